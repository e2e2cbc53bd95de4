package io.github.driftlib.classification.evaluation;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.LabelVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Both data sets as the work of one classifier.
 *
 * <p>The classes are those of both data sets together, at most {@value #MOST_CLASSES}; labels that
 * {@linkplain LabelVocabulary mean the same} are one class. Target and prediction must have a class in common. A
 * reference without a complete row is left out.
 *
 * @param target the column of the true class
 * @param vocabulary which class each label means
 * @param current the rows in question
 * @param reference the rows to compare with
 */
public record Evaluation(
        String target, LabelVocabulary vocabulary, EvaluatedRows current, Optional<EvaluatedRows> reference) {

    /** A target of more labels is an identifier rather than a class. */
    static final int MOST_CLASSES = 1000;

    /** Data that cannot be judged; the message is the reason. */
    public static final class NotApplicable extends Exception {
        private static final long serialVersionUID = 1;

        NotApplicable(String reason) {
            super(reason, null, false, false);
        }
    }

    /** What is asked of both data sets. */
    public interface Question<R> {
        R apply(Evaluation evaluation) throws NotApplicable;
    }

    /** Answers a question about labels made at a cut. */
    public static <R extends MetricResult> MetricOutcome<R> judge(
            MetricContext context, DecisionRule cut, Function<Evaluation, R> question) {
        return judgeAny(context, cut, evaluation -> {
            if (evaluation.current instanceof EvaluatedRows.Scored scored && !scored.hasLabels(cut)) {
                throw new NotApplicable("labels are made of probabilities in [0, 1], but '"
                        + context.definition().predictions().get(0) + "' has scores from "
                        + scored.ofPositive().range());
            }
            return question.apply(evaluation);
        });
    }

    /** Answers a question about labels made at a cut, or about scores where no labels can be made. */
    public static <R extends MetricResult> MetricOutcome<R> judgeAny(
            MetricContext context, DecisionRule cut, Question<R> question) {
        return judge(context, evaluation -> {
            if (cut.given() && !(evaluation.current instanceof EvaluatedRows.Scored)) {
                return MetricOutcome.notApplicable(
                        "a threshold and a top k need the probability of one of two classes, but the predictions are "
                                + (evaluation.current.scores().isEmpty() ? "labels" : "of more classes"));
            }
            return MetricOutcome.of(question.apply(evaluation));
        });
    }

    /** Answers a question about probabilities. */
    public static <R extends MetricResult> MetricOutcome<R> judgeProbabilities(
            MetricContext context, Function<Evaluation, R> question) {
        return judge(
                context,
                evaluation -> evaluation.current.scores().isEmpty()
                        ? MetricOutcome.notApplicable("the predictions must be probabilities, but are labels")
                        : MetricOutcome.of(question.apply(evaluation)));
    }

    private static <R extends MetricResult> MetricOutcome<R> judge(
            MetricContext context, Question<MetricOutcome<R>> question) {
        String problem = Classifier.problem(context.definition());
        if (!problem.isEmpty()) {
            return MetricOutcome.notApplicable(problem);
        }
        Classifier classifier = Classifier.of(context.definition());
        if (!classifier.fits(context.current())) {
            return MetricOutcome.notApplicable("current must have the columns '" + classifier.target() + "' and "
                    + classifier.predictions() + ", but has not all of them");
        }
        try {
            Evaluation evaluation =
                    of(classifier, context.current(), context.reference().filter(classifier::fits));
            return evaluation.current.count() == 0
                    ? MetricOutcome.notEnoughData("no row has both a target and a prediction")
                    : question.apply(evaluation);
        } catch (NotApplicable e) {
            return MetricOutcome.notApplicable(e.getMessage());
        }
    }

    /**
     * Both sides, where both have complete rows.
     *
     * @throws IllegalArgumentException if the data cannot be judged
     */
    public static Optional<Evaluation> ofBoth(MetricContext context) {
        Classifier classifier = Classifier.of(context.definition());
        try {
            return Optional.of(of(
                            classifier, context.current(), context.reference().filter(classifier::fits)))
                    .filter(evaluation -> evaluation.current.count() > 0)
                    .filter(evaluation -> evaluation.reference.isPresent());
        } catch (NotApplicable e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Evaluation of(Classifier classifier, DataSummary current, Optional<DataSummary> reference)
            throws NotApplicable {
        List<DataSummary> sides = new ArrayList<>(List.of(current));
        reference.ifPresent(sides::add);
        if (classifier.form() != Classifier.Form.BINARY_PROBABILITY) {
            ClassLabels labels = ClassLabels.of(classifier, sides);
            return of(classifier, labels.vocabulary(), labels.rows(sides));
        }
        return ofOneProbability(classifier, sides);
    }

    private static Evaluation of(Classifier classifier, LabelVocabulary vocabulary, List<EvaluatedRows> rows) {
        return new Evaluation(
                classifier.target(),
                vocabulary,
                rows.get(0),
                rows.stream().skip(1).filter(side -> side.count() > 0).findFirst());
    }

    private static Evaluation ofOneProbability(Classifier classifier, List<DataSummary> sides) throws NotApplicable {
        SortedSet<String> actual = new TreeSet<>();
        for (DataSummary side : sides) {
            actual.addAll(side.categories(classifier.target()).labels());
        }
        List<String> columns = classifier.predictions();
        LabelVocabulary vocabulary = LabelVocabulary.of(actual, columns.size() == 2 ? columns : List.of());
        SortedSet<String> others = vocabulary.classes();
        Optional<String> known = vocabulary.find(classifier.positiveLabel());
        String positive = known.orElse(classifier.positiveLabel());
        others.remove(positive);
        if (others.size() > 1) {
            throw new NotApplicable(
                    known.isPresent()
                            ? "a probability of one class tells two apart, but besides '" + positive + "' there are "
                                    + others
                            : "one of two classes must be the positive label '" + positive + "', but the target has "
                                    + others + "; the definition can name it");
        }
        String negative = others.isEmpty() ? negation(positive) : others.first();
        boolean ofNegative = columns.size() == 1 && LabelVocabulary.same(columns.get(0), negative);
        List<EvaluatedRows> rows = new ArrayList<>();
        for (DataSummary side : sides) {
            ClassScores asTheyStand = classifier.binaryScores(side);
            rows.add(new EvaluatedRows.Scored(
                    ofNegative ? asTheyStand.complemented() : asTheyStand, positive, negative, ofNegative));
        }
        return of(classifier, vocabulary, rows);
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
