package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A distance that knows of two samples only how often each of some cells occurs on each side, the cells being the same
 * for the two samples together however they are divided.
 *
 * @param cells the cells of two samples
 * @param distance the distance of the counts, whatever the order of the cells
 */
record CountedDistance(Function<SamplePair, PairedCounts> cells, ToDoubleFunction<PairedCounts> distance)
        implements Function<SamplePair, Score> {

    @Override
    public Score apply(SamplePair samples) {
        return Score.of(distance.applyAsDouble(cells.apply(samples)));
    }
}
