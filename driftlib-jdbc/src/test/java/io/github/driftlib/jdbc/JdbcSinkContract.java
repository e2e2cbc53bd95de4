package io.github.driftlib.jdbc;

import static io.github.driftlib.jdbc.Databases.count;
import static io.github.driftlib.jdbc.Databases.execute;
import static io.github.driftlib.jdbc.Databases.rows;
import static io.github.driftlib.jdbc.Probe.DAY;
import static io.github.driftlib.jdbc.Probe.snapshot;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestResult;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sink does on any database. */
abstract class JdbcSinkContract {

    private static final String HISTORY = "\"driftlib_history\"";
    private static final String ALL = "select \"metric_key\", \"column_name\", \"field\", \"value\", \"label\" from "
            + HISTORY + " order by 1, 2, 3";

    private final TestDatabase database;
    private DataSource dataSource;

    @TempDir
    private Path folder;

    JdbcSinkContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void newDatabase() {
        dataSource = database.create(folder);
    }

    private JdbcSink history() {
        return JdbcSink.builder(dataSource).history().createTables(true).build();
    }

    private JdbcSink wide(WideTable table) {
        return JdbcSink.builder(dataSource).wide(table).createTables(true).build();
    }

    @Test
    void historyHoldsEachTestOnceWithWhatItTestedAndHowItEnded() {
        Dataset fares = Dataset.builder().numerical("fare", 3, 5, 7).build();
        TestSuite suite = TestSuite.of(
                Tests.columnMean("fare").must(Condition.lt(4)).notCritical(),
                Tests.shareOfMissingValues(),
                Tests.columnDrift("fare"));
        Snapshot snapshot = suite.run(RunData.of(fares).withInfo(RunInfo.of("taxi", DAY)));
        history().write(snapshot);
        history().write(snapshot);
        JdbcHistory history = JdbcHistory.of(dataSource);
        assertThat(history.tests("taxi", DAY, DAY.plusSeconds(1)))
                .containsExactlyInAnyOrderElementsOf(HistoryTest.of(snapshot))
                .extracting(HistoryTest::name, HistoryTest::column, HistoryTest::status, HistoryTest::value)
                .containsExactlyInAnyOrder(
                        tuple("Mean Value", "fare", TestResult.Status.WARNING, 5.0),
                        tuple("Share of Missing Values", "", TestResult.Status.SUCCESS, 0.0),
                        tuple("Drift per Column", "fare", TestResult.Status.ERROR, null));
        assertThat(history.values("taxi", DAY, DAY.plusSeconds(1)))
                .containsExactlyInAnyOrderElementsOf(HistoryValue.of(snapshot));

        Snapshot again = suite.run(RunData.of(fares).withReference(fares).withInfo(RunInfo.of("taxi", DAY)));
        history().write(again);
        assertThat(history.tests("taxi", DAY, DAY.plusSeconds(1)))
                .as("a test that now ends otherwise takes the place of its row")
                .containsExactlyInAnyOrderElementsOf(HistoryTest.of(again))
                .hasSize(3);
    }

    @Test
    void historyHoldsEachValueOnce() {
        Probe probe = Probe.of(
                "probe",
                MetricValue.of("fare", "score", 0.1),
                MetricValue.of("fare", "test", "K-S p_value"),
                MetricValue.of("", "detected", true));
        Snapshot snapshot = snapshot(probe);
        history().write(snapshot);
        history().write(snapshot);
        assertThat(rows(dataSource, ALL).stream().map(row -> row.subList(1, 5)))
                .containsExactly(
                        row("", "detected", rows(dataSource, ALL).get(0).get(3), null),
                        row("fare", "score", "0.1", null),
                        row("fare", "test", null, "K-S p_value"));
        assertThat(rows(dataSource, "select distinct \"project\", \"metric_key\", \"metric\" from " + HISTORY))
                .containsExactly(row("taxi", probe.key(), "probe"));
    }

    @Test
    void metricsOfOneSeriesShareWhatTheyMeasuredAndKeepTheirVerdicts() {
        ColumnDriftMetric strict = Metrics.columnDrift("x", StatTests.psi(), 0.0001);
        ColumnDriftMetric lenient = Metrics.columnDrift("x", StatTests.psi(), 1000.0);
        Snapshot snapshot = drift(DAY, strict, lenient);
        history().write(snapshot);
        history().write(snapshot);
        JdbcHistory read = JdbcHistory.of(dataSource);
        assertThat(read.values("taxi", DAY, DAY.plusSeconds(1)))
                .containsExactlyInAnyOrderElementsOf(HistoryValue.of(snapshot));
        assertThat(read.metricKeys("taxi"))
                .containsExactly(Metric.Key.of(strict).measured());
        assertThat(drifted(strict)).containsExactly(1.0);
        assertThat(drifted(lenient)).containsExactly(0.0);
        assertThat(read.latest("taxi", lenient, "x", "drift_detected"))
                .map(HistoryPoint::value)
                .contains(0.0);
    }

