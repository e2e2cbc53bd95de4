package io.github.driftlib.classification.evaluation;

import io.github.driftlib.classification.pair.ActualAndPredicted;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a model's predictions of a class are written down, and the summaries that all metrics of classification are made
 * of.
 *
 * @param target the column of the true class
 * @param predictions the columns of the predictions
 * @param form what they hold
 * @param positiveLabel the class that precision and recall of two classes are about
 */
public record Classifier(String target, List<String> predictions, Form form, String positiveLabel) {

    private static final int MOST_NAMED = 10;

    enum Form {
        /** One column of predicted classes. */
        LABELS,
        /** One column of the probability of a class, or two columns of which one is that of the positive class. */
        BINARY_PROBABILITY,
        /** A column of probabilities for each of more classes, or of two neither of which is the positive one. */
        CLASS_PROBABILITIES
    }

    public Classifier {
        predictions = List.copyOf(predictions);
    }

    /** The classifier of a definition, if it describes a classification. */
    public static Attempt<Classifier> of(ResolvedDefinition definition) {
        if (definition.target().isEmpty()) {
            return Attempt.notApplicable("a classification must have a target, but there is none");
        }
        if (definition.predictions().isEmpty()) {
            return Attempt.notApplicable("a classification must have a prediction, but there is none");
        }
        DataDefinition.Task task = definition.task().orElse(null);
        return task == DataDefinition.Task.CLASSIFICATION
                ? Attempt.of(ofClasses(definition))
                : Attempt.notApplicable("the task must be classification, but is "
                        + (task == null ? "unknown" : task.name().toLowerCase(Locale.ROOT)));
    }

    private static Classifier ofClasses(ResolvedDefinition definition) {
        List<String> predictions = definition.predictions();
        String positive = definition.positiveLabel();
        boolean binary = predictions.size() == 1
                || predictions.size() == 2
                        && predictions.stream().anyMatch(column -> LabelVocabulary.same(column, positive));
        Form form =
                !definition.probabilities() ? Form.LABELS : binary ? Form.BINARY_PROBABILITY : Form.CLASS_PROBABILITIES;
        return new Classifier(definition.target().orElseThrow(), predictions, form, positive);
    }

    /** The summaries to collect while rows of this meaning pass by. */
    public static List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return of(definition).value().map(Classifier::needs).orElse(List.of());
    }

    private List<Summarizer<?>> needs() {
        List<Summarizer<?>> needs = new ArrayList<>();
        if (form != Form.BINARY_PROBABILITY) {
            needs.add(Summarizers.counts(new ActualAndPredicted(target, predictions)));
        }
        for (boolean either : List.of(true, false)) {
            if (form == Form.BINARY_PROBABILITY) {
                needs.add(Summarizers.distribution(probability(binaryColumn(), positiveLabel, either)));
            }
            if (form == Form.CLASS_PROBABILITIES) {
                predictions.forEach(label -> needs.add(Summarizers.distribution(probability(label, label, either))));
                needs.add(Summarizers.distribution(new Confidence(target, predictions, either)));
            }
        }
        return needs;
    }

    /** The column with the probability of one of two classes: that of the positive one, where there are two. */
    String binaryColumn() {
        return predictions.stream()
                .filter(column -> LabelVocabulary.same(column, positiveLabel))
                .findFirst()
                .orElse(predictions.get(0));
    }

    private ClassProbability probability(String column, String label, boolean members) {
        return new ClassProbability(target, predictions, column, label, members);
    }

    /** Why a data set of this meaning cannot be judged, if it cannot. */
    public static Optional<String> problem(ResolvedDefinition definition, DataSummary data) {
        Attempt<Classifier> classifier = of(definition);
        return classifier.value().isEmpty()
                ? Optional.of(classifier.reason())
                : classifier.value().get().lack("current", data);
    }

    /** Which of the target and the predictions a data set does not have; empty where it has all. */
    Optional<String> lack(String side, DataSummary data) {
        List<String> gone = Stream.concat(Stream.of(target), predictions.stream())
                .filter(column -> !data.contains(column))
                .map(column -> "'" + column + "'")
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(side + " must have the target '" + target + "' and the predictions " + predictions
                        + ", but has no " + String.join(", ", gone.subList(0, Math.min(gone.size(), MOST_NAMED)))
                        + (gone.size() > MOST_NAMED ? " and " + (gone.size() - MOST_NAMED) + " more" : ""));
    }

    /** How many rows have a target and all predictions. */
    public long completeRows(DataSummary data) {
        if (form != Form.BINARY_PROBABILITY) {
            return pairs(data).total();
        }
        ClassScores scores = binaryScores(data);
        return all(scores.members()) + all(scores.others());
    }

    private static long all(EmpiricalDistribution scores) {
        return scores.count() + scores.negativeInfinities() + scores.positiveInfinities();
    }

    /** Whether a data set has the target and all predictions. */
    boolean fits(DataSummary data) {
        return data.contains(target) && predictions.stream().allMatch(data::contains);
    }

    /** How often each class was predicted for the members of each. */
    CategoryCounts pairs(DataSummary data) {
        return data.counts(new ActualAndPredicted(target, predictions));
    }

    /** The probability in the column of a class. */
    ClassScores scores(DataSummary data, String label) {
        return new ClassScores(
                data.distribution(probability(label, label, true)),
                data.distribution(probability(label, label, false)));
    }

    /** The one column of a probability, among members of the positive class and all others, as it stands. */
    ClassScores binaryScores(DataSummary data) {
        return new ClassScores(
                data.distribution(probability(binaryColumn(), positiveLabel, true)),
                data.distribution(probability(binaryColumn(), positiveLabel, false)));
    }

    /** The highest probability of the rows predicted right, and of those predicted wrong. */
    ClassScores confidence(DataSummary data) {
        EmpiricalDistribution right = data.distribution(new Confidence(target, predictions, true));
        return new ClassScores(right, data.distribution(new Confidence(target, predictions, false)));
    }
}
