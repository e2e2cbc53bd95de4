package io.github.driftlib.text;

import java.util.Objects;

/**
 * Whether a text ends with a suffix.
 *
 * @param column the column of texts
 * @param suffix the suffix
 * @param caseSensitive whether capital and small letters differ
 */
public record EndsWith(String column, String suffix, boolean caseSensitive) implements FlagDescriptor {

    /** Checks the parameters. */
    public EndsWith {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(suffix, "suffix must be given, but was null");
    }

    /** The suffix as it is written. */
    public EndsWith(String column, String suffix) {
        this(column, suffix, true);
    }

    @Override
    public boolean describe(String text) {
        return TextCase.of(text, caseSensitive).endsWith(TextCase.of(suffix, caseSensitive));
    }
}
