package io.github.driftlib.text;

import java.util.Objects;

/**
 * Whether a text contains any, or all, of the items that another column lists for the same row: pieces of text, taken
 * literally, inside words too.
 *
 * @param column the column of texts
 * @param withColumn the column of lists: items that the separator parts, white space around them left out
 * @param separator what stands between two items
 * @param mode how many of them must be there
 * @param caseSensitive whether capital and small letters differ
 */
public record ItemMatch(String column, String withColumn, String separator, MatchMode mode, boolean caseSensitive)
        implements PairDescriptor {

    /** Checks the parameters. */
    public ItemMatch {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(withColumn, "withColumn must be given, but was null");
        Objects.requireNonNull(mode, "mode must be given, but was null");
        if (separator.isEmpty()) {
            throw new IllegalArgumentException("separator must be at least one character, but was ''");
        }
    }

    /** Any of the items, separated by commas, as they are written. */
    public ItemMatch(String column, String withColumn) {
        this(column, withColumn, ",", MatchMode.ANY, true);
    }

    @Override
    public boolean describe(String text, String other) {
        return Substrings.areIn(text, Substrings.of(other, separator), mode, caseSensitive);
    }
}
