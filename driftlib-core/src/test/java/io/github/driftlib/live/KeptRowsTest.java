package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.driftlib.data.Dataset;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptRowsTest {

    private static Dataset rows(int from, int to) {
        return Dataset.builder()
                .numerical("x", IntStream.range(from, to).asDoubleStream().toArray())
                .categorical(
                        "zone",
                        IntStream.range(from, to).mapToObj(i -> "z" + i % 7).toArray(String[]::new))
                .build();
    }

    private static KeptRows kept(int most, int rows, int atOnce) {
        KeptRows kept = new KeptRows(most);
        for (int from = 0; from < rows; from += atOnce) {
            kept.add(rows(from, Math.min(rows, from + atOnce)));
        }
        return kept;
    }

    @Test
    void whatIsKeptDoesNotDependOnHowManyRowsComeTogether() {
        assertThat(new KeptRows(5).rows()).isEmpty();
        assertThat(kept(0, 10, 3).rows()).isEmpty();
        for (int rows : new int[] {1, 99, 100, 101, 5_000}) {
            Dataset together = kept(100, rows, rows).rows().orElseThrow();
            assertThat(together.rowCount()).isEqualTo(Math.min(100, rows));
            for (int atOnce : new int[] {1, 7, 100, 640}) {
                Dataset parts = kept(100, rows, atOnce).rows().orElseThrow();
                assertThat(parts.numerical("x").toArray())
                        .isEqualTo(together.numerical("x").toArray())
                        .doesNotHaveDuplicates();
            }
        }
        double[] first = kept(100, 100, 9).rows().orElseThrow().numerical("x").toArray();
        assertThat(first).isEqualTo(IntStream.range(0, 100).asDoubleStream().toArray());
    }

    @Test
    void eachRowHasTheSameChance() {
        double mean = Arrays.stream(kept(2_000, 100_000, 500)
                        .rows()
                        .orElseThrow()
                        .numerical("x")
                        .toArray())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(47_000.0, 53_000.0);
    }

    /** A drain of a busy service brings a hundred rows; what is kept already must not be copied for each. */
    @Test
    void aRowCostsTheSameHoweverManyAreKept() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Dataset some = rows(0, 100);
        KeptRows kept = new KeptRows(20_000);
        for (int i = 0; i < 200; i++) {
            kept.add(some);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 200; i++) {
            kept.add(some);
        }
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / (200 * 100);
        assertThat(bytes).as("bytes for a row").isLessThan(2_000);
    }
}
