package io.github.driftlib.suite;

import com.fasterxml.jackson.databind.JavaType;
import io.github.driftlib.family.Families;
import io.github.driftlib.json.Json;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which parameters a test, a metric or a preset has.
 *
 * @param own its own parameters, with their types
 * @param ofMetric those of its metric, where it has one: they can stand beside its own
 * @param isTest whether it is a single test, which can have a condition
 */
public record Shapes(Map<String, Type> own, Map<String, Type> ofMetric, boolean isTest) {

    /** The parameter that holds a metric. */
    static final String METRIC = "metric";

    /** The parameter that holds a condition. */
    static final String CONDITION = "condition";

    /** The parameter of a test or preset that makes its failures warnings. */
    static final String NOT_CRITICAL = "not_critical";

    /** The parameter of a test or preset that leaves it out where there are few rows. */
    static final String SKIPPED_BELOW = "skipped_below";

    /** The comparisons of a condition. */
    public static final List<String> OPERATORS = List.of("eq", "not_eq", "gt", "gte", "lt", "lte", "is_in", "not_in");

    /** The parameters of the test or preset of tests of the given name. */
    public static Shapes ofTest(String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Families families = Families.found();
        if (families.testPresetNames().contains(name)) {
            return new Shapes(Json.fields(families.testPreset(name).preset()), Map.of(), false);
        }
        Map<String, Type> own = families.test(name).parameters();
        return new Shapes(own, own.containsKey(METRIC) ? Json.fields(raw(own.get(METRIC))) : Map.of(), true);
    }

    /** The parameters of the metric or preset of metrics of the given name. */
    public static Shapes ofMetric(String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Families families = Families.found();
        Class<?> type = families.presetNames().contains(name)
                ? families.preset(name).preset()
                : families.metric(name).metric();
        return new Shapes(Json.fields(type), Map.of(), false);
    }

    /** The class of a type. */
    public static Class<?> raw(Type type) {
        Objects.requireNonNull(type, "type must be given, but was null");
        return type instanceof JavaType java ? java.getRawClass() : (Class<?>) type;
    }

    /** All names that can stand in a file. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(own.keySet());
        names.addAll(ofMetric.keySet());
        if (isTest) {
            names.add(CONDITION);
            names.addAll(OPERATORS);
        }
        return names;
    }

    /** The name of the parameter of a given type, if there is one, such as that of the drift options. */
    Map<String, Type> own(Predicate<Class<?>> wanted) {
        Map<String, Type> found = new LinkedHashMap<>();
        own.forEach((name, type) -> {
            if (wanted.test(raw(type))) {
                found.put(name, type);
            }
        });
        return found;
    }
}
