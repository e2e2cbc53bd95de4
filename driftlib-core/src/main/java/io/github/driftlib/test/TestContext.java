package io.github.driftlib.test;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.DataSummary;
import java.util.Objects;
import java.util.Optional;

/**
 * What tests are run in: a context with the conditions of tests that were given none.
 *
 * @param context what answers all other questions
 * @param conditions the conditions
 * @param share how often a test may fail by chance alone where the tests of the suite share their level evenly
 */
record TestContext(MetricContext context, Conditions conditions, double share) implements MetricContext {

    TestContext {
        Objects.requireNonNull(context, "context must be given, but was null");
        Objects.requireNonNull(conditions, "conditions must be given, but was null");
    }

    @Override
    public ResolvedDefinition definition() {
        return context.definition();
    }

    @Override
    public DataSummary current() {
        return context.current();
    }

    @Override
    public Optional<DataSummary> reference() {
        return context.reference();
    }

    @Override
    public <R extends MetricResult> MetricOutcome<R> outcome(Metric<R> metric) {
        return context.outcome(metric);
    }

    @Override
    public boolean plots() {
        return context.plots();
    }

    @Override
    public Optional<Dataset> additional(String name) {
        return context.additional(name);
    }

    @Override
    public MetricContext over(Sides<Dataset> sides) {
        return new TestContext(context.over(sides), conditions, share);
    }
}
