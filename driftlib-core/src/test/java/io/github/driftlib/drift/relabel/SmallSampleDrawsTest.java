package io.github.driftlib.drift.relabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmallSampleDrawsTest {

    /** Each of the values is drawn as often as any other, and none twice. */
    @Test
    void aDrawTakesValuesAndNotCells() {
        SmallSampleDraws draws = new SmallSampleDraws(PairedCounts.of(new long[] {0, 1, 2}, new long[] {1, 1, 5}));
        assertThat(draws.observed()).containsExactly(1, 2, 2);
        int[] drawn = new int[3];
        for (int i = 0; i < 10_000; i++) {
            int[] inOne = new int[3];
            Arrays.stream(draws.next()).forEach(cell -> inOne[cell]++);
            assertThat(inOne[0]).isLessThanOrEqualTo(1);
            assertThat(inOne[1]).isLessThanOrEqualTo(2);
            for (int cell = 0; cell < 3; cell++) {
                drawn[cell] += inOne[cell];
            }
        }
        assertThat(drawn[0] / 30_000.0).isCloseTo(0.1, within(0.01));
        assertThat(drawn[1] / 30_000.0).isCloseTo(0.2, within(0.01));
        assertThat(drawn[2] / 30_000.0).isCloseTo(0.7, within(0.01));
    }

    /** The sum of the ranks of the smaller sample, from its cells and from all counts. */
    @Test
    void theSmallerSampleAloneGivesTheSameProbability() {
        long[] smaller = new long[200];
        long[] larger = new long[200];
        Arrays.fill(larger, 1);
        for (int cell = 60; cell < 200; cell += 14) {
            smaller[cell] = 1;
            larger[cell] = 0;
        }
        for (Relabelling relabelling : new Relabelling[] {
            new Relabelling(PairedCounts.of(smaller, larger)), new Relabelling(PairedCounts.of(larger, smaller))
        }) {
            double ofCells = relabelling.pValueOfSmaller(
                    cells -> Math.pow(Arrays.stream(cells).average().orElseThrow() - 99.5, 2), x -> Math.exp(-x));
            double ofCounts = relabelling.pValue(
                    (PairedCounts counts) -> {
                        double sum = 0;
                        for (int cell = 0; cell < counts.size(); cell++) {
                            sum += cell * counts.reference(cell);
                        }
                        return Math.pow(sum / counts.referenceTotal() - 99.5, 2);
                    },
                    x -> Math.exp(-x));
            assertThat(ofCells).isCloseTo(ofCounts, within(0.05)).isBetween(0.05, 0.3);
        }
    }
}
