package io.github.driftlib.drift;

import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.stats.learning.DomainClassifier;
import io.github.driftlib.stats.learning.Separation;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the picture of a column's drift is drawn from, beside what {@link DriftSide} has.
 *
 * @param distributions how the categories of both sides are distributed over the same bars, or null for numbers, whose
 *     bars are in {@link DriftSide}, and for texts
 * @param texts what tells the texts of the two sides apart, or null where the column is none of text, or did not drift
 */
public record ColumnDriftPlot(@Nullable Histograms<Histogram> distributions, ColumnDriftPlot.@Nullable Texts texts) {

    static ColumnDriftPlot of(SamplePair samples, boolean detected) {
        if (samples instanceof SamplePair.Texts texts) {
            return new ColumnDriftPlot(null, detected ? Texts.of(texts.reference(), texts.current()) : null);
        }
        if (samples instanceof SamplePair.Labels labels) {
            Histograms<Histogram.Labels> bars = Histograms.ofLabels(labels.current(), Optional.of(labels.reference()));
            return new ColumnDriftPlot(new Histograms<>(bars.current(), bars.reference()), null);
        }
        return new ColumnDriftPlot(null, null);
    }

    /**
     * What a classifier tells the texts of current from those of the reference by.
     *
     * @param current what is typical of current
     * @param reference what is typical of the reference
     */
    public record Texts(Side current, Side reference) {

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
        static @Nullable Texts of(List<String> reference, List<String> current) {
            return DomainClassifier.ofTexts(reference, current) instanceof Separation separation
                    ? of(separation, reference, current)
                    : null;
        }

        static Texts of(Separation separation, List<String> reference, List<String> current) {
            List<String> all = new ArrayList<>(reference);
            all.addAll(current);
            return new Texts(
                    new Side(examples(separation.typicalOfCurrent(EXAMPLES), all), separation.wordsOfCurrent(WORDS)),
                    new Side(
                            examples(separation.typicalOfReference(EXAMPLES), all),
                            separation.wordsOfReference(WORDS)));
        }

        private static List<String> examples(int[] rows, List<String> texts) {
            List<String> examples = new ArrayList<>();
            for (int row : rows) {
                examples.add(texts.get(row));
            }
            return examples;
        }
    }
}
