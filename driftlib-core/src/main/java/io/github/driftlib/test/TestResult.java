package io.github.driftlib.test;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a test found.
 *
 * @param name the title of the test, such as {@code Number of Rows}
 * @param description what was found and what was asked for, in words for a person
 * @param status how the test ended
 * @param group what the test is about, as in {@link MetricTest.Group#label}
 * @param parameters what was really used: {@code condition}, {@code value}, {@code column_name} and the like; texts,
 *     booleans, numbers, and lists and maps of these
 */
public record TestResult(
        String name, String description, TestResult.Status status, String group, Map<String, Object> parameters) {

    /** The class that {@link Map#of} and {@link Map#copyOf} make, whose order changes with each run of a program. */
    private static final String UNORDERED =
            Map.of("", "").getClass().getEnclosingClass().getName();

    /** Checks that nothing is null, and copies the parameters; whole numbers become longs, other numbers doubles. */
    public TestResult {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(description, "description must be given, but was null");
        Objects.requireNonNull(status, "status must be given, but was null");
        Objects.requireNonNull(group, "group must be given, but was null");
        parameters = copy(parameters);
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        // A map without an order of its own is sorted, so that the same result is written alike by every run.
        Map<String, Object> copied = map instanceof HashMap<?, ?> && !(map instanceof LinkedHashMap<?, ?>)
                        || map.getClass().getName().startsWith(UNORDERED)
                ? new TreeMap<>()
                : new LinkedHashMap<>();
        map.forEach((key, value) -> copied.put((String) key, plain(value)));
        return Collections.unmodifiableMap(copied);
    }

    private static Object plain(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number instanceof Integer || number instanceof Long
                    ? (Object) number.longValue()
                    : (Object) number.doubleValue();
        }
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TestResult::plain).toList();
        }
        if (value instanceof Condition condition) {
            return copy(condition.comparisons());
        }
        throw new IllegalArgumentException(
                "parameters must be texts, numbers, booleans, lists and maps, but one was a " + value.getClass());
    }

    /** The same with another status. */
    public TestResult withStatus(Status other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new TestResult(name, description, other, group, parameters);
    }

    /** How a test ended. */
    public enum Status {
        /** The condition holds. */
        SUCCESS,
        /**
         * The condition does not hold, and the test is not critical; or the value comes from a sketch, and it is
         * undecided at its accuracy whether the condition holds.
         */
        WARNING,
        /** The condition does not hold. */
        FAIL,
        /** There is no value to hold against a condition, or no condition; the description says why. */
        ERROR,
        /** The test was left out; the description says why. */
        SKIPPED;

        /** Whether a suite counts the test as passed: a success or a warning. */
        public boolean passed() {
            return this == SUCCESS || this == WARNING;
        }
    }
}
