package io.github.driftlib.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.family.Families;
import io.github.driftlib.family.PresetJson;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.test.MetricTest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file says and what Java says is equal, and has equal keys. */
class EqualKeysTest {

    /** Tests of a user's function cannot be written. */
    private static final Set<String> FUNCTIONS = Set.of("CustomValueTest", "CustomValueMetric");

    static Stream<FaceSamples.Sample> samples() {
        return FaceSamples.all().stream().filter(sample -> !FUNCTIONS.contains(sample.name()));
    }

    private static Object read(FaceSamples.Sample sample, ObjectNode parameters) {
        String list = sample.isTest() ? "tests" : "metrics";
        SuiteFile file =
                SuiteFile.parse("suite", "version: 1\n" + list + ":\n  - " + sample.name() + ": " + parameters + "\n");
        return sample.isTest()
                ? file.tests().get(0).value()
                : file.metrics().get(0).value();
    }

    private static void assertSame(Object read, Object value) {
        assertThat(read).isEqualTo(value);
        if (value instanceof Metric<?> metric) {
            assertThat(Metric.Key.of((Metric<?>) read)).isEqualTo(Metric.Key.of(metric));
        } else if (value instanceof MetricTest test) {
            assertThat(MetricTest.Key.of((MetricTest) read)).isEqualTo(MetricTest.Key.of(test));
        }
    }

    private static ObjectNode parameters(Object value) {
        return (ObjectNode) Json.read(PresetJson.parameters(value));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withAllParameters(FaceSamples.Sample sample) {
        assertSame(read(sample, parameters(sample.value())), sample.value());
    }

    /** What is as usual need not be said, and parameters of a metric stand beside those of its test. */
    @ParameterizedTest
    @MethodSource("samples")
    void withWhatIsNotAsUsual(FaceSamples.Sample sample) {
        ObjectNode parameters = parameters(sample.value());
        Optional<ObjectNode> usual =
                sample.isTest() ? Defaults.ofTest(sample.name()) : Defaults.ofMetric(sample.name());
        usual.ifPresent(known -> removeAll(parameters, known));
        if (sample.isTest()
                && Shapes.ofTest(sample.name()).isTest()
                && parameters.path(Shapes.METRIC) instanceof ObjectNode metric) {
            parameters.remove(Shapes.METRIC);
            metric.properties().forEach(field -> parameters.set(field.getKey(), field.getValue()));
        }
        if (parameters.path(Shapes.CONDITION) instanceof ObjectNode condition) {
            parameters.remove(Shapes.CONDITION);
            condition.properties().forEach(field -> parameters.set(field.getKey(), field.getValue()));
        }
        assertSame(read(sample, parameters), sample.value());
    }

    private static void removeAll(ObjectNode parameters, ObjectNode known) {
        known.properties().forEach(field -> {
            if (field.getValue().equals(parameters.path(field.getKey()))) {
                parameters.remove(field.getKey());
            } else if (field.getKey().equals(Shapes.METRIC)
                    && parameters.path(field.getKey()) instanceof ObjectNode metric) {
                removeAll(metric, (ObjectNode) field.getValue());
            }
        });
    }

    @Test
    void everyNameOfTheLibraryHasASample() {
        Set<String> missing = new TreeSet<>();
        Families.found().all().stream()
                .filter(family -> family.getClass().getModule() == Families.class.getModule()
                        && !family.name().equals("own"))
                .forEach(family -> {
                    family.metrics().forEach(type -> missing.add(type.name()));
                    family.tests().forEach(type -> missing.add(type.name()));
                    family.presets().forEach(type -> missing.add(type.name()));
                    family.testPresets().forEach(type -> missing.add(type.name()));
                });
        missing.removeAll(FUNCTIONS);
        samples().forEach(sample -> missing.remove(sample.name()));
        assertThat(missing).isEmpty();
    }
}
