package io.github.driftlib.text;

import java.util.Objects;

/**
 * The opposite of {@link ItemMatch}: with {@link MatchMode#ANY} that the text does not contain any of the row's items,
 * with {@link MatchMode#ALL} that it does not contain all of them.
 *
 * @param column the column of texts
 * @param withColumn the column of lists: items that the separator parts, white space around them left out
 * @param separator what stands between two items
 * @param mode how many of them must be there for this to be false
 * @param caseSensitive whether capital and small letters differ
 */
public record ItemNoMatch(String column, String withColumn, String separator, MatchMode mode, boolean caseSensitive)
        implements PairDescriptor {

    /** Checks the parameters. */
    public ItemNoMatch {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(withColumn, "withColumn must be given, but was null");
        Objects.requireNonNull(mode, "mode must be given, but was null");
        if (separator.isEmpty()) {
            throw new IllegalArgumentException("separator must be at least one character, but was ''");
        }
    }

    /** None of the items, separated by commas, as they are written. */
    public ItemNoMatch(String column, String withColumn) {
        this(column, withColumn, ",", MatchMode.ANY, true);
    }

    @Override
    public boolean describe(String text, String other) {
        return !Substrings.areIn(text, Substrings.of(other, separator), mode, caseSensitive);
    }
}
