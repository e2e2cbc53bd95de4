package io.github.driftlib.drift.stattest;

/** The population stability index of the {@link BinShares}: sum (r - c) ln(r / c). */
final class PopulationStabilityIndex {

    private PopulationStabilityIndex() {}

    static Score score(SamplePair samples) {
        BinShares shares = BinShares.of(samples);
        double index = 0;
        for (int cell = 0; cell < shares.reference().length; cell++) {
            double reference = shares.reference()[cell];
            double current = shares.current()[cell];
            index += (reference - current) * Math.log(reference / current);
        }
        return Score.of(index);
    }
}
