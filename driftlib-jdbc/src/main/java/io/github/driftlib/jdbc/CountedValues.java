package io.github.driftlib.jdbc;

import io.github.driftlib.data.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** Different values of a column, each read as a row's value would be, and how often each occurs. */
final class CountedValues {

    private final ColumnCollector values;
    private long[] times = new long[16];
    private int size;
    private boolean unreadable;

    CountedValues(ColumnCollector values) {
        this.values = values;
    }

    /** Takes the value of the present row of a result. */
    void add(ResultSet rows, int index, long occurs) throws SQLException {
        if (unreadable) {
            return;
        }
        try {
            values.add(rows, index);
        } catch (SQLException | RuntimeException e) {
            // Which row holds it, only rows tell.
            unreadable = true;
            return;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
        }
        times[size++] = occurs;
    }

    /**
     * The values; none where one could not be read, or where what becomes of one depends on the rows before it or is
     * remarked by the row.
     */
    Optional<Column> column() {
        return unreadable || !values.remarks("").isEmpty() ? Optional.empty() : Optional.of(values.build());
    }

    long[] times() {
        return Arrays.copyOf(times, size);
    }
}
