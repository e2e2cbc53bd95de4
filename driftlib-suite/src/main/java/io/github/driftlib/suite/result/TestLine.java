package io.github.driftlib.suite.result;

import io.github.driftlib.json.Json;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A test of a snapshot as one line: which test, of which column, against what, and how it ended.
 *
 * @param title what is tested, such as {@code Drift per Column}
 * @param column the column, or the empty string
 * @param condition what the value must be, in words, or the empty string
 * @param value what the value was, or the empty string
 * @param status how it ended
 * @param description what was found, in words
 * @param key the key of the test
 */
public record TestLine(
        String title,
        String column,
        String condition,
        String value,
        TestResult.Status status,
        String description,
        String key) {

    private static final List<String> VALUES = List.of("value", "score");

    /** The line of a test. */
    public static TestLine of(Snapshot.TestEntry entry) {
        Objects.requireNonNull(entry, "entry must be given, but was null");
        TestResult result = entry.result();
        Map<String, Object> parameters = result.parameters();
        return new TestLine(
                result.name(),
                parameters.get("column_name") instanceof String column ? column : "",
                condition(parameters.get("condition")),
                VALUES.stream()
                        .map(parameters::get)
                        .filter(Number.class::isInstance)
                        .map(String::valueOf)
                        .findFirst()
                        .orElse(""),
                result.status(),
                result.description(),
                entry.key().text());
    }

    private static String condition(@Nullable Object comparisons) {
        if (!(comparisons instanceof Map<?, ?> map) || map.isEmpty()) {
            return "";
        }
        try {
            return Json.value(Json.tree(map), Condition.class).toString();
        } catch (IllegalArgumentException e) {
            return map.toString();
        }
    }

    /** The name that tells the test from others: title, column and condition. */
    public String name() {
        String of = column.isEmpty() ? title : title + " of " + column;
        return condition.isEmpty() ? of : of + ": " + condition;
    }

    /** Whether somebody should look at it: a failure, an error or a warning. */
    public boolean isNotable() {
        return Stream.of(TestResult.Status.FAIL, TestResult.Status.ERROR, TestResult.Status.WARNING)
                .anyMatch(status::equals);
    }

    /** A text without characters that would end a line or turn it around. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ");
    }
}
