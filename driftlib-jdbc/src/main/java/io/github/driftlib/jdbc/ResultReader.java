package io.github.driftlib.jdbc;

import io.github.driftlib.data.Dataset;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the rows of a result into columns. */
final class ResultReader {

    private final ResultSet rows;
    private final boolean sqlite;
    private final List<String> names = new ArrayList<>();
    private final List<ColumnFeed> feeds = new ArrayList<>();

    ResultReader(ResultSet rows, boolean sqlite) {
        this.rows = rows;
        this.sqlite = sqlite;
    }

    /** The rows from the next one to the last. */
    Dataset read() throws SQLException {
        describe();
        for (long row = 1; rows.next(); row++) {
            for (int i = 0; i < feeds.size(); i++) {
                add(row, i);
            }
        }
        Dataset.Builder dataset = Dataset.builder();
        for (int i = 0; i < feeds.size(); i++) {
            dataset.column(names.get(i), feeds.get(i).build());
        }
        return dataset.build();
    }

    private void describe() throws SQLException {
        ResultSetMetaData described = rows.getMetaData();
        List<String> repeated = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (int index = 1; index <= described.getColumnCount(); index++) {
            String name = described.getColumnLabel(index);
            if (names.contains(name)) {
                repeated.add("'" + name + "'");
            }
            names.add(name);
            Optional<ColumnFeed> feed = sqlite
                    ? Optional.of(new SqliteFeed(described.getColumnTypeName(index)))
                    : TypedFeeds.of(described, index);
            feed.ifPresent(feeds::add);
            if (feed.isEmpty()) {
                unreadable.add("'" + name + "' is " + described.getColumnTypeName(index));
            }
        }
        List<String> problems = new ArrayList<>();
        if (!repeated.isEmpty()) {
            problems.add("column labels must be distinct, but there again: " + String.join(", ", repeated));
        }
        if (!unreadable.isEmpty()) {
            problems.add("columns must hold numbers, booleans, strings or points in time, but "
                    + String.join(", ", unreadable) + "; convert in the query");
        }
        if (!problems.isEmpty()) {
            throw new JdbcReadException(String.join("; ", problems));
        }
    }

    private void add(long row, int column) throws SQLException {
        try {
            feeds.get(column).add(rows, column + 1);
        } catch (SQLException e) {
            throw JdbcReadException.of("column '" + names.get(column) + "' in row " + row, e);
        } catch (RuntimeException e) {
            // Such as a point in time beyond what microseconds in 64 bits can hold.
            throw new JdbcReadException(
                    "column '" + names.get(column) + "' in row " + row + " could not be read: " + e, e);
        }
    }
}
