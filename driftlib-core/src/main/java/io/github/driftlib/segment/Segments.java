package io.github.driftlib.segment;

import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Judgement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How rows are divided into segments: by the values of a column, or by ranges of a column of numbers.
 *
 * <pre>{@code
 * Segments.of("zone");                       // each zone
 * Segments.of("zone").largest(10);           // the ten largest zones, and the rest together
 * Segments.quantiles("distance", 4);         // the quarters of the reference
 * Segments.ranges("distance", 1, 5, 20);     // below 1, [1, 5), [5, 20), from 20
 * }</pre>
 *
 * <p>What the segments are is decided by the reference, where there is one, so that one period is divided like the
 * next: the largest values are those with the most rows there, and quantiles are those of its values. Without a
 * reference, current decides. Every row is in exactly one segment: rows without a value form one of their own.
 *
 * @param columnName the column
 * @param quantileRanges into how many ranges of equal share the numbers are divided, at least 2; null for another rule
 * @param edges the inner bounds of the ranges, ascending; null for another rule
 * @param largest how many values have a segment of their own, at least 1; those with fewer rows form the rest
 * @param smallestSize a segment with fewer rows in current is marked as small, and no test is decided by it
 */
public record Segments(
        String columnName,
        @Nullable Integer quantileRanges,
        @Nullable List<Double> edges,
        int largest,
        @Judgement int smallestSize) {

    /** How many values have a segment of their own unless said otherwise. */
    public static final int DEFAULT_LARGEST = 100;

    /** The size below which a segment is small unless said otherwise. */
    public static final int DEFAULT_SMALLEST_SIZE = 30;

    /** Checks the parameters and copies the edges. */
    public Segments {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        edges = edges == null ? null : List.copyOf(edges);
        if (quantileRanges != null && edges != null) {
            throw new IllegalArgumentException(
                    "quantileRanges and edges must not both be given, but were " + quantileRanges + " and " + edges);
        }
        if (quantileRanges != null && quantileRanges < 2) {
            throw new IllegalArgumentException("quantileRanges must be at least 2, but was " + quantileRanges);
        }
        if (edges != null) {
            checkEdges(edges);
        }
        if (largest < 1) {
            throw new IllegalArgumentException("largest must be at least 1, but was " + largest);
        }
        if (smallestSize < 0) {
            throw new IllegalArgumentException("smallestSize must not be negative, but was " + smallestSize);
        }
    }

    private static void checkEdges(List<Double> edges) {
        for (int i = 0; i < edges.size(); i++) {
            if (!Double.isFinite(edges.get(i)) || i > 0 && edges.get(i) <= edges.get(i - 1)) {
                throw new IllegalArgumentException("edges must be finite and ascending, but were " + edges);
            }
        }
        if (edges.isEmpty()) {
            throw new IllegalArgumentException("edges must not be empty");
        }
    }

    /** A segment for each value of a column of labels, texts or numbers. */
    public static Segments of(String columnName) {
        return new Segments(columnName, null, null, DEFAULT_LARGEST, DEFAULT_SMALLEST_SIZE);
    }

    /** Ranges of a column of numbers that hold equal shares of its values, as far as equal values allow. */
    public static Segments quantiles(String columnName, int ranges) {
        return new Segments(columnName, ranges, null, DEFAULT_LARGEST, DEFAULT_SMALLEST_SIZE);
    }

    /** Ranges of a column of numbers: below the first edge, from each edge to the next, and from the last one on. */
    public static Segments ranges(String columnName, double... edges) {
        Objects.requireNonNull(edges, "edges must be given, but was null");
        List<Double> bounds = Arrays.stream(edges).boxed().toList();
        return new Segments(columnName, null, bounds, DEFAULT_LARGEST, DEFAULT_SMALLEST_SIZE);
    }

    /** The same with another number of values that have a segment of their own. */
    public Segments largest(int count) {
        return new Segments(columnName, quantileRanges, edges, count, smallestSize);
    }

    /** The same with another size below which a segment is small. */
    public Segments smallestSize(int rows) {
        return new Segments(columnName, quantileRanges, edges, largest, rows);
    }

    /** Whether the segments are ranges of numbers rather than values. */
    boolean areRanges() {
        return quantileRanges != null || edges != null;
    }

    /** What the rows of a segment have in common. */
    public enum Kind {
        /** All rows. */
        ALL,
        /** One value of a column. */
        VALUE,
        /** A range of numbers. */
        RANGE,
        /** A value that has no segment of its own. */
        REST,
        /** No value. */
        MISSING
    }

    /**
     * A part of the rows.
     *
     * @param kind what the rows have in common
     * @param label the value they share, or the range in words such as {@code [1.0, 5.0)}; {@code all}, {@code other}
     *     and {@code missing} for the other kinds
     * @param from the smallest number of a range, or null where it is open
     * @param to the number that ends a range and is no longer in it, or null where it is open
     */
    public record Segment(
            Segments.Kind kind,
            String label,
            @Nullable Double from,
            @Nullable Double to) {

        static final Segment ALL = new Segment(Segments.Kind.ALL, "all", null, null);
        static final Segment REST = new Segment(Segments.Kind.REST, "other", null, null);
        static final Segment MISSING = new Segment(Segments.Kind.MISSING, "missing", null, null);

        private static final Pattern AMBIGUOUS = Pattern.compile("[,=()\"]");

        /** Checks that kind and label are there. */
        public Segment {
            Objects.requireNonNull(kind, "kind must be given, but was null");
            Objects.requireNonNull(label, "label must be given, but was null");
        }

        /**
         * The segment in words, each in others: its label, or {@code (all)}, {@code (other)} and {@code (missing)}. A
         * value that has a comma, an equals sign, a bracket or a quotation mark stands in quotation marks, as in JSON.
         */
        public String title() {
            return switch (kind) {
                case ALL, REST, MISSING -> "(" + label + ")";
                case RANGE -> label;
                case VALUE -> AMBIGUOUS.matcher(label).find() ? Json.quoted(label) : label;
            };
        }

        /** How it is named beside its column, such as {@code zone=41} and {@code zone (other)}. */
        public String within(String column) {
            Objects.requireNonNull(column, "column must be given, but was null");
            return column + (kind == Segments.Kind.RANGE || kind == Segments.Kind.VALUE ? "=" : " ") + title();
        }

        static Segment ofValue(String value) {
            return new Segment(Segments.Kind.VALUE, value, null, null);
        }

        static Segment ofRange(@Nullable Double from, @Nullable Double to) {
            String words = from == null
                    ? (to == null ? "any number" : "< " + to)
                    : to == null ? ">= " + from : "[" + from + ", " + to + ")";
            return new Segment(Segments.Kind.RANGE, words, from, to);
        }
    }
}
