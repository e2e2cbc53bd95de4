package io.github.driftlib.drift.stattest;

import io.github.driftlib.drift.rank.CdfDistance;
import io.github.driftlib.summary.PairedCounts;

/**
 * The first Wasserstein distance, the integral of |F1 - F2|, in units of the reference's population standard deviation
 * (or of 0.001 where that is smaller).
 */
final class Wasserstein {

    static final double SMALLEST_NORM = 0.001;

    private Wasserstein() {}

    static Score score(SamplePair samples) {
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        double norm = Math.max(numbers.reference().populationStandardDeviation(), SMALLEST_NORM);
        double area = CdfDistance.area(numbers.reference(), numbers.current());
        return Score.of(area / norm);
    }

    static double distance(double[] values, PairedCounts counts) {
        double total = counts.referenceTotal();
        double mean = 0;
        for (int cell = 0; cell < values.length; cell++) {
            mean += values[cell] * (counts.reference(cell) / total);
        }
        double variance = 0;
        for (int cell = 0; cell < values.length; cell++) {
            double deviation = values[cell] - mean;
            variance += deviation * deviation * (counts.reference(cell) / total);
        }
        return CdfDistance.integral(values, counts, false) / Math.max(Math.sqrt(variance), SMALLEST_NORM);
    }
}
