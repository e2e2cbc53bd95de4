package io.github.driftlib.text;

import java.util.Objects;

/**
 * Whether the texts of two columns are equal.
 *
 * @param column the first column
 * @param withColumn the second column
 */
public record ExactMatch(String column, String withColumn) implements PairDescriptor {

    /** Checks the parameters. */
    public ExactMatch {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(withColumn, "withColumn must be given, but was null");
    }

    @Override
    public boolean describe(String text, String other) {
        return text.equals(other);
    }
}
