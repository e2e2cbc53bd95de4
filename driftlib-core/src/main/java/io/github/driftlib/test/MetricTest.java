package io.github.driftlib.test;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.json.KeyText;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A question with a yes or no for an answer, asked of the results of metrics.
 *
 * <p>A test is a value: a record of its parameters. Two with equal parameters are equal, and run once in a suite.
 *
 * <pre>{@code
 * record CheapestFare(double least) implements MetricTest {
 *     public List<Metric<?>> metrics(MetricContext context) {
 *         return List.of(Metrics.columnQuantile("fare", 0.01));
 *     }
 *
 *     public TestResult run(MetricContext context) {
 *         double cheap = context.outcome(Metrics.columnQuantile("fare", 0.01)).result().orElseThrow().current().value();
 *         return result("Cheapest fare", cheap >= least ? TestResult.Status.SUCCESS : TestResult.Status.FAIL, "1 % pay less than " + cheap);
 *     }
 * }
 * }</pre>
 */
public interface MetricTest extends TestPreset {

    /**
     * Runs the test. An exception thrown here is an {@link TestResult.Status#ERROR} of this test and leaves others
     * alone.
     */
    TestResult run(MetricContext context);

    /** The metrics that the test asks for; a suite computes them before it, in parallel. */
    List<? extends Metric<?>> metrics(MetricContext context);

    /**
     * Checks the parameters against the data, when a suite begins; the metrics of the test check their own.
     *
     * @throws IllegalArgumentException if a parameter does not fit the data; the run ends with it
     */
    default void check(MetricContext context) {}

    /** Whether the test itself needs the rows of the data; its metrics say of themselves whether they do. */
    default boolean needsRows() {
        return false;
    }

    /** The name of the test in keys; the simple name of the class unless overridden. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The title of the test in its result; its {@link #name} unless overridden. */
    default String title() {
        return name();
    }

    /** What a result lists as parameters where the test could not be run: the column and the like. */
    default Map<String, Object> parameters() {
        return Map.of();
    }

    /** What the test is about. */
    default Group group() {
        return Group.CUSTOM;
    }

    /** This test, with a {@link TestResult.Status#WARNING} in place of a failure. */
    @Override
    default MetricTest notCritical() {
        return new NotCritical(this);
    }

    /** This test, {@link TestResult.Status#SKIPPED} where current has fewer rows than given. */
    @Override
    default MetricTest skippedBelow(long rows) {
        return new SkippedBelow(this, rows);
    }

    /** This test alone. */
    @Override
    default List<? extends MetricTest> tests(ResolvedDefinition definition) {
        return List.of(this);
    }

    /** A result of this test under its title. */
    default TestResult result(TestResult.Status status, String description, Map<String, Object> parameters) {
        return new TestResult(title(), description, status, group().label(), parameters);
    }

    /** A result of this test under another title, without parameters. */
    default TestResult result(String title, TestResult.Status status, String description) {
        return new TestResult(title, description, status, group().label(), Map.of());
    }

    /**
     * How a test is known in a history: the series that its results belong to, and what they were held against. Both
     * have the form of a {@link io.github.driftlib.metric.Metric.Key}; the condition of a test, its rank as a warning
     * and the rows below which it is skipped are marked as {@link Judgement} and no part of the series.
     *
     * @param series what is tested
     * @param judgement against what, as JSON, or the empty string for the defaults
     */
    record Key(String series, String judgement) {

        /** Checks that nothing is null. */
        public Key {
            Objects.requireNonNull(series, "series must be given, but was null");
            Objects.requireNonNull(judgement, "judgement must be given, but was null");
        }

        /** The key of a test. */
        public static Key of(MetricTest test) {
            Objects.requireNonNull(test, "test must be given, but was null");
            return of(KeyText.of(test.name(), test, Judgement.class));
        }

        /** The key that {@link #text} is the text of. */
        public static Key parse(String text) {
            Objects.requireNonNull(text, "text must be given, but was null");
            return of(KeyText.parse(text));
        }

        private static Key of(KeyText key) {
            return new Key(key.series(), key.judgement());
        }

        /** The series and, after a space, the judgement where there is one. */
        public String text() {
            return new KeyText(series, judgement).text();
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /** What a test is about. */
    enum Group {
        /** Whether the data are complete and of the right form. */
        DATA_INTEGRITY("data_integrity"),
        /** Whether the values are plausible. */
        DATA_QUALITY("data_quality"),
        /** Whether the data are distributed as in the reference. */
        DATA_DRIFT("data_drift"),
        /** How good a model that predicts classes is. */
        CLASSIFICATION("classification"),
        /** How good a model that predicts numbers is. */
        REGRESSION("regression"),
        /** How good a model that recommends items is. */
        RECSYS("recsys"),
        /** Whether a model treats groups of people alike. */
        FAIRNESS("fairness"),
        /** Anything else. */
        CUSTOM("custom");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /** The name in results and JSON. */
        public String label() {
            return label;
        }
    }
}
