package io.github.driftlib.suite;

import java.util.Objects;

/**
 * One line of a suite file: a test, a metric, or a preset of them.
 *
 * @param place where it stands
 * @param name its name in the file
 * @param value the test, the metric or the preset
 * @param <T> {@link io.github.driftlib.test.TestPreset} or {@link io.github.driftlib.metric.MetricPreset}
 */
public record SuiteEntry<T>(Place place, String name, T value) {

    /** Checks that nothing is null. */
    public SuiteEntry {
        Objects.requireNonNull(place, "place must be given, but was null");
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(value, "value must be given, but was null");
    }
}
