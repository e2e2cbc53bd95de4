package io.github.driftlib.training;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.json.Json;
import io.github.driftlib.report.Report;
import io.github.driftlib.test.TestResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);

    private final TrainingMemory memory = new TrainingMemory();
    private final TrainingLog log = TrainingLog.of(memory).withClock(CLOCK);

    private RunRecord losses(String id, IntToDoubleFunction train, IntToDoubleFunction validation) {
        try (TrainingRun run = log.start(Run.builder("fare", id)
                .parameters(Map.of("rate", "0.1"))
                .start(START)
                .build())) {
            // In any order, and the first ones twice.
            for (int step : new int[] {3, 1, 2, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12}) {
                run.record(step, Series.TRAIN, "loss", train.applyAsDouble(step));
                run.record(step, Series.VALIDATION, "loss", validation.applyAsDouble(step));
            }
            run.finish();
        }
        return memory.records("fare").stream()
                .filter(record -> record.run().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TestResult.Status status(RunRecord run, String name) {
        return TrainingChecks.of("loss").of(run).stream()
                .filter(result -> result.name().equals(name))
                .map(TestResult::status)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void trendsAndCurvesAreThoseOfSciPyAndNumPy() throws IOException {
        JsonNode known;
        try (InputStream file = TrainingTest.class.getResourceAsStream("/fixtures/training.json")) {
            known = Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (JsonNode c : known.get("trends")) {
            Trend trend = Trend.of(doubles(c.get(0)), doubles(c.get(1)));
            assertClose("slope " + c, trend.slope(), c.get(2).asDouble());
            assertClose("p-value " + c, trend.pValue(), c.get(3).asDouble());
        }
        for (JsonNode c : known.get("curves")) {
            LearningCurve curve =
                    LearningCurve.of(doubles(c.get(0)), doubles(c.get(1))).orElseThrow();
            assertThat(curve.floor()).isCloseTo(c.get(2).asDouble(), within(1e-9));
            assertClose("scale " + c, curve.scale(), c.get(3).asDouble());
            assertClose("exponent " + c, curve.exponent(), c.get(4).asDouble());
            assertClose("double " + c, curve.at(2 * curve.largest()), c.get(5).asDouble());
        }
    }

    private static double[] doubles(JsonNode numbers) {
        return Json.value(numbers, double[].class);
    }

    @Test
    void aCurveNeedsFiveSizesAndAnErrorThatFalls() {
        assertThat(LearningCurve.of(new double[] {1, 2, 3, 4}, new double[] {4, 3, 2, 1}))
                .isEmpty();
        assertThat(LearningCurve.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 2, 3, 4, 5}))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LearningCurve.of(new double[] {0, 2, 3, 4, 5}, new double[] {1, 1, 1, 1, 1}));
    }

    @Test
    void aGoodRunPasses() {
        RunRecord run = losses("good", step -> 1.0 / step, step -> 1.05 / step);
        assertThat(TrainingChecks.of("loss").of(run)).allMatch(result -> result.status() == TestResult.Status.SUCCESS);
        assertThat(run.points()).hasSize(24);
        assertThat(run.run().status()).isEqualTo(Run.Status.FINISHED);
    }

    @Test
    void eachFaultIsFound() {
        RunRecord overfitted = losses("overfitted", step -> 1.0 / step, step -> step < 5 ? 1.0 / step : 0.05 * step);
        assertThat(status(overfitted, "Early stop")).isEqualTo(TestResult.Status.FAIL);
        assertThat(status(overfitted, "Gap")).isEqualTo(TestResult.Status.FAIL);
        RunRecord still = losses("still", step -> 0.5, step -> 0.5);
        assertThat(status(still, "Plateau")).isEqualTo(TestResult.Status.WARNING);
        RunRecord lost = losses("lost", step -> step > 8 ? Double.NaN : 1.0 / step, step -> 1.0 / step);
        assertThat(status(lost, "Divergence")).isEqualTo(TestResult.Status.FAIL);
        assertThat(lost.last(Series.of("loss", Series.TRAIN)).orElseThrow().diverged())
                .isTrue();
        RunRecord risen = losses("risen", step -> 1, step -> step > 11 ? 4 : 1);
        assertThat(status(risen, "Divergence")).isEqualTo(TestResult.Status.FAIL);
    }

    @Test
    void aClassThatIsNoMorePredictedIsFound() {
        try (TrainingRun run = log.start(Run.builder("kind", "k").start(START).build())) {
            run.confusion(1, Series.VALIDATION, Map.of("a", Map.of("a", 90L), "b", Map.of("a", 10L, "b", 0L)));
        }
        RunRecord run = memory.records("kind").get(0);
        assertThat(run.run().status()).isEqualTo(Run.Status.FAILED);
        assertThat(TrainingChecks.of("loss").of(run))
                .extracting(TestResult::status)
                .containsExactly(TestResult.Status.SUCCESS, TestResult.Status.FAIL);
        assertThat(ConfusionAtStep.of(run).get(0).counts()).isEqualTo(List.of(List.of(90.0, 0.0), List.of(10.0, 0.0)));
    }

    @Test
    void aSnapshotIsAStepToo() {
        Dataset data = Dataset.builder().numerical("x", 1, 2, Double.NaN).build();
        try (TrainingRun run = log.start("x", Map.of())) {
            run.record(7, Series.TEST, Report.of(Metrics.missingValues()).run(data, data));
        }
        assertThat(memory.records("x").get(0).series().stream().map(Series::metric))
                .contains("DatasetMissingValuesMetric/1{\"replace\":true} x share_of_missing_values");
    }

    @Test
    void runsStandSideBySide() {
        for (String id : List.of("v1", "v2", "v|3")) {
            try (TrainingRun run = log.start(Run.builder("compare", id)
                    .kind(Run.Kind.EVALUATION)
                    .start(START)
                    .build())) {
                double less = id.equals("v1") ? 0 : id.equals("v2") ? 0.5 : 0.01;
                run.record(1, Series.TEST, "mean_abs_error", 2 - less, 0.02);
                run.record(1, Series.TEST, "accuracy", 0.8 - less, 0.02);
                run.record(1, Series.TRAIN, "rows", 100);
                run.finish();
            }
        }
        RunTable table = RunTable.of(memory.records("compare"));
        assertThat(table.markdown()).isEqualTo("""
                | measure | v1 | v2 | v\\|3 |
                |---|---:|---:|---:|
                | accuracy, test | 0.8 | 0.3 (-0.5, worse) | 0.79 (-0.01, cannot tell) |
                | mean absolute error, test | 2 | 1.5 (-0.5, better) | 1.99 (-0.01, cannot tell) |
                | rows, train | 100 | 100 (0, cannot tell) | 100 (0, cannot tell) |
                """);
    }

    @Test
    void mistakesAreTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Run.builder("p", " ").start(START).build())
                .withMessage("id must not be blank, but was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Point("r", Series.of("l", ""), 1, null, START, 1, -1.0))
                .withMessage("standardError must be finite and at least 0, but was -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new TrainingChecks("loss", 0, 0.1));
    }
}
