package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is missing of columns of several blocks of rows, before and after something else looked at all values. */
class MissingCountsTest {

    private static final int ROWS = 3_000;

    private static final List<MissingKind> KINDS =
            List.of(new MissingKind.Absent(), MissingKind.of("n/a"), MissingKind.of(-999), MissingKind.of(1 / 0.0));

    /** The last row of each column is another than the others. */
    private static Dataset rows(double lastNumber, String lastLabel, long lastTime) {
        DatetimeColumn.Builder times = DatetimeColumn.builder();
        String[] labels = new String[ROWS];
        for (int row = 0; row < ROWS; row++) {
            times.addMicros(row < ROWS - 1 ? row : lastTime);
            labels[row] = row < ROWS - 1 ? "l" + row % 3 : lastLabel;
        }
        return Dataset.builder()
                .column("double", numbers(row -> row < ROWS - 1 ? row + 0.1 : lastNumber))
                .column("whole", numbers(row -> row < ROWS - 1 ? row : lastNumber))
                .categorical("label", labels)
                .column("time", times.build())
                .build();
    }

    private static NumericalColumn numbers(IntToDoubleFunction number) {
        NumericalColumn.Builder numbers = NumericalColumn.builder();
        for (int row = 0; row < ROWS; row++) {
            numbers.add(number.applyAsDouble(row));
        }
        return numbers.build();
    }

    private static void lookAtAllValues(Dataset rows) {
        EmpiricalDistribution.of(rows.column("double"));
        EmpiricalDistribution.of(rows.column("whole"));
        EmpiricalDistribution.of(rows.column("time"));
        CategoryCounts.of(rows.column("label"));
    }

    private static void check(Dataset rows, List<Long> number, List<Long> label, List<Long> time) {
        for (boolean lookedAt : new boolean[] {false, true}) {
            Dataset fresh = rows.filter(row -> true);
            if (lookedAt) {
                lookAtAllValues(fresh);
            }
            MissingCounts counts = MissingCounts.of(fresh, KINDS);
            assertThat(counts.byColumn())
                    .containsEntry("double", number)
                    .containsEntry("whole", number)
                    .containsEntry("label", label)
                    .containsEntry("time", time);
            long any = List.of(number, label, time).stream()
                                    .flatMap(List::stream)
                                    .mapToLong(Long::longValue)
                                    .sum()
                            > 0
                    ? 1
                    : 0;
            assertThat(counts.rowsWithMissing()).isEqualTo(any);
        }
    }

    @Test
    void theLastRowIsMissing() {
        List<Long> absent = List.of(1L, 0L, 0L, 0L);
        check(rows(Double.NaN, null, DatetimeColumn.MISSING), absent, absent, absent);
    }

    @Test
    void theLastRowHasWhatStandsForAMissingValue() {
        List<Long> none = List.of(0L, 0L, 0L, 0L);
        check(rows(-999, "n/a", 0), List.of(0L, 0L, 1L, 0L), List.of(0L, 1L, 0L, 0L), none);
        check(rows(1 / 0.0, "l", 0), List.of(0L, 0L, 0L, 1L), none, none);
        check(rows(-1 / 0.0, "l", 0), none, none, none);
    }

    @Test
    void nothingIsMissing() {
        List<Long> none = List.of(0L, 0L, 0L, 0L);
        check(rows(1, "l", 0), none, none, none);
        Dataset without = rows(1, "l", 0);
        lookAtAllValues(without);
        assertThat(MissingCounts.of(without, MissingKind.DEFAULTS).byColumn().values())
                .allMatch(none::equals);
    }

    @Test
    void infinitiesAreMissingByDefault() {
        Dataset rows = rows(-1 / 0.0, "", 0);
        lookAtAllValues(rows);
        MissingCounts counts = MissingCounts.of(rows, MissingKind.DEFAULTS);
        assertThat(counts.missing("double")).isEqualTo(1);
        assertThat(counts.missing("whole")).isEqualTo(1);
        assertThat(counts.missing("label")).isEqualTo(1);
        assertThat(counts.rowsWithMissing()).isEqualTo(1);
    }
}
