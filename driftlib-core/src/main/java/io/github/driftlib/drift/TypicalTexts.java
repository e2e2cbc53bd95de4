package io.github.driftlib.drift;

import io.github.driftlib.stats.learning.DomainClassifier;
import io.github.driftlib.stats.learning.Separation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a classifier tells the texts of current from those of the reference by.
 *
 * @param current what is typical of current
 * @param reference what is typical of the reference
 */
public record TypicalTexts(Side current, Side reference) {

    private static final int EXAMPLES = 10;
    private static final int WORDS = 25;

    /**
     * What is typical of one side. These are texts as they stand in the data.
     *
     * @param characteristicExamples the texts that the classifier is surest about, at most 10, the surest first; of
     *     those it did not learn from
     * @param characteristicWords the words that speak most for this side, at most 25, the strongest first
     */
    public record Side(List<String> characteristicExamples, List<String> characteristicWords) {

        /** Copies the lists. */
        public Side {
            characteristicExamples = List.copyOf(characteristicExamples);
            characteristicWords = List.copyOf(characteristicWords);
        }
    }

    /** What is typical of either side, or null where the two cannot be told apart. */
    static @Nullable TypicalTexts of(List<String> reference, List<String> current) {
        return DomainClassifier.ofTexts(reference, current) instanceof Separation separation
                ? of(separation, reference, current)
                : null;
    }

    static TypicalTexts of(Separation separation, List<String> reference, List<String> current) {
        List<String> all = new ArrayList<>(reference);
        all.addAll(current);
        return new TypicalTexts(
                new Side(examples(separation.typicalOfCurrent(EXAMPLES), all), separation.wordsOfCurrent(WORDS)),
                new Side(examples(separation.typicalOfReference(EXAMPLES), all), separation.wordsOfReference(WORDS)));
    }

    private static List<String> examples(int[] rows, List<String> texts) {
        List<String> examples = new ArrayList<>();
        for (int row : rows) {
            examples.add(texts.get(row));
        }
        return examples;
    }
}
