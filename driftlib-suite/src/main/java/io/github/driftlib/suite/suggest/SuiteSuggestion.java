package io.github.driftlib.suite.suggest;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.RunData;
import io.github.driftlib.suite.SuiteFile;
import io.github.driftlib.summary.DataSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A suite of tests that data suggest, with thresholds that good data are seldom beyond.
 *
 * <p>The data are windows: one reference, or better several, such as the days of a month, from which it is seen how
 * much windows differ that were all good. The tests ask, of each column, how many values are missing, how many lie
 * outside the range or the list of what was seen, and where the median and the 95 % quantile are; and of several
 * windows, how many rows there are.
 *
 * <p><b>The promise</b>: where the next window comes from where these came from, and has at least as many rows as the
 * smallest of them, any of the tests fails in at most the stated share of windows. The tests divide it among them
 * evenly. From one window the thresholds hold for rows that are drawn independently: counts have a beta-binomial
 * distribution, and ranks of quantiles are normal, whatever the distribution of the values. From three windows on, the
 * differences between windows count too, by Student's t. Each window is then held against thresholds made of the others
 * (leave one out), and where more fail than promised, all thresholds are widened.
 *
 * @param suggestions the tests, each with a reason
 * @param falseAlarmRate in which share of good windows any of the tests fails, at most
 * @param windows of how many windows they are made
 * @param rows how many rows a window must have for the promise
 * @param leftOutAlarms how many windows fail thresholds that are made of the others; 0 where there are fewer than 3
 */
public record SuiteSuggestion(
        List<Suggestion> suggestions, double falseAlarmRate, int windows, long rows, int leftOutAlarms) {

    /** How often any test of a suite may fail on good data, unless said otherwise. */
    public static final double DEFAULT_RATE = 0.05;

    private static final double[] WIDENINGS = {1, 1.25, 1.6, 2, 3};
    private static final int FEWEST_TO_LEAVE_OUT = 3;

    /** Copies the list. */
    public SuiteSuggestion {
        suggestions = List.copyOf(suggestions);
    }

    /** What a reference suggests, at the default rate. */
    public static SuiteSuggestion of(Dataset reference) {
        Objects.requireNonNull(reference, "reference must be given, but was null");
        return of(List.of(DataSummary.of(reference)), DataDefinition.inferred(), DEFAULT_RATE);
    }

    /**
     * What windows suggest.
     *
     * @param windows data that were all good, in any order
     * @param definition what their columns mean
     * @param falseAlarmRate in which share of good windows any test may fail, in (0, 0.5]
     * @throws IllegalArgumentException if there is no window, one has no row, or the rate is out of its range
     */
    public static SuiteSuggestion of(List<DataSummary> windows, DataDefinition definition, double falseAlarmRate) {
        Objects.requireNonNull(windows, "windows must be given, but was null");
        Objects.requireNonNull(definition, "definition must be given, but was null");
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("windows must not be empty");
        }
        if (!(falseAlarmRate > 0 && falseAlarmRate <= 0.5)) {
            throw new IllegalArgumentException("falseAlarmRate must be in (0, 0.5], but was " + falseAlarmRate);
        }
        windows.forEach(window -> {
            if (window.rowCount() == 0) {
                throw new IllegalArgumentException("windows must have rows, but one has none");
            }
        });
        long rows = windows.stream().mapToLong(DataSummary::rowCount).min().orElseThrow();
        for (int i = 0; ; i++) {
            WindowTests tests = new WindowTests(windows, definition, falseAlarmRate, WIDENINGS[i]);
            int alarms = windows.size() < FEWEST_TO_LEAVE_OUT
                    ? 0
                    : leftOutAlarms(windows, definition, falseAlarmRate, WIDENINGS[i]);
            if (alarms <= falseAlarmRate * windows.size() || i == WIDENINGS.length - 1) {
                return new SuiteSuggestion(tests.suggestions(), falseAlarmRate, windows.size(), rows, alarms);
            }
        }
    }

    private static int leftOutAlarms(
            List<DataSummary> windows, DataDefinition definition, double rate, double widening) {
        int alarms = 0;
        for (int i = 0; i < windows.size(); i++) {
            List<DataSummary> others = new ArrayList<>(windows);
            DataSummary left = others.remove(i);
            SuiteFile suite = SuiteFile.parse(
                    "leave one out", yaml(new WindowTests(others, definition, rate, widening).suggestions()));
            boolean failed = suite.suite()
                    .run(RunData.of(left).withDefinition(definition))
                    .summary()
                    .failed();
            alarms += failed ? 1 : 0;
        }
        return alarms;
    }

    private static String yaml(List<Suggestion> suggestions) {
        StringBuilder text = new StringBuilder("version: 1\ntests:\n");
        suggestions.forEach(
                suggestion -> text.append("  - ").append(suggestion.test()).append('\n'));
        return text.toString();
    }

    /** The suite file, with the promise at its top and a reason above each test. */
    public String yaml() {
        StringBuilder text = new StringBuilder("# Suggested by " + windows + (windows == 1 ? " window" : " windows")
                + " of " + rows + " rows or more.\n");
        text.append(String.format(
                Locale.ROOT,
                "# Promise: where the data stay as they were, any of these tests fails in at most %.4g %% of windows of %d rows or more.%n",
                100 * falseAlarmRate,
                rows));
        if (windows >= FEWEST_TO_LEAVE_OUT) {
            text.append("# Each window against thresholds made of the others: ")
                    .append(leftOutAlarms)
                    .append(" of ")
                    .append(windows)
                    .append(" fail.\n");
        }
        text.append("version: 1\ntests:\n");
        suggestions.forEach(suggestion -> text.append("  # ")
                .append(suggestion.reason().replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " "))
                .append("\n  - ")
                .append(suggestion.test())
                .append('\n'));
        return text.toString();
    }

    /** The suite itself. */
    public SuiteFile suite() {
        return SuiteFile.parse("suggestion", yaml());
    }
}
