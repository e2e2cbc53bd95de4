package io.github.driftlib.text;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import java.util.Objects;

/**
 * Whether a regular expression matches the whole text. To look for a match anywhere in it, see {@link TextMatch#regex}.
 *
 * @param column the column of texts
 * @param regExp the pattern of a {@link RegularExpression}
 */
public record RegExp(String column, String regExp) implements FlagDescriptor {

    /** Checks the parameters. */
    public RegExp {
        Objects.requireNonNull(column, "column must be given, but was null");
        RegularExpression.of(regExp);
    }

    @Override
    public boolean describe(String text) {
        return RegularExpression.of(regExp).matches(text);
    }

    /** {@inheritDoc} The expression is prepared once. */
    @Override
    public Column apply(Dataset rows) {
        return Texts.of(rows, column).flags(RegularExpression.of(regExp).forColumn()::matches);
    }
}
