package io.github.driftlib.classification.evaluation;

import io.github.driftlib.classification.pair.ActualAndPredicted.Pair;
import io.github.driftlib.classification.pair.LabelOrder;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The classes of predicted labels, and of the most probable of several classes: those of target and prediction of both
 * data sets.
 *
 * @param classifier the classifier
 * @param vocabulary which class each label means
 */
record ClassLabels(Classifier classifier, LabelVocabulary vocabulary) {

    /** A reason shows at most this many labels. */
    private static final int MOST_SHOWN = 10;

    /** The labels of a true and of a predicted class. */
    private record Labels(SortedSet<String> actual, SortedSet<String> predicted) {

        static Labels of(CategoryCounts pairs) {
            Labels labels = new Labels(new TreeSet<>(), new TreeSet<>());
            pairs.labels().forEach(text -> {
                labels.actual.add(Pair.of(text).actual());
                labels.predicted.add(Pair.of(text).predicted());
            });
            return labels;
        }

        Labels classes(LabelVocabulary vocabulary) {
            return new Labels(vocabulary.classes(actual), vocabulary.classes(predicted));
        }

        Labels and(Labels other) {
            Labels both = new Labels(new TreeSet<>(actual), new TreeSet<>(predicted));
            both.actual.addAll(other.actual);
            both.predicted.addAll(other.predicted);
            return both;
        }

        SortedSet<String> common() {
            SortedSet<String> common = new TreeSet<>(actual);
            common.retainAll(predicted);
            return common;
        }

        SortedSet<String> all() {
            SortedSet<String> all = new TreeSet<>(actual);
            all.addAll(predicted);
            return all;
        }
    }

    static Attempt<ClassLabels> of(Classifier classifier, Sides<DataSummary> sides) {
        Labels all = new Labels(new TreeSet<>(), new TreeSet<>());
        boolean complete = true;
        for (DataSummary side : sides.toList()) {
            CategoryCounts pairs = classifier.pairs(side);
            complete &= pairs.remainder() == 0;
            all = all.and(Labels.of(pairs));
        }
        if (classifier.form() == Classifier.Form.CLASS_PROBABILITIES) {
            all.predicted.addAll(classifier.predictions());
        }
        ClassLabels labels = new ClassLabels(classifier, LabelVocabulary.of(all.actual, all.predicted));
        Labels classes = all.classes(labels.vocabulary);
        if (!complete || classes.all().size() > Evaluation.MOST_CLASSES) {
            return Attempt.notApplicable("there must be at most " + Evaluation.MOST_CLASSES
                    + " classes, all of them counted, but there are "
                    + classes.all().size() + " or more");
        }
        return sides.stream()
                .map(side -> Labels.of(classifier.pairs(side)).classes(labels.vocabulary))
                .map(side -> labels.withCommon(side, classes))
                .reduce((before, next) -> before.then(same -> next))
                .orElseThrow();
    }

    /** These, if labels can be right: labels of two vocabularies never are, which says nothing of the model. */
    private Attempt<ClassLabels> withCommon(Labels side, Labels both) {
        boolean known = both.common().containsAll(side.all())
                || both.all().size() == 2
                        && vocabulary.find(classifier.positiveLabel()).isPresent();
        if (side.common().isEmpty() && !side.all().isEmpty() && !known) {
            return Attempt.notApplicable("target and prediction must have a label in common, but the target has "
                    + shown(side.actual) + " and the prediction " + shown(side.predicted));
        }
        boolean numbers = side.predicted.size() > side.actual.size() + ColumnSchema.MOST_CATEGORIES
                && both.actual.size() <= 2
                && side.predicted.stream().allMatch(LabelOrder::isNumber);
        return numbers
                ? Attempt.notApplicable("the prediction must hold labels of the target, which are "
                        + shown(both.actual) + ", or probabilities, but holds numbers that are neither: "
                        + shown(side.predicted) + "; scores and percentages have to be declared as probabilities")
                : Attempt.of(this);
    }

    private static String shown(SortedSet<String> labels) {
        List<String> ordered = LabelOrder.sorted(labels);
        return ordered.size() <= MOST_SHOWN
                ? ordered.toString()
                : ordered.subList(0, MOST_SHOWN) + " and " + (ordered.size() - MOST_SHOWN) + " more";
    }

    /** The rows of each side, by class. */
    Sides<EvaluatedRows> rows(Sides<DataSummary> sides) {
        return sides.map(side -> classifier.form() == Classifier.Form.LABELS ? labelled(side, sides) : scored(side));
    }

    private EvaluatedRows labelled(DataSummary side, Sides<DataSummary> sides) {
        SortedSet<String> classes = new TreeSet<>();
        sides.stream()
                .forEach(each -> classes.addAll(
                        Labels.of(classifier.pairs(each)).classes(vocabulary).all()));
        Optional<String> positive = vocabulary.find(classifier.positiveLabel()).filter(label -> classes.size() <= 2);
        boolean two = classes.size() == 2 || positive.isPresent();
        return new EvaluatedRows.Labelled(pairs(side), positive, two ? List.copyOf(classes) : List.of());
    }

    private EvaluatedRows scored(DataSummary side) {
        Map<String, ClassScores> scores = new LinkedHashMap<>();
        classifier
                .predictions()
                .forEach(column -> scores.put(vocabulary.classOf(column), classifier.scores(side, column)));
        return new EvaluatedRows.ScoredByClass(pairs(side), scores, classifier.confidence(side));
    }

    /** How often each class was predicted for the members of each. */
    private CategoryCounts pairs(DataSummary side) {
        CategoryCounts written = classifier.pairs(side);
        Map<String, Long> counts = new HashMap<>();
        for (String text : written.labels()) {
            Pair pair = Pair.of(text);
            Pair meant = new Pair(vocabulary.classOf(pair.actual()), vocabulary.classOf(pair.predicted()));
            counts.merge(meant.text(), written.count(text), Long::sum);
        }
        return CategoryCounts.of(counts, written.missing(), 0, 0);
    }
}
