package io.github.driftlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.family.Families;
import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.quality.value.CustomValueMetric;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that a family of the library brings can be had from the face, and the other way round. */
class FaceTest {

    /** What the methods of a class give: the class that they say, or what they made where they say no class. */
    private static Set<Class<?>> given(Class<?> face) {
        Set<Class<?>> given = new HashSet<>();
        for (Method method : face.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())) {
                boolean hidden = method.getReturnType() == Metric.class && method.getParameterCount() == 0;
                given.add(hidden ? made(method).getClass() : method.getReturnType());
            }
        }
        return given;
    }

    private static Object made(Method method) {
        try {
            return method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method + " must make something", e);
        }
    }

    private static <T> List<T> ofLibrary(Function<Family, List<? extends T>> list) {
        return Families.found().all().stream()
                .filter(family -> !family.name().equals("own"))
                .<T>flatMap(family -> list.apply(family).stream())
                .toList();
    }

    @Test
    void eachMetricOfAFamilyIsInTheFace() {
        Set<Class<?>> given = given(Metrics.class);
        Set<String> missing = new TreeSet<>();
        for (MetricType<?> type : FaceTest.<MetricType<?>>ofLibrary(Family::metrics)) {
            boolean there = given.contains(type.metric());
            // One factory gives either of two classes of correlations, by the coefficient.
            if (!there && !type.name().endsWith("CorrelationMatrix")) {
                missing.add(type.name());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(Metrics.correlationMatrix(io.github.driftlib.quality.correlation.CorrelationKind.SPEARMAN)
                        .name())
                .isEqualTo("RankCorrelationMatrix");
    }

    @Test
    void eachMetricOfTheFaceIsInAFamily() {
        Set<Class<?>> known = new HashSet<>();
        Families.found().metrics().forEach(type -> known.add(type.metric()));
        assertThat(given(Metrics.class).stream()
                        .filter(type -> Metric.class.isAssignableFrom(type) && !type.isInterface())
                        .filter(type -> !known.contains(type)))
                .isEmpty();
        assertThat(known).contains(CustomValueMetric.class);
    }

    /** Each name of a test is said by some factory: the samples are made by them, and have each name. */
    @Test
    void eachTestThatIsMadeWithoutParametersIsInAFamily() throws Exception {
        Set<String> known = new TreeSet<>();
        FaceTest.<TestType>ofLibrary(Family::tests).forEach(type -> known.add(type.name()));
        int made = 0;
        for (Method method : Tests.class.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0
                    && MetricTest.class.isAssignableFrom(method.getReturnType())) {
                assertThat(known).contains(((MetricTest) method.invoke(null)).name());
                made++;
            }
        }
        assertThat(made).isGreaterThan(30);
    }

    @Test
    void eachPresetIsInTheFaceAndInAFamily() {
        assertThat(FaceTest.<Family.PresetType>ofLibrary(Family::presets).stream()
                        .map(Family.PresetType::preset))
                .containsExactlyInAnyOrderElementsOf(presets(Presets.class, MetricPreset.class));
        assertThat(FaceTest.<Family.PresetType>ofLibrary(Family::testPresets).stream()
                        .map(Family.PresetType::preset))
                .containsExactlyInAnyOrderElementsOf(presets(TestPresets.class, TestPreset.class));
    }

    private static List<Class<?>> presets(Class<?> face, Class<?> kind) {
        return Stream.<Class<?>>of(given(face).toArray(Class<?>[]::new))
                .filter(kind::isAssignableFrom)
                .toList();
    }
}
