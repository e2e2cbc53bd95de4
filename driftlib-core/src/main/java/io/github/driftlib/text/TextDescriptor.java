package io.github.driftlib.text;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DerivedColumn;

/**
 * What can be said of a text in one number or one label: a function from a row to the value of a new column.
 *
 * <p>A descriptor is used by the metrics of text descriptors, or put beside the other columns of a data set, where
 * every metric can be asked about it:
 *
 * <pre>{@code
 * Dataset described = dataset.with("words", new WordCount("comment"));
 * }</pre>
 *
 * <p>The rules are the same for all: a missing text gives a missing value, and so does a text of which nothing can be
 * said, such as the percentage of an empty text. What is true or false is a label, {@code true} or {@code false}.
 * Letters are those of all scripts, lengths are in characters (Unicode code points). No descriptor needs a model, a
 * download or the language of the text; so words are compared as they stand, without reducing them to their stems.
 *
 * <p>One of your own is a record that implements {@link NumberDescriptor} or {@link FlagDescriptor}:
 *
 * <pre>{@code
 * public record Shouting(String column) implements NumberDescriptor {
 *     public double describe(String text) {
 *         return text.chars().filter(Character::isUpperCase).count();
 *     }
 * }
 * }</pre>
 *
 * <p>In the parameters of a metric a descriptor is written with its name and its own parameters. A snapshot that holds
 * one of your own in such a place cannot be read back; a column of it, as above, can.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "descriptor")
@JsonSubTypes({
    @JsonSubTypes.Type(BeginsWith.class),
    @JsonSubTypes.Type(Contains.class),
    @JsonSubTypes.Type(ContainsLink.class),
    @JsonSubTypes.Type(DoesNotContain.class),
    @JsonSubTypes.Type(EndsWith.class),
    @JsonSubTypes.Type(ExactMatch.class),
    @JsonSubTypes.Type(ExcludesWords.class),
    @JsonSubTypes.Type(IncludesWords.class),
    @JsonSubTypes.Type(IsValidJson.class),
    @JsonSubTypes.Type(ItemMatch.class),
    @JsonSubTypes.Type(ItemNoMatch.class),
    @JsonSubTypes.Type(JsonMatch.class),
    @JsonSubTypes.Type(JsonSchemaMatch.class),
    @JsonSubTypes.Type(NonLetterCharacterPercentage.class),
    @JsonSubTypes.Type(OutOfVocabularyPercentage.class),
    @JsonSubTypes.Type(RegExp.class),
    @JsonSubTypes.Type(SentenceCount.class),
    @JsonSubTypes.Type(TextLength.class),
    @JsonSubTypes.Type(TextMatch.class),
    @JsonSubTypes.Type(TriggerWordsPresence.class),
    @JsonSubTypes.Type(WordCount.class),
    @JsonSubTypes.Type(WordMatch.class),
    @JsonSubTypes.Type(WordNoMatch.class)
})
public interface TextDescriptor extends DerivedColumn {

    /** The column whose texts are described; it must hold texts or labels. */
    String column();

    /** What the values of the new column are: {@link ColumnKind#NUMERICAL} or {@link ColumnKind#CATEGORICAL}. */
    ColumnKind kind();
}
