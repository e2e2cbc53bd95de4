package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PairedCountsTest {

    @Test
    void totalsCountWhatACellStandsFor() {
        PairedCounts counts = PairedCounts.of(new long[] {1, 2}, new long[] {3, 0}, new long[] {10, 1});
        assertThat(counts.referenceTotal()).isEqualTo(12);
        assertThat(counts.currentTotal()).isEqualTo(30);
    }

    @Test
    void sortedCellsHaveTheSameTotals() {
        for (long times : new long[] {1, 1L << 40}) {
            PairedCounts sorted = PairedCounts.of(new long[] {1, 7 * times, 2}, new long[] {3, 0, 2})
                    .sorted();
            assertThat(sorted.referenceTotal()).isEqualTo(3 + 7 * times);
            assertThat(sorted.currentTotal()).isEqualTo(5);
            assertThat(sorted.reference(0)).isEqualTo(7 * times);
        }
    }

    /** Adding up again at each question would take minutes. */
    @Test
    @Timeout(10)
    void aTotalCanBeAskedForEachOfManyCells() {
        long[] ones = new long[400_000];
        Arrays.fill(ones, 1);
        PairedCounts counts = PairedCounts.of(ones, ones);
        long sum = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            sum += counts.referenceTotal() + counts.currentTotal();
        }
        assertThat(sum).isEqualTo(2L * ones.length * ones.length);
    }
}
