package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;

/**
 * The Jensen-Shannon distance of the binned shares: the root of the mean of the two Kullback-Leibler divergences from
 * their midpoint, in nats; between 0 and sqrt(ln 2).
 */
final class JensenShannon {

    private JensenShannon() {}

    static double distance(PairedCounts counts) {
        double referenceTotal = counts.referenceTotal();
        double currentTotal = counts.currentTotal();
        double divergence = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            double reference = counts.reference(cell) / referenceTotal;
            double current = counts.current(cell) / currentTotal;
            double middle = (reference + current) / 2;
            divergence += term(reference, middle) + term(current, middle);
        }
        return Math.sqrt(Math.max(0, divergence / 2));
    }

    private static double term(double share, double middle) {
        return share == 0 ? 0 : share * Math.log(share / middle);
    }
}
