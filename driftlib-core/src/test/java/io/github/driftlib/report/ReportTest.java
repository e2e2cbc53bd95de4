package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.report.ProgressListener.Progress;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.summary.MissingKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Instant DAY = Instant.parse("2022-02-01T10:00:00.123456Z");
    private static final Dataset REFERENCE = data(1, 300, 0);
    private static final Dataset CURRENT = data(2, 200, 1);
    private static final List<Metric<?>> METRICS = List.of(
            Metrics.columnDrift("x"),
            Metrics.columnDrift("zone", StatTests.psi(), 0.2),
            Metrics.datasetDrift(),
            Metrics.missingValues(),
            Metrics.columnQuantile("x", 0.5),
            Metrics.columnSummary("x"),
            Metrics.columnSummary("zone"),
            Metrics.columnSummary("at"),
            Metrics.columnSummary("note"));
    private static final Report REPORT = Report.builder().metrics(METRICS).build();

    private static Dataset data(long seed, int rows, double shift) {
        Random random = new Random(seed);
        double[] x = random.doubles(rows)
                .map(value -> value < 0.05 ? Double.NaN : value + shift)
                .toArray();
        String[] zone =
                random.ints(rows, 0, 12).mapToObj(i -> i == 0 ? null : "z" + i).toArray(String[]::new);
        Instant[] at = random.ints(rows, 0, 9999).mapToObj(DAY::plusSeconds).toArray(Instant[]::new);
        String[] note = random.ints(rows, 0, 99)
                .mapToObj(i -> "note " + i + " \u00e4\ud83d\ude00")
                .toArray(String[]::new);
        return Dataset.builder()
                .numerical("x", x)
                .integers("few", random.longs(rows, 0, 4).toArray())
                .categorical("zone", zone)
                .datetime("at", at)
                .text("note", note)
                .build();
    }

    private record Throwing(String why) implements Metric<DatasetDriftMetric.Result> {
        @Override
        public MetricOutcome<DatasetDriftMetric.Result> compute(MetricContext context) {
            throw new IllegalStateException(why);
        }
    }

    private record Constant(int value) implements Metric<Constant.Result> {
        record Result(int value) implements MetricResult {
            @Override
            public List<MetricValue> values() {
                return List.of(MetricValue.of("", "value", value));
            }
        }

        @Override
        public MetricOutcome<Result> compute(MetricContext context) {
            return MetricOutcome.of(new Result(value));
        }
    }

    @Test
    void resultsAreTypedAndKeyedByTheMetric() {
        Snapshot snapshot = REPORT.run(CURRENT, REFERENCE);
        assertThat(snapshot.get(Metrics.columnDrift("x")).driftDetected()).isTrue();
        assertThat(snapshot.get(Metrics.columnDrift("zone", StatTests.psi(), 0.2))
                        .stattestName())
                .isEqualTo("PSI");
        assertThat(snapshot.get(Metrics.datasetDrift()).numberOfColumns()).isEqualTo(4);
        assertThat(snapshot.get(Metrics.datasetDrift()).columnsNotComputed()).containsOnlyKeys("at");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot.get(Metrics.columnDrift("zone")))
                .withMessageEndingWith("but was ColumnDriftMetric/1{\"column_name\":\"zone\"}");
    }

    @Test
    void jsonGoesThereAndBackUnchanged() {
        RunInfo info = RunInfo.of("taxi </script>", DAY).withTags("a", "b").withMetadata("model", "v1");
        Report report = Report.builder()
                .metrics(
                        Metrics.columnDrift("x"),
                        Metrics.columnDrift("at"),
                        new ColumnDriftMetric("zone", StatTests.psi(), 0.25),
                        new DatasetDriftMetric(
                                List.of("x", "zone", "note"),
                                0.3,
                                DriftOptions.builder()
                                        .test(ColumnKind.CATEGORICAL, StatTests.psi())
                                        .test("x", StatTests.ks())
                                        .threshold(0.01)
                                        .threshold("zone", 0.7)
                                        .threshold(ColumnKind.NUMERICAL, 0.2)
                                        .build()),
                        new DatasetMissingValuesMetric(
                                List.of(
                                        new MissingKind.Absent(),
                                        MissingKind.of("z1"),
                                        MissingKind.of(1.5),
                                        MissingKind.of(Double.NEGATIVE_INFINITY)),
                                false),
                        Metrics.columnQuantile("x", 0.9),
                        Metrics.columnSummary("x"),
                        Metrics.columnSummary("few"),
                        Metrics.columnSummary("zone"),
                        Metrics.columnSummary("at"),
                        Metrics.columnSummary("note"))
                .build();
        Snapshot snapshot = report.run(CURRENT, REFERENCE, DataDefinition.inferred(), info);
        Snapshot back = Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS));
        assertThat(back).isEqualTo(snapshot);
        assertThat(back.toJson()).isEqualTo(snapshot.toJson());
        assertThat(back.info()).isEqualTo(info);
        assertThat(back.get(Metrics.columnQuantile("x", 0.9)))
                .isEqualTo(snapshot.get(Metrics.columnQuantile("x", 0.9)));
        assertThat(back.outcome(Metrics.columnDrift("at")).status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
    }

    @Test
    void foreignJsonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.fromJson("nonsense"))
                .withMessageContaining("json must be JSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.fromJson("{\"version\": \"0.4.40\"}"))
                .withMessage("version must be '1', but was '0.4.40'");
        String json = Report.of(Metrics.missingValues()).run(CURRENT, REFERENCE).toJson();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.fromJson(json.replace("DatasetMissing", "java.lang.Missing")))
                .withMessageContaining("but was 'java.lang.MissingValuesMetric'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.fromJson(json.replaceFirst("\"timestamp\" : \"20", "\"timestamp\" : \"x")))
                .withMessageContaining("timestamp must be like");
    }

    @Test
    void aFailingMetricLeavesTheOthersAlone() {
        Throwing failing = new Throwing("no luck");
        Metric<?> unknown = Metrics.columnDrift("nowhere");
        Snapshot snapshot = Report.of(failing, unknown, Metrics.datasetDrift()).run(CURRENT, REFERENCE);
        assertThat(snapshot.outcome(failing).status()).isEqualTo(MetricOutcome.Status.FAILED);
        assertThat(snapshot.outcome(failing).reason()).isEqualTo("java.lang.IllegalStateException: no luck");
        assertThatIllegalStateException()
                .isThrownBy(() -> snapshot.get(failing))
                .withMessageContaining("FAILED, java.lang.IllegalStateException: no luck");
        assertThat(snapshot.outcome(unknown).reason())
                .isEqualTo("column must be one of [x, few, zone, at, note], but was 'nowhere'");
        assertThat(snapshot.outcome(Metrics.datasetDrift()).status()).isEqualTo(MetricOutcome.Status.COMPUTED);
    }

    @Test
    void withoutAReferenceDriftDoesNotApply() {
        Snapshot snapshot = REPORT.run(CURRENT, DataDefinition.inferred());
        assertThat(snapshot.outcome(Metrics.columnDrift("x")).status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(snapshot.outcome(Metrics.datasetDrift()).reason())
                .isEqualTo("drift needs a reference, but there is none");
        assertThat(snapshot.get(Metrics.missingValues()).reference()).isNull();
        assertThat(snapshot.get(Metrics.columnSummary("x")).referenceCharacteristics())
                .isNull();
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
    }

    @Test
    void bytesDoNotDependOnThreads() throws Exception {
        RunInfo info = RunInfo.of("p", DAY);
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            Report alone =
                    Report.builder().metrics(METRICS).executor(Runnable::run).build();
            Report together = Report.builder().metrics(METRICS).executor(many).build();
            String expected = alone.run(data(2, 200, 1), data(1, 300, 0), DataDefinition.inferred(), info)
                    .toJson();
            Dataset current = data(2, 200, 1);
            Dataset reference = data(1, 300, 0);
            List<Future<String>> runs = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                runs.add(many.submit(() -> together.run(current, reference, DataDefinition.inferred(), info)
                        .toJson()));
            }
            for (Future<String> run : runs) {
                assertThat(run.get()).isEqualTo(expected);
            }
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void anExecutorThatTakesNoWorkIsNoObstacle() {
        Report report = Report.builder()
                .metrics(METRICS)
                .executor(task -> {
                    throw new RejectedExecutionException("closed");
                })
                .build();
        assertThat(report.run(CURRENT, REFERENCE).metrics()).hasSize(9);
    }

    @Test
    void progressIsHeard() {
        List<Progress> heard = new ArrayList<>();
        Report report = Report.builder()
                .metrics(Metrics.datasetDrift(), Metrics.columnDrift("x"), Metrics.datasetDrift())
                .executor(Runnable::run)
                .listener(progress -> {
                    heard.add(progress);
                    throw new IllegalStateException("a listener must not disturb");
                })
                .build();
        report.run(CURRENT, REFERENCE);
        assertThat(heard).extracting(Progress::done).containsExactly(1, 2, 3, 4, 5);
        assertThat(heard).extracting(Progress::total).containsOnly(5);
        assertThat(heard.get(4).metric()).isEqualTo(Metrics.datasetDrift());
    }

    /** A metric of parts that is a part itself is counted once. */
    @Test
    void progressEndsWithAllOfMetricsWithinMetrics() {
        List<Progress> heard = new ArrayList<>();
        Report report = Report.builder()
                .metrics(Metrics.datasetDrift(), Metrics.bySegment(Metrics.datasetDrift(), Segments.ranges("x", 3)))
                .executor(Runnable::run)
                .listener(heard::add)
                .build();
        report.run(CURRENT, REFERENCE);
        assertThat(heard).last().satisfies(last -> assertThat(last.done()).isEqualTo(last.total()));
    }

    @Test
    void theClockGivesTheTime() {
        Report report = Report.builder()
                .metrics(Metrics.missingValues())
                .clock(Clock.fixed(DAY, ZoneOffset.UTC))
                .build();
        assertThat(report.run(CURRENT, REFERENCE).info().timestamp()).isEqualTo(DAY);
    }

    @Test
    void metricsOfUsersRunToo() {
        Snapshot snapshot = Report.of(new Constant(7)).run(CURRENT, REFERENCE);
        assertThat(snapshot.get(new Constant(7)).value()).isEqualTo(7);
        assertThat(snapshot.toJson()).contains("\"metric\" : \"Constant\"");
    }

    @Test
    void keysAreCanonical() {
        assertThat(Metric.Key.of(Metrics.columnDrift("a \"b\"")))
                .hasToString("ColumnDriftMetric/1{\"column_name\":\"a \\\"b\\\"\"}");
        assertThat(Metric.Key.of(Metrics.columnDrift("a", StatTests.psi(), 0.2)))
                .hasToString(
                        "ColumnDriftMetric/1{\"column_name\":\"a\",\"stattest\":\"psi\"} {\"stattest_threshold\":0.2}");
        assertThat(Metric.Key.of(Metrics.datasetDrift()))
                .hasToString("DatasetDriftMetric/1{\"options\":{}} {\"drift_share\":0.5}");
        assertThat(Metric.Key.of(Metrics.missingValues()))
                .hasToString("DatasetMissingValuesMetric/1{\"replace\":true}");
        DriftOptions oneOrder =
                DriftOptions.builder().threshold("b", 1).threshold("a", 2).build();
        DriftOptions other =
                DriftOptions.builder().threshold("a", 2).threshold("b", 1).build();
        assertThat(Metric.Key.of(Metrics.datasetDrift(oneOrder))).isEqualTo(Metric.Key.of(Metrics.datasetDrift(other)));
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.columnQuantile("x", -0.1))
                .withMessage("quantile must be in [0, 1], but was -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatasetDriftMetric(null, 1.1, null))
                .withMessage("driftShare must be in [0, 1], but was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColumnDriftMetric("x", null, Double.NaN))
                .withMessage("stattestThreshold must be finite, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatTests.named("kolmogorov"))
                .withMessageStartingWith("stat test must be one of [")
                .withMessageEndingWith("], or listed by a family, but was 'kolmogorov'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DriftOptions.builder().test(ColumnKind.DATETIME, StatTests.psi()))
                .withMessage("kind must be num, cat or text, but was datetime");
        assertThatIllegalArgumentException().isThrownBy(Report::of).withMessage("metrics must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricValue.of("", "share", Double.NaN))
                .withMessage("value 'share' must be finite, but was NaN");
    }

    @Test
    void degenerateColumnsGiveTypedOutcomes() {
        double[] huge = {1e308, -1e308, 1e308, 5, 6, 7, 8, 9};
        Dataset reference = Dataset.builder()
                .numerical("empty", new double[8])
                .numerical("nothing", fill(Double.NaN))
                .numerical("infinite", fill(Double.POSITIVE_INFINITY))
                .numerical("huge", huge)
                .numerical("denormal", 0, Double.MIN_VALUE, 3e-324, 1e-320, 2e-320, 3e-320, 4e-320, 5e-320)
                .categorical("changes", "a", "b", "c", "d", "e", "f", "g", "h")
                .numerical("gone", new double[8])
                .build();
        Dataset current = Dataset.builder()
                .numerical("empty", 0, 1, 2)
                .numerical("nothing", 1, 2, 3)
                .numerical("infinite", 1, 2, 3)
                .numerical("huge", 1e308, -1e308, 0)
                .numerical("denormal", Double.MIN_VALUE, 0, 1e-322)
                .numerical("changes", 1, 2, 3)
                .numerical("new", 1, 2, 3)
                .build();
        List<Metric<?>> metrics = new ArrayList<>();
        for (String column : List.of("empty", "nothing", "infinite", "huge", "denormal", "changes", "gone", "new")) {
            metrics.add(Metrics.columnDrift(column));
            metrics.add(Metrics.columnSummary(column));
            metrics.add(Metrics.columnQuantile(column, 0.3));
            StatTests.all().forEach(test -> metrics.add(Metrics.columnDrift(column, test)));
        }
        metrics.add(Metrics.datasetDrift());
        metrics.add(Metrics.missingValues());
        for (Dataset side : List.of(current, current.slice(0, 1), current.slice(0, 0))) {
            Snapshot snapshot = Report.builder().metrics(metrics).build().run(side, reference);
            for (Metric<?> metric : metrics) {
                MetricOutcome<?> outcome = snapshot.outcome(metric);
                assertThat(outcome.result().isPresent() || !outcome.reason().isBlank())
                        .as(Metric.Key.of(metric).text())
                        .isTrue();
                assertThat(outcome.reason()).doesNotContain("Exception");
            }
            assertThat(snapshot.toJson()).doesNotContainPattern(" : \"?(NaN|-?Infinity)");
            assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                    .isEqualTo(snapshot);
        }
    }

    private static double[] fill(double value) {
        double[] values = new double[8];
        Arrays.fill(values, value);
        return values;
    }
}
