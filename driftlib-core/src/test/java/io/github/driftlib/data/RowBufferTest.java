package io.github.driftlib.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowBufferTest {

    private record Row(
            double number,
            OptionalInt whole,
            BigDecimal decimal,
            String label,
            String text,
            Instant at,
            float[] vector) {

        static Row of(int i) {
            return new Row(
                    i % 7 == 0 ? Double.NaN : i / 3.0,
                    i % 5 == 0 ? OptionalInt.empty() : OptionalInt.of(i),
                    i % 4 == 0 ? null : BigDecimal.valueOf(i, 1),
                    i % 6 == 0 ? null : "l" + i % 3,
                    i % 8 == 0 ? null : "text " + i,
                    i % 9 == 0 ? null : Instant.ofEpochSecond(i),
                    i % 10 == 0 ? null : new float[] {i, -i});
        }
    }

    private static final RowType<Row> TYPE =
            RowType.recordBuilder(Row.class).text("text").embedding("vector", 2).build();

    private static void assertSame(Dataset one, Dataset other) {
        assertThat(one.columnNames()).isEqualTo(other.columnNames());
        assertThat(Schema.of(one)).isEqualTo(Schema.of(other));
        for (String name : one.columnNames()) {
            for (int row = 0; row < one.rowCount(); row++) {
                assertThat(one.column(name).value(row))
                        .isEqualTo(other.column(name).value(row));
            }
        }
    }

    @Test
    void holdsTheSameAsADatasetOfTheRows() {
        List<Row> rows = IntStream.range(0, 100).mapToObj(Row::of).toList();
        RowBuffer<Row> buffer = new RowBuffer<>(TYPE, 100);
        rows.forEach(buffer::add);
        assertSame(buffer.rows(0, 100), Dataset.of(TYPE, rows));
        assertSame(buffer.rows(30, 60), Dataset.of(TYPE, rows.subList(30, 60)));
        buffer.clear();
        buffer.add(rows.get(3));
        assertSame(buffer.rows(0, 1), Dataset.of(TYPE, rows.subList(3, 4)));
    }

    @Test
    void aRowThatCannotBeHeldLeavesNothing() {
        record Long1(long id, String label) {}
        RowBuffer<Long1> buffer = new RowBuffer<>(RowType.ofRecord(Long1.class), 2);
        assertThatThrownBy(() -> buffer.add(new Long1((1L << 53) + 2, "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'id' must hold whole numbers within 2^53, but a row holds 9007199254740994");
        assertThatThrownBy(() -> buffer.add(new Long1(1, "a".repeat(RowBuffer.MOST_CHARS + 1))))
                .hasMessage("column 'label' must hold at most 65536 characters a value, but a row holds one of 65537");
        assertThatThrownBy(() -> buffer.add(null)).isInstanceOf(NullPointerException.class);
        assertThat(buffer.size()).isZero();
        buffer.add(new Long1(1, "a"));
        buffer.add(new Long1(2, "b"));
        assertThat(buffer.chars()).isEqualTo(2);
        assertThatThrownBy(() -> buffer.add(new Long1(3, "c"))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(buffer.rows(0, 2).rowCount()).isEqualTo(2);
    }

    @Test
    void bytesAreThoseOfTheArrays() {
        assertThat(RowBuffer.bytes(TYPE)).isEqualTo(8 + 8 + 9 + 8 + 8 + 8 + 16);
    }
}
