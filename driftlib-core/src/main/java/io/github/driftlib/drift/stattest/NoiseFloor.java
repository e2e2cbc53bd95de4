package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The distance that chance alone reaches once in twenty times: the 95th percentile of a distance when the values of
 * both samples are thrown together and divided at random into two samples of the same sizes.
 *
 * <p>Two samples of one distribution are never at distance 0: the smaller they are and the more categories there are,
 * the further apart. A distance below its noise floor is no sign of drift, whatever the threshold. Where nothing
 * drifted, every division of the values is as probable as the one observed, so that a distance reaches its noise floor
 * in at most 5 % of such samples, at any size and with any number of categories.
 *
 * <p>The floor is the 380th of 399 random distances in ascending order. Many different values make each draw dear and
 * the distances nearly equal: of more than 1000 it is the 95th of 99 distances, of more than 10,000 the largest of 19.
 * It is raised by a billionth, so that a distance equal but for rounding is not above it. The draws are seeded by the
 * counts of the two samples: the same samples have the same noise floor, whatever the order of their rows, the names of
 * their categories or the unit of their numbers.
 *
 * @param value the noise floor, or for {@link NoiseFloorMethod#BOUNDED} what it is not above
 * @param method how it was found
 */
public record NoiseFloor(double value, NoiseFloorMethod method) {

    /** The share of random distances that may reach the noise floor. */
    static final double CHANCE = 0.05;

    private static final int PAIRS = 399;
    private static final int MANY_VALUES = 1000;
    private static final int PAIRS_OF_MANY_VALUES = 99;
    private static final int VERY_MANY_VALUES = 10_000;
    private static final int PAIRS_OF_VERY_MANY_VALUES = 19;
    private static final int MOST_BLOCKS = 500;
    private static final double ABOVE_EQUAL = 1 + 1e-9;

    /**
     * The noise floor of a distance, empty for a p-value, for texts, and where chance makes samples that have no
     * distance.
     *
     * @param test what measures the distance
     * @param samples what it is measured of
     * @param threshold what the distance is compared with: where the noise floor is surely not above it, a bound is
     *     given in place of the floor
     */
    public static Optional<NoiseFloor> of(StatTest test, SamplePair samples, double threshold) {
        if (test.scoreType() == ScoreType.P_VALUE || samples instanceof SamplePair.Texts) {
            return Optional.empty();
        }
        if (samples.exact() && test instanceof BuiltIn builtIn) {
            double bound = builtIn.noiseBound().applyAsDouble(samples);
            if (bound <= threshold) {
                return Optional.of(new NoiseFloor(bound, NoiseFloorMethod.BOUNDED));
            }
        }
        return drawn(test, samples);
    }

    private static Optional<NoiseFloor> drawn(StatTest test, SamplePair samples) {
        if (test instanceof BuiltIn builtIn && builtIn.measure() instanceof CountedDistance counted) {
            ChanceSamples chance =
                    ChanceSamples.of(counted.cells().apply(samples).sorted(), samples.exact());
            return floor(chance, counted.distance(), method(samples, false));
        }
        PooledSamples all = PooledSamples.of(samples);
        PooledSamples pooled = all instanceof PooledSamples.Values values && samples.kind() == ColumnKind.NUMERICAL
                ? values.thinned(MOST_BLOCKS)
                : all;
        return floor(
                ChanceSamples.of(pooled.counts(), samples.exact()),
                counts -> distance(test.score(pooled.divided(counts))),
                method(samples, pooled != all));
    }

    private static int pairs(int values) {
        if (values > VERY_MANY_VALUES) {
            return PAIRS_OF_VERY_MANY_VALUES;
        }
        return values > MANY_VALUES ? PAIRS_OF_MANY_VALUES : PAIRS;
    }

    private static double distance(Score score) {
        return score instanceof Score.Value found ? found.value() : Double.POSITIVE_INFINITY;
    }

    private static NoiseFloorMethod method(SamplePair samples, boolean thinned) {
        if (!samples.exact()) {
            return NoiseFloorMethod.RESAMPLED;
        }
        return thinned ? NoiseFloorMethod.RELABELLED_IN_BLOCKS : NoiseFloorMethod.RELABELLED;
    }

    private static Optional<NoiseFloor> floor(
            ChanceSamples chance, ToDoubleFunction<PairedCounts> distance, NoiseFloorMethod method) {
        double[] distances = new double[pairs(chance.cells())];
        Arrays.setAll(distances, pair -> distance.applyAsDouble(chance.next()));
        Arrays.sort(distances);
        int atMost = (int) Math.round((1 - CHANCE) * (distances.length + 1));
        double floor = distances[atMost - 1] * ABOVE_EQUAL;
        return Double.isFinite(floor) ? Optional.of(new NoiseFloor(floor, method)) : Optional.empty();
    }
}
