package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;

/**
 * The population stability index of the binned shares: sum (r - c) ln(r / c). An empty cell gets the share 0.0001, or a
 * millionth of the side's smallest share where that is not larger than 0.0001.
 */
final class PopulationStabilityIndex {

    private static final double SMALL_SHARE = 0.0001;

    private PopulationStabilityIndex() {}

    static Score score(SamplePair samples) {
        PairedCounts counts = samples.binned();
        double[] reference = new double[counts.size()];
        double[] current = new double[counts.size()];
        double referenceTotal = samples.referenceCount();
        double currentTotal = samples.currentCount();
        for (int cell = 0; cell < counts.size(); cell++) {
            reference[cell] = counts.reference(cell) / referenceTotal;
            current[cell] = counts.current(cell) / currentTotal;
        }
        fillEmpty(reference);
        fillEmpty(current);
        double index = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            index += (reference[cell] - current[cell]) * Math.log(reference[cell] / current[cell]);
        }
        return Score.of(index);
    }

    private static void fillEmpty(double[] shares) {
        double smallest = 1;
        for (double share : shares) {
            smallest = share > 0 ? Math.min(smallest, share) : smallest;
        }
        double filling = smallest <= SMALL_SHARE ? smallest / 1e6 : SMALL_SHARE;
        for (int cell = 0; cell < shares.length; cell++) {
            shares[cell] = shares[cell] == 0 ? filling : shares[cell];
        }
    }
}
