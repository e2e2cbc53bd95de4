package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.text.RegularExpression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column that match a regular expression.
 *
 * @param columnName the column
 * @param regExp the regular expression
 * @param top how many of the most frequent values are told
 * @param current the values of current
 * @param reference the values of the reference, or null where it has no such column
 */
public record ColumnRegExpResult(
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
