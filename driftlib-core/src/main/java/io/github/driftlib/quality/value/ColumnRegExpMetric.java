package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.column.ColumnLabels;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.quality.column.LabelBounds;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.text.RegularExpression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many values of a column begin with a match of a regular expression. Numbers and points in time are matched as
 * results write them, 5.0 as {@code 5}; missing values are left out.
 *
 * <p>Each distinct value is matched in a bounded number of steps, and so are all of them together
 * ({@link RegularExpression}); an expression that takes more is an outcome without a result, with the reason.
 *
 * @param columnName the column
 * @param regExp the regular expression, not empty
 * @param top how many of the most frequent values are told on either side, at least 1; by default 10
 */
public record ColumnRegExpMetric(String columnName, String regExp, int top)
        implements Metric<ColumnRegExpMetric.Result> {

    /** How many of the most frequent values are told unless the user says otherwise. */
    public static final int DEFAULT_TOP = 10;

    /** Checks the parameters. */
    public ColumnRegExpMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        Objects.requireNonNull(regExp, "regExp must be given, but was null");
        if (regExp.isEmpty()) {
            throw new IllegalArgumentException("regExp must not be empty");
        }
        RegularExpression.of(regExp);
        if (top < 1) {
            throw new IllegalArgumentException("top must be at least 1, but was " + top);
        }
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        RegularExpression expression = RegularExpression.of(regExp);
        try {
            return new ComparedColumn(context, columnName)
                    .present()
                    .outcome(sides -> sides.map(data -> side(expression, data))
                            .into((current, reference) -> new Result(columnName, regExp, top, current, reference)));
        } catch (RegularExpression.TooCostlyException e) {
            return MetricOutcome.notApplicable("column '" + columnName + "': " + e.getMessage());
        }
    }

    private Result.Side side(RegularExpression expression, DataSummary data) {
        return Result.Side.of(
                new ColumnLabels(data, columnName).counts(),
                LabelBounds.of(data, columnName),
                expression.forColumn(),
                top);
    }

    /**
     * The values of a column that match a regular expression.
     *
     * @param columnName the column
     * @param regExp the regular expression
     * @param top how many of the most frequent values are told
     * @param current the values of current
     * @param reference the values of the reference, or null where it has no such column
     */
    public record Result(
            String columnName,
            String regExp,
            int top,
            Side current,
            @Nullable Side reference) implements MetricResult {

        /**
         * The values of one data set.
         *
         * @param numberOfMatched how many values match
         * @param numberOfNotMatched how many values do not, missing ones not among them
         * @param numberOfRows the number of rows
         * @param tableOfMatched the most frequent values that match, each with its count
         * @param tableOfNotMatched the most frequent values that do not, each with its count
         * @param numberOfNotMatchedRange between what the number of values that do not lies where it was taken from a
         *     sketch, or null where it is exact
         */
        public record Side(
                long numberOfMatched,
                long numberOfNotMatched,
                long numberOfRows,
                Map<String, Long> tableOfMatched,
                Map<String, Long> tableOfNotMatched,

                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                ValueRange numberOfNotMatchedRange) {

            static Side of(
                    CategoryCounts counts,
                    Optional<LabelBounds> bounds,
                    RegularExpression.ColumnMatching expression,
                    int top) {
                Map<String, Long> matched = new LinkedHashMap<>();
                Map<String, Long> others = new LinkedHashMap<>();
                long numberOfMatched = 0;
                for (String value : counts.mostFrequent(Integer.MAX_VALUE)) {
                    boolean matches = expression.matchesStart(value);
                    Map<String, Long> table = matches ? matched : others;
                    if (table.size() < top) {
                        table.put(value, counts.count(value));
                    }
                    numberOfMatched += matches ? counts.count(value) : 0;
                }
                return new Side(
                        numberOfMatched,
                        counts.total() - numberOfMatched,
                        counts.total() + counts.missing(),
                        Collections.unmodifiableMap(matched),
                        Collections.unmodifiableMap(others),
                        bounds.map(known -> known.matching(value -> !expression.matchesStart(value)))
                                .orElse(null));
            }
        }

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of(columnName, "number_of_matched", current.numberOfMatched),
                    MetricValue.of(columnName, "number_of_not_matched", current.numberOfNotMatched));
        }
    }
}
