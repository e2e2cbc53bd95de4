package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.bounds.BinSum;
import java.util.List;

/**
 * The Jensen-Shannon distance of the binned shares: the root of the mean of the two Kullback-Leibler divergences from
 * their midpoint, in nats; between 0 and sqrt(ln 2).
 */
final class JensenShannon {

    /** Between what it lies of sketched numbers: what a bin adds is half of both of its terms. */
    static final BinnedBounds BOUNDS = new BinnedBounds(
            new BinSum.Term() {
                @Override
                public double of(double share, double other) {
                    double middle = (share + other) / 2;
                    return (divergence(share, middle) + divergence(other, middle)) / 2;
                }

                @Override
                public double slope(double share, double other) {
                    return Math.log(share / ((share + other) / 2)) / 2;
                }
            },
            numbers -> numbers.edges().map(List::of).orElse(List.of()));

    /** The distance of samples that have nothing in common. */
    static final double LARGEST = Math.sqrt(Math.log(2));

    /** The distance of counted cells. */
    static final CellSum DISTANCE = new CellSum() {
        @Override
        public double term(double reference, double current) {
            double middle = (reference + current) / 2;
            return divergence(reference, middle) + divergence(current, middle);
        }

        @Override
        public double ofSum(double sum) {
            return Math.sqrt(Math.max(0, sum / 2));
        }
    };

    private JensenShannon() {}

    private static double divergence(double share, double middle) {
        return share == 0 ? 0 : share * Math.log(share / middle);
    }
}
