package io.github.driftlib.examples.taxi.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.report.Report;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the panels make of a few rows: within the range, of the project, and in the shape that Grafana draws. */
class PanelSqlTest {

    private static final Instant FROM = Instant.parse("2022-02-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2022-02-02T00:00:00Z");

    private static final Set<String> NUMBERS = Set.of("int4", "int8", "float8");

    /** Two days within the range and one after it; the history has another project besides. */
    private static final String ROWS = """
            create table taxi_metrics ("timestamp" timestamptz primary key, prediction_drift double precision,
                prediction_noise_floor double precision, prediction_drifted bigint, prediction_drifted_calibrated bigint,
                num_drifted_columns bigint, num_drifted_columns_calibrated bigint, share_missing_values double precision,
                fare_median double precision);
            create table taxi_window_metrics (like taxi_metrics including all);
            create table taxi_quality ("timestamp" timestamptz primary key, trips bigint, mae double precision,
                rmse double precision, estimated_mae double precision, estimated_mae_lower double precision,
                estimated_mae_upper double precision, mae_threshold double precision, estimated_rmse double precision,
                estimated_rmse_lower double precision, estimated_rmse_upper double precision,
                rmse_threshold double precision);
            create table dummy_metrics ("timestamp" timestamptz, value1 integer, value2 text, value3 double precision);

            create temporary table days as
                select day from generate_series('2022-02-01Z'::timestamptz, '2022-02-03Z', '1 day') as day;
            insert into taxi_metrics select day, 0.2, 0.04, 1, 1, 3, 2, 0.08, 11 from days;
            insert into taxi_window_metrics select day, 0.3, 0.2, 1, 0, 4, 1, 0.07, 12 from days;
            insert into driftlib_history (project, run_time, series, judged_by, metric_key, judgement, metric,
                    column_name, field, value)
                select project, day, metric || field || name, '', metric, '', metric, name, field, value
                from days,
                    (values ('taxi', 'DatasetMissingValuesMetric', 'share_of_missing_values', '', 0.08),
                        ('taxi', 'DatasetMissingValuesMetric', 'share_of_missing_values', 'fare_amount', 0.5),
                        ('taxi', 'ColumnQuantileMetric', 'quantile_value', 'fare_amount', 11),
                        ('taxi-live', 'ColumnDriftMetric', 'drift_score', 'prediction', 0.3),
                        ('taxi-live-quality', 'RegressionQualityMetric', 'mean_abs_error', '', 4.2),
                        ('taxi-live-estimate', 'DirectLossEstimation', 'estimated_mae', '', 4.3))
                        as known (project, metric, field, name, value);
            insert into taxi_quality select day, 2000, 4.2, 7, 4.3, 4, 4.6, 5, 7.2, 6.5, 8, 9 from days;
            insert into dummy_metrics select day, 7, 'text', 0.5 from days;
            insert into driftlib_history (project, run_time, series, judged_by, metric_key, judgement, metric,
                    column_name, field, value)
                select project, day, 'drift of ' || name || field, '', 'drift of ' || name, '', 'ColumnDriftMetric', name,
                    field, value
                from days,
                    unnest(array['taxi', 'other']) as project,
                    unnest(array['prediction', 'fare_amount']) as name,
                    (values ('drift_score', 0.2), ('stattest_threshold', 0.1), ('drift_detected', 1),
                        ('calibrated_drift_detected', 1))
                        as fields (field, value);
            insert into driftlib_history (project, run_time, series, judged_by, metric_key, judgement, metric,
                    column_name, field, value)
                select 'taxi', day, 'drift', '', 'drift', '', 'DatasetDriftMetric', '', 'number_of_drifted_columns', 3
                from days;
            insert into driftlib_history (project, run_time, series, judged_by, metric_key, judgement, metric,
                    column_name, field, value)
                select project, day, 'quality by ' || name || field, '', 'quality by zone', '', 'SegmentedMetric', name,
                    field, 4.5
                from days,
                    unnest(array['taxi', 'other']) as project,
                    unnest(array['', 'PULocationID=74', 'PULocationID (other)', 'fare_amount, PULocationID=74']) as name,
                    unnest(array['mean_abs_error', 'rmse']) as field;
            """;

    private static EmbeddedPostgres server;

    /** A column of a result: what Grafana takes it for depends on its name and type. */
    private record Column(String name, String type) {}

