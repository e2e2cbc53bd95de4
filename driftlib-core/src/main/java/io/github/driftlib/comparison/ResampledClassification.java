package io.github.driftlib.comparison;

import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.predicted.MostProbableClass;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A classification on resamples.
 *
 * @param labels its labels
 * @param labelled whether these are told: not those of scores outside [0, 1] without a threshold
 * @param probabilities its probabilities, or null where it has none
 */
record ResampledClassification(
        ResampledLabels labels, boolean labelled, @Nullable ResampledProbabilities probabilities)
        implements ResampledModel {

    static ResampledClassification of(Dataset rows, @Nullable Double probasThreshold, ResolvedDefinition definition) {
        CategoricalColumn actual =
                (CategoricalColumn) rows.derive(new AsLabels(definition.target().orElseThrow()));
        List<String> columns = definition.predictions();
        if (!definition.probabilities()) {
            CategoricalColumn predicted = (CategoricalColumn) rows.derive(new AsLabels(columns.get(0)));
            return new ResampledClassification(ofLabels(actual, predicted, definition.positiveLabel()), true, null);
        }
        if (columns.size() > 2) {
            return ofClasses(rows, actual, columns);
        }
        return ofOneProbability(rows, actual, columns, definition.positiveLabel(), probasThreshold);
    }

    private static ResampledLabels ofLabels(CategoricalColumn actual, CategoricalColumn predicted, String positive) {
        LabelVocabulary vocabulary = LabelVocabulary.of(occurring(actual), occurring(predicted));
        List<String> classes = List.copyOf(vocabulary.classes());
        String found =
                vocabulary.find(positive).filter(label -> classes.size() <= 2).orElse(null);
        return labels(actual, predicted, vocabulary, classes, found);
    }

    private static SortedSet<String> occurring(CategoricalColumn column) {
        SortedSet<String> labels = new TreeSet<>();
        for (int row = 0; row < column.size(); row++) {
            labels.add(column.get(row));
        }
        return labels;
    }

    private static ResampledLabels labels(
            CategoricalColumn actual,
            CategoricalColumn predicted,
            LabelVocabulary vocabulary,
            List<String> classes,
            @Nullable String positive) {
        return new ResampledLabels(
                codes(actual, vocabulary, classes),
                codes(predicted, vocabulary, classes),
                classes.size(),
                positive == null ? ResampledLabels.NO_POSITIVE : classes.indexOf(positive));
    }

    /** The place of each row's label among the classes, or -1. */
    private static int[] codes(CategoricalColumn column, LabelVocabulary vocabulary, List<String> classes) {
        int[] places = new int[column.dictionarySize()];
        for (int code = 0; code < places.length; code++) {
            places[code] = classes.indexOf(vocabulary.classOf(column.label(code)));
        }
        int[] codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = places[column.code(row)];
        }
        return codes;
    }

    private static ResampledClassification ofOneProbability(
            Dataset rows,
            CategoricalColumn actual,
            List<String> columns,
            String positive,
            @Nullable Double probasThreshold) {
        boolean ofNegative = columns.size() == 1
                && !LabelVocabulary.same(columns.get(0), positive)
                && occurring(actual).stream().anyMatch(label -> LabelVocabulary.same(columns.get(0), label));
        NumericalColumn stored = rows.numerical(columns.stream()
                .filter(column -> LabelVocabulary.same(column, positive))
                .findFirst()
                .orElse(columns.get(0)));
        boolean[] isPositive = new boolean[actual.dictionarySize()];
        for (int code = 0; code < isPositive.length; code++) {
            isPositive[code] = LabelVocabulary.same(actual.label(code), positive);
        }
        int n = actual.size();
        int[] members = new int[n];
        int[] predicted = new int[n];
        double[] probability = new double[n];
        double threshold = probasThreshold == null ? DecisionRule.DEFAULT_THRESHOLD : probasThreshold;
        boolean labelled = true;
        for (int row = 0; row < n; row++) {
            probability[row] = ofNegative ? 1 - stored.get(row) : stored.get(row);
            members[row] = isPositive[actual.code(row)] ? 1 : 0;
            predicted[row] = probability[row] >= threshold ? 1 : 0;
            labelled &= probasThreshold != null || probability[row] >= 0 && probability[row] <= 1;
        }
        return new ResampledClassification(
                new ResampledLabels(members, predicted, 2, 1),
                labelled,
                ResampledProbabilities.ofOne(members, probability));
    }

    private static ResampledClassification ofClasses(Dataset rows, CategoricalColumn actual, List<String> columns) {
        CategoricalColumn predicted = (CategoricalColumn) rows.derive(new MostProbableClass(columns));
        LabelVocabulary vocabulary = LabelVocabulary.of(occurring(actual), columns);
        List<String> ofColumns = columns.stream().map(vocabulary::classOf).toList();
        double[][] probabilities =
                columns.stream().map(column -> rows.numerical(column).toArray()).toArray(double[][]::new);
        return new ResampledClassification(
                labels(actual, predicted, vocabulary, List.copyOf(vocabulary.classes()), null),
                true,
                ResampledProbabilities.ofSeveral(
                        codes(actual, vocabulary, ofColumns), codes(predicted, vocabulary, ofColumns), probabilities));
    }

    @Override
    public void measure(int[] counts, double[] values) {
        if (labelled) {
            labels.measure(counts, values);
        }
        if (probabilities != null) {
            probabilities.measure(counts, values);
        }
    }

    @Override
    public long telling(ModelComparisonMetric.Measure measure, ResampledModel other) {
        return switch (measure) {
            case ROC_AUC, PR_AUC -> labels.rarer();
            case LOG_LOSS, BRIER_SCORE, CALIBRATION_ERROR -> Long.MAX_VALUE;
            default ->
                other instanceof ResampledClassification model
                        ? labels.differing(measure, model.labels)
                        : Long.MAX_VALUE;
        };
    }
}
