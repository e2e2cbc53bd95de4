package io.github.driftlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.MetricTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A column that does not exist is an error that names the nearest one, in whatever is asked of it. */
class MisspeltColumnTest {

    private static final String MISSPELT = "faer";
    private static final String NEAREST = "the nearest name is 'fare'";

    /** Parameters that are no names of columns. */
    private static final List<String> NO_COLUMN =
            List.of("category", "categories", "regExp", "values", "embeddingsName", "text", "label");

    @Test
    void everyMetricAndTestNamesTheNearestColumn() throws ReflectiveOperationException {
        List<String> silent = new ArrayList<>();
        int asked = 0;
        for (Method method : Stream.of(Metrics.class, Tests.class)
                .flatMap(face -> Stream.of(face.getMethods()))
                .toList()) {
            Object[] arguments = arguments(method);
            if (arguments != null) {
                asked++;
                String said = said(method, arguments);
                if (!said.contains(NEAREST)) {
                    silent.add(method + ": " + said);
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(asked).isGreaterThanOrEqualTo(80);
    }

    /** What to call the method with; null where it takes no name of a column, or something that is not made here. */
    private static Object[] arguments(Method method) {
        boolean named = false;
        Object[] arguments = new Object[method.getParameterCount()];
        if (!Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        for (int i = 0; i < arguments.length; i++) {
            Parameter parameter = method.getParameters()[i];
            arguments[i] = argument(parameter);
            named |= !NO_COLUMN.contains(parameter.getName())
                    && Stream.of(String.class, String[].class).anyMatch(parameter.getType()::equals);
            if (arguments[i] == null) {
                return null;
            }
        }
        return named ? arguments : null;
    }

    private static Object argument(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == String.class) {
            return NO_COLUMN.contains(parameter.getName()) ? "a" : MISSPELT;
        }
        if (type == String[].class) {
            return parameter.getName().equals("columns") ? new String[] {MISSPELT, "tip"} : new String[] {MISSPELT};
        }
        if (type == List.class) {
            return List.of(MISSPELT);
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == double.class) {
            return 0.25;
        }
        if (type == int.class) {
            return 2;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : null;
    }

    private static String said(Method method, Object[] arguments) throws ReflectiveOperationException {
        try {
            Object asked = method.invoke(null, arguments);
            if (asked instanceof MetricTest test) {
                return TestSuite.of(test).run(data()).tests().get(0).result().description();
            }
            return asked instanceof Metric<?> metric
                    ? Report.of(metric).run(data()).outcome(metric).reason()
                    : NEAREST;
        } catch (InvocationTargetException e) {
            return e.getCause().getMessage();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static RunData data() {
        DataDefinition meaning = DataDefinition.builder()
                .target("target")
                .prediction("prediction")
                .userId("user")
                .itemId("item")
                .build();
        return RunData.of(rows(1))
                .withReference(rows(2))
                .withDefinition(meaning)
                .withAdditional("current_train_data", rows(3));
    }

    private static Dataset rows(long seed) {
        Random random = new Random(seed);
        int rows = 60;
        String[] zones = new String[rows];
        String[] users = new String[rows];
        for (int i = 0; i < rows; i++) {
            zones[i] = "z" + i % 3;
            users[i] = "u" + i % 10;
        }
        return Dataset.builder()
                .numerical("fare", random.doubles(rows).toArray())
                .numerical("distance", random.doubles(rows).toArray())
                .numerical("target", random.doubles(rows).toArray())
                .numerical("prediction", random.doubles(rows).toArray())
                .categorical("zone", zones)
                .categorical("user", users)
                .categorical("item", zones)
                .build();
    }
}
