package io.github.driftlib.fairness;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.ValueTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Whether groups are treated alike: by default a difference must be at most 0.1 and a ratio at least 0.8, with or
 * without a reference, of all pairs of groups that differ by more than chance explains. An error where fewer than two
 * groups are large enough to be compared.
 *
 * @param measure which distance of the groups
 * @param metric which groups, and which outcome is favourable
 */
public record FairnessTest(FairnessMetric.Measure measure, FairnessMetric metric)
        implements ValueTest<FairnessMetric.Result> {

    /** Checks that nothing is null. */
    public FairnessTest {
        Objects.requireNonNull(measure, "measure must be given, but was null");
        Objects.requireNonNull(metric, "metric must be given, but was null");
    }

    @Override
    public String title() {
        return measure.title();
    }

    @Override
    public String subject() {
        return "the " + measure.title() + " of groups by " + metric.protectedColumns();
    }

    @Override
    public MetricTest.Group group() {
        return MetricTest.Group.FAIRNESS;
    }

    @Override
    public FairnessMetric metric(MetricContext context) {
        return metric;
    }

    @Override
    public OptionalDouble value(FairnessMetric.Result result) {
        return OptionalDouble.of(measure.of(result.current().disparities())
                .orElseThrow(() -> new IllegalArgumentException(subject()
                        + " needs two groups with at least " + result.smallestGroup()
                        + " rows each that the rate is a share of, but there are fewer")));
    }

    @Override
    public Condition defaultCondition(FairnessMetric.Result result, MetricContext context) {
        return measure.defaultCondition();
    }

    @Override
    public Expectation expectation(FairnessMetric.Result result, MetricContext context, Conditions conditions) {
        return conditions.areCalibrated()
                ? GroupPairs.of(measure, result, conditions).expectation()
                : ValueTest.super.expectation(result, context, conditions);
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("measure", measure.field());
        parameters.put("protected_columns", metric.protectedColumns());
        parameters.put("smallest_group", metric.smallestGroup());
        return parameters;
    }
}
