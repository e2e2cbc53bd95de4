package io.github.driftlib.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestResult;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Metrics and tests that can be told from others: they have a key, a hash code and equality. In place of one that has
 * not, and of a preset that chooses none, stands another of the same name, which says why: so the others have their
 * run. Metrics of this library, with nothing of others in them, are known to have all three, and are not asked: to make
 * the first key of a process takes as long as to compute a metric.
 */
final class Sound {

    private Sound() {}

    /**
     * The metrics that a preset chooses.
     *
     * @throws IllegalArgumentException if the preset throws it: what it was made of does not fit the data
     */
    static List<? extends Metric<?>> metrics(MetricPreset preset, ResolvedDefinition definition) {
        return Contained.call(
                () -> metrics(preset.metrics(definition)),
                thrown -> List.of(new BrokenMetric(name(preset), refused(thrown))));
    }

    /** The same metrics, each sound. */
    static List<? extends Metric<?>> metrics(List<? extends Metric<?>> metrics) {
        return given("metrics", metrics).stream().<Metric<?>>map(Sound::metric).toList();
    }

    private static Metric<?> metric(Metric<?> metric) {
        if (OwnValue.isOwn(metric)) {
            return metric;
        }
        return Contained.call(
                () -> {
                    Metric.Key.of(metric);
                    return checked(metric, metric.name());
                },
                thrown -> new BrokenMetric(name(metric), Contained.reason(thrown)));
    }

    /**
     * The tests that a preset chooses.
     *
     * @throws IllegalArgumentException if the preset throws it: what it was made of does not fit the data
     */
    static List<? extends MetricTest> tests(
            TestPreset preset, Function<TestPreset, List<? extends MetricTest>> choice) {
        return Contained.call(
                () -> given("tests", choice.apply(preset)).stream()
                        .map(Sound::test)
                        .toList(),
                thrown -> List.of(new BrokenTest(name(preset), refused(thrown))));
    }

    /** What a preset of others gave, which is no fault of the data where it is null. */
    private static <T> List<T> given(String what, @Nullable List<? extends @Nullable T> given) {
        if (given == null || given.stream().anyMatch(Objects::isNull)) {
            throw new NullPointerException(what + " must be a list without null, but was " + given);
        }
        return List.copyOf(given);
    }

    private static MetricTest test(MetricTest test) {
        return Contained.call(
                () -> {
                    MetricTest.Key.of(test);
                    return checked(test, test.name());
                },
                thrown -> new BrokenTest(name(test), Contained.reason(thrown)));
    }

    private static <T> T checked(T value, String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        int hash = value.hashCode();
        if (hash != value.hashCode() || !value.equals(value)) {
            throw new IllegalArgumentException(name + " must equal itself, but does not");
        }
        return value;
    }

    private static String refused(Throwable thrown) {
        if (thrown instanceof IllegalArgumentException refused) {
            throw refused;
        }
        return Contained.reason(thrown);
    }

    private static String name(Object value) {
        String simple = value.getClass().getSimpleName();
        return simple.isEmpty() ? value.getClass().getName() : simple;
    }

    /** In place of a metric that cannot be used. */
    private record BrokenMetric(
            @JsonIgnore String name, @JsonIgnore String reason) implements Metric<MetricResult> {

        @Override
        public MetricOutcome<MetricResult> compute(MetricContext context) {
            return new MetricOutcome.NotComputed<>(MetricOutcome.Status.FAILED, reason);
        }
    }

    /** In place of a test that cannot be used. */
    private record BrokenTest(
            @JsonIgnore String name, @JsonIgnore String reason) implements MetricTest {

        @Override
        public TestResult run(MetricContext context) {
            return result(name, TestResult.Status.ERROR, reason);
        }

        @Override
        public List<? extends Metric<?>> metrics(MetricContext context) {
            return List.of();
        }
    }
}
