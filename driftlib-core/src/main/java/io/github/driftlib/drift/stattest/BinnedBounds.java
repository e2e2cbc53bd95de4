package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.BinSum;
import io.github.driftlib.summary.bounds.RankErrorBands;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Between what a distance of the bins of two sketched columns of numbers lies that is the root of a {@link BinSum}: no
 * two samples within the {@link RankErrorBands} have another one.
 *
 * <p>Nothing is known where very many bins are narrower than the error of the sketches.
 *
 * @param term what a bin adds to the sum
 * @param edges the edges of the bins, for each number of bins that the samples can have; none where they are not binned
 */
record BinnedBounds(BinSum.Term term, Function<SamplePair.Numbers, List<double[]>> edges) {

    /** What sums of the same terms in another order can differ by. */
    private static final double ROUNDING = 1e-14;

    /** Edges nearer to each other than the error of the sketches make more steps than can be gone. */
    private static final long MOST_STEPS = 20_000_000;

    Optional<ValueRange> of(SamplePair samples) {
        if (!(samples instanceof SamplePair.Numbers numbers)) {
            return Optional.empty();
        }
        List<double[]> possible = edges.apply(numbers);
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        RankErrorBands bands = new RankErrorBands(numbers.reference(), numbers.current());
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (double[] bins : possible) {
            double[] between = Arrays.copyOfRange(bins, 1, bins.length - 1);
            BinSum sum = new BinSum(term, bands.referenceBelow(between), bands.currentBelow(between));
            if (sum.steps() > MOST_STEPS) {
                return Optional.empty();
            }
            smallest = Math.min(smallest, sum.smallest());
            largest = Math.max(largest, sum.largest());
        }
        return Optional.of(new ValueRange(
                Math.sqrt(Math.max(0, smallest - ROUNDING)), Math.sqrt(Math.min(1, largest + ROUNDING))));
    }
}
