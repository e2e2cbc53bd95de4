package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.MomentBounds;
import io.github.driftlib.summary.bounds.RankErrorBands;
import org.jspecify.annotations.Nullable;

/**
 * The means and deviations that two samples can really have whose sketches do not know them. The closest samples have
 * means as near as can be and the largest deviations, those farthest apart the farthest means and the smallest
 * deviations. Where a sketch knows them they stay.
 *
 * @param like the samples as their sketches have them
 * @param reference the bounds of the reference, or null where both sides are known
 * @param current the bounds of current, or null where both sides are known
 */
record ExtremeMoments(
        SamplePair.Numbers like,
        @Nullable MomentBounds reference,
        @Nullable MomentBounds current) {

    static ExtremeMoments of(SamplePair.Numbers numbers) {
        return numbers.reference().momentsKnown() && numbers.current().momentsKnown()
                ? new ExtremeMoments(numbers, null, null)
                : new ExtremeMoments(numbers, MomentBounds.of(numbers.reference()), MomentBounds.of(numbers.current()));
    }

    /** A pair with means as near as can be, and the largest deviations. */
    SamplePair nearest(RankErrorBands.Pair pair) {
        if (reference == null || current == null) {
            return pair(pair.reference(), pair.current());
        }
        ValueRange left = reference.mean();
        ValueRange right = current.mean();
        double ofReference = Math.max(left.lowest(), Math.min(left.highest(), right.lowest()));
        double ofCurrent = Math.max(right.lowest(), Math.min(right.highest(), ofReference));
        return pair(
                with(pair.reference(), ofReference, reference.deviation().highest()),
                with(pair.current(), ofCurrent, current.deviation().highest()));
    }

    /** A pair with the reference's mean as far below that of current as can be, and the smallest deviations. */
    SamplePair referenceBelow(RankErrorBands.Pair pair) {
        return reference == null || current == null
                ? pair(pair.reference(), pair.current())
                : farthest(
                        pair,
                        reference,
                        current,
                        reference.mean().lowest(),
                        current.mean().highest());
    }

    /** A pair with the reference's mean as far above that of current as can be, and the smallest deviations. */
    SamplePair referenceAbove(RankErrorBands.Pair pair) {
        return reference == null || current == null
                ? pair(pair.reference(), pair.current())
                : farthest(
                        pair,
                        reference,
                        current,
                        reference.mean().highest(),
                        current.mean().lowest());
    }

    private SamplePair farthest(
            RankErrorBands.Pair pair, MomentBounds before, MomentBounds now, double ofReference, double ofCurrent) {
        return pair(
                with(pair.reference(), ofReference, before.deviation().lowest()),
                with(pair.current(), ofCurrent, now.deviation().lowest()));
    }

    private static EmpiricalDistribution with(EmpiricalDistribution side, double mean, double deviation) {
        double squares = side.count() * deviation * deviation;
        return side.momentsKnown() || squares > Double.MAX_VALUE ? side : side.withMoments(mean, squares);
    }

    private SamplePair pair(EmpiricalDistribution left, EmpiricalDistribution right) {
        return new SamplePair.Numbers(like.kind(), left, right);
    }
}
