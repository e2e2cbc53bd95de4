package io.github.driftlib.test;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.ValueRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The test of a statistic of a metric. Its parameters are those of the metric.
 *
 * @param statistic the statistic
 * @param metric the metric
 * @param <R> the type of the metric's result
 */
public record StatisticTest<R extends MetricResult>(
        @JsonIgnore TestedStatistic<R> statistic, Metric<R> metric) implements ValueTest<R> {

    /** Checks that nothing is null. */
    public StatisticTest {
        Objects.requireNonNull(statistic, "statistic must be given, but was null");
        Objects.requireNonNull(metric, "metric must be given, but was null");
    }

    @Override
    public String name() {
        return statistic.test();
    }

    @Override
    public String title() {
        return statistic.title();
    }

    @Override
    public MetricTest.Group group() {
        return statistic.group();
    }

    /** The statistic and, where the metric is about one, the column. */
    @Override
    public String subject() {
        Object column = parameters().get("column_name");
        return column == null ? statistic.subject() : statistic.subject() + " of '" + column + "'";
    }

    @Override
    public Evidence evidence() {
        return statistic.evidence();
    }

    @Override
    public Metric<R> metric(MetricContext context) {
        return metric;
    }

    @Override
    public OptionalDouble value(R result) {
        return statistic.value(result);
    }

    @Override
    public Condition defaultCondition(R result, MetricContext context) {
        return statistic.condition(result, context);
    }

    @Override
    public Optional<ValueRange> range(R result) {
        return statistic.range(result);
    }

    @Override
    public List<Condition> possibleDefaultConditions(R result, MetricContext context) {
        return statistic.possibleConditions(result, context);
    }

    @Override
    public Expectation expectation(R result, MetricContext context, Conditions conditions) {
        return statistic.expectation(result, context, conditions);
    }

    @Override
    public Map<String, Object> parameters() {
        return Json.parameterMap(metric);
    }

    @Override
    public String details(R result, MetricContext context) {
        return statistic.details(result, context);
    }

    @Override
    public Map<String, Object> parameters(R result, MetricContext context) {
        Map<String, Object> used = new LinkedHashMap<>(parameters());
        used.putAll(statistic.parameters(result));
        return used;
    }
}
