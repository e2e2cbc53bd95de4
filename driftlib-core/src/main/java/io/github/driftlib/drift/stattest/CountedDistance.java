package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;
import io.github.driftlib.summary.ValueRange;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A distance that knows of two samples only how often each of some cells occurs on each side, the cells being the same
 * for the two samples together however they are divided.
 *
 * @param cells the cells of two samples
 * @param distance the distance of the counts, whatever the order of the cells
 * @param bounds between what the distance of sketched numbers surely lies; nothing where that is not known
 */
record CountedDistance(
        Function<SamplePair, PairedCounts> cells,
        ToDoubleFunction<PairedCounts> distance,
        Function<SamplePair, Optional<ValueRange>> bounds)
        implements Function<SamplePair, Score> {

    /** A distance of which no bounds are known. */
    CountedDistance(Function<SamplePair, PairedCounts> cells, ToDoubleFunction<PairedCounts> distance) {
        this(cells, distance, samples -> Optional.empty());
    }

    @Override
    public Score apply(SamplePair samples) {
        return Score.of(distance.applyAsDouble(cells.apply(samples)));
    }
}
