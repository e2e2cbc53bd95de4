package io.github.driftlib.alert.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The generalised extreme studentised deviate test: which of some values are outliers, where at most so many are.
 * Rosner, Percentage points for a generalized ESD many-outlier procedure (1983).
 *
 * @param statistics how many deviations the farthest value is off, of all values, of those without it, and so on
 * @param critical above what that is too many
 * @param removed the values in this order, by their index
 */
record GeneralizedEsd(double[] statistics, double[] critical, List<Integer> removed) {

    /**
     * Of some values.
     *
     * @param robust whether middle and deviation are the median and the MAD, as in Twitter's S-H-ESD
     */
    static GeneralizedEsd of(double[] values, int most, double level, boolean robust) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            left.add(i);
        }
        double[] statistics = new double[most];
        double[] critical = new double[most];
        List<Integer> removed = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            double[] rest = left.stream().mapToDouble(index -> values[index]).toArray();
            double centre = robust ? Peers.median(rest) : Peers.mean(rest);
            int farthest = 0;
            for (int j = 1; j < rest.length; j++) {
                farthest = Math.abs(rest[j] - centre) > Math.abs(rest[farthest] - centre) ? j : farthest;
            }
            double unit = robust ? Peers.mad(rest) : Peers.deviation(rest, 1);
            statistics[i] = Math.abs(rest[farthest] - centre) / unit;
            removed.add(left.remove(farthest));
            int n = rest.length;
            double t = new TDistribution(n - 2).inverseCumulativeProbability(1 - level / (2 * n));
            critical[i] = (n - 1) * t / Math.sqrt((n - 2 + t * t) * n);
        }
        return new GeneralizedEsd(statistics, critical, removed);
    }

    /** The indices of the outliers, in order. */
    List<Integer> outliers() {
        int many = 0;
        for (int i = 0; i < statistics.length; i++) {
            many = statistics[i] > critical[i] ? i + 1 : many;
        }
        return removed.subList(0, many).stream().sorted().toList();
    }

    /** Whether one of the values is an outlier. */
    boolean isOutlier(int index) {
        return outliers().contains(index);
    }

    @Override
    public String toString() {
        return "statistics " + Arrays.toString(statistics) + ", critical " + Arrays.toString(critical);
    }
}
