package io.github.driftlib.jdbc;

import io.github.driftlib.sink.SinkException;
import io.github.driftlib.training.Point;
import io.github.driftlib.training.Run;
import io.github.driftlib.training.RunRecord;
import io.github.driftlib.training.Series;
import io.github.driftlib.training.TrainingHistory;
import io.github.driftlib.training.TrainingSink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs and their points in tables of PostgreSQL, H2 or SQLite, beside the history of a {@link JdbcSink}:
 * {@code driftlib_run}, {@code driftlib_run_parameter} and {@code driftlib_point}, made where they are missing.
 *
 * <p>A point has its run, a digest of its series, and its step as primary key; a value that is not finite is null, and
 * {@code not_finite} says which it was. Times are UTC, to the microsecond. Each write is one transaction. In texts NUL
 * and halves of surrogate pairs become U+FFFD.
 *
 * <pre>{@code
 * TrainingLog log = TrainingLog.of(JdbcTraining.of(dataSource));
 * }</pre>
 *
 * <p>Safe for use by many threads, if the data source is.
 */
public final class JdbcTraining implements TrainingSink, TrainingHistory {

    private static final String PREFIX = "driftlib";

    private final DataSource dataSource;
    private final TrainingTables tables;
    private volatile boolean created;

    private JdbcTraining(DataSource dataSource, TrainingTables tables) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource must be given, but was null");
        this.tables = tables;
    }

    /** The tables whose names begin with {@code driftlib}. */
    public static JdbcTraining of(DataSource dataSource) {
        return new JdbcTraining(dataSource, new TrainingTables(PREFIX));
    }

    /** The tables whose names begin otherwise. */
    public JdbcTraining withPrefix(String prefix) {
        Objects.requireNonNull(prefix, "prefix must be given, but was null");
        return new JdbcTraining(dataSource, new TrainingTables(Identifier.check("prefix", prefix)));
    }

    /** What is done in a transaction. */
    private interface Work<T> {
        T of(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Change {
        void of(Connection connection) throws SQLException;
    }

    private void change(String what, Change change) {
        inTransaction(what, connection -> {
            change.of(connection);
            return true;
        });
    }

    private <T> T inTransaction(String what, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                if (!created) {
                    tables.create(connection);
                }
                T result = work.of(connection);
                connection.commit();
                created = true;
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException e) {
            throw new SinkException(
                    Redaction.redacted("cannot " + what + ": " + e.getMessage()), Redaction.redacted(e));
        }
    }

    @Override
    public void write(Run run) {
        change("write the run " + run.id(), connection -> {
            delete(connection, tables.deleteRun(), run.id());
            delete(connection, tables.deleteParameters(), run.id());
            TimestampEncoding times = times(connection);
            try (PreparedStatement insert = connection.prepareStatement(tables.insertRun())) {
                int i = bind(
                        insert,
                        run.id(),
                        run.project(),
                        run.kind().name(),
                        run.parent(),
                        run.modelVersion(),
                        run.dataFingerprint(),
                        run.commit(),
                        run.status().name());
                times.bind(insert, i++, run.start());
                if (run.end() == null) {
                    insert.setObject(i, null);
                } else {
                    times.bind(insert, i, run.end());
                }
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(tables.insertParameter())) {
                for (Map.Entry<String, String> parameter : run.parameters().entrySet()) {
                    bind(insert, run.id(), parameter.getKey(), parameter.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static void delete(Connection connection, String sql, String run) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            bind(delete, run);
            delete.executeUpdate();
        }
    }

    /** Binds texts from the first place on, and gives the place after them. */
    private static int bind(PreparedStatement statement, @Nullable String... texts) throws SQLException {
        for (int i = 0; i < texts.length; i++) {
            statement.setString(i + 1, StorableText.of(texts[i]));
        }
        return texts.length + 1;
    }

    private static TimestampEncoding times(Connection connection) throws SQLException {
        return Dialect.of(connection) == Dialect.SQLITE ? TimestampEncoding.TEXT : TimestampEncoding.WITH_ZONE;
    }

    @Override
    public void write(List<Point> points) {
        change("write points", connection -> {
            TimestampEncoding times = times(connection);
            // Of several points of one run, series and step the last one counts.
            Map<List<Object>, Point> last = new LinkedHashMap<>();
            points.forEach(point -> last.put(List.of(point.run(), point.series(), point.step()), point));
            try (PreparedStatement delete = connection.prepareStatement(tables.deletePoint());
                    PreparedStatement insert = connection.prepareStatement(tables.insertPoint())) {
                for (Point point : last.values()) {
                    bind(delete, point.run(), digest(point.series()));
                    delete.setLong(3, point.step());
                    delete.addBatch();
                    bind(insert, times, point);
                    insert.addBatch();
                }
                delete.executeBatch();
                insert.executeBatch();
            }
        });
    }

    private static String digest(Series series) {
        return SeriesDigest.ofPoint(series.metric(), series.split(), series.actual(), series.predicted());
    }

    private static void bind(PreparedStatement insert, TimestampEncoding times, Point point) throws SQLException {
        Series series = point.series();
        bind(insert, point.run(), digest(series));
        insert.setLong(3, point.step());
        insert.setString(4, StorableText.of(series.metric()));
        insert.setString(5, StorableText.of(series.split()));
        insert.setString(6, StorableText.of(series.actual()));
        insert.setString(7, StorableText.of(series.predicted()));
        insert.setObject(8, point.epoch(), Types.BIGINT);
        times.bind(insert, 9, point.time());
        insert.setObject(10, point.diverged() ? null : (Double) point.value(), Types.DOUBLE);
        insert.setString(11, point.diverged() ? String.valueOf(point.value()) : "");
        insert.setObject(12, point.standardError(), Types.DOUBLE);
    }

    @Override
    public List<Run> runs(String project) {
        return inTransaction("read the runs of " + project, connection -> {
            Map<String, Map<String, String>> parameters = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(tables.selectParameters())) {
                bind(select, project);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        parameters
                                .computeIfAbsent(rows.getString(1), run -> new HashMap<>())
                                .put(rows.getString(2), rows.getString(3));
                    }
                }
            }
            List<Run> runs = new ArrayList<>();
            TimestampEncoding times = times(connection);
            try (PreparedStatement select = connection.prepareStatement(tables.selectRuns())) {
                bind(select, project);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        runs.add(run(rows, times, parameters.getOrDefault(rows.getString(1), Map.of())));
                    }
                }
            }
            return runs;
        });
    }

    private static Run run(ResultSet rows, TimestampEncoding times, Map<String, String> parameters)
            throws SQLException {
        return new Run(
                rows.getString(2),
                rows.getString(1),
                Run.Kind.valueOf(rows.getString(3)),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                parameters,
                times.read(rows, 9),
                time(rows, times, 10),
                Run.Status.valueOf(rows.getString(8)));
    }

    private static @Nullable Instant time(ResultSet rows, TimestampEncoding times, int column) throws SQLException {
        return rows.getObject(column) == null ? null : times.read(rows, column);
    }

    @Override
    public List<Point> points(String run) {
        return inTransaction("read the points of the run " + run, connection -> {
            List<Point> points = new ArrayList<>();
            TimestampEncoding times = times(connection);
            try (PreparedStatement select = connection.prepareStatement(tables.selectPoints())) {
                bind(select, run);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        points.add(point(run, rows, times));
                    }
                }
            }
            Run any = Run.builder("", run).start(Instant.EPOCH).build();
            return new RunRecord(any, points).points();
        });
    }

    private static Point point(String run, ResultSet rows, TimestampEncoding times) throws SQLException {
        String notFinite = rows.getString(9);
        long epoch = rows.getLong(6);
        Long known = rows.wasNull() ? null : (Long) epoch;
        double error = rows.getDouble(10);
        Double standardError = rows.wasNull() ? null : (Double) error;
        return new Point(
                run,
                new Series(rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)),
                rows.getLong(1),
                known,
                times.read(rows, 7),
                notFinite.isEmpty() ? rows.getDouble(8) : Double.parseDouble(notFinite),
                standardError);
    }
}
