package io.github.driftlib.classification.evaluation;

import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Both data sets as the work of one classifier.
 *
 * <p>The classes are those of both data sets together, at most {@value #MOST_CLASSES}; labels that
 * {@linkplain LabelVocabulary mean the same} are one class. Target and prediction must have a class in common. A
 * reference without a complete row is left out.
 *
 * @param classifier how the predictions are written down
 * @param vocabulary which class each label means
 * @param rows the rows of both sides
 */
public record Evaluation(Classifier classifier, LabelVocabulary vocabulary, Sides<EvaluatedRows> rows) {

    /** A target of more labels is an identifier rather than a class. */
    static final int MOST_CLASSES = 1000;

    /** The evaluation of labels made by a rule, or why there are none. */
    public static Attempt<Evaluation> ofLabels(MetricContext context, DecisionRule rule) {
        return ofLabelsOrScores(context, rule)
                .then(evaluation ->
                        evaluation.current() instanceof EvaluatedRows.Scored scored && !scored.hasLabels(rule)
                                ? Attempt.notApplicable("labels are made of probabilities in [0, 1], but '"
                                        + context.definition().predictions().get(0) + "' has scores from "
                                        + scored.ofPositive().range())
                                : Attempt.of(evaluation));
    }

    /** The evaluation of labels made by a rule, or of scores where no labels can be made. */
    public static Attempt<Evaluation> ofLabelsOrScores(MetricContext context, DecisionRule rule) {
        return of(context)
                .then(evaluation -> rule.given() && !(evaluation.current() instanceof EvaluatedRows.Scored)
                        ? Attempt.notApplicable("a threshold and a top k need the probability of one of two classes, "
                                + "but the predictions are "
                                + (evaluation.current().scores().isEmpty() ? "labels" : "of more classes"))
                        : Attempt.of(evaluation));
    }

    /** The evaluation of probabilities, or why there are none. */
    public static Attempt<Evaluation> ofProbabilities(MetricContext context) {
        return of(context)
                .then(evaluation -> evaluation.current().scores().isEmpty()
                        ? Attempt.notApplicable("the predictions must be probabilities, but are labels")
                        : Attempt.of(evaluation));
    }

    /** The evaluation of any predictions, or why there is none. */
    public static Attempt<Evaluation> of(MetricContext context) {
        return Classifier.of(context.definition())
                .then(classifier -> classifier.fits(context.current())
                        ? of(classifier, context.sides().keepReferenceIf(classifier::fits))
                        : Attempt.notApplicable(
                                classifier.lack("current", context.current()).orElseThrow()))
                .then(evaluation -> evaluation.current().count() == 0
                        ? Attempt.notEnoughData("no row has both a target and a prediction")
                        : Attempt.of(evaluation));
    }

    /** The rows of both sides, where there are both and both have complete ones. */
    public static Optional<Sides<EvaluatedRows>> bothSides(MetricContext context) {
        return of(context)
                .value()
                .map(Evaluation::rows)
                .filter(rows -> rows.reference().isPresent());
    }

    private static Attempt<Evaluation> of(Classifier classifier, Sides<DataSummary> sides) {
        return classifier.form() == Classifier.Form.BINARY_PROBABILITY
                ? ofOneProbability(classifier, sides)
                : ClassLabels.of(classifier, sides)
                        .map(labels -> of(classifier, labels.vocabulary(), labels.rows(sides)));
    }

    private static Evaluation of(Classifier classifier, LabelVocabulary vocabulary, Sides<EvaluatedRows> rows) {
        return new Evaluation(classifier, vocabulary, rows.keepReferenceIf(side -> side.count() > 0));
    }

    private static Attempt<Evaluation> ofOneProbability(Classifier classifier, Sides<DataSummary> sides) {
        SortedSet<String> actual = new TreeSet<>();
        sides.stream()
                .forEach(side ->
                        actual.addAll(side.categories(classifier.target()).labels()));
        List<String> columns = classifier.predictions();
        LabelVocabulary vocabulary = LabelVocabulary.of(actual, columns.size() == 2 ? columns : List.of());
        SortedSet<String> others = vocabulary.classes();
        Optional<String> known = vocabulary.find(classifier.positiveLabel());
        String positive = known.orElse(classifier.positiveLabel());
        others.remove(positive);
        if (others.size() > 1) {
            return Attempt.notApplicable(
                    known.isPresent()
                            ? "a probability of one class tells two apart, but besides '" + positive + "' there are "
                                    + others
                            : "one of two classes must be the positive label '" + positive + "', but the target has "
                                    + others + "; the definition can name it");
        }
        String negative = others.isEmpty() ? negation(positive) : others.first();
        boolean ofNegative = columns.size() == 1 && LabelVocabulary.same(columns.get(0), negative);
        return Attempt.of(of(classifier, vocabulary, sides.map(side -> {
            ClassScores asTheyStand = classifier.binaryScores(side);
            return new EvaluatedRows.Scored(
                    ofNegative ? asTheyStand.complemented() : asTheyStand, positive, negative, ofNegative);
        })));
    }

    /** The column of the true class. */
    public String target() {
        return classifier.target();
    }

    /** The rows in question. */
    public EvaluatedRows current() {
        return rows.current();
    }

    private static String negation(String positive) {
        return switch (positive) {
            case "1" -> "0";
            case "0" -> "1";
            case "true" -> "false";
            case "false" -> "true";
            default -> "not " + positive;
        };
    }
}
