package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Cells that stand for many that are alike. */
class ManyValuesTest {

    @Test
    void cellsThatStandForManyGiveTheDistanceOfThemAll() {
        SplittableRandom random = new SplittableRandom(5);
        long[] reference = new long[600];
        long[] current = new long[600];
        for (int cell = 0; cell < 600; cell++) {
            boolean frequent = cell < 20;
            reference[cell] = frequent ? random.nextInt(50) : cell % 3 == 0 ? 1 : 0;
            current[cell] = frequent ? random.nextInt(50) : 1 - reference[cell];
        }
        long[] one = Arrays.copyOf(reference, 22);
        long[] other = Arrays.copyOf(current, 22);
        long[] times = new long[22];
        Arrays.fill(times, 1);
        one[20] = 1;
        other[20] = 0;
        times[20] = Arrays.stream(reference, 20, 600).sum();
        one[21] = 0;
        other[21] = 1;
        times[21] = 580 - times[20];
        PairedCounts all = PairedCounts.of(reference, current);
        PairedCounts together = PairedCounts.of(one, other, times);
        List<ToDoubleFunction<PairedCounts>> distances = List.of(
                PopulationStabilityIndex::index,
                JensenShannon.DISTANCE,
                KullbackLeibler::divergence,
                Hellinger::distance,
                TotalVariation::distance);
        for (ToDoubleFunction<PairedCounts> distance : distances) {
            assertThat(distance.applyAsDouble(together)).isCloseTo(distance.applyAsDouble(all), within(1e-11));
        }
    }

    @Test
    void countsOfAnySizeAreSortedAlike() {
        long large = 1L << 40;
        PairedCounts small = PairedCounts.of(new long[] {1, 5, 0, 3, 3}, new long[] {2, 0, 0, 0, 2});
        PairedCounts huge = PairedCounts.of(
                new long[] {large, 5 * large, 0, 3 * large, 3 * large}, new long[] {2 * large, 0, 0, 0, 2 * large});
        PairedCounts sorted = small.sorted();
        PairedCounts sortedHuge = huge.sorted();
        for (int cell = 0; cell < 5; cell++) {
            assertThat(sortedHuge.reference(cell)).isEqualTo(large * sorted.reference(cell));
            assertThat(sortedHuge.current(cell)).isEqualTo(large * sorted.current(cell));
        }
        assertThat(sorted.reference(0)).isEqualTo(5);
        assertThat(sorted.reference(1)).isEqualTo(3);
    }
}
