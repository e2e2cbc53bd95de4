package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.summary.PairedCounts;
import io.github.driftlib.summary.bounds.BinSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Hellinger distance of the shares: sqrt(1 - sum sqrt(r c)), between 0 and 1. The bins of a numerical column are
 * Sturges' over the distinct values of both samples together.
 */
final class Hellinger {

    /**
     * Between what it lies of sketched numbers: a bin adds half the squared difference of the roots. How many bins
     * there are depends on how many different values there are, which a sketch does not know: at least those it kept.
     */
    static final BinnedBounds BOUNDS = new BinnedBounds(
            new BinSum.Term() {
                @Override
                public double of(double share, double other) {
                    double difference = Math.sqrt(share) - Math.sqrt(other);
                    return difference * difference / 2;
                }

                @Override
                public double slope(double share, double other) {
                    return (1 - Math.sqrt(other / share)) / 2;
                }
            },
            Hellinger::possibleEdges);

    private Hellinger() {}

    private static List<double[]> possibleEdges(SamplePair.Numbers samples) {
        List<double[]> possible = new ArrayList<>();
        if (samples.kind() == ColumnKind.NUMERICAL) {
            long most = samples.referenceCount() + samples.currentCount();
            long values = samples.counts().size();
            possible.add(samples.edges(values));
            while (values < most) {
                values = Math.min(most, 2 * values);
                possible.add(samples.edges(values));
            }
        }
        return possible;
    }

    /** The edges of the bins of a numerical column; none of another. */
    static Optional<double[]> edges(SamplePair.Numbers numbers) {
        return numbers.kind() == ColumnKind.NUMERICAL
                ? Optional.of(numbers.edges(numbers.counts().size()))
                : Optional.empty();
    }

    static double distance(PairedCounts counts) {
        double referenceTotal = counts.referenceTotal();
        double currentTotal = counts.currentTotal();
        double coefficient = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            double reference = counts.reference(cell) / referenceTotal;
            double current = counts.current(cell) / currentTotal;
            coefficient += counts.times(cell) * Math.sqrt(reference * current);
        }
        return Math.sqrt(1 - Math.min(1, coefficient));
    }
}
