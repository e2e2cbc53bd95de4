package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void theDrainerIsWokenWhenHalfOfTheSpareBuffersAreFull() {
        AtomicInteger woken = new AtomicInteger();
        Lanes<LiveRow> lanes =
                new Lanes<>(new RowReading<>(LiveRow.TYPE, 1, null, null, null), 1, 10, 4, woken::incrementAndGet);
        record(lanes, 20);
        assertThat(woken).hasValue(0);
        record(lanes, 10);
        assertThat(woken).hasValue(1);
        record(lanes, 20);
        assertThat(woken).hasValue(3);
        assertThat(lanes.offer(LiveRow.of(0))).isFalse();

        assertThat(lanes.take().stream().mapToInt(batch -> batch.rows().rowCount()))
                .containsExactly(10, 10, 10, 10, 10);
        record(lanes, 10);
        assertThat(woken).hasValue(3);
        assertThat(lanes.refused()).isEqualTo(1);
    }

    private static void record(Lanes<LiveRow> lanes, int rows) {
        for (int row = 0; row < rows; row++) {
            assertThat(lanes.offer(LiveRow.of(row))).isTrue();
        }
    }
}
