package io.github.driftlib.classification;

import io.github.driftlib.classification.ActualAndPredicted.Pair;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Both data sets as the work of one classifier.
 *
 * <p>The classes are those of both data sets together, at most {@value #MOST_CLASSES}. Where they are two, one of them
 * must be the positive one. A reference without a complete row is left out.
 *
 * @param target the column of the true class
 * @param current the rows in question
 * @param reference the rows to compare with
 */
record Evaluation(String target, EvaluatedRows current, Optional<EvaluatedRows> reference) {

    /** A target of more labels is an identifier rather than a class. */
    static final int MOST_CLASSES = 1000;

    /** Data that cannot be judged; the message is the reason. */
    private static final class NotApplicable extends Exception {
        private static final long serialVersionUID = 1;

        NotApplicable(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Answers a question about labels made at a cut. */
    static <R extends MetricResult> MetricOutcome<R> judge(
            MetricContext context, Cut cut, Function<Evaluation, R> question) {
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
    static <R extends MetricResult> MetricOutcome<R> judgeProbabilities(
            MetricContext context, Function<Evaluation, R> question) {
        return judge(
                context,
                evaluation -> evaluation.current.scores().isEmpty()
                        ? MetricOutcome.notApplicable("the predictions must be probabilities, but are labels")
                        : MetricOutcome.of(question.apply(evaluation)));
    }

    private static <R extends MetricResult> MetricOutcome<R> judge(
            MetricContext context, Function<Evaluation, MetricOutcome<R>> question) {
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

    private static Evaluation of(Classifier classifier, DataSummary current, Optional<DataSummary> reference)
            throws NotApplicable {
        List<DataSummary> sides = new ArrayList<>(List.of(current));
        reference.ifPresent(sides::add);
        if (classifier.form() != Classifier.Form.BINARY_PROBABILITY) {
            checkNumber(
                    classes(classifier, sides),
                    sides.stream().map(classifier::pairs).toList());
        }
        List<EvaluatedRows> rows = switch (classifier.form()) {
            case LABELS -> labelled(classifier, sides);
            case BINARY_PROBABILITY -> scored(classifier, sides);
            case CLASS_PROBABILITIES ->
                sides.stream().map(side -> scoredByClass(classifier, side)).toList();
        };
        return new Evaluation(
                classifier.target(),
                rows.get(0),
                rows.stream().skip(1).filter(side -> side.count() > 0).findFirst());
    }

    private static SortedSet<String> classes(Classifier classifier, List<DataSummary> sides) {
        SortedSet<String> classes = new TreeSet<>();
        for (DataSummary side : sides) {
            for (String pair : classifier.pairs(side).labels()) {
                classes.addAll(List.of(Pair.of(pair).actual(), Pair.of(pair).predicted()));
            }
        }
        return classes;
    }

    private static void checkNumber(SortedSet<String> classes, List<CategoryCounts> pairs) throws NotApplicable {
        if (classes.size() > MOST_CLASSES || pairs.stream().anyMatch(counts -> counts.remainder() > 0)) {
            throw new NotApplicable("there must be at most " + MOST_CLASSES
                    + " classes, all of them counted, but there are " + classes.size() + " or more");
        }
    }

    private static List<EvaluatedRows> labelled(Classifier classifier, List<DataSummary> sides) throws NotApplicable {
        SortedSet<String> classes = classes(classifier, sides);
        String positive = classifier.positiveLabel();
        boolean known = classes.contains(positive);
        if (classes.size() == 2 && !known) {
            throw new NotApplicable(
                    "one of two classes must be the positive label '" + positive + "', but they are " + classes);
        }
        boolean binary = classes.size() <= 2 && known;
        List<EvaluatedRows> rows = new ArrayList<>();
        for (DataSummary side : sides) {
            rows.add(new EvaluatedRows.Labelled(
                    classifier.pairs(side),
                    binary ? Optional.of(positive) : Optional.empty(),
                    binary ? List.copyOf(classes) : List.of()));
        }
        return rows;
    }

    private static List<EvaluatedRows> scored(Classifier classifier, List<DataSummary> sides) throws NotApplicable {
        SortedSet<String> others = new TreeSet<>();
        for (DataSummary side : sides) {
            others.addAll(side.categories(classifier.target()).labels());
        }
        String positive = classifier.positiveLabel();
        List<String> columns = classifier.predictions();
        if (columns.size() == 2) {
            others.addAll(columns);
        }
        boolean known = others.remove(positive);
        if (others.size() > 1) {
            throw new NotApplicable((known
                            ? "a probability of one class tells two apart, but besides '"
                            : "one of two classes must be '")
                    + positive + "' there are " + others);
        }
        String negative = others.isEmpty() ? negation(positive) : others.first();
        boolean ofNegative = columns.size() == 1 && columns.get(0).equals(negative);
        List<EvaluatedRows> rows = new ArrayList<>();
        for (DataSummary side : sides) {
            ClassScores asTheyStand = classifier.binaryScores(side);
            rows.add(new EvaluatedRows.Scored(
                    ofNegative ? asTheyStand.complemented() : asTheyStand, positive, negative, ofNegative));
        }
        return rows;
    }

    private static String negation(String positive) {
        return switch (positive) {
            case "1" -> "0";
            case "0" -> "1";
            default -> "not " + positive;
        };
    }

    private static EvaluatedRows scoredByClass(Classifier classifier, DataSummary side) {
        Map<String, ClassScores> scores = new LinkedHashMap<>();
        classifier.predictions().forEach(label -> scores.put(label, classifier.scores(side, label)));
        return new EvaluatedRows.ScoredByClass(classifier.pairs(side), scores, classifier.confidence(side));
    }
}
