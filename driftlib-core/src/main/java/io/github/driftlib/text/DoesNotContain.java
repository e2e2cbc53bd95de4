package io.github.driftlib.text;

import java.util.List;
import java.util.Objects;

/**
 * The opposite of {@link Contains}: with {@link MatchMode#ANY} that the text does not contain any of the items, with
 * {@link MatchMode#ALL} that it does not contain all of them.
 *
 * @param column the column of texts
 * @param items the pieces
 * @param mode how many of them must be there for this to be false
 * @param caseSensitive whether capital and small letters differ
 */
public record DoesNotContain(String column, List<String> items, MatchMode mode, boolean caseSensitive)
        implements FlagDescriptor {

    /** Checks and copies the parameters. */
    public DoesNotContain {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(mode, "mode must be given, but was null");
        items = List.copyOf(items);
    }

    /** None of the items, as they are written. */
    public DoesNotContain(String column, List<String> items) {
        this(column, items, MatchMode.ANY, true);
    }

    @Override
    public boolean describe(String text) {
        return !Substrings.areIn(text, items, mode, caseSensitive);
    }
}
