package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.drift.relabel.NullResamples;
import io.github.driftlib.summary.PairedCounts;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CellSumTest {

    /** To the last bit, whatever was asked for before: other sizes, more cells, cells that stand for many. */
    @Test
    void whatIsRememberedIsWhatWouldBeComputed() {
        CellSum distance = JensenShannon.DISTANCE;
        ToDoubleFunction<PairedCounts> remembering = distance.remembering();
        SplittableRandom random = new SplittableRandom(3);
        for (int cells : new int[] {3, 250, 40, 1500, 700}) {
            PairedCounts observed = PairedCounts.of(counts(random, cells, 900), counts(random, cells, 70))
                    .sorted();
            for (NullResamples chance : List.of(
                    NullResamples.of(observed, true),
                    NullResamples.ofCells(observed, true),
                    NullResamples.of(observed, false))) {
                for (int draw = 0; draw < 20; draw++) {
                    PairedCounts drawn = chance.next();
                    assertThat(remembering.applyAsDouble(drawn)).isEqualTo(distance.applyAsDouble(drawn));
                }
            }
        }
        PairedCounts many = PairedCounts.of(new long[] {3_000_000_000L, 1}, new long[] {2_000_000_000L, 5});
        assertThat(remembering.applyAsDouble(many)).isEqualTo(distance.applyAsDouble(many));
    }

    /** Some rare, some frequent, half of them seldom more than once. */
    private static long[] counts(SplittableRandom random, int cells, int most) {
        return random.longs(cells, 0, most)
                .map(count -> count % 2 == 0 ? 1 : count)
                .toArray();
    }
}
