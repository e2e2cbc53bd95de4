package io.github.driftlib.examples.taxi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the example writes into a real database. */
class BackfillTest {

    @TempDir
    private static Path folder;

    private static TaxiDatabase database;

    @BeforeAll
    static void start() {
        database = TaxiDatabase.embedded(folder, 0);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static TaxiMonitoring monitoring() {
        TaxiSettings settings = new TaxiSettings(
                new SmallTrips(30), YearMonth.of(2022, 1), YearMonth.of(2022, 2), 400, new OutputFolder(folder));
        return new TaxiMonitoring(settings, new PrintWriter(new StringWriter()));
    }

    private static List<String> query(String sql) throws Exception {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Test
    void daysWithoutTripsAreSkipped() throws Exception {
        List<LocalDate> judged = new ArrayList<>();
        List<LocalDate> skipped = new ArrayList<>();

        List<DayResult> results = monitoring()
                .backfill(
                        database::dataSource,
                        Duration.ZERO,
                        (day, result) -> (result.isPresent() ? judged : skipped).add(day));

        assertThat(judged).hasSize(27).isSorted();
        assertThat(skipped).containsExactly(SmallTrips.QUIET_DAY);
        assertThat(results).extracting(DayResult::day).isEqualTo(judged);
        assertThat(results).allSatisfy(day -> assertThat(day.trips()).isEqualTo(30));
        assertThat(query("select \"timestamp\" from taxi_metrics")).hasSize(27);
        assertThat(folder.resolve("reports/2022-02-02.json")).exists();
        assertThat(folder.resolve("reports/2022-02-03.json")).doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("metrics.csv"))).hasSize(28);
    }

    @Test
    void errorsAreKeptBesideTheirEstimates() throws Exception {
        monitoring().backfill(database::dataSource, Duration.ZERO, (day, result) -> {});

        assertThat(query("select count(*) from taxi_quality where trips between 20 and 30 and rmse >= mae"))
                .containsExactly("27");
        assertThat(query("select count(*) from taxi_quality where estimated_mae between estimated_mae_lower and"
                        + " estimated_mae_upper and mae_threshold > 0 and rmse_threshold > 0"))
                .containsExactly("27");
        assertThat(query("select distinct column_name from driftlib_history where metric = 'SegmentedMetric'"
                        + " and column_name like 'PULocationID%' and field = 'mean_abs_error'"))
                .contains("PULocationID (other)")
                .hasSizeGreaterThanOrEqualTo(11);
        assertThat(folder.resolve("reports/2022-02-02-quality.json")).exists();
        List<String> csv = Files.readAllLines(folder.resolve("quality.csv"));
        assertThat(csv).hasSize(28);
        assertThat(csv.get(0)).startsWith("timestamp,trips,mae,rmse,estimated_mae,");
    }

    @Test
    void aDayIsThereOnce() throws Exception {
        monitoring().backfill(database::dataSource, Duration.ZERO, (day, result) -> {});
        List<String> history = query("select count(*) from driftlib_history");
        List<String> table = Files.readAllLines(folder.resolve("metrics.csv"));

        monitoring().backfill(database::dataSource, Duration.ZERO, (day, result) -> {});
        try (DayRecorder recorder = new DayRecorder(database.dataSource(), new OutputFolder(folder))) {
            assertThat(monitoring().runDay(LocalDate.of(2022, 2, 5), recorder)).isPresent();
            assertThat(monitoring().runDay(SmallTrips.QUIET_DAY, recorder)).isEmpty();
        }

        assertThat(query("select count(*) from driftlib_history")).isEqualTo(history);
        assertThat(Files.readAllLines(folder.resolve("metrics.csv"))).isEqualTo(table);
        assertThat(query("select distinct project from driftlib_history")).containsExactly("taxi");
    }

    @Test
    void alertsTellOfWhatChangedOnceAndGrafanaReadsThem() throws Exception {
        OutputFolder output = new OutputFolder(folder.resolve("alerts"));
        TaxiSettings settings =
                new TaxiSettings(new SmallTrips(60), YearMonth.of(2022, 1), YearMonth.of(2022, 2), 800, output);
        StringWriter first = new StringWriter();
        new TaxiMonitoring(settings, new PrintWriter(first)).backfillWithAlerts(database::dataSource, Duration.ZERO, 1);
        assertThat(first.toString())
                .contains("learned from 30 days of 2022-01; 1.0 false in 30 days are accepted")
                .contains("2022-02-01  warning  ")
                .contains("quantile value of fare_amount is ");
        StringWriter second = new StringWriter();
        new TaxiMonitoring(settings, new PrintWriter(second))
                .backfillWithAlerts(database::dataSource, Duration.ZERO, 1);
        assertThat(second.toString()).doesNotContain("fare_amount");

        JsonNode rule = new YAMLMapper()
                .readTree(Path.of("compose/grafana/provisioning/alerting/taxi.yaml")
                        .toFile());
        assertThat(query(rule.at("/groups/0/rules/0/data/0/model/rawSql").asText()))
                .hasSize(1);
        String marks = new ObjectMapper()
                .readTree(Path.of("compose/grafana/dashboards/taxi-monitoring.json")
                        .toFile())
                .at("/annotations/list/0/target/rawSql")
                .asText()
                .replace("$__timeFilter(run_time)", "run_time >= '2022-02-01Z' and run_time < '2022-02-02Z'");
        assertThat(query(marks)).hasSize(1);
        assertThat(query("select distinct sent from driftlib_alert")).containsExactly("1");
    }

    @Test
    void dummyRowsAreAdded() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2022-02-01T10:00:00Z"), ZoneOffset.UTC);
        DummyMetrics dummy = new DummyMetrics(database.dataSource(), new SplittableRandom(1), clock);

        DummyMetrics.Values row = dummy.addRow();
        new DummyMetrics(database.dataSource(), new SplittableRandom(2), clock).addRow();

        assertThat(query("select value2 from dummy_metrics")).hasSize(2).contains(row.value2());
        assertThat(query("select extract(epoch from \"timestamp\")::bigint from dummy_metrics limit 1"))
                .containsExactly("1643709600");
        assertThat(row.value1()).isBetween(0, 1000);
        assertThat(row.value3()).isBetween(0.0, 1.0);
    }
}
