package io.github.driftlib.text;

import java.util.Objects;

/**
 * Whether a text begins with a prefix.
 *
 * @param column the column of texts
 * @param prefix the prefix
 * @param caseSensitive whether capital and small letters differ
 */
public record BeginsWith(String column, String prefix, boolean caseSensitive) implements FlagDescriptor {

    /** Checks the parameters. */
    public BeginsWith {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(prefix, "prefix must be given, but was null");
    }

    /** The prefix as it is written. */
    public BeginsWith(String column, String prefix) {
        this(column, prefix, true);
    }

    @Override
    public boolean describe(String text) {
        return TextCase.of(text, caseSensitive).startsWith(TextCase.of(prefix, caseSensitive));
    }
}
