package io.github.driftlib.suite;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationTest;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.fairness.FairnessMetric;
import io.github.driftlib.family.PresetJson;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.text.TextDescriptor;
import io.github.driftlib.text.TextLength;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every factory of the library's faces makes, of each with arguments of some sort. */
public final class FaceSamples {

    private static final Map<Class<?>, Object> ARGUMENTS = Map.ofEntries(
            Map.entry(Condition.class, Condition.gte(1).and(Condition.lt(7))),
            Map.entry(Segments.class, Segments.quantiles("fare", 4)),
            Map.entry(StatTest.class, StatTests.psi()),
            Map.entry(
                    DriftOptions.class,
                    DriftOptions.builder()
                            .test(StatTests.psi())
                            .threshold("fare", 0.3)
                            .build()),
            Map.entry(DecisionRule.class, DecisionRule.threshold(0.7)),
            Map.entry(EmbeddingDriftMethod.class, EmbeddingDriftMethod.mmd()),
            Map.entry(TextDescriptor.class, new TextLength("comment")),
            Map.entry(Map.class, Map.of()),
            Map.entry(String[].class, new String[] {"fare", "tip"}),
            Map.entry(Metric.class, Metrics.columnQuantile("fare", 0.25)),
            Map.entry(FairnessMetric.class, Metrics.fairness("zone")),
            Map.entry(MetricTest.class, Tests.columnDrift("fare")));

    private FaceSamples() {}

    /** A test, a metric or a preset, and the name it has in a file. */
    public record Sample(String name, Object value, boolean isTest) {
        /** A suite file of it alone. */
        public String file() {
            String list = isTest ? "tests" : "metrics";
            return "{\"version\": 1, \"" + list + "\": [{\"" + name + "\": " + PresetJson.parameters(value) + "}]}";
        }

        @Override
        public String toString() {
            return name + " " + value;
        }
    }

    public static List<Sample> all() {
        return Stream.of(
                        of(Tests.class, true),
                        of(TestPresets.class, true),
                        of(Metrics.class, false),
                        of(Presets.class, false),
                        withoutFactory())
                .flatMap(List::stream)
                .toList();
    }

    /** Tests of measures that have no method of their own. */
    private static List<Sample> withoutFactory() {
        return Arrays.stream(ClassificationMeasure.values())
                .map(ClassificationTest::of)
                .map(test -> new Sample(test.name(), test, true))
                .toList();
    }

    private static List<Sample> of(Class<?> face, boolean tests) {
        List<Sample> samples = new ArrayList<>();
        Arrays.stream(face.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::toString))
                .forEach(method -> IntStream.range(0, variants(method))
                        .mapToObj(variant -> made(method, variant))
                        .flatMap(Optional::stream)
                        .filter(Record.class::isInstance)
                        .forEach(value -> samples.add(new Sample(name(value), value, tests))));
        return samples;
    }

    /** One for each constant of an enum that is asked for. */
    private static int variants(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .filter(Class::isEnum)
                .mapToInt(type -> type.getEnumConstants().length)
                .max()
                .orElse(1);
    }

    private static String name(Object value) {
        if (value instanceof Metric<?> metric) {
            return metric.name();
        }
        return value instanceof MetricTest test ? test.name() : value.getClass().getSimpleName();
    }

    private static Optional<Object> made(Method method, int variant) {
        try {
            Object[] arguments = new Object[method.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                Class<?> type = method.getParameterTypes()[i];
                Optional<Object> argument = ARGUMENTS.entrySet().stream()
                        .filter(entry -> entry.getKey() == type)
                        .findFirst()
                        .<Object>map(Map.Entry::getValue)
                        .or(() -> type.isEnum()
                                ? Optional.of(type.getEnumConstants()[variant % type.getEnumConstants().length])
                                : SampleArguments.argument(type, 1, 2));
                if (argument.isEmpty()) {
                    return Optional.empty();
                }
                arguments[i] = argument.get();
            }
            return Optional.ofNullable(method.invoke(null, arguments));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
