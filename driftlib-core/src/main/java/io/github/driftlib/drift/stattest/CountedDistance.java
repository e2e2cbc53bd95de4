package io.github.driftlib.drift.stattest;

import io.github.driftlib.drift.relabel.NullResamples;
import io.github.driftlib.summary.PairedCounts;
import io.github.driftlib.summary.ValueRange;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A distance that knows of two samples only how often each of some cells occurs on each side: bins of numbers, or each
 * different value.
 *
 * @param edges the edges of the bins of numbers; empty where each different value is a cell
 * @param distance the distance of the counts, whatever the order of the cells
 * @param bounds between what the distance of sketched numbers surely lies; null where that is not known
 */
record CountedDistance(
        Function<SamplePair.Numbers, Optional<double[]>> edges,
        ToDoubleFunction<PairedCounts> distance,
        @Nullable BinnedBounds bounds)
        implements Function<SamplePair, Score> {

    /** A distance of which no bounds are known. */
    CountedDistance(Function<SamplePair.Numbers, Optional<double[]>> edges, ToDoubleFunction<PairedCounts> distance) {
        this(edges, distance, null);
    }

    @Override
    public Score apply(SamplePair samples) {
        return Score.of(distance.applyAsDouble(cells(samples)));
    }

    /** The cells of two samples. */
    PairedCounts cells(SamplePair samples) {
        return cells(samples, edges);
    }

    static PairedCounts cells(SamplePair samples, Function<SamplePair.Numbers, Optional<double[]>> edges) {
        return samples instanceof SamplePair.Numbers numbers
                ? edges.apply(numbers)
                        .map(found -> PairedCounts.ofBins(numbers.reference(), numbers.current(), found))
                        .orElseGet(samples::counts)
                : samples.counts();
    }

    /** The distance of one division of the same values after another. */
    DoubleSupplier ofDraws(NullResamples chance) {
        return distance instanceof CellSum sum ? sum.ofDraws(chance) : () -> distance.applyAsDouble(chance.next());
    }

    /** Between what the distance surely lies; nothing where that is not known. */
    Optional<ValueRange> range(SamplePair samples) {
        return bounds == null ? Optional.empty() : bounds.of(samples);
    }
}
