package io.github.driftlib.text;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How many sentences a text has. A sentence ends at a {@code .}, {@code ?} or {@code !} that white space follows,
 * unless the point belongs to an abbreviation such as {@code e.g.} or {@code Dr.}; and at the end of the text. A text
 * of white space alone has none.
 *
 * @param column the column of texts
 */
public record SentenceCount(String column) implements NumberDescriptor {

    /** The white space after a sentence, which looks back at most five characters. */
    private static final Pattern BREAK = Pattern.compile(
            "(?<!\\w\\.\\w.)(?<![A-Z][a-z]\\.)(?<=[.?!])\\s", Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES);

    /** Checks the parameters. */
    public SentenceCount {
        Objects.requireNonNull(column, "column");
    }

    @Override
    public double describe(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return 0;
        }
        return 1 + BREAK.matcher(stripped).results().count();
    }
}
