package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * A distance of two samples of numbers that can also be taken of the values of both, ascending, and how often each
 * occurs on each side: much faster for many divisions of the same values.
 *
 * @param score the distance of two samples
 * @param distance the distance of counted values, equal but for rounding; not finite where the values are too large
 */
record ValuedDistance(Function<SamplePair, Score> score, ToDoubleBiFunction<double[], PairedCounts> distance)
        implements Function<SamplePair, Score> {

    @Override
    public Score apply(SamplePair samples) {
        return score.apply(samples);
    }
}
