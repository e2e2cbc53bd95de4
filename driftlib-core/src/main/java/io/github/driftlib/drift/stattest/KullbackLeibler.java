package io.github.driftlib.drift.stattest;

import java.util.Arrays;

/**
 * The Kullback-Leibler divergence of the {@link BinShares} of the reference from those of current, each brought to a
 * sum of 1: sum r ln(r / c), in nats.
 */
final class KullbackLeibler {

    private KullbackLeibler() {}

    static Score score(SamplePair samples) {
        BinShares shares = BinShares.of(samples);
        double referenceSum = Arrays.stream(shares.reference()).sum();
        double currentSum = Arrays.stream(shares.current()).sum();
        double divergence = 0;
        for (int cell = 0; cell < shares.reference().length; cell++) {
            double reference = shares.reference()[cell] / referenceSum;
            double current = shares.current()[cell] / currentSum;
            divergence += reference * Math.log(reference / current);
        }
        return Score.of(Math.max(0, divergence));
    }
}