    @Test
    void aTunedThresholdContinuesTheLine() {
        ColumnDriftMetric before = Metrics.columnDrift("x", StatTests.psi(), 0.0001);
        ColumnDriftMetric after = Metrics.columnDrift("x", StatTests.psi(), 1000.0);
        history().write(drift(DAY, before));
        history().write(drift(DAY.plusSeconds(1), after));
        assertThat(drifted(before)).isEqualTo(drifted(after)).containsExactly(1.0, 0.0);
        assertThat(line(after, "drift_score")).hasSize(2);
    }

    private static Snapshot drift(Instant time, ColumnDriftMetric... metrics) {
        Dataset reference = Dataset.builder().numerical("x", 1, 2, 3, 4, 5, 6).build();
        Dataset current = Dataset.builder().numerical("x", 2, 3, 4, 5, 6, 7).build();
        return Report.of(metrics)
                .run(RunData.of(current).withReference(reference).withInfo(RunInfo.of("taxi", time)));
    }

    private List<Double> drifted(ColumnDriftMetric metric) {
        return line(metric, "drift_detected");
    }

    private List<Double> line(ColumnDriftMetric metric, String field) {
        return JdbcHistory.of(dataSource)
                .series("taxi", metric, "x", field, DAY.minusSeconds(1), DAY.plusSeconds(9))
                .stream()
                .map(HistoryPoint::value)
                .toList();
    }

    @Test
    void numbersKeepAllTheirDigits() {
        double[] numbers = {0.1 + 0.2, Double.MIN_VALUE, Double.MAX_VALUE, -1e-300, 123456789.123456789};
        for (int i = 0; i < numbers.length; i++) {
            history().write(snapshot("taxi", DAY.plusSeconds(i), Probe.of("probe", numbers[i])));
        }
        assertThat(series(Probe.of("probe", 0)).stream().map(HistoryPoint::value))
                .containsExactly(IntStream.range(0, numbers.length)
                        .mapToObj(i -> numbers[i])
                        .toArray(Double[]::new));
    }

    @Test
    void aLaterRunLeavesNothingOfTheEarlierOne() {
        history()
                .write(snapshot(
                        Probe.of("a", MetricValue.of("", "one", 1), MetricValue.of("", "two", 2)), Probe.of("b", 3)));
        history().write(snapshot(Probe.of("a", MetricValue.of("", "two", 4))));
        assertThat(values()).containsExactly(List.of("a", "two", 4.0), List.of("b", "value", 3.0));
    }

    @Test
    void runsOfOtherProjectsAndTimesStay() {
        history().write(snapshot("taxi", DAY, Probe.of("a", 1)));
        history().write(snapshot("bus", DAY, Probe.of("a", 2)));
        history().write(snapshot("taxi", DAY.plusNanos(1_000), Probe.of("a", 3)));
        history().write(snapshot("", DAY, Probe.of("a", 4)));
        assertThat(count(dataSource, HISTORY)).isEqualTo(4);
    }

    @Test
    void aMetricWithoutResultSaysWhy() {
        Probe probe = Probe.failed("probe", "2 values; 3 are needed");
        history().write(snapshot(Probe.of("probe", 1)));
        history().write(snapshot(probe));
        assertThat(rows(dataSource, ALL))
                .containsExactly(row(probe.key(), "", "status", null, "NOT_ENOUGH_DATA: 2 values; 3 are needed"));
    }

    @Test
    void manyValuesGoInSeveralBatches() {
        MetricValue[] values = IntStream.range(0, 1_234)
                .mapToObj(i -> MetricValue.of("column" + i, "value", i))
                .toArray(MetricValue[]::new);
        history().write(snapshot(Probe.of("probe", values)));
        assertThat(count(dataSource, HISTORY)).isEqualTo(1_234);
    }

