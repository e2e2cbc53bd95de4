package io.github.driftlib.text;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A user's regular expression that cannot hang the process.
 *
 * <p>The syntax is that of {@link Pattern}, without the comments mode {@code (?x)}. As in Python, {@code \d},
 * {@code \w}, {@code \s}, {@code \b} and {@code (?i)} know all of Unicode, and only the line feed ends a line.
 *
 * <p>Matching by backtracking can take time exponential in the text. So one matching may take at most 1,000,000 + 1,000
 * n steps for a text of n characters, and gives up with a {@link TooCostlyException} beyond that. A step is the reading
 * of one character times the number of ways in which the expression can go on without reading another one; an
 * expression with more than 10,000 such ways is refused at once. The same text gives up on any machine, however slow,
 * unless its thread's stack is the narrower limit.
 *
 * <p>Immutable, safe for use by many threads; two are equal that have the same pattern.
 */
public final class RegularExpression {

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES;
    private static final int MOST_WAYS = 10_000;
    private static final long STEPS = 1_000_000;
    private static final long STEPS_PER_CHARACTER = 1_000;

    private final Pattern pattern;
    private final long ways;

    private RegularExpression(Pattern pattern, long ways) {
        this.pattern = pattern;
        this.ways = ways;
    }

    /**
     * The regular expression of the given pattern.
     *
     * @throws IllegalArgumentException if it is none, uses comments mode, or has too many ways to match nothing
     */
    public static RegularExpression of(String pattern) {
        Objects.requireNonNull(pattern, "pattern");
        Pattern compiled;
        try {
            compiled = Pattern.compile(pattern, FLAGS);
        } catch (PatternSyntaxException | StackOverflowError e) {
            String problem = e instanceof PatternSyntaxException syntax ? syntax.getDescription() : "nested too deeply";
            throw new IllegalArgumentException(
                    "pattern must be a regular expression, but was '" + pattern + "': " + problem, e);
        }
        double ways = SilentSteps.of(pattern);
        if (ways > MOST_WAYS) {
            throw new IllegalArgumentException("pattern must have at most " + MOST_WAYS
                    + " ways to go on without reading a character, but was '" + pattern + "'");
        }
        return new RegularExpression(compiled, (long) Math.ceil(ways));
    }

    /** The pattern as it was given. */
    public String pattern() {
        return pattern.pattern();
    }

    /**
     * Whether the whole text matches.
     *
     * @throws TooCostlyException if that takes too many steps to find out
     */
    public boolean matches(String text) {
        return test(text, Matcher::matches);
    }

    /**
     * Whether the text begins with a match.
     *
     * @throws TooCostlyException if that takes too many steps to find out
     */
    public boolean matchesStart(String text) {
        return test(text, Matcher::lookingAt);
    }

    /**
     * Whether a match is anywhere in the text.
     *
     * @throws TooCostlyException if that takes too many steps to find out
     */
    public boolean isFoundIn(String text) {
        return test(text, Matcher::find);
    }

    private boolean test(String text, Predicate<Matcher> question) {
        long reads = (STEPS + STEPS_PER_CHARACTER * text.length()) / ways;
        try {
            return question.test(pattern.matcher(new CountedText(text, reads)));
        } catch (CountedText.Exhausted | StackOverflowError e) {
            throw new TooCostlyException(pattern(), text.length());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegularExpression that && pattern().equals(that.pattern());
    }

    @Override
    public int hashCode() {
        return pattern().hashCode();
    }

    @Override
    public String toString() {
        return pattern();
    }

    /** Says that a regular expression took too many steps on a text; the text itself is not told. */
    public static final class TooCostlyException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        TooCostlyException(String pattern, int length) {
            super("regular expression must not backtrack without end, but '" + pattern
                    + "' took too many steps on a text of " + length + " characters");
        }
    }
}
