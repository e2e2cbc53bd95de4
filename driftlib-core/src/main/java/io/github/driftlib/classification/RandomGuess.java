package io.github.driftlib.classification;

import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.ClassScores;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.classification.pair.LabelOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expected quality of a guess by frequencies, as {@link ClassificationDummyMetric} defines it.
 *
 * @param rows the rows to guess
 * @param matrix the expected confusion matrix
 */
record RandomGuess(EvaluatedRows rows, ConfusionMatrix matrix) {

    /** A guess of some rows by the frequencies of others. */
    static RandomGuess of(EvaluatedRows rows, EvaluatedRows known, DecisionRule rule) {
        ConfusionMatrix truth = rows.confusion(DecisionRule.DEFAULT);
        ConfusionMatrix frequencies = known.confusion(DecisionRule.DEFAULT);
        List<String> all = new ArrayList<>(truth.labels());
        all.addAll(frequencies.labels());
        List<String> labels = LabelOrder.sorted(all);
        Map<String, Double> shares = new LinkedHashMap<>();
        labels.forEach(label -> shares.put(label, support(frequencies, label) / frequencies.total()));
        rows.positive().filter(label -> rule.given()).ifPresent(label -> {
            double share = shareOfPositive(shares.getOrDefault(label, 0.0), rule, truth.total());
            shares.replaceAll((each, before) -> each.equals(label) ? share : 1 - share);
        });
        List<List<Double>> expected = labels.stream()
                .map(actual -> labels.stream()
                        .map(guessed -> support(truth, actual) * shares.getOrDefault(guessed, 0.0))
                        .toList())
                .toList();
        return new RandomGuess(rows, new ConfusionMatrix(labels, expected));
    }

    private static double support(ConfusionMatrix matrix, String label) {
        int i = matrix.labels().indexOf(label);
        return i < 0 ? 0 : matrix.support(i);
    }

    private static double shareOfPositive(double share, DecisionRule rule, double rows) {
        return rule.match(
                threshold -> threshold >= 0.5 ? 2 * share * (1 - threshold) : 1 - 2 * (1 - share) * threshold,
                k -> Math.min(k, rows) / rows);
    }

    Map<String, ClassificationQualityByClass.ClassQuality> byClass() {
        Map<String, ClassificationQualityByClass.ClassQuality> byClass = new LinkedHashMap<>();
        for (int i = 0; i < matrix.labels().size(); i++) {
            byClass.put(matrix.labels().get(i), ClassificationQualityByClass.ClassQuality.of(matrix, i));
        }
        return byClass;
    }

    ClassificationQuality quality() {
        LabelQuality labels = LabelQuality.of(matrix, rows.positive());
        int classes = rows.scores().size();
        boolean scored = classes > 0;
        return new ClassificationQuality(
                labels.accuracy(),
                labels.precision(),
                labels.recall(),
                labels.f1(),
                scored ? (Double) 0.5 : null,
                scored ? (Double) Math.log(classes) : null,
                labels.tpr(),
                labels.tnr(),
                labels.fpr(),
                labels.fnr(),
                scored ? prAuc() : null,
                scored ? (Double) (classes == 2 ? 0.25 : 1 - 1.0 / classes) : null,
                null,
                rows.count(),
                null,
                0,
                null,
                null,
                null);
    }

    /** The mean share of the classes that curves are about, of those that have members and others. */
    private @Nullable Double prAuc() {
        double sum = 0;
        int classes = 0;
        for (ClassScores scores : rows.curves().values()) {
            long members = scores.members().count();
            if (members > 0 && scores.others().count() > 0) {
                sum += (double) members / rows.count();
                classes++;
            }
        }
        return classes == 0 ? null : (Double) (sum / classes);
    }
}
