package io.github.driftlib.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.text.JsonSchemaMatch.JsonType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the descriptors say where Evidently says nothing sensible, and of texts that trip others. */
class TextDescriptorTest {

    private static final String MANY = "🚕".repeat(10_000);

    static Stream<TextDescriptor> all() {
        Set<String> words = Set.of("late", "Taxi");
        return Stream.of(
                new TextLength("text"),
                new NonLetterCharacterPercentage("text"),
                new WordCount("text"),
                new SentenceCount("text"),
                new OutOfVocabularyPercentage("text", words),
                new RegExp("text", "\\w+"),
                new BeginsWith("text", "t"),
                new EndsWith("text", "i", false),
                new Contains("text", List.of("ax", "(")),
                new DoesNotContain("text", List.of(), MatchMode.ALL, false),
                new ItemMatch("text", "other"),
                new ItemNoMatch("text", "other", ";", MatchMode.ALL, false),
                new IncludesWords("text", words),
                new ExcludesWords("text", words, MatchMode.ALL),
                new TriggerWordsPresence("text", words),
                new WordMatch("text", "other"),
                new WordNoMatch("text", "other"),
                new ExactMatch("text", "other"),
                new TextMatch("text", List.of("taxi")),
                TextMatch.regex("text", "x+"),
                new ContainsLink("text"),
                new IsValidJson("text"),
                new JsonMatch("text", "other"),
                new JsonSchemaMatch("text", Map.of("a", JsonType.NUMBER)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysNothingOfAMissingTextAndSomethingOfAnyOther(TextDescriptor descriptor) {
        Dataset rows = Dataset.builder()
                .text("text", null, "taxi", "", "🚕", "שלום", "\ud800", "a\nb\t", MANY, "[".repeat(5_000))
                .text("other", "taxi", null, "", "🚕", "\ud83d", "\n", ",;,", MANY, "{")
                .build();
        Column said = descriptor.apply(rows);
        assertThat(said.size()).isEqualTo(rows.rowCount());
        assertThat(said.kind()).isEqualTo(descriptor.kind());
        assertThat(said.isMissing(0)).isTrue();
        assertThat(said.isMissing(1)).isEqualTo(descriptor instanceof PairDescriptor);
        for (int row = 3; row < rows.rowCount(); row++) {
            assertThat(said.isMissing(row)).isFalse();
        }
    }

    /** A descriptor looks at one row only, so the order of the rows does not matter, nor how texts are stored. */
    @ParameterizedTest
    @MethodSource("all")
    void isAFunctionOfTheRow(TextDescriptor descriptor) {
        SplittableRandom random = new SplittableRandom(3);
        String[] pieces = {"taxi", "Late ", ". ", "! ", "x", "7", "{\"a\":1}", "שלום", "🚕", "\n", "https://a.b", ","};
        String[] texts = new String[60];
        String[] others = new String[60];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = pieces[random.nextInt(pieces.length)] + pieces[random.nextInt(pieces.length)];
            others[row] = pieces[random.nextInt(pieces.length)];
        }
        Dataset rows =
                Dataset.builder().text("text", texts).text("other", others).build();
        Dataset labels = Dataset.builder()
                .categorical("text", texts)
                .categorical("other", others)
                .build();
        Column whole = descriptor.apply(rows);
        Column ofLabels = descriptor.apply(labels);
        for (int row = 0; row < texts.length; row++) {
            Column single = descriptor.apply(rows.slice(row, row + 1));
            assertThat(single.value(0)).isEqualTo(whole.value(row));
            assertThat(ofLabels.value(row)).isEqualTo(whole.value(row));
        }
    }

    @Test
    void countsOfWordsKnowAllScriptsAndAnyWhiteSpace() {
        WordCount words = new WordCount("text");
        assertThat(words.describe("שלום עולם")).isEqualTo(2);
        assertThat(words.describe("größer\nals\tdas")).isEqualTo(3);
        assertThat(words.describe("हिन्दी भाषा")).isEqualTo(2);
        assertThat(words.describe("5 🚕 --")).isZero();
        assertThat(new IncludesWords("text", Set.of("GRÖSSER")).describe("ist größer!"))
                .isTrue();
        assertThat(new IncludesWords("text", Set.of("don't")).describe("I don't know"))
                .isTrue();
        assertThat(new WordMatch("text", "other").describe("was late", "late,rude"))
                .isTrue();
    }

    @Test
    void sentencesEndWhereTheyEnd() {
        SentenceCount sentences = new SentenceCount("text");
        assertThat(sentences.describe("Stop! Who goes there? A friend.")).isEqualTo(3);
        assertThat(sentences.describe("One. ")).isEqualTo(1);
        assertThat(sentences.describe("")).isZero();
        assertThat(sentences.describe(" \n")).isZero();
    }

    @Test
    void percentagesOfAnEmptyText() {
        assertThat(new NonLetterCharacterPercentage("text").describe("")).isNaN();
        assertThat(new NonLetterCharacterPercentage("text").describe("a1 b")).isEqualTo(25);
        assertThat(new OutOfVocabularyPercentage("text", Set.of("a")).describe(""))
                .isZero();
    }

    @Test
    void itemsAreTakenLiterally() {
        assertThat(new Contains("text", List.of("a.c")).describe("abc")).isFalse();
        assertThat(new Contains("text", List.of("(x")).describe("f(x)")).isTrue();
        assertThat(new Contains("text", List.of("STRASSE"), MatchMode.ALL, false).describe("Hauptstraße"))
                .isTrue();
        assertThat(new ItemMatch("text", "other", "|", MatchMode.ALL, true).describe("f(x) = a", "f( | a"))
                .isTrue();
    }

    @Test
    void textsMatchInFourWays() {
        TextMatch.Type contains = TextMatch.Type.CONTAINS;
        List<String> taxi = List.of("taxi", "rank");
        assertThat(new TextMatch("text", taxi).describe("taxis")).isTrue();
        assertThat(match(taxi, contains, MatchMode.ALL, true).describe("the taxi-rank"))
                .isTrue();
        assertThat(match(taxi, contains, MatchMode.ANY, true).describe("taxis")).isFalse();
        assertThat(match(taxi, TextMatch.Type.NOT_CONTAINS, MatchMode.ANY, false)
                        .describe("a taxi"))
                .isTrue();
        assertThat(match(taxi, TextMatch.Type.NOT_CONTAINS, MatchMode.ALL, false)
                        .describe("a taxi"))
                .isFalse();
        assertThat(match(taxi, TextMatch.Type.EXACT, MatchMode.ANY, false).describe("TAXI"))
                .isTrue();
        assertThat(TextMatch.regex("text", "^\\d+").describe("12 taxis")).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> match(taxi, TextMatch.Type.REGEX, MatchMode.ANY, false))
                .withMessageContaining("items");
    }

    private static TextMatch match(List<String> items, TextMatch.Type type, MatchMode mode, boolean words) {
        return new TextMatch("text", items, type, mode, false, words);
    }

    @Test
    void jsonIsWhatTheStandardSays() {
        assertThat(new IsValidJson("text").describe("NaN")).isFalse();
        assertThat(new IsValidJson("text").describe("1 2")).isFalse();
        assertThat(new JsonMatch("text", "other").describe("{\"a\": 1.0}", "{\"a\": 1}"))
                .isTrue();
        assertThat(new JsonMatch("text", "other").describe("[true]", "[1]")).isFalse();
        assertThat(new JsonSchemaMatch("text", Map.of("a", JsonType.INTEGER), true, false).describe("{\"a\": true}"))
                .isFalse();
        assertThat(new JsonSchemaMatch("text", Map.of()).describe("[]")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e99999999999", "1e2147483648", "-1e-2147483649", "0e99999999999", "[1E+123456789012345678901]"
            })
    void aNumberOfAnyExponentIsJson(String number) {
        assertThat(new IsValidJson("text").describe(number)).isTrue();
        assertThat(new JsonMatch("text", "other").describe(number, number)).isTrue();
        assertThat(new JsonMatch("text", "other").describe(number, "[1]")).isFalse();
        assertThat(new JsonSchemaMatch("text", Map.of("a", JsonType.NUMBER), true, false)
                        .describe("{\"a\": " + number.replaceAll("[\\[\\]]", "") + "}"))
                .isTrue();
    }

    @Test
    void numbersOfAnyExponentAreComparedByTheirValue() {
        JsonMatch match = new JsonMatch("text", "other");
        assertThat(match.describe("1e99999999999", "10.0e99999999998")).isTrue();
        assertThat(match.describe("1e99999999999", "1e99999999998")).isFalse();
        assertThat(match.describe("1e99999999999", "-1e99999999999")).isFalse();
        assertThat(match.describe("0e99999999999", "0")).isTrue();
        assertThat(match.describe("1e2147483647", "1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[1,]", "{\"a\":}", "{a:1}", "01", "1e", "[1] x", "\"a", "// x\n1", "+1", "tru"})
    void whatIsNoJsonIsNone(String text) {
        assertThat(new IsValidJson("text").describe(text)).isFalse();
    }

    @Test
    void wordsHaveALetter() {
        assertThat(new WordCount("text").describe("I \u2764\ufe0f you")).isEqualTo(2);
        assertThat(new WordCount("text").describe("5\ufe0f\u20e3 apples")).isEqualTo(1);
        assertThat(new WordCount("text").describe("e\u0301te\u0301 \u0301")).isEqualTo(1);
        assertThat(new WordCount("text").describe("a\u0085b\u00a0c")).isEqualTo(3);
        assertThat(new IncludesWords("text", Set.of("apples", "5")).describe("5\ufe0f\u20e3 apples"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u0085", "\u202f", "\u2007", "\u001c", "\n", " "})
    void sentencesEndBeforeAnyWhiteSpace(String space) {
        SentenceCount count = new SentenceCount("text");
        assertThat(count.describe(space)).isZero();
        assertThat(count.describe("Hello." + space)).isEqualTo(1);
        assertThat(count.describe(space + "Hello there." + space + "Bye." + space + space))
                .isEqualTo(2);
    }

    @Test
    void theDotlessIIsALetterOfItsOwn() {
        assertThat(new Contains("text", List.of("ı"), MatchMode.ANY, false).describe("Hi"))
                .isFalse();
        assertThat(new Contains("text", List.of("ı"), MatchMode.ANY, false).describe("AYNı"))
                .isTrue();
        assertThat(new Contains("text", List.of("STRASSE"), MatchMode.ANY, false).describe("straße"))
                .isTrue();
    }

    @Test
    void refusesColumnsThatHoldNoTexts() {
        Dataset numbers = Dataset.builder().numerical("text", 1, 2).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextLength("text").apply(numbers))
                .withMessage("column 'text' must hold texts or labels, but holds num values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncludesWords("text", Set.of("two words")))
                .withMessageContaining("words");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegExp("text", "("))
                .withMessageContaining("pattern");
    }
}