    @Test
    void wideTableHasARowARun() {
        WideTable table = WideTable.named("taxi_metrics")
                .number("prediction_drift", Metrics.columnDrift("fare"), ColumnDriftMetric.Result::driftScore)
                .integer(
                        "num_drifted_columns",
                        Metrics.datasetDrift(),
                        DatasetDriftMetric.Result::numberOfDriftedColumns)
                .number(
                        "share_missing_values",
                        Metrics.missingValues(),
                        missing -> missing.current().shareOfMissingValues())
                .label("test", Metrics.columnDrift("fare"), ColumnDriftMetric.Result::stattestName);
        Dataset reference =
                Dataset.builder().numerical("fare", 1, 2, 3, 4, 5, 6, 7, 8).build();
        Dataset current = Dataset.builder()
                .numerical("fare", 31, 32, 33, 34, 35, 36, 37, Double.NaN)
                .build();
        Snapshot snapshot = Report.of(Metrics.columnDrift("fare"), Metrics.datasetDrift(), Metrics.missingValues())
                .run(current, reference, DataDefinition.inferred(), RunInfo.of("taxi", DAY));
        wide(table).write(snapshot);
        wide(table).write(snapshot);
        Dataset written = JdbcDatasets.query(dataSource, "select * from \"taxi_metrics\"");
        assertThat(written.columnNames())
                .containsExactly(
                        "timestamp", "prediction_drift", "num_drifted_columns", "share_missing_values", "test");
        assertThat(written.numerical("prediction_drift").toArray())
                .containsExactly(snapshot.get(Metrics.columnDrift("fare")).driftScore());
        assertThat(written.numerical("num_drifted_columns").toArray()).containsExactly(1);
        assertThat(written.numerical("share_missing_values").toArray()).containsExactly(0.125);
        assertThat(written.categorical("test").get(0))
                .isEqualTo(snapshot.get(Metrics.columnDrift("fare")).stattestName());
    }

    @Test
    void wideTableHasNullWhereThereIsNoValue() {
        Probe none = Probe.failed("none", "too few");
        Probe one = Probe.of("one", 1);
        wide(WideTable.named("w")
                        .number("a", none, Probe.Result::first)
                        .integer("b", none, result -> 1)
                        .label("c", none, result -> "x")
                        .number("d", one, result -> Double.NaN)
                        .number("e", one, result -> Double.NEGATIVE_INFINITY)
                        .label("f", one, result -> null)
                        .integer("g", one, result -> Long.MAX_VALUE))
                .write(snapshot(none, one));
        assertThat(rows(dataSource, "select \"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\" from \"w\""))
                .containsExactly(row(null, null, null, null, null, null, "9223372036854775807"));
    }

    @Test
    void wideTableIsKeyedByProjectWhereItHasOne() {
        WideTable alone = WideTable.named("alone").number("a", Probe.of("a", 0), Probe.Result::first);
        WideTable shared = WideTable.named("shared")
                .timestampColumn("run")
                .projectColumn("project")
                .number("a", Probe.of("a", 0), Probe.Result::first);
        JdbcSink sink = JdbcSink.builder(dataSource)
                .wide(alone)
                .wide(shared)
                .createTables(true)
                .build();
        sink.write(snapshot("taxi", DAY, Probe.of("a", 1)));
        sink.write(snapshot("bus", DAY, Probe.of("a", 2)));
        sink.write(snapshot("taxi", DAY, Probe.of("a", 3)));
        assertThat(JdbcDatasets.query(dataSource, "select \"a\" from \"alone\"")
                        .numerical("a")
                        .toArray())
                .containsExactly(3);
        assertThat(JdbcDatasets.query(dataSource, "select \"a\" from \"shared\" order by \"project\"")
                        .numerical("a")
                        .toArray())
                .containsExactly(2, 3);
    }

    @Test
    void aTableThatFailsLeavesNothingInTheOthers() {
        execute(
                dataSource,
                "create table \"w\" (\"timestamp\" " + database.timestampType()
                        + ", \"a\" double precision, \"more\" integer not null)");
        JdbcSink sink = JdbcSink.builder(dataSource)
                .history()
                .wide(WideTable.named("w").number("a", Probe.of("a", 1), Probe.Result::first))
                .createTables(true)
                .build();
        assertThatThrownBy(() -> sink.write(snapshot(Probe.of("a", 1))))
                .isInstanceOf(SinkException.class)
                .hasMessageStartingWith("table w could not be written: ")
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(count(dataSource, HISTORY)).isZero();
    }

    @Test
    void aMetricThatWasNotAskedForIsNamedBeforeAnythingIsWritten() {
        JdbcSink sink = JdbcSink.builder(dataSource)
                .history()
                .wide(WideTable.named("w")
                        .number("drift", Metrics.columnDrift("fare"), ColumnDriftMetric.Result::driftScore))
                .createTables(true)
                .build();
        Probe probe = Probe.of("probe", 1);
        assertThatThrownBy(() -> sink.write(snapshot(probe)))
                .isInstanceOf(SinkException.class)
                .hasMessage("table w cannot take the snapshot: column 'drift' needs"
                        + " ColumnDriftMetric/1{\"column_name\":\"fare\"}, but the metrics are [" + probe.key() + "]");
        assertThatThrownBy(() -> rows(dataSource, ALL)).hasMessageContaining("driftlib_history");
    }

