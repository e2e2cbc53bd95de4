package io.github.driftlib.text;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How many sentences a text has. A sentence ends at a {@code .}, {@code ?} or {@code !} that white space follows, and
 * at the end of the text. A text of white space alone has none.
 *
 * <p>A point after a capital and one small letter ({@code Dr.}, but also {@code No.}), or after a letter, a point and a
 * letter ({@code e.g.}), is taken for that of an abbreviation and ends no sentence. So is none ended by a mark of
 * another script such as {@code 。}, or by one before a closing quotation mark.
 *
 * @param column the column of texts
 */
public record SentenceCount(String column) implements NumberDescriptor {

    /** The white space after a sentence, which looks back at most five characters. */
    private static final Pattern BREAK = Pattern.compile(
            "(?<!\\w\\.\\w.)(?<![A-Z][a-z]\\.)(?<=[.?!])[\\s\\x1C-\\x1F]",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES);

    /** Checks the parameters. */
    public SentenceCount {
        Objects.requireNonNull(column, "column must be given, but was null");
    }

    @Override
    public double describe(String text) {
        int end = text.length();
        while (end > 0 && BareWords.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return 0;
        }
        return 1 + BREAK.matcher(text).region(0, end).results().count();
    }
}
