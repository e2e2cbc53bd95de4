package io.github.driftlib.estimation;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the probabilities and the true classes of rows.
 *
 * @param target the column of true classes
 * @param columns the columns of probabilities that are held: the positive one, or all
 * @param labels the classes, in the order of the columns; with two classes the positive one and nothing
 * @param threshold from which probability on a row is predicted to be positive
 */
record ClassReader(String target, List<String> columns, List<String> labels, double threshold) {

    /** The reader that the definition asks for, if it names a target and predictions. */
    static Attempt<ClassReader> of(ResolvedDefinition definition, double threshold) {
        List<String> predictions = definition.predictions();
        if (definition.target().isEmpty() || predictions.isEmpty()) {
            return Attempt.notApplicable("a target and columns of probabilities must be defined, but are not");
        }
        String positive = definition.positiveLabel();
        String ofPositive = predictions.stream()
                .filter(column -> LabelVocabulary.same(column, positive))
                .findFirst()
                .orElse(predictions.get(0));
        boolean binary =
                predictions.size() == 1 || predictions.size() == 2 && LabelVocabulary.same(ofPositive, positive);
        List<String> columns = !binary ? predictions.stream().sorted().toList() : List.of(ofPositive);
        return Attempt.of(
                new ClassReader(definition.target().get(), columns, binary ? List.of(positive) : columns, threshold));
    }

    /** This, if it can read the reference with its target, and current. */
    Attempt<ClassReader> ifReads(Dataset reference, Dataset current) {
        return probabilities(reference)
                .then(same -> hasTarget(reference)
                        ? probabilities(current)
                        : Attempt.notApplicable(
                                "the target must be a column of labels or numbers, but '" + target + "' is none"));
    }

    private Attempt<ClassReader> probabilities(Dataset rows) {
        for (String column : columns) {
            if (!rows.contains(column) || !(rows.column(column) instanceof NumericalColumn numbers)) {
                return Attempt.notApplicable(
                        "predictions must be columns of probabilities, but '" + column + "' is none");
            }
            for (int row = 0; row < numbers.size(); row++) {
                double value = numbers.get(row);
                if (Double.isFinite(value) && !(value >= 0 && value <= 1)) {
                    return Attempt.notApplicable("probabilities must be in [0, 1], but '" + column + "' has " + value);
                }
            }
        }
        return Attempt.of(this);
    }

    private boolean hasTarget(Dataset rows) {
        return rows.contains(target) && rows.column(target).kind() != ColumnKind.DATETIME;
    }

    /** The numbers of the rows that have all probabilities. */
    int[] complete(Dataset rows) {
        List<NumericalColumn> numbers = columns.stream().map(rows::numerical).toList();
        return IntStream.range(0, rows.rowCount())
                .filter(row -> numbers.stream().allMatch(column -> Double.isFinite(column.get(row))))
                .toArray();
    }

    /** All rows, with the scores in place of probabilities; what is not finite is left to the caller. */
    ClassRows read(Dataset rows) {
        double[][] scores =
                columns.stream().map(column -> rows.numerical(column).toArray()).toArray(double[][]::new);
        int[] predicted = IntStream.range(0, rows.rowCount())
                .map(row -> scores.length == 1 ? scores[0][row] >= threshold ? 0 : 1 : mostProbable(scores, row))
                .toArray();
        return new ClassRows(scores, scores, predicted, actual(rows));
    }

    private static int mostProbable(double[][] scores, int row) {
        int best = 0;
        for (int which = 1; which < scores.length; which++) {
            best = scores[which][row] > scores[best][row] ? which : best;
        }
        return best;
    }

    private int[] actual(Dataset rows) {
        int[] actual = new int[rows.rowCount()];
        Arrays.fill(actual, -1);
        if (!hasTarget(rows)) {
            return actual;
        }
        CategoricalColumn truths = new AsLabels(target).apply(rows);
        int[] classes = IntStream.range(0, truths.dictionarySize())
                .map(code -> classOf(truths.label(code)))
                .map(which -> which < 0 && labels.size() == 1 ? 1 : which)
                .toArray();
        for (int row = 0; row < actual.length; row++) {
            actual[row] = truths.isMissing(row) ? -1 : classes[truths.code(row)];
        }
        return actual;
    }

    private int classOf(String label) {
        return IntStream.range(0, labels.size())
                .filter(i -> LabelVocabulary.same(labels.get(i), label))
                .findFirst()
                .orElse(-1);
    }
}
