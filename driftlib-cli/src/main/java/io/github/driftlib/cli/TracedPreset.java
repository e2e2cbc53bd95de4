package io.github.driftlib.cli;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.suite.Place;
import io.github.driftlib.suite.SuiteEntry;
import io.github.driftlib.suite.result.Places;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A preset that remembers which of its tests stand where in the file. */
record TracedPreset(TestPreset preset, Place place, Map<MetricTest.Key, Place> found) implements TestPreset {

    /** Presets that remember in one place, and what they remember. */
    record Traced(List<TestPreset> presets, Places places) {
        static Traced of(List<SuiteEntry<TestPreset>> entries) {
            Map<MetricTest.Key, Place> found = new ConcurrentHashMap<>();
            return new Traced(
                    entries.stream()
                            .<TestPreset>map(entry -> new TracedPreset(entry.value(), entry.place(), found))
                            .toList(),
                    key -> Optional.ofNullable(found.get(key)));
        }
    }

    private List<? extends MetricTest> traced(List<? extends MetricTest> tests) {
        tests.forEach(test -> found.putIfAbsent(MetricTest.Key.of(test), place));
        return tests;
    }

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        return traced(preset.tests(definition));
    }

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition, Conditions conditions) {
        return traced(preset.tests(definition, conditions));
    }

    @Override
    public List<? extends MetricTest> tests(MetricContext context, Conditions conditions) {
        return traced(preset.tests(context, conditions));
    }
}
