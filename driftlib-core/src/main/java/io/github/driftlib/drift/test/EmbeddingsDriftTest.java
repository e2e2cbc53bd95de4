package io.github.driftlib.drift.test;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.json.NumberText;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Fails where vectors drifted, or one of their columns is not what it was in the reference. There is an error where it
 * cannot be told, as without a reference.
 *
 * @param metric how the vectors are judged
 */
public record EmbeddingsDriftTest(EmbeddingsDriftMetric metric) implements MetricTest {

    /** Checks that there is a metric. */
    public EmbeddingsDriftTest {
        Objects.requireNonNull(metric, "metric must be given, but was null");
    }

    @Override
    public String name() {
        return "TestEmbeddingsDrift";
    }

    @Override
    public String title() {
        return "Drift for embeddings";
    }

    @Override
    public MetricTest.Group group() {
        return MetricTest.Group.DATA_DRIFT;
    }

    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of(SuiteLevel.of(metric, context));
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("embeddings_name", metric.embeddingsName());
    }

    @Override
    public TestResult run(MetricContext context) {
        Optional<ColumnChange> change =
                context.definition().embeddings().getOrDefault(metric.embeddingsName(), List.of()).stream()
                        .flatMap(column -> context.definition().change(column).stream())
                        .findFirst();
        if (change.isPresent()) {
            return result(TestResult.Status.FAIL, change.get().text(), parameters());
        }
        MetricOutcome<EmbeddingsDriftMetric.Result> outcome = context.outcome(SuiteLevel.of(metric, context));
        return outcome.result()
                .map(this::judged)
                .orElseGet(() -> result(TestResult.Status.ERROR, outcome.reason(), parameters()));
    }

    private TestResult judged(EmbeddingsDriftMetric.Result drift) {
        Map<String, Object> used = new LinkedHashMap<>(parameters());
        used.put("method_name", drift.methodName());
        used.put("score", drift.driftScore());
        used.put("threshold", drift.threshold());
        used.put("detected", drift.driftDetected());
        if (drift.noiseFloor() != null) {
            used.put("noise_floor", drift.noiseFloor());
        }
        return result(
                drift.driftDetected() ? TestResult.Status.FAIL : TestResult.Status.SUCCESS,
                "embeddings '" + metric.embeddingsName() + "' have "
                        + (drift.driftDetected() ? "drifted" : "not drifted") + ": the score of '"
                        + drift.methodName() + "' is " + NumberText.of(drift.driftScore()) + ", the threshold "
                        + NumberText.of(drift.threshold())
                        + (drift.noiseFloor() == null ? "" : ", the noise floor " + NumberText.of(drift.noiseFloor())),
                used);
    }
}
