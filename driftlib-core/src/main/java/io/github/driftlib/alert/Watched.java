package io.github.driftlib.alert;

import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.test.TestResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A thing that a rule watches, as a run has it.
 *
 * @param key the rule, and the series or the test
 * @param rule the rule
 * @param name the name of the metric or of the test
 * @param column the column, or the empty string
 * @param field the name of the value, or the empty string of a test
 * @param value the value, or null where a test has none
 * @param failed whether it is a test that failed or could not be judged
 */
record Watched(
        String key,
        AlertRule rule,
        String name,
        String column,
        String field,
        @Nullable Double value,
        boolean failed) {

    private static final String FORM = "/1{";

    /** All that the rules watch in a run, each once, in the order of the rules. */
    static Map<String, Watched> all(List<AlertRule> rules, Alerting.Input run) {
        Map<String, Watched> all = new LinkedHashMap<>();
        for (AlertRule rule : rules) {
            if (rule instanceof AlertRule.OfValues values) {
                run.values().stream()
                        .filter(value -> value.value().number() != null && isOf(values, value))
                        .map(value -> of(values, value))
                        .forEach(watched -> all.putIfAbsent(watched.key, watched));
            } else if (rule instanceof AlertRule.OfTests tests) {
                run.tests().stream()
                        .filter(test -> isOf(tests, test))
                        .map(test -> of(tests, test))
                        .forEach(watched -> all.putIfAbsent(watched.key, watched));
            }
        }
        return all;
    }

    /** The value of a rule about values, which has one. */
    double number() {
        return Objects.requireNonNull(value, "value must be given, but was null");
    }

    private static boolean isOf(AlertRule.OfValues rule, HistoryValue value) {
        return rule.field().equals(value.value().field())
                && (rule.column() == null || rule.column().equals(value.value().column()))
                && (rule.metric().equals(name(value))
                        || rule.metric().equals(value.metric().series()));
    }

    private static String name(HistoryValue value) {
        String series = value.metric().series();
        int end = series.indexOf(FORM);
        return end < 0 ? series : series.substring(0, end);
    }

    private static Watched of(AlertRule.OfValues rule, HistoryValue value) {
        String column = value.value().column();
        String field = value.value().field();
        String key = String.join(" ", rule.key(), value.metric().series(), column, field);
        return new Watched(key, rule, name(value), column, field, value.value().number(), false);
    }

    private static boolean isOf(AlertRule.OfTests rule, HistoryTest test) {
        return (rule.name() == null || rule.name().equals(test.name()))
                && (rule.column() == null || rule.column().equals(test.column()));
    }

    private static Watched of(AlertRule.OfTests rule, HistoryTest test) {
        boolean failed = test.status() == TestResult.Status.FAIL || test.status() == TestResult.Status.ERROR;
        String key = rule.key() + " " + test.test().series();
        return new Watched(key, rule, test.name(), test.column(), "", test.value(), failed);
    }
}
