package io.github.driftlib.test;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.MetricContext;
import java.util.List;
import java.util.function.UnaryOperator;

/** The tests of another preset, each changed in one way. */
record ChangedPreset(TestPreset preset, UnaryOperator<MetricTest> change) implements TestPreset {

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        return preset.tests(definition).stream().map(change).toList();
    }

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition, Conditions conditions) {
        return preset.tests(definition, conditions).stream().map(change).toList();
    }

    @Override
    public List<? extends MetricTest> tests(MetricContext context, Conditions conditions) {
        return preset.tests(context, conditions).stream().map(change).toList();
    }
}
