package io.github.driftlib.quality.value;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.json.DatetimeText;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.NumberLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the metrics of a single column ask of the two sides of a comparison. */
public final class Sides {

    static final String INFINITY = "Infinity";
    static final String NEGATIVE_INFINITY = "-Infinity";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(Infinity|(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?)");

    private Sides() {}

    /** The reference, where there is one that has rows and the column. */
    public static Optional<DataSummary> reference(MetricContext context, String column) {
        return context.reference().filter(data -> data.contains(column) && data.rowCount() > 0);
    }

    /** The reference, where its column holds numbers. */
    static Optional<DataSummary> numericalReference(MetricContext context, String column) {
        return reference(context, column).filter(data -> data.storedKind(column) == ColumnKind.NUMERICAL);
    }

    public static <R extends MetricResult> MetricOutcome<R> noRows() {
        return MetricOutcome.notEnoughData("current must have a row, but has none");
    }

    public static <R extends MetricResult> MetricOutcome<R> notNumbers(String column, ColumnKind stored) {
        return MetricOutcome.notApplicable(
                "column '" + column + "' must hold numbers, but holds " + stored.label() + " values");
    }

    /**
     * The values of any column as labels: numbers as {@link NumberLabel} writes them, infinite ones as {@code Infinity}
     * and {@code -Infinity}, points in time as {@code 2022-02-01 10:00:00}.
     */
    static CategoryCounts labels(DataSummary data, String column) {
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
            counts.merge(timeLabel(micros.value(i)), micros.weight(i), Long::sum);
        }
        return CategoryCounts.of(counts, micros.missing(), 0, 0);
    }

    /** A point in time as a label. */
    public static String timeLabel(double micros) {
        return DatetimeText.of(DatetimeColumn.toInstant((long) micros));
    }

    /** How many values of a column are one of the given labels, which are distinct. */
    static long count(DataSummary data, String column, List<String> labels) {
        if (data.storedKind(column) != ColumnKind.NUMERICAL) {
            CategoryCounts counts = labels(data, column);
            return labels.stream().mapToLong(counts::count).sum();
        }
        EmpiricalDistribution numbers = data.distribution(column);
        return labels.stream()
                .map(Sides::numberOf)
                .flatMap(Optional::stream)
                .distinct()
                .mapToLong(number -> between(numbers, number, number))
                .sum();
    }

    /** The number that a label is the text of, as {@code 1}, {@code 1.0} and {@code 1e0} are of 1. */
    static Optional<Double> numberOf(String label) {
        return NUMBER.matcher(label).matches() ? Optional.of(Double.parseDouble(label) + 0.0) : Optional.empty();
    }

    /**
     * Labels as those of a column are written: where it holds numbers, those that are texts of numbers as
     * {@link #labels} writes these. Each once.
     */
    static List<String> written(List<String> labels, DataSummary data, String column) {
        return data.storedKind(column) == ColumnKind.NUMERICAL
                ? labels.stream()
                        .map(label -> numberOf(label).map(NumberLabel::of).orElse(label))
                        .distinct()
                        .toList()
                : labels;
    }

    /** How many different values there are, infinite ones among them. */
    public static long distinct(EmpiricalDistribution numbers) {
        return numbers.distinctCount()
                + (numbers.negativeInfinities() > 0 ? 1 : 0)
                + (numbers.positiveInfinities() > 0 ? 1 : 0);
    }

    /** How many values lie in [left, right], infinite ones among them. */
    static long between(EmpiricalDistribution numbers, double left, double right) {
        long finite = numbers.histogram(new double[] {left, right})[0];
        return finite
                + (left == Double.NEGATIVE_INFINITY ? numbers.negativeInfinities() : 0)
                + (right == Double.POSITIVE_INFINITY ? numbers.positiveInfinities() : 0);
    }

    /** How many values are not missing. */
    static long present(EmpiricalDistribution numbers) {
        return numbers.negativeInfinities() + numbers.count() + numbers.positiveInfinities();
    }
}
