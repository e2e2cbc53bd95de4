package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.DegenerateInput;
import io.github.driftlib.fixture.samples.Samples;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricStatus;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestKey;
import io.github.driftlib.test.TestStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every metric and every test against every degenerate input: a typed outcome with a reason, and never NaN. */
class DegenerateInputTest {

    static Stream<DegenerateInput> inputs() {
        return DegenerateInput.all();
    }

    @Test
    void everyMetricOfTheLibraryHasASample() {
        Set<String> missing = new TreeSet<>();
        SnapshotJson.types().stream().map(MetricType::name).forEach(missing::add);
        Samples.metrics().forEach(metric -> missing.remove(metric.name()));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aMetricHasATypedOutcome(DegenerateInput input) {
        List<Metric<?>> metrics = Samples.metrics();
        Snapshot snapshot = Report.builder().metrics(metrics).build().run(input.data());
        List<String> wrong = new ArrayList<>();
        for (Metric<?> metric : metrics) {
            MetricOutcome<?> outcome = snapshot.outcome(metric);
            boolean told = outcome.status() == MetricStatus.COMPUTED
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
        assertThat(Snapshot.fromJson(snapshot.toJson(JsonDetail.WITH_PLOTS))).isEqualTo(snapshot);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aTestHasATypedResult(DegenerateInput input) {
        Assumptions.assumeFalse(Samples.tests().isEmpty(), "there is no sample of a test yet");
        Snapshot snapshot = TestSuite.builder().tests(Samples.tests()).build().run(input.data());
        List<String> wrong = new ArrayList<>();
        for (TestEntry test : snapshot.tests()) {
            boolean undecided =
                    test.result().status() == TestStatus.ERROR || test.result().status() == TestStatus.SKIPPED;
            String description = test.result().description();
            if (description.isBlank() || undecided && isAccident(description)) {
                wrong.add(test.key() + ": " + test.result());
            }
            collectNotFinite(test.key().text(), Json.tree(test.result()), wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(Snapshot.fromJson(snapshot.toJson(JsonDetail.WITH_PLOTS))).isEqualTo(snapshot);
    }

    /** Tests are keys: two samples that are different must have different keys. */
    @Test
    void samplesHaveKeysOfTheirOwn() {
        List<MetricTest> tests = Samples.tests();
        assertThat(tests).doesNotHaveDuplicates();
        assertThat(tests.stream().map(TestKey::of).distinct()).hasSameSizeAs(tests);
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
