package io.github.driftlib.quality.column;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.json.DatetimeText;
import io.github.driftlib.stats.NumberLabel;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The values of any column as labels: numbers as {@link NumberLabel} writes them, infinite ones as {@code Infinity} and
 * {@code -Infinity}, points in time as {@code 2022-02-01 10:00:00}.
 *
 * @param data the data set
 * @param column the name of the column
 */
public record ColumnLabels(DataSummary data, String column) {

    public static final String INFINITY = "Infinity";
    public static final String NEGATIVE_INFINITY = "-Infinity";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(Infinity|(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?)");

    /** How often each label occurs. */
    public CategoryCounts counts() {
        return switch (data.storedKind(column)) {
            case CATEGORICAL, TEXT -> data.counts(column);
            case NUMERICAL -> numbers(data.distribution(column));
            case DATETIME -> times(data.distribution(column));
        };
    }

    private static CategoryCounts numbers(EmpiricalDistribution numbers) {
        CategoryCounts finite = numbers.asCategories();
        Map<String, Long> infinite = new HashMap<>();
        putPositive(infinite, INFINITY, numbers.positiveInfinities());
        putPositive(infinite, NEGATIVE_INFINITY, numbers.negativeInfinities());
        return infinite.isEmpty() ? finite : finite.merge(CategoryCounts.of(infinite, 0, 0, 0));
    }

    private static void putPositive(Map<String, Long> counts, String label, long count) {
        if (count > 0) {
            counts.put(label, count);
        }
    }

    private static CategoryCounts times(EmpiricalDistribution micros) {
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < micros.size(); i++) {
            counts.merge(ofTime(micros.value(i)), micros.weight(i), Long::sum);
        }
        return CategoryCounts.of(counts, micros.missing(), 0, 0);
    }

    /** A point in time as a label. */
    public static String ofTime(double micros) {
        return DatetimeText.of(DatetimeColumn.toInstant((long) micros));
    }

    /** How many values are one of the given labels, which are distinct. */
    public long count(List<String> labels) {
        if (data.storedKind(column) != ColumnKind.NUMERICAL) {
            CategoryCounts counts = counts();
            return labels.stream().mapToLong(counts::count).sum();
        }
        FiniteAndInfinite numbers = new FiniteAndInfinite(data.distribution(column));
        return labels.stream()
                .map(ColumnLabels::numberOf)
                .flatMap(Optional::stream)
                .distinct()
                .mapToLong(number -> numbers.between(number, number))
                .sum();
    }

    /** The number that a label is the text of, as {@code 1}, {@code 1.0} and {@code 1e0} are of 1. */
    public static Optional<Double> numberOf(String label) {
        return NUMBER.matcher(label).matches() ? Optional.of(Double.parseDouble(label) + 0.0) : Optional.empty();
    }

    /** Labels as those of the column are written: texts of numbers as {@link #counts} has them. Each once. */
    public List<String> written(List<String> labels) {
        return data.storedKind(column) == ColumnKind.NUMERICAL
                ? labels.stream()
                        .map(label -> numberOf(label).map(NumberLabel::of).orElse(label))
                        .distinct()
                        .toList()
                : labels;
    }

    /** Between what the number of values of each label lies; empty where the column is exact. */
    public Optional<LabelBounds> bounds() {
        return LabelBounds.of(data, column);
    }
}
