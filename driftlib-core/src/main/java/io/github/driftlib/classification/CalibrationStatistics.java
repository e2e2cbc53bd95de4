package io.github.driftlib.classification;

import io.github.driftlib.classification.ClassificationQuality.CalibrationBin;
import io.github.driftlib.stats.rank.RankedScores;
import java.util.ArrayList;
import java.util.List;

/** How far probabilities are from the share of cases in which they come true. */
final class CalibrationStatistics {

    private static final int BINS = 10;

    private CalibrationStatistics() {}

    /**
     * The bins of equal width that hold a probability, each open below and closed above; the first holds 0 too.
     *
     * @param scores probabilities, of the cases that came true and of those that did not
     */
    static List<CalibrationBin> bins(RankedScores scores) {
        double[] sums = new double[BINS];
        long[] rows = new long[BINS];
        long[] cameTrue = new long[BINS];
        for (int i = 0; i < scores.size(); i++) {
            long positives = scores.positivesAmong(i + 1) - scores.positivesAmong(i);
            long all = positives + scores.negativesAmong(i + 1) - scores.negativesAmong(i);
            int bin = bin(scores.score(i));
            sums[bin] += scores.score(i) * all;
            rows[bin] += all;
            cameTrue[bin] += positives;
        }
        List<CalibrationBin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (rows[bin] > 0) {
                bins.add(new CalibrationBin(sums[bin] / rows[bin], (double) cameTrue[bin] / rows[bin], rows[bin]));
            }
        }
        return bins;
    }

    /** The number of the bin that holds a probability, from 0. */
    static int bin(double probability) {
        int bin = 0;
        while (bin < BINS - 1 && probability > (bin + 1.0) / BINS) {
            bin++;
        }
        return bin;
    }

    /** The mean over all rows of the distance between mean probability and share that came true, by bin. */
    static double error(RankedScores scores) {
        double sum = 0;
        long rows = 0;
        for (CalibrationBin bin : bins(scores)) {
            sum += Math.abs(bin.meanProbability() - bin.shareTrue()) * bin.count();
            rows += bin.count();
        }
        return sum / rows;
    }
}
