package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.ValueRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column that are in a list.
 *
 * @param columnName the column
 * @param valueList the list
 * @param current the values of current
 * @param reference the values of the reference, or null where it has no such column
 */
public record ColumnValueListResult(
        String columnName,
        @JsonProperty("values") List<String> valueList,
        Side current,
        @Nullable Side reference) implements MetricResult {

    /** Copies the list. */
    public ColumnValueListResult {
        valueList = List.copyOf(valueList);
    }

    /**
     * The values of one data set.
     *
     * @param numberInList how many values are in the list
     * @param numberNotInList how many values are not in the list, missing ones not among them
     * @param shareInList values in the list / values, 0 where there is none
     * @param shareNotInList values that are not in the list / values, 0 where there is none
     * @param rowsCount the number of rows
     * @param valuesInListDist how often each value of the list occurs
     * @param valuesNotInListDist how often each other value occurs
     * @param numberNotInListRange between what the number of values that are not in the list lies where a sketch was
     *     used, of the reference's values too if the list was taken from them; null where it is exact
     */
    public record Side(
            long numberInList,
            long numberNotInList,
            double shareInList,
            double shareNotInList,
            long rowsCount,
            Frequencies valuesInListDist,
            Frequencies valuesNotInListDist,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ValueRange numberNotInListRange) {

        static Side of(CategoryCounts counts, List<String> list, Optional<ValueRange> inList) {
            long rows = counts.total() + counts.missing();
            long values = counts.total();
            long in = list.stream().mapToLong(counts::count).sum();
            Set<String> listed = new HashSet<>(list);
            return new Side(
                    in,
                    values - in,
                    values == 0 ? 0 : (double) in / values,
                    values == 0 ? 0 : (double) (values - in) / values,
                    rows,
                    Frequencies.of(counts, listed::contains, list),
                    Frequencies.of(counts, Predicate.not(listed::contains), List.of()),
                    inList.map(range -> new ValueRange(values - range.highest(), values - range.lowest()))
                            .orElse(null));
        }

        /** Between what the share of values that are not in the list lies, or null where it is exact. */
        public @Nullable ValueRange shareNotInListRange() {
            return numberNotInListRange == null ? null : numberNotInListRange.dividedBy(numberInList + numberNotInList);
        }
    }

    /**
     * The most frequent values, at most {@value #MOST}, with their counts: the most frequent first, those of equal
     * count in text order, and values that never occur last.
     *
     * @param x the values
     * @param y how often each occurs
     */
    public record Frequencies(List<String> x, List<Long> y) {

        /** How many values are told. */
        public static final int MOST = 1000;

        /** Copies the lists. */
        public Frequencies {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }

        private static Frequencies of(CategoryCounts counts, Predicate<String> wanted, List<String> andAbsent) {
            List<String> x = new ArrayList<>();
            for (String value : counts.mostFrequent(Integer.MAX_VALUE)) {
                if (x.size() < MOST && wanted.test(value)) {
                    x.add(value);
                }
            }
            for (String value : andAbsent) {
                if (x.size() < MOST && counts.count(value) == 0) {
                    x.add(value);
                }
            }
            return new Frequencies(x, x.stream().map(counts::count).toList());
        }
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of(columnName, "number_not_in_list", current.numberNotInList),
                MetricValue.of(columnName, "share_not_in_list", current.shareNotInList));
    }
}
