package io.github.driftlib.text;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A user's regular expression that cannot hang the process.
 *
 * <p>The syntax is that of {@link Pattern}, without the comments mode {@code (?x)}. {@code \d}, {@code \w}, {@code \s},
 * {@code \b} and {@code (?i)} know all of Unicode, and only the line feed ends a line. What a user of Python may not
 * expect: a class in a class and {@code &&} have a meaning of their own ({@code [a[b]]}, {@code [a&&b]}); {@code \w}
 * takes combining marks and the joiner U+200D, and no {@code ½} or {@code ²}; {@code \s} does not take U+001C to
 * U+001F; {@code \Z} lets a line feed follow, and {@code \z} does not; {@code \B} is found in the empty text; a named
 * group is {@code (?<name>..)}, and a brace that is no quantifier needs a backslash.
 *
 * <p>Matching by backtracking can take time exponential in the text. So one matching may take at most 1,000,000 + 20 n
 * steps for a text of n characters, and gives up with a {@link TooCostlyException} beyond that. The texts of a column,
 * matched one after the other, may take 200,000,000 + 20 n steps together, where n counts the characters of all of
 * them: some seconds. A step is the reading of one character times the number of ways in which the expression can go on
 * without reading another one; an expression with more than 10,000 such ways is refused at once. The same text gives up
 * on any machine, however slow, unless its thread's stack is the narrower limit.
 *
 * <p>Immutable, safe for use by many threads; two are equal that have the same pattern.
 */
public final class RegularExpression {

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES;
    private static final int MOST_WAYS = 10_000;
    private static final long STEPS = 1_000_000;
    private static final long STEPS_PER_CHARACTER = 20;
    private static final long STEPS_OF_COLUMN = 200_000_000;

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
        Objects.requireNonNull(pattern, "pattern must be given, but was null");
        Pattern compiled;
        try {
            compiled = Pattern.compile(pattern, FLAGS);
        } catch (PatternSyntaxException | StackOverflowError e) {
            String problem = e instanceof PatternSyntaxException syntax ? syntax.getDescription() : "nested too deeply";
            throw new IllegalArgumentException(
                    "pattern must be a regular expression, but was '" + pattern + "': " + problem, e);
        }
        double ways = BacktrackingBound.of(pattern);
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
        return forColumn().matches(text);
    }

    /**
     * Whether the text begins with a match.
     *
     * @throws TooCostlyException if that takes too many steps to find out
     */
    public boolean matchesStart(String text) {
        return forColumn().matchesStart(text);
    }

    /**
     * Whether a match is anywhere in the text.
     *
     * @throws TooCostlyException if that takes too many steps to find out
     */
    public boolean isFoundIn(String text) {
        return forColumn().isFoundIn(text);
    }

    /** A new matching of the texts of one column, which has a limit for all of them together. */
    public ColumnMatching forColumn() {
        return new ColumnMatching();
    }

    /** The matching of one text after the other, up to the limit of steps of a column. Not safe for many threads. */
    public final class ColumnMatching {

        private long left = STEPS_OF_COLUMN;

        private ColumnMatching() {}

        /** As {@link RegularExpression#matches}. */
        public boolean matches(String text) {
            return test(text, Matcher::matches);
        }

        /** As {@link RegularExpression#matchesStart}. */
        public boolean matchesStart(String text) {
            return test(text, Matcher::lookingAt);
        }

        /** As {@link RegularExpression#isFoundIn}. */
        public boolean isFoundIn(String text) {
            return test(text, Matcher::find);
        }

        private boolean test(String text, Predicate<Matcher> question) {
            left += STEPS_PER_CHARACTER * text.length();
            long ofText = STEPS + STEPS_PER_CHARACTER * text.length();
            CountedText counted = new CountedText(text, Math.min(ofText, left) / ways);
            try {
                return question.test(pattern.matcher(counted));
            } catch (CountedText.Exhausted | StackOverflowError | IndexOutOfBoundsException e) {
                // The JDK's own matcher reads beyond the end of some texts, such as with \X.
                throw new TooCostlyException(pattern(), text.length(), left < ofText);
            } finally {
                left -= counted.reads() * ways;
            }
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

        TooCostlyException(String pattern, int length, boolean column) {
            super("regular expression must not backtrack without end, but '" + pattern
                    + "' took too many steps on a text of " + length + " characters"
                    + (column ? " and those before it" : ""));
        }
    }
}
