package io.github.driftlib.summary.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MomentBoundsTest {

    /** Each tenth number of a sorted sample stands for ten: ranks are wrong by less than ten. */
    private static EmpiricalDistribution thinned(double[] sorted) {
        double[] kept = new double[sorted.length / 10];
        long[] weights = new long[kept.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = sorted[10 * i + 5];
            weights[i] = 10;
        }
        kept[0] = sorted[0];
        kept[kept.length - 1] = sorted[sorted.length - 1];
        return EmpiricalDistribution.weighted(kept, weights, 10.0 / sorted.length);
    }

    @Test
    void theMomentsOfTheNumbersThemselvesLieWithin() {
        SplittableRandom random = new SplittableRandom(3);
        for (double offset : new double[] {0, 1e9, -1e12}) {
            for (int round = 0; round < 50; round++) {
                double[] sorted = random.doubles(1_000)
                        .map(u -> offset + Math.pow(-Math.log(u), 1.5))
                        .sorted()
                        .toArray();
                EmpiricalDistribution exact = EmpiricalDistribution.of(sorted);
                EmpiricalDistribution sketch = thinned(sorted);
                MomentBounds bounds = MomentBounds.of(sketch);
                assertThat(exact.mean())
                        .isBetween(bounds.mean().lowest(), bounds.mean().highest());
                assertThat(exact.populationStandardDeviation())
                        .isBetween(
                                bounds.deviation().lowest(), bounds.deviation().highest());
                assertThat(sketch.mean())
                        .isBetween(bounds.mean().lowest(), bounds.mean().highest());
                // The extreme distributions differ in twice the rank error of the mass, moved by the range at most.
                double range = exact.max() - exact.min();
                double moved = 2 * sketch.rankError();
                assertThat(bounds.mean().highest() - bounds.mean().lowest()).isLessThan(moved * range);
                assertThat(bounds.deviation().highest() - bounds.deviation().lowest())
                        .isLessThan(Math.sqrt(moved) * range);
            }
        }
    }

    /** Worked out by trying every pair of ranks of a small distribution. */
    @Test
    void boundsAreThoseOfTheExtremeDistributions() {
        double[] values = {0, 1, 4, 9};
        EmpiricalDistribution sketch = EmpiricalDistribution.weighted(values, new long[] {4, 4, 4, 4}, 2.0 / 16);
        RankErrorBands.Ranks ranks = RankErrorBands.upTo(sketch);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (long a = ranks.lowest()[0]; a <= ranks.highest()[0]; a++) {
            for (long b = Math.max(a, ranks.lowest()[1]); b <= ranks.highest()[1]; b++) {
                for (long c = Math.max(b, ranks.lowest()[2]); c <= ranks.highest()[2]; c++) {
                    double mean = ((b - a) + 4.0 * (c - b) + 9.0 * (16 - c)) / 16;
                    double square = ((b - a) + 16.0 * (c - b) + 81.0 * (16 - c)) / 16 - mean * mean;
                    lowest = Math.min(lowest, mean);
                    highest = Math.max(highest, mean);
                    least = Math.min(least, Math.sqrt(square));
                    most = Math.max(most, Math.sqrt(square));
                }
            }
        }
        MomentBounds bounds = MomentBounds.of(sketch);
        assertThat(bounds.mean().lowest()).isCloseTo(lowest, within(1e-12));
        assertThat(bounds.mean().highest()).isCloseTo(highest, within(1e-12));
        assertThat(bounds.deviation().lowest()).isLessThanOrEqualTo(least).isCloseTo(least, within(0.05));
        assertThat(bounds.deviation().highest()).isGreaterThanOrEqualTo(most).isCloseTo(most, within(0.05));
    }

    @Test
    void whatIsKnownHasNoRange() {
        double[] values = {1, 2, 3};
        EmpiricalDistribution known = EmpiricalDistribution.weighted(values, new long[] {5, 5, 5}, 0.1)
                .withMoments(2.25, 9);
        assertThat(known.momentsKnown()).isTrue();
        assertThat(MomentBounds.mean(known)).isEmpty();
        assertThat(MomentBounds.sampleDeviation(known)).isEmpty();
        assertThat(MomentBounds.of(known).mean()).isEqualTo(new ValueRange(2.25, 2.25));
        assertThat(EmpiricalDistribution.of(1, 2).momentsKnown()).isTrue();
        EmpiricalDistribution unknown = EmpiricalDistribution.weighted(values, new long[] {5, 5, 5}, 0.1);
        assertThat(unknown.momentsKnown()).isFalse();
        MomentBounds bounds = MomentBounds.of(unknown);
        assertThat(MomentBounds.mean(unknown)).contains(bounds.mean());
        assertThat(MomentBounds.sampleDeviation(unknown))
                .contains(bounds.deviation().dividedBy(Math.sqrt(14 / 15.0)));
        assertThat(unknown.merge(known).momentsKnown()).isFalse();
        assertThat(known.merge(known).mean()).isEqualTo(2.25);
    }

    @Test
    void noFiniteNumbersAreTooLarge() {
        double[] values = {-1e308, 0, 1.5e308};
        MomentBounds bounds = MomentBounds.of(EmpiricalDistribution.weighted(values, new long[] {50, 50, 50}, 0.01));
        assertThat(bounds.deviation().lowest()).isBetween(1e307, 1.5e308);
        assertThat(bounds.deviation().highest()).isBetween(bounds.deviation().lowest(), Double.MAX_VALUE);
        double[] zeros = new double[1];
        Arrays.fill(zeros, 0.0);
        assertThat(MomentBounds.of(EmpiricalDistribution.weighted(zeros, new long[] {9}, 0.01))
                        .deviation())
                .isEqualTo(new ValueRange(0, 0));
    }
}
