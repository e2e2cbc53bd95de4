package io.github.driftlib.jdbc;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the history that a {@link JdbcSink} wrote.
 *
 * <p>A value is known by project, {@linkplain Metric.Key#series series} of a metric, column (the empty string for the
 * whole data set) and field, as {@link io.github.driftlib.metric.MetricResult#values} has them. So a verdict goes on
 * where its threshold was changed. Where one run judged a series in several ways, the verdict is the one by the given
 * metric, or else always the same one of them. Safe for use by many threads, if the data source is; each call takes one
 * connection and is done with it at the end. What is not in the history gives an empty answer; a table that is missing
 * or is no history is a {@link JdbcReadException}, as is any failure of the database. A statement is cancelled after
 * five minutes, or when its thread is interrupted.
 */
public final class JdbcHistory implements MetricHistory {

    private static final Watch WATCH = new Watch(Duration.ofMinutes(5));

    private static final String WITHIN = " and \"run_time\" >= ? and \"run_time\" < ? order by 1";
    private static final String BEST_JUDGED = ", case when \"judged_by\" = ? then 0 else 1 end, \"judged_by\"";

    private final DataSource dataSource;
    private final TableSpec spec;

    private JdbcHistory(DataSource dataSource, TableName table) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource must be given, but was null");
        this.spec = HistoryTable.spec(table);
    }

    /** The history in the table {@code driftlib_history}. */
    public static JdbcHistory of(DataSource dataSource) {
        return of(dataSource, HistoryTable.DEFAULT_NAME);
    }

    /** The history in the given table. */
    public static JdbcHistory of(DataSource dataSource, TableName table) {
        Objects.requireNonNull(table, "table must be given, but was null");
        return new JdbcHistory(dataSource, table);
    }

    /** The numbers of one value over time, from {@code from} (inclusive) to {@code to} (exclusive), in order. */
    public List<HistoryPoint> series(
            String project, Metric<?> metric, String column, String field, Instant from, Instant to) {
        Metric.Key key = Metric.Key.of(metric);
        String sql = ofOneValue("value") + WITHIN + BEST_JUDGED;
        List<HistoryPoint> all = read((connection, form) -> query(
                connection,
                sql,
                List.of(
                        StorableText.project(project),
                        series(key, column, field),
                        form.rangeEnd(from),
                        form.rangeEnd(to),
                        SeriesDigest.ofJudgement(key.judgement())),
                rows -> new HistoryPoint(form.read(rows, 1), rows.getDouble(2))));
        return firstOfEach(all, HistoryPoint::time);
    }

    /** The first of those with the same time. */
    private static <T> List<T> firstOfEach(List<T> ordered, Function<T, Instant> time) {
        List<T> first = new ArrayList<>();
        for (T each : ordered) {
            if (first.isEmpty() || !time.apply(first.get(first.size() - 1)).equals(time.apply(each))) {
                first.add(each);
            }
        }
        return first;
    }

    /**
     * The labels of one value over time, from {@code from} (inclusive) to {@code to} (exclusive), in order. The field
     * {@code status} of the empty column tells when a metric had no result, and why.
     */
    public List<HistoryLabel> labels(
            String project, Metric<?> metric, String column, String field, Instant from, Instant to) {
        Metric.Key key = Metric.Key.of(metric);
        String sql = ofOneValue("label") + WITHIN + BEST_JUDGED;
        List<HistoryLabel> all = read((connection, form) -> query(
                connection,
                sql,
                List.of(
                        StorableText.project(project),
                        series(key, column, field),
                        form.rangeEnd(from),
                        form.rangeEnd(to),
                        SeriesDigest.ofJudgement(key.judgement())),
                rows -> new HistoryLabel(form.read(rows, 1), rows.getString(2))));
        return firstOfEach(all, HistoryLabel::time);
    }

    /** The number of the latest run that has one. */
    public Optional<HistoryPoint> latest(String project, Metric<?> metric, String column, String field) {
        Metric.Key key = Metric.Key.of(metric);
        String sql = ofOneValue("value") + " order by 1 desc" + BEST_JUDGED + " limit 1";
        return read((connection, form) -> query(
                        connection,
                        sql,
                        List.of(
                                StorableText.project(project),
                                series(key, column, field),
                                SeriesDigest.ofJudgement(key.judgement())),
                        rows -> new HistoryPoint(form.read(rows, 1), rows.getDouble(2))))
                .stream()
                .findFirst();
    }

    @Override
    public List<String> projects() {
        String sql = "select distinct \"project\" from " + spec.table().sql() + " order by 1";
        return read((connection, form) -> query(connection, sql, List.of(), rows -> rows.getString(1)));
    }

    /** The series of a project, in alphabetical order; each as the key of what was measured. */
    public List<Metric.Key> metricKeys(String project) {
        String sql = "select distinct \"metric_key\" from " + spec.table().sql() + " where \"project\" = ?"
                + " and \"field\" <> ? order by 1";
        return read((connection, form) -> query(
                connection,
                sql,
                List.of(StorableText.project(project), HistoryRow.TEST_STATUS),
                rows -> new Metric.Key(rows.getString(1), "")));
    }

    @Override
    public List<HistoryValue> values(String project, Instant from, Instant to) {
        String sql =
                "select \"run_time\", \"metric_key\", \"column_name\", \"field\", \"value\", \"label\", \"judgement\" from "
                        + spec.table().sql() + " where \"project\" = ? and \"field\" <> ?" + WITHIN + ", 2, 3, 4, 7";
        return read((connection, form) -> query(
                connection,
                sql,
                List.of(StorableText.project(project), HistoryRow.TEST_STATUS, form.rangeEnd(from), form.rangeEnd(to)),
                rows -> new HistoryValue(
                        project,
                        form.read(rows, 1),
                        new Metric.Key(rows.getString(2), rows.getString(7)),
                        value(rows))));
    }

    private static MetricValue value(ResultSet rows) throws SQLException {
        String label = rows.getString(6);
        return label == null
                ? MetricValue.of(rows.getString(3), rows.getString(4), rows.getDouble(5))
                : MetricValue.of(rows.getString(3), rows.getString(4), label);
    }

    @Override
    public List<HistoryTest> tests(String project, Instant from, Instant to) {
        String sql =
                "select \"run_time\", \"metric_key\", \"metric\", \"column_name\", \"label\", \"value\", \"judgement\" from "
                        + spec.table().sql() + " where \"project\" = ? and \"field\" = ?" + WITHIN + ", 2, 7";
        return read((connection, form) -> query(
                connection,
                sql,
                List.of(StorableText.project(project), HistoryRow.TEST_STATUS, form.rangeEnd(from), form.rangeEnd(to)),
                rows -> new HistoryTest(
                        project,
                        form.read(rows, 1),
                        new MetricTest.Key(rows.getString(2), rows.getString(7)),
                        rows.getString(3),
                        rows.getString(4),
                        TestResult.Status.valueOf(rows.getString(5)),
                        number(rows, 6))));
    }

    private static @Nullable Double number(ResultSet rows, int column) throws SQLException {
        double number = rows.getDouble(column);
        return rows.wasNull() ? null : (Double) number;
    }

    private static String series(Metric.Key key, String column, String field) {
        return SeriesDigest.of(key.series(), column, field);
    }

    private String ofOneValue(String column) {
        return "select \"run_time\", \"" + column + "\" from " + spec.table().sql()
                + " where \"project\" = ? and \"series\" = ?"
                + " and \"" + column + "\" is not null";
    }

    @FunctionalInterface
    private interface Reading<T> {
        List<T> from(Connection connection, TimestampEncoding form) throws SQLException;
    }

    @FunctionalInterface
    private interface RowReading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> List<T> read(Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            return reading.from(connection, new TableCheck(connection, spec, WATCH).toRead());
        } catch (SQLException e) {
            throw JdbcReadException.of("table " + spec.table(), e);
        }
    }

    private static <T> List<T> query(Connection connection, String sql, List<?> values, RowReading<T> reading)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = WATCH.during(statement, statement::executeQuery)) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        }
    }
}
