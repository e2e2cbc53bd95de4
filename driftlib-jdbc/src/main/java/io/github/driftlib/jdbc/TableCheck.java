package io.github.driftlib.jdbc;

import io.github.driftlib.jdbc.TableSpec.ColumnSpec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a table with what it must have, over a connection that commits by itself. */
final class TableCheck {

    private final Connection connection;
    private final Dialect dialect;
    private final TableSpec spec;
    private final Watch watch;

    /** @param watch what ends statements that take too long */
    TableCheck(Connection connection, TableSpec spec, Watch watch) throws SQLException {
        this.connection = connection;
        this.dialect = Dialect.of(connection);
        this.spec = spec;
        this.watch = watch;
    }

    /** The form of the table's points in time, if the table can be read as it must be. */
    TimestampEncoding toRead() throws SQLException {
        return fitting(existing(columns()));
    }

    /**
     * The form of the table's points in time, if the table is as it must be to be written.
     *
     * @param create whether a missing table is created
     */
    TimestampEncoding toWrite(boolean create) throws SQLException {
        if (create) {
            checkLengths();
        }
        Optional<List<ActualColumn>> found = columns();
        if (found.isEmpty() && create) {
            found = created();
        }
        TimestampEncoding form = fitting(existing(found));
        List<String> key = spec.keyColumns();
        if (!new UniqueKeys(connection, dialect, spec.table()).has(key)) {
            throw unfit("the table must have the primary key " + key
                    + ", or a unique index over these columns, but has neither");
        }
        return form;
    }

    /** A table that is not as it must be. */
    private static SQLException unfit(String problem) {
        return new SQLNonTransientException(problem, TransientErrors.UNFIT);
    }

    private static List<ActualColumn> existing(Optional<List<ActualColumn>> found) throws SQLException {
        return found.orElseThrow(
                () -> unfit(
                        "the table must exist, but there is none of this name; the builder's createTables(true) lets a sink create it"));
    }

    /** A longer name would be cut by the database without an error. */
    private void checkLengths() throws SQLException {
        int most = connection.getMetaData().getMaxColumnNameLength();
        List<String> names = new ArrayList<>();
        spec.table().schema().ifPresent(names::add);
        names.add(spec.table().name());
        spec.columns().forEach(column -> names.add(column.name()));
        for (String name : names) {
            if (most > 0 && name.getBytes(StandardCharsets.UTF_8).length > most) {
                throw unfit("names must be at most " + most + " bytes long, but '" + name + "' is longer");
            }
        }
    }

    private Optional<List<ActualColumn>> created() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            watch.during(statement, () -> statement.execute(spec.createSql(dialect)));
            return columns();
        } catch (SQLException e) {
            // Another writer may have created it at the same time.
            Optional<List<ActualColumn>> found = columns();
            if (found.isEmpty()) {
                throw e;
            }
            return found;
        }
    }

    private Optional<List<ActualColumn>> columns() throws SQLException {
        String sql = "select * from " + spec.table().sql() + " where 1 = 0";
        try (Statement statement = connection.createStatement();
                ResultSet nothing = watch.during(statement, () -> statement.executeQuery(sql))) {
            ResultSetMetaData described = nothing.getMetaData();
            List<ActualColumn> columns = new ArrayList<>();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                columns.add(new ActualColumn(
                        described.getColumnName(i),
                        described.getColumnType(i),
                        described.getColumnTypeName(i),
                        described.getScale(i)));
            }
            return Optional.of(columns);
        } catch (SQLException e) {
            if (dialect.isMissingTable(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private TimestampEncoding fitting(List<ActualColumn> actual) throws SQLException {
        List<String> problems = new ArrayList<>();
        TimestampEncoding form = TimestampEncoding.WITH_ZONE;
        for (ColumnSpec wanted : spec.columns()) {
            Optional<ActualColumn> column = actual.stream()
                    .filter(candidate -> dialect.sameName(candidate.name(), wanted.name()))
                    .findFirst();
            if (column.isEmpty()) {
                problems.add("column '" + wanted.name() + "' is missing");
            } else if (!dialect.fits(wanted.kind(), column.get())) {
                problems.add("column '" + wanted.name() + "' must hold "
                        + wanted.kind().description() + " (" + dialect.typeOf(wanted.kind()) + "), but is "
                        + column.get().typeName());
            } else if (wanted.kind() == ValueKind.TIME) {
                form = dialect.timeForm(column.get());
            }
        }
        if (!problems.isEmpty()) {
            throw unfit(String.join("; ", problems));
        }
        return form;
    }
}
