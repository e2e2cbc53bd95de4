package io.github.driftlib.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.json.Json;
import io.github.driftlib.json.JsonTypes;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.StatisticTest;
import io.github.driftlib.test.TestedStatistic;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of test that can be read from JSON.
 *
 * @param name the name of the test in keys and in JSON
 * @param reader makes the test of its parameters
 */
public record TestType(String name, Function<TestType.Parameters, ? extends MetricTest> reader) {

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
        return Parameters.askedBy(reader);
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

    private static <M> M metric(Parameters parameters, Class<M> type) {
        return Objects.requireNonNull(parameters.get("metric", type), "metric");
    }

    /** The parameters of a test as they stand in JSON, for what makes the test of them. */
    public static sealed class Parameters permits Parameters.Noted {

        private final ObjectNode json;
        private final @Nullable JsonTypes types;
        private final Set<String> used = new TreeSet<>();

        Parameters(ObjectNode json, @Nullable JsonTypes types) {
            this.json = json;
            this.types = types;
        }

        /** What is asked of parameters, found by asking for a test without any. */
        static Map<String, Type> askedBy(Function<Parameters, ?> reader) {
            Noted none = new Noted();
            try {
                reader.apply(none);
            } catch (RuntimeException e) {
                // No test can be made of nothing; what it was asked for is known by now.
                return none.asked;
            }
            return none.asked;
        }

        /** No parameters, and what was asked of them. */
        static final class Noted extends Parameters {
            private final Map<String, Type> asked = new LinkedHashMap<>();

            private Noted() {
                super(JsonNodeFactory.instance.objectNode(), null);
            }

            @Override
            public Parameters orElse(String name, Object value) {
                return this;
            }

            @Override
            @SuppressWarnings("NullAway") // nothing is made of it: what was asked is all that counts
            public <T> T as(Class<T> type) {
                asked.putAll(Json.fields(type));
                return null;
            }

            @Override
            public <T> @Nullable T get(String name, Class<T> type) {
                asked.put(name, type);
                return null;
            }
        }

        /** These, and one more where it is not given: a text, a number, or a constant of an enum. */
        public Parameters orElse(String name, Object value) {
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(value, "value must be given, but was null");
            ObjectNode more = json.deepCopy();
            if (!more.has(name)) {
                more.set(name, Json.tree(value));
            }
            used.addAll(names());
            return new Parameters(more, types);
        }

        /**
         * All parameters, as the components of a record.
         *
         * @throws IllegalArgumentException if they do not fit
         */
        public <T> T as(Class<T> type) {
            used.addAll(names());
            return Json.value(json, type, known());
        }

        /**
         * One parameter; null where it is not given.
         *
         * @throws IllegalArgumentException if it does not fit
         */
        public <T> @Nullable T get(String name, Class<T> type) {
            used.add(name);
            JsonNode parameter = json.get(name);
            return parameter == null ? null : Json.value(parameter, type, known());
        }

        private JsonTypes known() {
            return Objects.requireNonNull(types, "types must be given, but was null");
        }

        private List<String> names() {
            List<String> names = new ArrayList<>();
            json.fieldNames().forEachRemaining(names::add);
            return names;
        }

        /** Names that nobody asked for. */
        List<String> unused() {
            return names().stream().filter(name -> !used.contains(name)).toList();
        }
    }
}