    @Test
    void historyIsReadAsSeries() {
        Probe probe = Probe.of("a", 0);
        for (int day = 0; day < 5; day++) {
            history()
                    .write(snapshot(
                            "taxi",
                            DAY.plusSeconds(86_400L * day),
                            day == 3 ? Probe.failed("a", "no rows") : Probe.of("a", day),
                            Probe.of("b", -day)));
        }
        history().write(snapshot("bus", DAY, Probe.of("c", 7)));
        JdbcHistory history = JdbcHistory.of(dataSource);
        Instant second = DAY.plusSeconds(86_400);
        Instant fourth = DAY.plusSeconds(3 * 86_400L);
        Instant fifth = DAY.plusSeconds(4 * 86_400L);
        assertThat(history.series("taxi", probe, "", "value", second, fifth))
                .containsExactly(new HistoryPoint(second, 1), new HistoryPoint(DAY.plusSeconds(2 * 86_400L), 2));
        assertThat(series(probe)).hasSize(4);
        assertThat(history.labels("taxi", probe, "", "status", Instant.MIN, Instant.MAX))
                .containsExactly(new HistoryLabel(fourth, "NOT_ENOUGH_DATA: no rows"));
        assertThat(history.latest("taxi", probe, "", "value")).contains(new HistoryPoint(fifth, 4));
        assertThat(history.latest("taxi", probe, "fare", "value")).isEmpty();
        assertThat(history.series("rail", probe, "", "value", Instant.MIN, Instant.MAX))
                .isEmpty();
        assertThat(history.projects()).containsExactly("bus", "taxi");
        assertThat(history.metricKeys("taxi").stream().map(Object::toString))
                .containsExactly(probe.key(), Probe.of("b", 0).key());
    }

    @Test
    void timesDoNotDependOnTheZoneOfTheJvm() {
        Instant time = Instant.parse("2022-03-27T01:30:00.123456Z");
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999998Z");
        TestDatabase.inZone("Europe/Berlin", () -> {
            for (Instant each : List.of(first, time, last)) {
                history().write(snapshot("taxi", each, Probe.of("a", 1)));
            }
        });
        TestDatabase.inZone("America/St_Johns", () -> {
            history().write(snapshot("taxi", time, Probe.of("a", 2)));
            assertThat(series(Probe.of("a", 0)))
                    .containsExactly(new HistoryPoint(first, 1), new HistoryPoint(time, 2), new HistoryPoint(last, 1));
        });
        assertThatThrownBy(() -> history().write(snapshot("taxi", last.plusNanos(1_000), Probe.of("a", 1))))
                .isInstanceOf(SinkException.class)
                .hasMessage("run time must be in [0001-01-01T00:00:00Z, 9999-12-31T23:59:59.999999Z), but was"
                        + " 9999-12-31T23:59:59.999999Z");
    }

    @Test
    void labelsMayHoldAnything() {
        String label = "a\0b\uD83D\uDE95 \n" + "x".repeat(10_000);
        Probe probe = Probe.of("a", MetricValue.of("", "most_common", label));
        history().write(snapshot(probe));
        assertThat(JdbcHistory.of(dataSource).labels("taxi", probe, "", "most_common", Instant.MIN, Instant.MAX))
                .containsExactly(new HistoryLabel(DAY, label.replace('\0', '\uFFFD')));
    }

    @Test
    void ofAValueThatIsThereTwiceTheFirstIsKept() {
        Probe probe = Probe.of("a", MetricValue.of("", "value", 1), MetricValue.of("", "value", 2));
        Probe other = Probe.of("b", 3);
        try (LogCapture log = new LogCapture()) {
            history().write(snapshot(probe, other));
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("'value'")
                    .contains("left out");
        }
        assertThat(series(probe)).containsExactly(new HistoryPoint(DAY, 1));
        assertThat(series(other)).containsExactly(new HistoryPoint(DAY, 3));
    }

    @Test
    void aMetricThatCannotGiveItsValuesCostsNoOther() {
        Probe broken = Probe.of("broken", () -> List.of(MetricValue.of("", "value", Double.NaN)));
        Probe other = Probe.of("b", 3);
        history().write(snapshot(broken, other));
        assertThat(series(other)).containsExactly(new HistoryPoint(DAY, 3));
        assertThat(JdbcHistory.of(dataSource).labels("taxi", broken, "", "status", Instant.MIN, Instant.MAX))
                .singleElement()
                .satisfies(label -> assertThat(label.label()).startsWith("FAILED: its values could not be had"));
    }

