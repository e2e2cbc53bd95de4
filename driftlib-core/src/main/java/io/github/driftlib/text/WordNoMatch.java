package io.github.driftlib.text;

import java.util.Objects;

/**
 * Whether any, or all, of the words that another column has for the same row are missing among the words of a text.
 *
 * <p>Words are runs of letters, marks and digits between white space, without regard to case, and are compared as they
 * stand, without reducing them to their stems.
 *
 * @param column the column of texts
 * @param withColumn the column of the words, between white space, commas or semicolons
 * @param mode how many of them must not be there
 */
public record WordNoMatch(String column, String withColumn, MatchMode mode) implements PairDescriptor {

    /** Checks the parameters. */
    public WordNoMatch {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(withColumn, "withColumn must be given, but was null");
        Objects.requireNonNull(mode, "mode must be given, but was null");
    }

    /** At least one of the words is not there. */
    public WordNoMatch(String column, String withColumn) {
        this(column, withColumn, MatchMode.ANY);
    }

    @Override
    public boolean describe(String text, String other) {
        return BareWords.excluded(text, BareWords.ofList(other), mode);
    }
}
