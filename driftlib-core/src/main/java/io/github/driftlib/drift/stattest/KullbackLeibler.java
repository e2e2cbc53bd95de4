package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;

/**
 * The Kullback-Leibler divergence of the {@link BinShares} of the reference from those of current, each brought to a
 * sum of 1: sum r ln(r / c), in nats.
 */
final class KullbackLeibler {

    private KullbackLeibler() {}

    static double divergence(PairedCounts counts) {
        BinShares shares = BinShares.of(counts);
        double referenceSum = Arrays.stream(shares.reference()).sum();
        double currentSum = Arrays.stream(shares.current()).sum();
        double divergence = 0;
        for (int cell = 0; cell < shares.reference().length; cell++) {
            double reference = shares.reference()[cell] / referenceSum;
            double current = shares.current()[cell] / currentSum;
            divergence += reference * Math.log(reference / current);
        }
        return Math.max(0, divergence);
    }
}
