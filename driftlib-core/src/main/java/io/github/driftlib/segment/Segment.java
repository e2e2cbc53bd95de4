package io.github.driftlib.segment;

import io.github.driftlib.json.Json;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the rows.
 *
 * @param kind what the rows have in common
 * @param label the value they share, or the range in words such as {@code [1.0, 5.0)}; {@code all}, {@code other} and
 *     {@code missing} for the other kinds
 * @param from the smallest number of a range, or null where it is open
 * @param to the number that ends a range and is no longer in it, or null where it is open
 */
public record Segment(
        SegmentKind kind,
        String label,
        @Nullable Double from,
        @Nullable Double to) {

    static final Segment ALL = new Segment(SegmentKind.ALL, "all", null, null);
    static final Segment REST = new Segment(SegmentKind.REST, "other", null, null);
    static final Segment MISSING = new Segment(SegmentKind.MISSING, "missing", null, null);

    private static final Pattern AMBIGUOUS = Pattern.compile("[,=()\"]");

    /** Checks that kind and label are there. */
    public Segment {
        Objects.requireNonNull(kind, "kind must be given, but was null");
        Objects.requireNonNull(label, "label must be given, but was null");
    }

    /**
     * The segment in words, each in others: its label, or {@code (all)}, {@code (other)} and {@code (missing)}. A value
     * that has a comma, an equals sign, a bracket or a quotation mark stands in quotation marks, as in JSON.
     */
    public String title() {
        return switch (kind) {
            case ALL, REST, MISSING -> "(" + label + ")";
            case RANGE -> label;
            case VALUE -> AMBIGUOUS.matcher(label).find() ? Json.quoted(label) : label;
        };
    }

    /** How it is named beside its column, such as {@code zone=41} and {@code zone (other)}. */
    String within(String column) {
        return column + (kind == SegmentKind.RANGE || kind == SegmentKind.VALUE ? "=" : " ") + title();
    }

    static Segment ofValue(String value) {
        return new Segment(SegmentKind.VALUE, value, null, null);
    }

    static Segment ofRange(@Nullable Double from, @Nullable Double to) {
        String words = from == null
                ? (to == null ? "any number" : "< " + to)
                : to == null ? ">= " + from : "[" + from + ", " + to + ")";
        return new Segment(SegmentKind.RANGE, words, from, to);
    }
}