    private record Result(List<Column> columns, List<List<Object>> rows) {}

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        makeHistory(server.getPostgresDatabase());
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            statement.execute(ROWS);
        }
    }

    /** The history as the sink makes it, without rows. */
    private static void makeHistory(DataSource database) throws SQLException {
        Dataset rows = Dataset.builder().numerical("x", 1, 2).build();
        JdbcSink.builder(database)
                .history()
                .createTables(true)
                .build()
                .write(Report.of(Metrics.missingValues()).run(rows, rows));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from driftlib_history");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    static List<PanelQuery> queries() {
        return PanelQuery.in(ComposeStackTest.DASHBOARDS);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyPanelGetsTimesAndNumbers(PanelQuery query) throws SQLException {
        Result result = run(query);
        assertThat(result.columns().get(0)).isEqualTo(new Column("time", "timestamptz"));
        assertThat(result.columns()).extracting(Column::type).containsAnyElementsOf(NUMBERS);
        assertThat(result.columns().stream().skip(1))
                .allMatch(column -> NUMBERS.contains(column.type())
                        || Set.of("metric", "value2").contains(column.name()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyPanelGetsTheRangeInOrder(PanelQuery query) throws SQLException {
        Comparator<Instant> order =
                query.rawSql().contains(" DESC") ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<Instant> times =
                run(query).rows().stream().map(row -> (Instant) row.get(0)).toList();
        assertThat(times).isSortedAccordingTo(order).containsOnly(FROM, TO);
    }

    @Test
    void driftByColumnHasASeriesForEachColumnAndOneForTheThreshold() throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        for (PanelQuery query : panel("Drift by column")) {
            rows.addAll(run(query).rows());
        }
        assertThat(rows)
                .containsExactly(
                        List.of(FROM, "fare_amount", 0.2),
                        List.of(FROM, "prediction", 0.2),
                        List.of(TO, "fare_amount", 0.2),
                        List.of(TO, "prediction", 0.2),
                        List.of(FROM, "threshold", 0.1),
                        List.of(TO, "threshold", 0.1));
    }

    @Test
    void windowsOfTheServiceStandBesideDays() throws SQLException {
        List<PanelQuery> drift = panel("Prediction drift by window and day");
        assertThat(run(drift.get(0)).rows()).containsExactly(List.of(FROM, 0.3, 0.2), List.of(TO, 0.3, 0.2));
        assertThat(run(drift.get(1)).rows()).containsExactly(List.of(FROM, 0.2), List.of(TO, 0.2));
        List<PanelQuery> missing = panel("Share of missing values by window and day");
        assertThat(run(missing.get(1)).rows()).containsExactly(List.of(FROM, 0.08), List.of(TO, 0.08));
        List<PanelQuery> error = panel("Mean absolute error by window, true and estimated");
        assertThat(run(error.get(0)).rows()).containsExactly(List.of(FROM, 4.2), List.of(TO, 4.2));
        assertThat(run(error.get(1)).rows()).containsExactly(List.of(FROM, 4.3), List.of(TO, 4.3));
    }

    @Test
    void driftedColumnsAreThereByBothVerdicts() throws SQLException {
        assertThat(run(panel("Drifted columns").get(0)).rows())
                .containsExactly(List.of(FROM, 3L, 2L), List.of(TO, 3L, 2L));
    }

    @Test
    void driftIsOneInTheStateTimeline() throws SQLException {
        for (String title : List.of("Drift, yes or no", "Drift beyond chance, yes or no")) {
            assertThat(run(panel(title).get(0)).rows())
                    .hasSize(4)
                    .contains(List.of(FROM, "prediction", 1.0))
                    .allMatch(row -> row.get(2).equals(1.0));
        }
    }

    @Test
    void errorsByZoneHaveASeriesForEachZone() throws SQLException {
        assertThat(run(panel("True error by pick-up zone").get(0)).rows())
                .containsExactly(
                        List.of(FROM, "all others", 4.5),
                        List.of(FROM, "zone 74", 4.5),
                        List.of(TO, "all others", 4.5),
                        List.of(TO, "zone 74", 4.5));
    }

    private static List<PanelQuery> panel(String title) {
        return queries().stream().filter(query -> query.panel().equals(title)).toList();
    }

    private static Result run(PanelQuery query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query.expanded(FROM, TO))) {
            ResultSetMetaData shape = found.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int column = 1; column <= shape.getColumnCount(); column++) {
                columns.add(new Column(shape.getColumnLabel(column), shape.getColumnTypeName(column)));
            }
            List<List<Object>> rows = new ArrayList<>();
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                row.add(found.getObject(1, OffsetDateTime.class).toInstant());
                for (int column = 2; column <= columns.size(); column++) {
                    row.add(found.getObject(column));
                }
                rows.add(List.copyOf(row));
            }
            return new Result(columns, rows);
        }
    }
}
