package io.github.driftlib.drift.test;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.ColumnDriftResult;
import io.github.driftlib.drift.DriftDecision;
import io.github.driftlib.json.NumberText;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestGroup;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.test.TestStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Fails where a column drifted, and warns where that is undecided at the accuracy of its sketches. A column that is in
 * one data set only, or changed its kind, fails too. There is an error where it cannot be told, as without a reference.
 *
 * @param metric how the column is judged
 */
public record ColumnDriftTest(ColumnDriftMetric metric) implements MetricTest {

    /** Checks that there is a metric. */
    public ColumnDriftTest {
        Objects.requireNonNull(metric, "metric");
    }

    @Override
    public String name() {
        return "TestColumnDrift";
    }

    @Override
    public String title() {
        return "Drift per Column";
    }

    @Override
    public TestGroup group() {
        return TestGroup.DATA_DRIFT;
    }

    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of(metric);
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("column_name", metric.columnName());
    }

    @Override
    public TestResult run(MetricContext context) {
        Optional<ColumnChange> change = metric.change(context.definition());
        if (change.isPresent()) {
            return result(TestStatus.FAIL, change.get().text(), parameters());
        }
        MetricOutcome<ColumnDriftResult> outcome = context.outcome(metric);
        return outcome.result()
                .map(this::judged)
                .orElseGet(() -> result(TestStatus.ERROR, outcome.reason(), parameters()));
    }

    private TestResult judged(ColumnDriftResult drift) {
        Map<String, Object> used = found(drift);
        used.putAll(parameters());
        return result(
                switch (drift.decision()) {
                    case DRIFT -> TestStatus.FAIL;
                    case NO_DRIFT -> TestStatus.SUCCESS;
                    case UNDECIDED -> TestStatus.WARNING;
                },
                "column '" + metric.columnName() + "' " + verdict(drift.decision()) + ": "
                        + drift.stattestName() + " is " + NumberText.of(drift.driftScore())
                        + ", the threshold " + NumberText.of(drift.stattestThreshold())
                        + (drift.decision() == DriftDecision.UNDECIDED
                                ? "; " + drift.accuracy().reason()
                                : ""),
                used);
    }

    private static String verdict(DriftDecision decision) {
        return switch (decision) {
            case DRIFT -> "has drifted";
            case NO_DRIFT -> "has not drifted";
            case UNDECIDED -> "may have drifted";
        };
    }

    /** What a test lists of a column's drift. */
    static Map<String, Object> found(ColumnDriftResult drift) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("stattest", drift.stattestName());
        found.put("score", drift.driftScore());
        found.put("threshold", drift.stattestThreshold());
        found.put("detected", drift.driftDetected());
        if (drift.accuracy() != null) {
            found.put("decision", drift.decision().name());
            found.put(
                    "score_range",
                    List.of(
                            drift.accuracy().scoreRange().lowest(),
                            drift.accuracy().scoreRange().highest()));
        }
        return found;
    }
}
