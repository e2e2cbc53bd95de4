package io.github.driftlib.summary;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.sketch.DistinctSketch;
import io.github.driftlib.sketch.LabelSketch;
import io.github.driftlib.stats.CodeCounts;
import io.github.driftlib.stats.TopK;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How often each label was observed, and how many observations were missing.
 *
 * <p>Where it came from a sketch, the rarest labels are not told apart: their observations are the {@link #remainder},
 * and each count can be too small by {@link #errorBound}. Both are 0 where all labels were counted.
 *
 * <p>Immutable and safe for use by many threads. Labels are in ascending text order.
 */
public final class CategoryCounts {

    private static final CategoryCounts EMPTY = new CategoryCounts(SortedCounts.NONE, 0, 0, 0, null);
    private static final Derivation<Column, CategoryCounts> OF_COLUMN = CategoryCounts::ofColumn;

    private final SortedCounts counts;
    private final long missing;
    private final long remainder;
    private final long errorBound;
    private final long total;
    /** What saw the labels where not all were told apart; null where all were. */
    private final @Nullable DistinctSketch seen;
    /** How many labels there are where not all were told apart; null where all were. */
    private final @Nullable DistinctCount distinct;

    private CategoryCounts(
            SortedCounts counts, long missing, long remainder, long errorBound, @Nullable DistinctSketch seen) {
        this(
                counts,
                missing,
                remainder,
                errorBound,
                seen,
                seen == null ? null : distinct(counts, remainder, errorBound, seen));
    }

    private CategoryCounts(
            SortedCounts counts,
            long missing,
            long remainder,
            long errorBound,
            @Nullable DistinctSketch seen,
            @Nullable DistinctCount distinct) {
        this.counts = counts;
        this.missing = missing;
        this.remainder = remainder;
        this.errorBound = errorBound;
        this.seen = seen;
        this.distinct = distinct;
        this.total = remainder + counts.total();
    }

    /** At most {@code errorBound} of the remainder have any one label, be it among the counts or not. */
    private static DistinctCount distinct(SortedCounts counts, long remainder, long errorBound, DistinctSketch seen) {
        long held = counts.size();
        long labels = remainder == 0 ? 0 : (remainder - 1) / Math.max(1, errorBound) + 1;
        return DistinctCount.of(seen, Math.max(held, labels), held + remainder);
    }

    /** The counts of nothing: the identity of {@link #merge}. */
    public static CategoryCounts empty() {
        return EMPTY;
    }

    /** The counts of the given labels; null is missing. */
    public static CategoryCounts of(String... labels) {
        Objects.requireNonNull(labels, "labels must be given, but was null");
        Map<String, Long> counts = new HashMap<>();
        long missing = 0;
        for (int i = 0; i < labels.length; i++) {
            Stop.check(i);
            if (labels[i] == null) {
                missing++;
            } else {
                counts.merge(labels[i], 1L, Long::sum);
            }
        }
        return new CategoryCounts(SortedCounts.of(counts), missing, 0, 0, null);
    }

    /**
     * Labels already counted, as a sketch gives them.
     *
     * @param counts how often each label was observed, positive
     * @param missing how many observations were missing
     * @param remainder how many observations are in no count: of labels that have none, or of one whose count is too
     *     small
     * @param errorBound by how much each count can be too small, and how often a label without a count can occur; at
     *     least 1 where there is a remainder
     */
    public static CategoryCounts of(Map<String, Long> counts, long missing, long remainder, long errorBound) {
        Objects.requireNonNull(counts, "counts must be given, but was null");
        counts.forEach((label, count) -> {
            if (count <= 0) {
                throw new IllegalArgumentException("counts must be positive, but that of '" + label + "' was " + count);
            }
        });
        if (missing < 0 || remainder < 0 || errorBound < 0) {
            throw new IllegalArgumentException("missing, remainder and errorBound must not be negative, but were "
                    + missing + ", " + remainder + " and " + errorBound);
        }
        if (remainder > 0 && errorBound == 0) {
            throw new IllegalArgumentException(
                    "errorBound must be at least 1 where there is a remainder, but was 0 beside " + remainder);
        }
        return new CategoryCounts(
                SortedCounts.of(counts),
                missing,
                remainder,
                errorBound,
                remainder == 0 ? null : DistinctSketch.unknown());
    }

    /** Counts of some values out of many, as a sketch of numbers kept them. */
    static CategoryCounts ofSome(Map<String, Long> counts, long missing, DistinctCount distinct) {
        return new CategoryCounts(SortedCounts.of(counts), missing, 0, 0, DistinctSketch.unknown(), distinct);
    }

    /** The counts that a sketch remembers. */
    public static CategoryCounts of(LabelSketch sketch, long missing) {
        Objects.requireNonNull(sketch, "sketch must be given, but was null");
        SortedCounts counts = SortedCounts.of(sketch.counts());
        return new CategoryCounts(
                counts,
                missing,
                sketch.total() - counts.total(),
                sketch.error(),
                sketch.distinct().orElse(null));
    }

    /**
     * The counts of a categorical or text column; made once for each column.
     *
     * @throws IllegalArgumentException for a column of another kind
     */
    public static CategoryCounts of(Column column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return column.derive(OF_COLUMN);
    }

    private static CategoryCounts ofColumn(Column column) {
        if (column instanceof CategoricalColumn labels) {
            return ofCodes(labels);
        }
        if (column instanceof TextColumn texts) {
            String[] values = new String[texts.size()];
            Arrays.setAll(values, texts::get);
            return of(values);
        }
        throw new IllegalArgumentException(
                "column must be categorical or text, but was " + column.kind().label());
    }

    private static CategoryCounts ofCodes(CategoricalColumn column) {
        long[] byCode = CodeCounts.of(column);
        KnownPresent.remember(column, new NonFiniteCounts(byCode[0], 0, 0));
        SortedCounts.Counted[] counted = new SortedCounts.Counted[column.dictionarySize()];
        int labels = 0;
        for (int code = 0; code < column.dictionarySize(); code++) {
            Stop.check(code);
            if (byCode[code + 1] > 0) {
                counted[labels++] = new SortedCounts.Counted(column.label(code), byCode[code + 1]);
            }
        }
        return new CategoryCounts(SortedCounts.of(counted, labels), byCode[0], 0, 0, null);
    }

    /** The same counts beside another number of missing observations. */
    public CategoryCounts withMissing(long others) {
        return new CategoryCounts(counts, others, remainder, errorBound, seen, distinct);
    }

    /**
     * The same counts with what is known otherwise of how many different labels there are, as another sketch of the
     * same observations counts them.
     *
     * @throws IllegalStateException if all labels were told apart, so that it is known exactly
     */
    public CategoryCounts withDistinct(DistinctCount known) {
        Objects.requireNonNull(known, "known must be given, but was null");
        if (seen == null) {
            throw new IllegalStateException("labels must be known through a sketch, but all were told apart");
        }
        return new CategoryCounts(
                counts,
                missing,
                remainder,
                errorBound,
                DistinctSketch.of(known.lowest(), known.estimate(), known.highest()));
    }

    /** What saw the labels where not all were told apart. */
    public Optional<DistinctSketch> seen() {
        return Optional.ofNullable(seen).map(DistinctSketch::copy);
    }

    /** The counts of the observations of both; remainders and error bounds add up. */
    public CategoryCounts merge(CategoryCounts other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new CategoryCounts(
                counts.plus(other.counts),
                missing + other.missing,
                remainder + other.remainder,
                errorBound + other.errorBound,
                seenWith(other));
    }

    private @Nullable DistinctSketch seenWith(CategoryCounts other) {
        if (seen == null) {
            return other.seen == null ? null : other.seenWith(this);
        }
        DistinctSketch both = seen.copy();
        if (other.seen != null) {
            both.add(other.seen);
        } else {
            for (int i = 0; i < other.counts.size(); i++) {
                both.add(other.counts.label(i));
            }
        }
        return both;
    }

    /** Each label of either in ascending order, with how often it was observed in both; in O(labels). */
    public void forEachLabel(CategoryCounts other, CountsOfLabel visitor) {
        counts.forEach(other.counts, visitor);
    }

    /** What is done with a label that was observed on one side of a comparison, or on both. */
    @FunctionalInterface
    public interface CountsOfLabel {
        /** The counts of a label; 0 where it was not observed. */
        void accept(String label, long count, long otherCount);
    }

    /** How many values were observed, missing ones not among them. */
    public long total() {
        return total;
    }

    /** How many values were missing. */
    public long missing() {
        return missing;
    }

    /** How many observations have a label that was not told apart. */
    public long remainder() {
        return remainder;
    }

    /** By how much each count can be too small. */
    public long errorBound() {
        return errorBound;
    }

    /** How often a label was observed, 0 where never. */
    public long count(@Nullable String label) {
        return counts.count(label);
    }

    /** How many different labels were observed; an estimate where not all were told apart. */
    public long distinctCount() {
        return distinct == null ? counts.size() : (long) distinct.estimate();
    }

    /**
     * Between what the number of different labels lies where not all were told apart: with a probability of 99.9 %
     * where a profile saw them, and surely where there are only counts and a remainder. Empty where it is exact.
     */
    public Optional<ValueRange> distinctRange() {
        return Optional.ofNullable(distinct).map(DistinctCount::range);
    }

    /** The labels in ascending order. */
    public List<String> labels() {
        return counts.labels();
    }

    /** The labels of the largest counts, the largest first, those of equal count in ascending order. */
    public List<String> mostFrequent(int most) {
        Comparator<Map.Entry<String, Long>> order =
                Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        TopK<Map.Entry<String, Long>> foremost = new TopK<>(most, order);
        for (int i = 0; i < counts.size(); i++) {
            foremost.add(Map.entry(counts.label(i), counts.count(i)));
        }
        return foremost.inOrder().stream().map(Map.Entry::getKey).toList();
    }

    /** The labels in ascending order, each with its count. */
    public SortedMap<String, Long> counts() {
        return counts.map();
    }

    /** How many labels were told apart. */
    int labelCount() {
        return counts.size();
    }

    /** The largest of the counts, 0 where there are none. */
    public long largest() {
        return counts.largest();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CategoryCounts other
                && counts.equals(other.counts)
                && missing == other.missing
                && remainder == other.remainder
                && errorBound == other.errorBound
                && Objects.equals(seen, other.seen)
                && Objects.equals(distinct, other.distinct);
    }

    @Override
    public int hashCode() {
        return counts.hashCode() * 31 + Long.hashCode(missing);
    }

    @Override
    public String toString() {
        return "CategoryCounts of " + total + " values in " + counts.size() + " categories";
    }
}
