package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.drift.relabel.NullResamples;
import io.github.driftlib.summary.PairedCounts;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CellSumTest {

    /**
     * To the last bit, where cells are drawn one by one, where they are drawn together, and where nothing is divided.
     */
    @Test
    void whatIsRememberedIsWhatWouldBeComputed() {
        CellSum distance = JensenShannon.DISTANCE;
        SplittableRandom random = new SplittableRandom(3);
        for (int cells : new int[] {3, 250, 40, 1500, 700}) {
            for (int most : new int[] {70, 900, 5000}) {
                PairedCounts observed = PairedCounts.of(counts(random, cells, 900), counts(random, cells, most))
                        .sorted();
                for (Supplier<NullResamples> chance : List.<Supplier<NullResamples>>of(
                        () -> NullResamples.of(observed, true),
                        () -> NullResamples.ofCells(observed, true),
                        () -> NullResamples.of(observed, false))) {
                    DoubleSupplier remembering = distance.ofDraws(chance.get());
                    NullResamples same = chance.get();
                    for (int draw = 0; draw < 20; draw++) {
                        assertThat(remembering.getAsDouble()).isEqualTo(distance.applyAsDouble(same.next()));
                    }
                }
            }
        }
    }

    /** Some rare, some frequent, half of them seldom more than once. */
    private static long[] counts(SplittableRandom random, int cells, int most) {
        return random.longs(cells, 0, most)
                .map(count -> count % 2 == 0 ? 1 : count)
                .toArray();
    }
}
