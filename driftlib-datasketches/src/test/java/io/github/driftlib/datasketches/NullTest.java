package io.github.driftlib.datasketches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.Function;
import org.apache.datasketches.common.ArrayOfStringsSerDe;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.apache.datasketches.kll.KllItemsSketch;
import org.junit.jupiter.api.Test;

/** Null is refused by the name of the parameter. */
class NullTest {

    @Test
    void everyDoorRefusesNull() throws ReflectiveOperationException {
        int doors = 0;
        for (Class<?> type :
                new Class<?>[] {NumberSketch.class, FrequentLabels.class, DistinctValues.class, SketchText.class}) {
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())) {
                    Object[] arguments = new Object[method.getParameterCount()];
                    for (int i = 0; i < arguments.length; i++) {
                        arguments[i] = method.getParameterTypes()[i] == double.class ? 0.0 : null;
                    }
                    String first = method.getParameters()[0].getName();
                    assertThatThrownBy(() -> method.invoke(null, arguments))
                            .as(method.toString())
                            .hasRootCauseInstanceOf(NullPointerException.class)
                            .hasRootCauseMessage(first + " must be given, but was null");
                    doors++;
                }
            }
        }
        assertThat(doors).isGreaterThan(20);
        Function<String, String> none = null;
        assertThatThrownBy(() -> FrequentLabels.of(new ItemsSketch<>(8), none))
                .hasMessage("label must be given, but was null");
        assertThatThrownBy(() -> FrequentLabels.of(
                        KllItemsSketch.newHeapInstance(String::compareTo, new ArrayOfStringsSerDe()), none))
                .hasMessage("label must be given, but was null");
        DistinctValues some = DistinctValues.hll(SparkSketches.bytes("hll"));
        assertThatThrownBy(() -> some.union(null)).hasMessage("other must be given, but was null");
    }
}
