package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;
import java.util.stream.IntStream;

/**
 * The Kullback-Leibler divergence of the {@link BinShares} of the reference from those of current, each brought to a
 * sum of 1: sum r ln(r / c), in nats.
 */
final class KullbackLeibler {

    private KullbackLeibler() {}

    static double divergence(PairedCounts counts) {
        BinShares shares = BinShares.of(counts);
        double referenceSum = sum(shares.reference(), counts);
        double currentSum = sum(shares.current(), counts);
        double divergence = 0;
        for (int cell = 0; cell < shares.reference().length; cell++) {
            double reference = shares.reference()[cell] / referenceSum;
            double current = shares.current()[cell] / currentSum;
            divergence += counts.times(cell) * (reference * Math.log(reference / current));
        }
        return Math.max(0, divergence);
    }

    private static double sum(double[] shares, PairedCounts counts) {
        return IntStream.range(0, shares.length)
                .mapToDouble(cell -> counts.times(cell) * shares[cell])
                .sum();
    }
}
