package io.github.driftlib.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number that a finding rests on.
 *
 * @param metric the key of the metric that told it, as text; the key of a test where only a test told it
 * @param column the column it is about, or the empty string
 * @param field what it is, in snake case
 * @param value the number
 * @param reference the same number of the reference, or what the number is held against; null where there is none
 */
public record FindingEvidence(
        String metric,
        String column,
        String field,
        double value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double reference) {

    /** Checks that the numbers are finite. */
    public FindingEvidence {
        Objects.requireNonNull(metric, "metric must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(field, "field must be given, but was null");
        if (!Double.isFinite(value) || reference != null && !Double.isFinite(reference)) {
            throw new IllegalArgumentException(
                    "numbers of '" + field + "' must be finite, but were " + value + " and " + reference);
        }
    }
}
