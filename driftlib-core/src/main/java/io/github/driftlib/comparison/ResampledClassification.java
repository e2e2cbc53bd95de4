package io.github.driftlib.comparison;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.MostProbableClass;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.summary.AsLabels;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A classification on resamples: its labels and, where it has any, its probabilities. */
record ResampledClassification(ResampledLabels labels, ResampledProbabilities probabilities) implements ResampledModel {

    private static final double DEFAULT_THRESHOLD = 0.5;

    static ResampledClassification of(Dataset rows, Double probasThreshold, ResolvedDefinition definition) {
        CategoricalColumn actual =
                (CategoricalColumn) rows.derive(new AsLabels(definition.target().orElseThrow()));
        List<String> columns = definition.predictions();
        if (!definition.probabilities()) {
            CategoricalColumn predicted = (CategoricalColumn) rows.derive(new AsLabels(columns.get(0)));
            return new ResampledClassification(ofLabels(actual, predicted, definition.positiveLabel()), null);
        }
        if (columns.size() > 2) {
            return ofClasses(rows, actual, columns);
        }
        double threshold = probasThreshold == null ? DEFAULT_THRESHOLD : probasThreshold;
        return ofOneProbability(rows, actual, columns, definition.positiveLabel(), threshold);
    }

    private static ResampledLabels ofLabels(CategoricalColumn actual, CategoricalColumn predicted, String positive) {
        SortedSet<String> classes = new TreeSet<>();
        for (int row = 0; row < actual.size(); row++) {
            classes.add(actual.get(row));
            classes.add(predicted.get(row));
        }
        boolean two = classes.size() <= 2 && classes.contains(positive);
        return labels(actual, predicted, List.copyOf(classes), two ? positive : null);
    }

    private static ResampledLabels labels(
            CategoricalColumn actual, CategoricalColumn predicted, List<String> classes, String positive) {
        return new ResampledLabels(
                codes(actual, classes),
                codes(predicted, classes),
                classes.size(),
                positive == null ? ResampledLabels.NO_POSITIVE : classes.indexOf(positive));
    }

    /** The place of each row's label among the classes, or -1. */
    private static int[] codes(CategoricalColumn column, List<String> classes) {
        int[] places = new int[column.dictionarySize()];
        for (int code = 0; code < places.length; code++) {
            places[code] = classes.indexOf(column.label(code));
        }
        int[] codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = places[column.code(row)];
        }
        return codes;
    }

    private static ResampledClassification ofOneProbability(
            Dataset rows, CategoricalColumn actual, List<String> columns, String positive, double threshold) {
        boolean ofNegative = columns.size() == 1
                && !columns.get(0).equals(positive)
                && IntStream.range(0, actual.size())
                        .anyMatch(row -> columns.get(0).equals(actual.get(row)));
        NumericalColumn stored = rows.numerical(columns.contains(positive) ? positive : columns.get(0));
        int n = actual.size();
        int[] members = new int[n];
        int[] predicted = new int[n];
        double[] probability = new double[n];
        for (int row = 0; row < n; row++) {
            probability[row] = ofNegative ? 1 - stored.get(row) : stored.get(row);
            members[row] = actual.get(row).equals(positive) ? 1 : 0;
            predicted[row] = probability[row] >= threshold ? 1 : 0;
        }
        return new ResampledClassification(
                new ResampledLabels(members, predicted, 2, 1), ResampledProbabilities.ofOne(members, probability));
    }

    private static ResampledClassification ofClasses(Dataset rows, CategoricalColumn actual, List<String> columns) {
        CategoricalColumn predicted = (CategoricalColumn) rows.derive(new MostProbableClass(columns));
        SortedSet<String> classes = new TreeSet<>(columns);
        for (int row = 0; row < actual.size(); row++) {
            classes.add(actual.get(row));
        }
        double[][] probabilities =
                columns.stream().map(column -> rows.numerical(column).toArray()).toArray(double[][]::new);
        return new ResampledClassification(
                labels(actual, predicted, List.copyOf(classes), null),
                ResampledProbabilities.ofSeveral(codes(actual, columns), codes(predicted, columns), probabilities));
    }

    @Override
    public void measure(int[] counts, double[] values) {
        labels.measure(counts, values);
        if (probabilities != null) {
            probabilities.measure(counts, values);
        }
    }

    @Override
    public long telling(ModelMeasure measure, ResampledModel other) {
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
