package io.github.driftlib.quality.column;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.json.DatetimeText;
import io.github.driftlib.stats.NumberLabel;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankBounds;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Between what the numbers of values lie that have certain labels, where a column is known through a sketch.
 *
 * <p>Of labels, the count of one that is held is too small by at most {@link CategoryCounts#errorBound}, one that is
 * not held occurs at most as often, and all these together are at most {@link CategoryCounts#remainder}. Of numbers and
 * points in time, a single value lies between two ranks that are known within the rank error ({@link RankBounds}).
 */
public final class LabelBounds {

    private final long total;
    private final Map<String, ValueRange> held;
    private final ToLongFunction<String> mostOfOther;
    private final ValueRange distinct;
    private final ValueRange largest;

    private LabelBounds(
            long total,
            Map<String, ValueRange> held,
            ToLongFunction<String> mostOfOther,
            ValueRange distinct,
            ValueRange largest) {
        this.total = total;
        this.held = held;
        this.mostOfOther = mostOfOther;
        this.distinct = distinct;
        this.largest = largest;
    }

    /** Of a column of any kind, its labels being those of {@link ColumnLabels}; empty where it is exact. */
    public static Optional<LabelBounds> of(DataSummary data, String column) {
        Objects.requireNonNull(data, "data must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        return switch (data.storedKind(column)) {
            case CATEGORICAL, TEXT -> of(data.counts(column));
            case NUMERICAL -> of(data.distribution(column), NumberLabel::of, ColumnLabels::numberOf);
            case DATETIME -> of(data.distribution(column), ColumnLabels::ofTime, LabelBounds::microsOf);
        };
    }

    /** Of a column that is judged as categories, its labels being those of {@link DataSummary#categories}. */
    public static Optional<LabelBounds> ofCategories(DataSummary data, String column) {
        Objects.requireNonNull(data, "data must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        return data.storedKind(column) == ColumnKind.NUMERICAL
                ? of(data.distribution(column).finite(), NumberLabel::of, ColumnLabels::numberOf)
                : of(data.counts(column));
    }

    /** Of counted labels; empty where they are exact. */
    public static Optional<LabelBounds> of(CategoryCounts counts) {
        Objects.requireNonNull(counts, "counts must be given, but was null");
        if (counts.distinctRange().isEmpty()) {
            return Optional.empty();
        }
        long unknown = Math.min(counts.errorBound(), counts.remainder());
        Map<String, ValueRange> held = new HashMap<>();
        long largest = 0;
        for (Map.Entry<String, Long> entry : counts.counts().entrySet()) {
            long count = entry.getValue();
            largest = Math.max(largest, count);
            held.put(entry.getKey(), new ValueRange(count, count + unknown));
        }
        return Optional.of(new LabelBounds(
                counts.total(),
                held,
                label -> unknown,
                counts.distinctRange().get(),
                new ValueRange(largest, largest + unknown)));
    }

    private static Optional<LabelBounds> of(
            EmpiricalDistribution numbers, DoubleFunction<String> label, NumberOfLabel numberOf) {
        if (numbers.rankError() == 0) {
            return Optional.empty();
        }
        Map<String, ValueRange> held = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            held.put(
                    label.apply(numbers.value(i)), RankBounds.weight(numbers, i).orElseThrow());
        }
        putExact(held, ColumnLabels.INFINITY, numbers.positiveInfinities());
        putExact(held, ColumnLabels.NEGATIVE_INFINITY, numbers.negativeInfinities());
        return Optional.of(new LabelBounds(
                new FiniteAndInfinite(numbers).count(),
                held,
                text -> numberOf.apply(text)
                        .filter(number -> Math.abs(number) <= Double.MAX_VALUE)
                        .flatMap(number -> RankBounds.between(numbers, number, number))
                        .map(range -> (long) range.highest())
                        .orElse(0L),
                RankBounds.distinct(numbers).orElseThrow(),
                RankBounds.largestWeight(numbers).orElseThrow()));
    }

    /** The number that a label stands for, or empty where it is that of none. */
    private interface NumberOfLabel {
        Optional<Double> apply(String label);
    }

    private static void putExact(Map<String, ValueRange> held, String label, long count) {
        if (count > 0) {
            held.put(label, new ValueRange(count, count));
        }
    }

    private static Optional<Double> microsOf(String label) {
        try {
            return Optional.of((double) DatetimeColumn.toMicros(DatetimeText.parse("label", label)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How many values have the label. */
    public ValueRange count(String label) {
        ValueRange known = held.get(label);
        return known == null ? new ValueRange(0, mostOfOther.applyAsLong(label)) : known;
    }

    /** How many values have one of the labels, which are distinct. */
    public ValueRange among(Collection<String> labels) {
        ValueRange bounds = matching(new HashSet<>(labels)::contains);
        double highest = 0;
        for (String label : labels) {
            highest += count(label).highest();
        }
        return new ValueRange(bounds.lowest(), Math.min(bounds.highest(), highest));
    }

    /** How many values have a label of a certain sort. */
    public ValueRange matching(Predicate<String> wanted) {
        double matching = 0;
        double others = 0;
        for (Map.Entry<String, ValueRange> entry : held.entrySet()) {
            double lowest = entry.getValue().lowest();
            if (wanted.test(entry.getKey())) {
                matching += lowest;
            } else {
                others += lowest;
            }
        }
        return new ValueRange(matching, total - others);
    }

    /** How many different labels there are. */
    public ValueRange distinct() {
        return distinct;
    }

    /** How often the most frequent label occurs, infinite numbers left out. */
    public ValueRange largest() {
        return largest;
    }
}
