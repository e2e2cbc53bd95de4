package io.github.driftlib.jdbc;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the rows of a result into columns. */
final class ResultReader {

    /** A column of the result that is read. */
    private record Part(String name, int index, ColumnCollector feed) {}

    private final ResultSet rows;
    private final boolean sqlite;
    private final List<Part> parts = new ArrayList<>();
    private final List<Remark> leftOut = new ArrayList<>();

    private static final int ROWS_BETWEEN_LOOKS = 1_000;

    ResultReader(ResultSet rows, boolean sqlite) {
        this.rows = rows;
        this.sqlite = sqlite;
    }

    /** The rows from the next one to the last. */
    Dataset read() throws SQLException {
        return read(Long.MAX_VALUE);
    }

    /** The rows from the next one on, at most so many. */
    Dataset read(long most) throws SQLException {
        describe();
        Watch.checkInterrupt();
        for (long row = 1; row <= most && rows.next(); row++) {
            add(row);
            if (row % ROWS_BETWEEN_LOOKS == 0) {
                Watch.checkInterrupt();
            }
        }
        Dataset.Builder dataset = Dataset.builder();
        for (Part part : parts) {
            dataset.column(part.name, part.feed.build()).remarks(part.feed.remarks(part.name));
        }
        return dataset.remarks(leftOut).build();
    }

    private void describe() throws SQLException {
        ResultSetMetaData described = rows.getMetaData();
        Map<String, Integer> places = new HashMap<>();
        for (int index = 1; index <= described.getColumnCount(); index++) {
            String name = described.getColumnLabel(index);
            Integer before = places.put(name, index);
            if (before != null) {
                throw new JdbcReadException("column labels must be distinct, but columns " + before + " and " + index
                        + " are both '" + name + "'");
            }
            Optional<ColumnCollector> feed = sqlite
                    ? Optional.of(new SqliteFeed(described.getColumnTypeName(index)))
                    : TypedFeeds.of(described, index);
            if (feed.isPresent()) {
                parts.add(new Part(name, index, feed.get()));
            } else {
                leftOut.add(Remark.leftOut(
                        name, "values of the type " + described.getColumnTypeName(index) + " cannot be held"));
            }
        }
    }

    private void leaveOut(Part part, long row, List<Part> unfit) {
        leftOut.add(Remark.leftOut(part.name, "row " + row + " holds a value that the driver cannot give"));
        unfit.add(part);
    }

    /** Whether a driver could not convert a value, by its class of SQL states; otherwise the whole result is lost. */
    private boolean isOfTheValue(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return !sqlite;
        }
        return state.startsWith("22") || state.startsWith("07") || state.startsWith("0A");
    }

    private void add(long row) throws SQLException {
        List<Part> unfit = new ArrayList<>();
        for (Part part : parts) {
            try {
                part.feed.add(rows, part.index);
            } catch (UnfitValue e) {
                leftOut.add(Remark.leftOut(part.name, "row " + row + " " + e.getMessage()));
                unfit.add(part);
            } catch (SQLException e) {
                if (!isOfTheValue(e)) {
                    throw JdbcReadException.of("column '" + part.name + "' in row " + row, e);
                }
                leaveOut(part, row, unfit);
            } catch (RuntimeException e) {
                // Such as a time of day that the driver itself cannot hold.
                leaveOut(part, row, unfit);
            }
        }
        parts.removeAll(unfit);
    }
}
