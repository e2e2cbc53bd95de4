package io.github.driftlib.jdbc;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.Summarizer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Different combinations of values of some columns, and how often each occurs.
 *
 * @param rows each combination once
 * @param times how often each occurs
 */
record Combinations(Dataset rows, long[] times) {

    private static final int BATCH_ROWS = 65_536;

    /** How a column of a result is read. */
    @FunctionalInterface
    interface Feeds {
        ColumnCollector of(ResultSet rows, CountedColumn column, int index) throws SQLException;
    }

    /** Those of a result, if there are at most so many and each value can be read by itself. */
    static Optional<Combinations> of(ResultSet rows, List<CountedColumn> columns, int most, Feeds feeds)
            throws SQLException {
        List<CountedValues> values = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            values.add(new CountedValues(feeds.of(rows, columns.get(at), at + 1)));
        }
        for (int row = 0; rows.next(); row++) {
            if (row == most) {
                return Optional.empty();
            }
            for (int at = 0; at < columns.size(); at++) {
                values.get(at).add(rows, at + 1, rows.getLong(columns.size() + 1));
            }
        }
        Dataset.Builder dataset = Dataset.builder();
        for (int at = 0; at < columns.size(); at++) {
            Optional<Column> column = values.get(at).column();
            if (column.isEmpty()) {
                return Optional.empty();
            }
            dataset.column(columns.get(at).name(), column.get());
        }
        return Optional.of(new Combinations(dataset.build(), values.get(0).times()));
    }

    long size() {
        return times.length;
    }

    /** The summary of all rows, put together from batches in which each combination is repeated. */
    <S> Optional<S> summary(Summarizer<S> summarizer) {
        Optional<S> summary = Optional.empty();
        int[] batch = new int[BATCH_ROWS];
        int size = 0;
        for (int at = 0; at < times.length; at++) {
            for (long left = times[at]; left > 0; ) {
                int now = (int) Math.min(left, BATCH_ROWS - size);
                Arrays.fill(batch, size, size + now, at);
                size += now;
                left -= now;
                if (size == BATCH_ROWS) {
                    summary = Optional.of(merged(summary, summarizer, batch));
                    size = 0;
                }
            }
        }
        return size == 0 && summary.isPresent()
                ? summary
                : Optional.of(merged(summary, summarizer, Arrays.copyOf(batch, size)));
    }

    private <S> S merged(Optional<S> before, Summarizer<S> summarizer, int[] batch) {
        S summary = summarizer.apply(rows.take(batch));
        return before.map(known -> summarizer.merge(known, summary)).orElse(summary);
    }
}
