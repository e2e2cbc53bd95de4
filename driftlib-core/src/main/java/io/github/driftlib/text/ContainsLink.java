package io.github.driftlib.text;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Whether a text has a link: a run of characters between white space that begins with a scheme and a host, such as
 * {@code https://example.org}.
 *
 * @param column the column of texts
 */
public record ContainsLink(String column) implements FlagDescriptor {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]");

    /** Checks the parameters. */
    public ContainsLink {
        Objects.requireNonNull(column, "column must be given, but was null");
    }

    @Override
    public boolean describe(String text) {
        for (String run : WHITE_SPACE.split(text)) {
            if (SCHEME_AND_HOST.matcher(run).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
