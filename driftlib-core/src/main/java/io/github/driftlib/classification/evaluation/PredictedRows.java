package io.github.driftlib.classification.evaluation;

import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.pair.CompleteRows;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.predicted.MostProbableClass;
import io.github.driftlib.data.predicted.PositiveAtThreshold;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.BitSet;

/**
 * Rows with their true and their predicted class.
 *
 * @param rows all rows
 * @param complete those with a target and all predictions
 * @param actual the true classes
 * @param predicted the predicted classes, of a probability from 0.5 on
 * @param vocabulary which class each label of either means
 * @param matrix how often each class was predicted for the members of each
 */
public record PredictedRows(
        Dataset rows,
        BitSet complete,
        CategoricalColumn actual,
        CategoricalColumn predicted,
        LabelVocabulary vocabulary,
        ConfusionMatrix matrix) {

    public static PredictedRows of(Dataset rows, Evaluation evaluation, EvaluatedRows evaluated) {
        Classifier classifier = evaluation.classifier();
        return new PredictedRows(
                rows,
                rows.derive(new CompleteRows(classifier.target(), classifier.predictions())),
                (CategoricalColumn) rows.derive(new AsLabels(classifier.target())),
                (CategoricalColumn) rows.derive(predicted(classifier, evaluated)),
                evaluation.vocabulary(),
                evaluated.confusion(DecisionRule.DEFAULT));
    }

    private static DerivedColumn predicted(Classifier classifier, EvaluatedRows evaluated) {
        if (evaluated instanceof EvaluatedRows.Scored binary) {
            return new PositiveAtThreshold(
                    classifier.binaryColumn(),
                    binary.complemented(),
                    DecisionRule.DEFAULT_THRESHOLD,
                    binary.positiveLabel(),
                    binary.negativeLabel());
        }
        return classifier.predictions().size() == 1
                ? new AsLabels(classifier.predictions().get(0))
                : new MostProbableClass(classifier.predictions());
    }
}