    @Test
    void keysColumnsAndFieldsMayBeOfAnyLength() {
        Random random = new Random(3);
        String lengthy =
                random.ints(3_000, 0x21, 0x2FFF).mapToObj(Character::toString).collect(joining());
        Probe probe = Probe.of(lengthy, MetricValue.of(lengthy, lengthy, 1), MetricValue.of(lengthy, "value", 2));
        history().write(snapshot(probe));
        history().write(snapshot(probe));
        assertThat(JdbcHistory.of(dataSource).latest("taxi", probe, lengthy, lengthy))
                .contains(new HistoryPoint(DAY, 1));
        assertThat(JdbcHistory.of(dataSource).latest("taxi", probe, lengthy, "value"))
                .contains(new HistoryPoint(DAY, 2));
        assertThat(JdbcHistory.of(dataSource).values("taxi", Instant.MIN, Instant.MAX))
                .hasSize(2);
    }

    @Test
    void namesThatADatabaseCannotStoreStayApart() {
        List<String> names = List.of("a\0b", "a\uFFFDb", "a\uD83D", "a\uD83E", "\uDE95a", "a");
        for (String name : names) {
            Probe probe = Probe.of(
                    name,
                    names.stream()
                            .map(column -> MetricValue.of(column, "value", 1))
                            .toArray(MetricValue[]::new));
            history().write(snapshot(probe));
            for (String column : names) {
                assertThat(JdbcHistory.of(dataSource).latest("taxi", probe, column, "value"))
                        .isPresent();
            }
        }
        assertThat(JdbcHistory.of(dataSource).values("taxi", Instant.MIN, Instant.MAX))
                .hasSize(36);
    }

    @Test
    void aProjectIsStoredAsItIsOrRefused() {
        Probe probe = Probe.of("a", 1);
        String project = "p \uFFFD" + "\u4e16".repeat(497);
        history().write(snapshot(project, DAY, probe));
        assertThat(JdbcHistory.of(dataSource).latest(project, probe, "", "value"))
                .isPresent();
        assertThatThrownBy(() -> history().write(snapshot("p".repeat(501), DAY, probe)))
                .isInstanceOf(SinkException.class)
                .hasMessage("project must be at most 500 characters long, but has 501");
        // Both would be stored as the same name, and the second take the place of the first.
        for (String unstorable : List.of("a\0b", "a\uD800b")) {
            String problem = "project must be without NUL and halves of surrogate pairs, but was 'a\uFFFDb' with"
                    + " U+FFFD for them";
            assertThatThrownBy(() -> history().write(snapshot(unstorable, DAY, probe)))
                    .isInstanceOf(SinkException.class)
                    .hasMessage(problem);
            assertThatThrownBy(() -> JdbcHistory.of(dataSource).values(unstorable, Instant.MIN, Instant.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(problem);
        }
    }

    @Test
    void rangesOfNanosecondsEndBetweenMicroseconds() {
        Probe probe = Probe.of("a", 1);
        Instant time = DAY.plusNanos(5_999);
        history().write(snapshot("taxi", time, probe));
        JdbcHistory history = JdbcHistory.of(dataSource);
        assertThat(history.series("taxi", probe, "", "value", DAY.plusNanos(5_000), DAY.plusNanos(5_001)))
                .hasSize(1);
        assertThat(history.series("taxi", probe, "", "value", DAY.plusNanos(5_001), Instant.MAX))
                .isEmpty();
        assertThat(history.series("taxi", probe, "", "value", Instant.MIN, DAY.plusNanos(5_000)))
                .isEmpty();
    }

    private List<HistoryPoint> series(Probe probe) {
        return JdbcHistory.of(dataSource).series("taxi", probe, "", "value", Instant.MIN, Instant.MAX);
    }

    /** Metric name, field and number of all rows. */
    private List<List<Object>> values() {
        Dataset all = JdbcDatasets.query(
                dataSource, "select \"metric\", \"field\", \"value\" from " + HISTORY + " order by 1, 2");
        List<List<Object>> values = new ArrayList<>();
        for (int row = 0; row < all.rowCount(); row++) {
            values.add(List.of(
                    all.categorical("metric").get(row),
                    all.categorical("field").get(row),
                    all.numerical("value").get(row)));
        }
        return values;
    }

    private static List<String> row(String... values) {
        return Arrays.asList(values);
    }
}
