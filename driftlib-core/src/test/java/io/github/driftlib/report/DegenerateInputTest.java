package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.family.Families;
import io.github.driftlib.fixture.DegenerateInput;
import io.github.driftlib.fixture.samples.Samples;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every metric and every test against every degenerate input: a typed outcome with a reason, and never NaN. */
class DegenerateInputTest {

    /** So that a sample renamed does not leave a test of nothing. */
    private static final int MANY = 10;

    static Stream<DegenerateInput> inputs() {
        return DegenerateInput.all();
    }

    @Test
    void everyMetricOfTheLibraryHasASample() {
        Set<String> missing = new TreeSet<>();
        Families.found().metrics().stream().map(MetricType::name).forEach(missing::add);
        Samples.metrics().forEach(metric -> missing.remove(metric.name()));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aMetricHasATypedOutcome(DegenerateInput input) {
        assertOutcomesAreTyped(Samples.metrics(), input);
    }

    /** What costs the square of their number would take minutes. Models of all columns cost by rows, not by labels. */
    @Test
    void aHundredThousandLabelsAreNoObstacle() {
        DegenerateInput input = DegenerateInput.labels(100_000);
        List<Metric<?>> metrics = new ArrayList<>(Samples.metrics());
        metrics.removeIf(metric -> !metric.toString().matches("(?s).*[= ]zone[,\\]].*"));
        List<MetricTest> tests = new ArrayList<>(Samples.tests());
        tests.removeIf(test -> !MetricTest.Key.of(test).text().contains("zone"));
        assertThat(metrics).hasSizeGreaterThan(MANY);
        assertThat(tests).hasSizeGreaterThan(MANY);
        assertOutcomesAreTyped(metrics, input);
        assertResultsAreTyped(tests, input);
    }

    private static void assertOutcomesAreTyped(List<Metric<?>> metrics, DegenerateInput input) {
        Snapshot snapshot = Report.builder().metrics(metrics).build().run(input.data());
        List<String> wrong = new ArrayList<>();
        for (Metric<?> metric : metrics) {
            MetricOutcome<?> outcome = snapshot.outcome(metric);
            boolean told = outcome.status() == MetricOutcome.Status.COMPUTED
                    || !outcome.reason().isBlank();
            if (!told || isAccident(outcome.reason())) {
                wrong.add(metric + ": " + outcome.status() + ", " + outcome.reason());
            }
            outcome.result().ifPresent(result -> {
                collectNotFinite(metric.toString(), Json.tree(result), wrong);
                // Values for a history must be finite: they check that themselves.
                result.values();
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aTestHasATypedResult(DegenerateInput input) {
        assertResultsAreTyped(Samples.tests(), input);
    }

    private static void assertResultsAreTyped(List<MetricTest> tests, DegenerateInput input) {
        Snapshot snapshot = TestSuite.builder().tests(tests).build().run(input.data());
        List<String> wrong = new ArrayList<>();
        for (Snapshot.TestEntry test : snapshot.tests()) {
            boolean undecided = test.result().status() == TestResult.Status.ERROR
                    || test.result().status() == TestResult.Status.SKIPPED;
            String description = test.result().description();
            if (description.isBlank() || undecided && isAccident(description)) {
                wrong.add(test.key() + ": " + test.result());
            }
            collectNotFinite(test.key().text(), Json.tree(test.result()), wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
    }

    /** Three runs at a time over the same data, each helped by the same eight threads, against one that is alone. */
    @Test
    void everyMetricAndTestGivesTheSameBytesOnOneThreadAndOnEight() throws Exception {
        DegenerateInput input = inputs().findFirst().orElseThrow();
        RunData data = input.data().withInfo(RunInfo.of("", Instant.parse("2022-02-01T00:00:00Z")));
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            Callable<String> run = () -> report(eight).run(data).toJson(Snapshot.Detail.WITH_PLOTS)
                    + suite(eight).run(data).toJson();
            List<Future<String>> together = eight.invokeAll(Collections.nCopies(3, run));
            String alone = report(Runnable::run).run(data).toJson(Snapshot.Detail.WITH_PLOTS)
                    + suite(Runnable::run).run(data).toJson();
            for (Future<String> one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            eight.shutdown();
        }
    }

    private static Report report(Executor executor) {
        return Report.builder().metrics(Samples.metrics()).executor(executor).build();
    }

    private static TestSuite suite(Executor executor) {
        return TestSuite.builder().tests(Samples.tests()).executor(executor).build();
    }

    /** Tests are keys: two samples that are different must have different keys. */
    @Test
    void samplesHaveKeysOfTheirOwn() {
        List<MetricTest> tests = Samples.tests();
        assertThat(tests).doesNotHaveDuplicates();
        assertThat(tests.stream().map(MetricTest.Key::of).distinct()).hasSameSizeAs(tests);
    }

    /** The name of an exception says that nobody thought of this input. */
    private static boolean isAccident(String reason) {
        return reason.contains("Exception") || reason.contains("NaN") || reason.contains("Infinity ");
    }

    private static void collectNotFinite(String path, JsonNode node, List<String> wrong) {
        if (node.isNumber() && !Double.isFinite(node.asDouble())) {
            wrong.add(path + " is " + node);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            collectNotFinite(path + "/" + field.getKey(), field.getValue(), wrong);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collectNotFinite(path + "/" + i, node.get(i), wrong);
            }
        }
    }
}
