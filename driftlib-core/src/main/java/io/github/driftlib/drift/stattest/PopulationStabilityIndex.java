package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;

/** The population stability index of the {@link BinShares}: sum (r - c) ln(r / c). */
final class PopulationStabilityIndex {

    private PopulationStabilityIndex() {}

    static double index(PairedCounts counts) {
        BinShares shares = BinShares.of(counts);
        double index = 0;
        for (int cell = 0; cell < shares.reference().length; cell++) {
            double reference = shares.reference()[cell];
            double current = shares.current()[cell];
            index += counts.times(cell) * ((reference - current) * Math.log(reference / current));
        }
        return index;
    }
}
