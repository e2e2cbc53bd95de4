package io.github.driftlib.family;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.StatisticTest;
import io.github.driftlib.test.TestedStatistic;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A kind of test that can be read from JSON.
 *
 * @param name the name of the test in keys and in JSON
 * @param reader makes the test of its parameters
 */
public record TestType(String name, Function<TestParameters, ? extends MetricTest> reader) {

    /** Checks that nothing is null. */
    public TestType {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(reader, "reader must be given, but was null");
    }

    /**
     * What the test asks for, by name in JSON: the type of each parameter, without {@code condition},
     * {@code not_critical} and {@code skipped_below}.
     */
    public Map<String, Type> parameters() {
        return TestParameters.askedBy(reader);
    }

    /** A test that is a record of its parameters, and whose name is the simple name of its class. */
    public static TestType of(Class<? extends MetricTest> test) {
        Objects.requireNonNull(test, "test must be given, but was null");
        return of(test.getSimpleName(), test);
    }

    /** A test that is a record of its parameters. */
    public static TestType of(String name, Class<? extends MetricTest> test) {
        Objects.requireNonNull(test, "test must be given, but was null");
        return new TestType(name, parameters -> parameters.as(test));
    }

    /** The test of a statistic, which must be a constant, of metrics of the given class. */
    public static <R extends MetricResult> TestType of(
            TestedStatistic<R> statistic, Class<? extends Metric<R>> metric) {
        Objects.requireNonNull(statistic, "statistic must be given, but was null");
        Objects.requireNonNull(metric, "metric must be given, but was null");
        return new TestType(statistic.test(), parameters -> new StatisticTest<>(statistic, metric(parameters, metric)));
    }

    /**
     * The test of a statistic that depends on the metric.
     *
     * @param name the name of the test in keys and in JSON
     * @param metric the class of the metric
     * @param statistic the statistic of a metric: equal ones for equal metrics
     */
    public static <M extends Metric<R>, R extends MetricResult> TestType of(
            String name, Class<? extends M> metric, Function<M, TestedStatistic<R>> statistic) {
        Objects.requireNonNull(metric, "metric must be given, but was null");
        Objects.requireNonNull(statistic, "statistic must be given, but was null");
        return new TestType(name, parameters -> {
            M read = metric(parameters, metric);
            return new StatisticTest<>(statistic.apply(read), read);
        });
    }

    private static <M> M metric(TestParameters parameters, Class<M> type) {
        return Objects.requireNonNull(parameters.get("metric", type), "metric");
    }
}
