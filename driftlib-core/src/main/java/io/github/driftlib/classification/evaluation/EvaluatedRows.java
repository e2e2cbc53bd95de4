package io.github.driftlib.classification.evaluation;

import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.pair.ActualAndPredicted;
import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.summary.CategoryCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The complete rows of one data set, through the summaries that tell how good the predictions are. */
public sealed interface EvaluatedRows {

    /** How many complete rows there are. */
    long count();

    /** The positive class where there are two classes. */
    Optional<String> positive();

    /** How often each class was predicted for the members of each. */
    ConfusionMatrix confusion(DecisionRule rule);

    /** Whether a rule makes labels: not of scores outside [0, 1] where there is neither threshold nor k. */
    default boolean hasLabels(DecisionRule rule) {
        return true;
    }

    /** The scores of each class: of two, the positive one first; none where only labels were predicted. */
    Map<String, ClassScores> scores();

    /** The probabilities by which calibration is judged; none where only labels were predicted. */
    Optional<ClassScores> calibrated();

    /** The classes that curves and tables are about: the positive one of two, all of more. */
    default Map<String, ClassScores> curves() {
        Map<String, ClassScores> curves = new LinkedHashMap<>(scores());
        positive().ifPresent(label -> curves.keySet().retainAll(List.of(label)));
        return curves;
    }

    /**
     * Rows with a predicted class.
     *
     * @param pairs counts of {@link ActualAndPredicted}
     * @param positive the positive class of two
     * @param classes the two classes, or no class where there are more
     */
    record Labelled(CategoryCounts pairs, Optional<String> positive, List<String> classes) implements EvaluatedRows {

        @Override
        public long count() {
            return pairs.total();
        }

        @Override
        public ConfusionMatrix confusion(DecisionRule rule) {
            return ConfusionMatrix.of(pairs, classes);
        }

        @Override
        public Map<String, ClassScores> scores() {
            return Map.of();
        }

        @Override
        public Optional<ClassScores> calibrated() {
            return Optional.empty();
        }
    }

    /**
     * Rows with the probability of one of two classes.
     *
     * @param ofPositive the probability of the positive class
     * @param complemented whether the column holds that of the negative class
     */
    record Scored(ClassScores ofPositive, String positiveLabel, String negativeLabel, boolean complemented)
            implements EvaluatedRows {

        @Override
        public long count() {
            return ofPositive.members().count() + ofPositive.others().count();
        }

        @Override
        public Optional<String> positive() {
            return Optional.of(positiveLabel);
        }

        @Override
        public boolean hasLabels(DecisionRule rule) {
            return rule.given() || ofPositive.areProbabilities();
        }

        @Override
        public ConfusionMatrix confusion(DecisionRule rule) {
            return rule.match(this::atThreshold, this::atTop);
        }

        private ConfusionMatrix atThreshold(double threshold) {
            RankedScores ranked = ofPositive.ranked();
            int size = ranked.sizeAtLeast(threshold);
            double positives = ranked.positivesAmong(size);
            return confusion(ranked, positives, positives + ranked.negativesAmong(size));
        }

        private ConfusionMatrix atTop(int k) {
            RankedScores ranked = ofPositive.ranked();
            long selected = Math.min(k, count());
            return confusion(ranked, ranked.positivesInTop(selected), selected);
        }

        private ConfusionMatrix confusion(RankedScores ranked, double truePositives, double selected) {
            double falsePositives = selected - truePositives;
            return ConfusionMatrix.ofTwo(
                    positiveLabel,
                    negativeLabel,
                    truePositives,
                    ranked.positives() - truePositives,
                    falsePositives,
                    ranked.negatives() - falsePositives);
        }

        @Override
        public Map<String, ClassScores> scores() {
            Map<String, ClassScores> scores = new LinkedHashMap<>();
            scores.put(positiveLabel, ofPositive);
            scores.put(negativeLabel, ofPositive.ofOtherClass());
            return scores;
        }

        @Override
        public Optional<ClassScores> calibrated() {
            return Optional.of(ofPositive);
        }
    }

    /**
     * Rows with a probability of each of three or more classes.
     *
     * @param pairs counts of {@link ActualAndPredicted}
     * @param scores the probability of each class
     * @param confidence the highest probability of the rows predicted right, and of those predicted wrong
     */
    record ScoredByClass(CategoryCounts pairs, Map<String, ClassScores> scores, ClassScores confidence)
            implements EvaluatedRows {

        @Override
        public long count() {
            return pairs.total();
        }

        @Override
        public Optional<String> positive() {
            return Optional.empty();
        }

        @Override
        public ConfusionMatrix confusion(DecisionRule rule) {
            return ConfusionMatrix.of(pairs, List.copyOf(scores.keySet()));
        }

        @Override
        public Optional<ClassScores> calibrated() {
            return Optional.of(confidence);
        }
    }
}
