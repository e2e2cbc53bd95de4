package io.github.driftlib.text;

import java.util.List;
import java.util.Objects;

/**
 * Whether a text contains any, or all, of the given items: pieces of text, taken literally, inside words too.
 *
 * @param column the column of texts
 * @param items the pieces
 * @param mode how many of them must be there
 * @param caseSensitive whether capital and small letters differ
 */
public record Contains(String column, List<String> items, MatchMode mode, boolean caseSensitive)
        implements FlagDescriptor {

    /** Checks and copies the parameters. */
    public Contains {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(mode, "mode must be given, but was null");
        items = List.copyOf(items);
    }

    /** Any of the items, as they are written. */
    public Contains(String column, List<String> items) {
        this(column, items, MatchMode.ANY, true);
    }

    @Override
    public boolean describe(String text) {
        return Substrings.areIn(text, items, mode, caseSensitive);
    }
}
