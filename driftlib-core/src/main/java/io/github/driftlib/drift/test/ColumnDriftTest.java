package io.github.driftlib.drift.test;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DriftRule;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.drift.stattest.Score;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fails where a column drifted, and warns where that is undecided at the accuracy of its sketches. A column that is in
 * one data set only, or changed its kind, fails too. There is an error where it cannot be told, as without a reference.
 *
 * <p>Under calibrated conditions, the default of a suite, the column is judged by {@link DriftRule#CALIBRATED} at the
 * test's share of the suite's level ({@link io.github.driftlib.test.Conditions#shareOfSuite}), unless the metric says a
 * verdict, a threshold or a level of its own.
 *
 * @param metric how the column is judged
 */
public record ColumnDriftTest(ColumnDriftMetric metric) implements MetricTest {

    private static final double EQUAL = 1e-8;

    /** Checks that there is a metric. */
    public ColumnDriftTest {
        Objects.requireNonNull(metric, "metric must be given, but was null");
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
    public MetricTest.Group group() {
        return MetricTest.Group.DATA_DRIFT;
    }

    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of(SuiteLevel.of(metric, context));
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("column_name", metric.columnName());
    }

    @Override
    public TestResult run(MetricContext context) {
        Optional<ColumnChange> change = metric.change(context.definition());
        if (change.isPresent()) {
            return result(TestResult.Status.FAIL, change.get().text(), parameters());
        }
        ColumnDriftMetric asked = SuiteLevel.of(metric, context);
        MetricOutcome<ColumnDriftMetric.Result> outcome = context.outcome(asked);
        return outcome.result()
                .map(drift -> judged(drift, asked.verdict()))
                .orElseGet(() -> result(TestResult.Status.ERROR, outcome.reason(), parameters()));
    }

    private TestResult judged(ColumnDriftMetric.Result drift, @Nullable DriftRule verdict) {
        Map<String, Object> used = found(drift);
        used.putAll(parameters());
        return result(
                switch (drift.decision()) {
                    case DRIFT -> TestResult.Status.FAIL;
                    case NO_DRIFT -> TestResult.Status.SUCCESS;
                    case UNDECIDED -> TestResult.Status.WARNING;
                },
                "column '" + metric.columnName() + "' " + verdict(drift.decision()) + ": "
                        + drift.stattestName() + " is " + NumberText.of(drift.driftScore())
                        + rule(drift, verdict)
                        + (drift.decision() == DriftVerdict.UNDECIDED
                                ? "; "
                                        + Objects.requireNonNull(drift.accuracy())
                                                .reason()
                                : "")
                        + drift.remarks().stream()
                                .filter(remark -> drift.decision() != DriftVerdict.UNDECIDED
                                        || !remark.equals(Objects.requireNonNull(drift.accuracy())
                                                .reason()))
                                .map(remark -> "; " + remark)
                                .collect(Collectors.joining()),
                used);
    }

    /**
     * What the score was held against. The floor of a distance below its threshold is rough, and not made for the
     * level.
     */
    private static String rule(ColumnDriftMetric.Result drift, @Nullable DriftRule verdict) {
        String threshold = ", the threshold " + NumberText.of(drift.stattestThreshold());
        if (verdict != DriftRule.CALIBRATED) {
            return threshold;
        }
        if (drift.noiseFloor() == null) {
            return drift.level() == null || drift.level() >= drift.stattestThreshold()
                    ? threshold
                    : ", and drift is from the level " + NumberText.of(drift.level()) + " down";
        }
        boolean equal = Math.abs(drift.driftScore() - drift.noiseFloor()) <= EQUAL * Math.abs(drift.noiseFloor());
        return threshold + ", the noise floor " + NumberText.of(drift.noiseFloor())
                + (drift.level() == null || drift.driftScore() < drift.stattestThreshold()
                        ? ""
                        : " at a level of " + NumberText.of(100 * drift.level()) + " %")
                + (equal ? "; a score that equals its noise floor is no evidence of drift" : "");
    }

    private static String verdict(DriftVerdict decision) {
        return switch (decision) {
            case DRIFT -> "has drifted";
            case NO_DRIFT -> "has not drifted";
            case UNDECIDED -> "may have drifted";
        };
    }

    /** What a test lists of a column's drift. */
    static Map<String, Object> found(ColumnDriftMetric.Result drift) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("stattest", drift.stattestName());
        found.put("score", drift.driftScore());
        found.put(
                "threshold",
                drift.scoreType() == Score.Type.P_VALUE ? drift.decisiveThreshold() : drift.stattestThreshold());
        found.put("detected", drift.driftDetected());
        if (drift.level() != null) {
            found.put("level", drift.level());
            if (drift.noiseFloor() != null) {
                found.put("noise_floor", drift.noiseFloor());
            }
        }
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
