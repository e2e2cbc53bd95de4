package io.github.driftlib.metric;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of a result: what a history keeps as a row.
 *
 * @param column the column it is about, or the empty string for the whole data set
 * @param field the name of the value, in snake case
 * @param number the value where it is a number; booleans are 1 and 0; null where it is a label
 * @param label the value where it is a label, or null
 */
public record MetricValue(
        String column,
        String field,
        @Nullable Double number,
        @Nullable String label) {

    /** Checks that the value is a finite number or a label. */
    public MetricValue {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(field, "field must be given, but was null");
        if ((number == null) == (label == null)) {
            throw new IllegalArgumentException("value '" + field + "' must be either a number or a label");
        }
        if (number != null && !Double.isFinite(number)) {
            throw new IllegalArgumentException("value '" + field + "' must be finite, but was " + number);
        }
    }

    /** A number about a column. */
    public static MetricValue of(String column, String field, double number) {
        return new MetricValue(column, field, number, null);
    }

    /** A yes (1) or no (0) about a column. */
    public static MetricValue of(String column, String field, boolean yes) {
        return of(column, field, yes ? 1 : 0);
    }

    /** A label about a column. */
    public static MetricValue of(String column, String field, String label) {
        Objects.requireNonNull(label, "label must be given, but was null");
        return new MetricValue(column, field, null, label);
    }
}
