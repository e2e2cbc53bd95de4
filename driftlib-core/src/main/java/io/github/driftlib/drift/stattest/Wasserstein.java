package io.github.driftlib.drift.stattest;

import io.github.driftlib.drift.rank.CdfDistance;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;

/**
 * The first Wasserstein distance, the integral of |F1 - F2|, in units of the reference's population standard deviation,
 * at any scale. A constant reference has no such unit: no distance but that of 0 from the same constant.
 *
 * @param smallestUnit what the unit is at least: 0, or Evidently's 0.001
 */
record Wasserstein(double smallestUnit) {

    /** In the reference's deviation, however small. */
    static final Wasserstein IN_DEVIATIONS = new Wasserstein(0);

    /** Evidently's, of which columns of small numbers hardly have a distance. */
    static final Wasserstein EVIDENTLY = new Wasserstein(0.001);

    /** The unit for a reference; 0 where there is none. */
    double unit(EmpiricalDistribution reference) {
        return Math.max(reference.populationStandardDeviation(), smallestUnit);
    }

    Score score(SamplePair samples) {
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        CdfDistance.Area area = CdfDistance.area(numbers.reference(), numbers.current());
        double unit = unit(numbers.reference());
        if (area.scaled() == 0) {
            return Score.of(0);
        }
        return unit == 0
                ? Score.notComputable("the reference is constant, so that its standard deviation is no unit of a"
                        + " distance; jensenshannon or ks would judge it")
                : Score.of(area.scaled() / unit / area.factor());
    }

    /**
     * The same of counted values. Where a division has a constant reference, the unit is the deviation of current: so
     * that each division has a distance.
     */
    double distance(double[] values, PairedCounts counts) {
        double low = values[0];
        double reach = values[values.length - 1] / 2 - low / 2;
        // Squares of differences are taken in a power of two near the range: neither 0 nor infinite.
        int exponent = reach == 0 ? 0 : Math.getExponent(reach) + 1;
        double reference = deviation(values, counts, false, exponent);
        double unit = Math.max(
                reference > 0 ? reference : deviation(values, counts, true, exponent),
                Math.scalb(smallestUnit, -exponent));
        CdfDistance.Area area = CdfDistance.integral(values, counts, false);
        return area.scaled() == 0 ? 0 : Math.scalb(area.scaled(), -exponent) / unit / area.factor();
    }

    /** The deviation of a side, in 2^exponent. */
    private static double deviation(double[] values, PairedCounts counts, boolean ofCurrent, int exponent) {
        double total = ofCurrent ? counts.currentTotal() : counts.referenceTotal();
        double[] scaled = new CommonScale(values[values.length / 2], exponent).of(values);
        double mean = 0;
        for (int cell = 0; cell < values.length; cell++) {
            mean += scaled[cell] * (count(counts, cell, ofCurrent) / total);
        }
        double variance = 0;
        int present = 0;
        for (int cell = 0; cell < values.length; cell++) {
            double count = count(counts, cell, ofCurrent);
            double deviation = scaled[cell] - mean;
            variance += deviation * deviation * (count / total);
            present += count > 0 ? 1 : 0;
        }
        // The mean of a constant is one but for rounding.
        return present > 1 ? Math.sqrt(variance) : 0;
    }

    private static double count(PairedCounts counts, int cell, boolean ofCurrent) {
        return ofCurrent ? counts.current(cell) : counts.reference(cell);
    }
}
