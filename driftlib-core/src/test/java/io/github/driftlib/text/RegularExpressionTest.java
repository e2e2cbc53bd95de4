package io.github.driftlib.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void asksForAWholeMatchAPrefixOrAnyPlace() {
        RegularExpression digits = RegularExpression.of("\\d+");
        assertThat(digits.matches("12")).isTrue();
        assertThat(digits.matches("12a")).isFalse();
        assertThat(digits.matchesStart("12a")).isTrue();
        assertThat(digits.matchesStart("a12")).isFalse();
        assertThat(digits.isFoundIn("a12")).isTrue();
        assertThat(digits.isFoundIn("")).isFalse();
    }

    @Test
    void knowsLettersOfAllScripts() {
        assertThat(RegularExpression.of("\\w+").matches("straße")).isTrue();
        assertThat(RegularExpression.of("\\w+").matches("שלום")).isTrue();
        assertThat(RegularExpression.of("(?i)ÄRGER").matches("ärger")).isTrue();
        assertThat(RegularExpression.of(".").matches("🚕")).isTrue();
        assertThat(RegularExpression.of("a.b").matches("a\rb")).isTrue();
        assertThat(RegularExpression.of("a.b").matches("a\nb")).isFalse();
    }

    /** To begin a turn of a loop is a step, however deep the loop lies. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "(ab|c)", "(a+)", "((a+)+)", "[xyz]"})
    void aLoopTakesAStepToBegin(String body) {
        assertThat(BacktrackingBound.of(body + "+")).isGreaterThanOrEqualTo(BacktrackingBound.of(body) + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "(a|aa)+$",
                "(a*)*b",
                "^(a?){30}a{30}b",
                "(.*)*x",
                "(\\w+\\s?)*:",
                "(?:a|a|ab)*c",
                "(a+)\\1+b",
                "(?=(a+)+$)b",
                "(?:(?:a+)*)*!",
                "(a{1,30}){1,30}b"
            })
    void givesUpWhereBacktrackingHasNoEnd(String pattern) {
        RegularExpression expression = RegularExpression.of(pattern);
        Assertions.assertTimeoutPreemptively(LIMIT, () -> {
            for (int length = 0; length < 3_000; length += 100) {
                boundedMatch(expression, "a".repeat(length));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a*)*b", "(a|aa)+$", ".*.*=", "a.*b.*c"})
    void givesUpSoonOnALongText(String pattern) {
        String text = "a".repeat(10_000_000) + "!";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThatThrownBy(() -> RegularExpression.of(pattern).isFoundIn(text))
                        .isInstanceOf(RegularExpression.TooCostlyException.class));
    }

    @Test
    void theTextsOfAColumnHaveALimitTogether() {
        RegularExpression.ColumnMatching column =
                RegularExpression.of("(a|aa)+$").forColumn();
        String text = "a".repeat(24) + "!";
        assertThat(column.isFoundIn(text)).isFalse();
        assertThatThrownBy(() -> IntStream.range(0, 1_000_000).forEach(row -> column.isFoundIn(text)))
                .isInstanceOf(RegularExpression.TooCostlyException.class)
                .hasMessageContaining("and those before it");
    }

    @Test
    void aColumnOfUsualTextsIsWithinTheLimit() {
        RegularExpression.ColumnMatching column =
                RegularExpression.of("[\\w.+-]+@[\\w-]+\\.[\\w.-]+").forColumn();
        String text = "Please write to the office at first.last@example.org, or call us in the morning.";
        IntStream.range(0, 200_000)
                .forEach(row -> assertThat(column.isFoundIn(text)).isTrue());
    }

    @Test
    void saysThatItGaveUp() {
        assertThatThrownBy(() -> RegularExpression.of(".*.*.*=").isFoundIn("a".repeat(500)))
                .isInstanceOf(RegularExpression.TooCostlyException.class)
                .hasMessageContaining(".*.*.*=")
                .hasMessageContaining("500 characters");
    }

    @Test
    void survivesATextDeeperThanTheStack() {
        assertThatThrownBy(() -> RegularExpression.of("(?:a|b)*").matches("ab".repeat(100_000)))
                .isInstanceOf(RegularExpression.TooCostlyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(|)", "(?:a?)?", "(?:a*|b*)", "(?:\\b|^)", "(?:a?|)??"})
    void refusesWaysWithoutEndToMatchNothing(String ambiguous) {
        assertThatThrownBy(() -> RegularExpression.of(ambiguous.repeat(40) + "c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10000");
    }

    @Test
    void refusesWhatIsNoExpressionAndComments() {
        assertThatThrownBy(() -> RegularExpression.of("(a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(a");
        assertThatThrownBy(() -> RegularExpression.of("(?ix) a # b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("comments");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$",
                "(?<year>\\d{4})-(?<month>\\d{2})(?:-\\d{2})?(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?Z?",
                "https?://(?:www\\.)?[^\\s/]+(?:/[^\\s?]*)?(?:\\?[^\\s#]*)?(?:#\\S*)?",
                "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,}",
                "\\s*(?:\\w+\\s*,\\s*)*\\w*\\s*",
                "[]\\[^)(|]+\\Q(|)(|)\\E\\p{Lu}\\x{1F600}?\\N{DIGIT ONE}",
                "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?"
            })
    void takesWhatPeopleWrite(String pattern) {
        RegularExpression expression = RegularExpression.of(pattern);
        assertThat(expression.isFoundIn("x".repeat(200)))
                .isEqualTo(Pattern.compile(pattern).matcher("x".repeat(200)).find());
    }

    @Test
    void findsLateInALongText() {
        String text = "word ".repeat(20_000) + "needle";
        assertThat(RegularExpression.of("nee+dle$").isFoundIn(text)).isTrue();
        assertThat(RegularExpression.of(".*needle").matchesStart(text)).isTrue();
    }

    /** Any pattern that compiles is taken or refused, and any matching ends. */
    @Test
    void endsForAnyPattern() {
        String[] pieces = {
            "a",
            "b",
            ".",
            "(",
            "(?:",
            ")",
            "|",
            "*",
            "+",
            "?",
            "{2}",
            "{0,3}",
            "[ab]",
            "[^]a]",
            "\\b",
            "^",
            "$",
            "(?=",
            "(?<!",
            "\\1",
            "(?>",
            "\\w",
            "(?i)",
            "[a[b]&&a]",
            "{3,}+",
            "\\Qa(\\E",
            "\\p{L}",
            "(|)"
        };
        Random random = new Random(7);
        String[] texts = {"", "a", "ab ab", "a".repeat(60), "ab".repeat(40) + "\n"};
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            int taken = 0;
            for (int round = 0; round < 200_000; round++) {
                StringBuilder pattern = new StringBuilder();
                for (int piece = random.nextInt(1, 14); piece > 0; piece--) {
                    pattern.append(pieces[random.nextInt(pieces.length)]);
                }
                if (compiles(pattern.toString())) {
                    taken += tryAll(pattern.toString(), texts);
                }
            }
            assertThat(taken).isGreaterThan(10_000);
        });
    }

    private static int tryAll(String pattern, String[] texts) {
        RegularExpression expression;
        try {
            expression = RegularExpression.of(pattern);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("ways to go on");
            return 0;
        }
        for (String text : texts) {
            boundedMatch(expression, text);
        }
        return 1;
    }

    private static void boundedMatch(RegularExpression expression, String text) {
        try {
            expression.isFoundIn(text);
            expression.matches(text);
        } catch (RegularExpression.TooCostlyException e) {
            assertThat(e).hasMessageContaining(text.length() + " characters");
        }
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
