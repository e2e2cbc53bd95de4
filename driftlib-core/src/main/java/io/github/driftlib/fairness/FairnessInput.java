package io.github.driftlib.fairness;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.MostProbableClass;
import io.github.driftlib.data.PositiveAtThreshold;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.Task;
import io.github.driftlib.fairness.GroupOutcome.Cell;
import io.github.driftlib.fairness.GroupOutcome.Outcome;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.LabelVocabulary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How predictions are read for a fairness metric.
 *
 * @param metric the metric
 * @param definition what the columns mean
 * @param favourable the favourable label
 * @param outcome the cells that rows are counted by
 * @param problem why the data cannot be judged, or the empty string
 */
record FairnessInput(
        FairnessMetric metric, ResolvedDefinition definition, String favourable, GroupOutcome outcome, String problem) {

    /** More groups than this are no groups of people. */
    static final int MOST_GROUPS = 1000;

    private static final double DEFAULT_THRESHOLD = 0.5;

    /** Whether the column holds the probability of the other class is known only when the rows have passed by. */
    static List<? extends Summarizer<?>> needs(FairnessMetric metric, ResolvedDefinition definition) {
        if (!isClassification(definition)) {
            return List.of();
        }
        List<Boolean> either = isOneProbability(definition) ? List.of(false, true) : List.of(false);
        return either.stream()
                .map(complement -> Summarizers.counts(outcome(metric, definition, complement)))
                .toList();
    }

    private static boolean isClassification(ResolvedDefinition definition) {
        return !definition.predictions().isEmpty()
                && definition.task().filter(Task.CLASSIFICATION::equals).isPresent();
    }

    private static boolean isOneProbability(ResolvedDefinition definition) {
        return definition.probabilities() && definition.predictions().size() == 1;
    }

    private static String favourable(FairnessMetric metric, ResolvedDefinition definition) {
        return metric.favourableLabel() == null ? definition.positiveLabel() : metric.favourableLabel();
    }

    static FairnessInput of(FairnessMetric metric, MetricContext context) {
        ResolvedDefinition definition = context.definition();
        String favourable = favourable(metric, definition);
        if (!isClassification(definition)) {
            return new FairnessInput(metric, definition, favourable, null, "fairness needs predictions of a class");
        }
        List<DataSummary> sides = new ArrayList<>(List.of(context.current()));
        context.reference().ifPresent(sides::add);
        String column = definition.predictions().get(0);
        SortedSet<String> classes = classes(definition, sides);
        boolean complement = isOneProbability(definition)
                && !LabelVocabulary.same(column, definition.positiveLabel())
                && (holds(classes, column) || LabelVocabulary.same(column, favourable));
        FairnessInput predictions =
                new FairnessInput(metric, definition, favourable, outcome(metric, definition, complement), "");
        Optional<ColumnChange> mixed = metric.protectedColumns().stream()
                .flatMap(name -> definition.change(name).stream())
                .filter(change -> change.what() == ColumnChange.What.OTHER_KIND)
                .findFirst();
        if (mixed.isPresent()) {
            return predictions.with(
                    mixed.get().text() + "; declared categorical, values are compared by their meaning");
        }
        return predictions.fits(context.current())
                ? predictions.with(problem(metric, definition, classes))
                : predictions.with("current must have the columns of prediction and groups, holding labels or numbers");
    }

    private static boolean holds(SortedSet<String> classes, String label) {
        return classes.stream().anyMatch(each -> LabelVocabulary.same(each, label));
    }

    private FairnessInput with(String reason) {
        return new FairnessInput(metric, definition, favourable, outcome, reason);
    }

    /** The classes that occur in the target, or that predictions are made of. */
    private static SortedSet<String> classes(ResolvedDefinition definition, List<DataSummary> sides) {
        SortedSet<String> classes = new TreeSet<>();
        List<String> labelled = new ArrayList<>();
        definition.target().ifPresent(labelled::add);
        if (definition.probabilities() && definition.predictions().size() > 1) {
            classes.addAll(definition.predictions());
        } else if (!definition.probabilities()) {
            labelled.addAll(definition.predictions());
        }
        for (DataSummary side : sides) {
            labelled.stream()
                    .filter(name -> side.contains(name) && side.storedKind(name) != ColumnKind.DATETIME)
                    .forEach(name -> classes.addAll(side.categories(name).labels()));
        }
        return LabelVocabulary.of(classes, List.of()).classes();
    }

    private static String problem(FairnessMetric metric, ResolvedDefinition definition, SortedSet<String> classes) {
        String favourable = favourable(metric, definition);
        boolean oneOfTwo =
                definition.probabilities() && definition.predictions().size() < 3;
        boolean absentForOnce =
                oneOfTwo && classes.size() < 2 && LabelVocabulary.same(favourable, definition.positiveLabel());
        if (!holds(classes, favourable) && !absentForOnce) {
            return "favourableLabel must be one of the classes " + classes + ", but was '" + favourable + "'";
        }
        if (oneOfTwo && classes.size() > 2) {
            return "a probability of one class tells two apart, but there are " + classes;
        }
        return "";
    }

    private static GroupOutcome outcome(FairnessMetric metric, ResolvedDefinition definition, boolean complement) {
        String favourable = favourable(metric, definition);
        return new GroupOutcome(
                metric.protectedColumns(),
                predicted(metric, definition, favourable, complement),
                definition.target(),
                favourable);
    }

    private static DerivedColumn predicted(
            FairnessMetric metric, ResolvedDefinition definition, String favourable, boolean complement) {
        List<String> columns = definition.predictions();
        if (!definition.probabilities()) {
            return new AsLabels(columns.get(0));
        }
        if (columns.size() > 2) {
            return new MostProbableClass(columns);
        }
        String positive = definition.positiveLabel();
        return new PositiveAtThreshold(
                columns.stream()
                        .filter(column -> LabelVocabulary.same(column, positive))
                        .findFirst()
                        .orElse(columns.get(0)),
                complement,
                metric.probasThreshold() == null ? DEFAULT_THRESHOLD : metric.probasThreshold(),
                positive,
                LabelVocabulary.same(favourable, positive) ? "not " + positive : favourable);
    }

    /** Whether a data set has the predictions and the protected columns, and none of them holds points in time. */
    boolean fits(DataSummary data) {
        List<String> columns = new ArrayList<>(metric.protectedColumns());
        columns.addAll(definition.predictions());
        definition.target().ifPresent(columns::add);
        return columns.stream().allMatch(name -> data.contains(name) && data.storedKind(name) != ColumnKind.DATETIME);
    }

    /** The groups, in the order of their labels. */
    List<FairnessGroup> groups(DataSummary data) {
        CategoryCounts counts = data.counts(outcome);
        if (counts.remainder() > 0) {
            throw new IllegalArgumentException("groups must be few enough to be counted, but some of those by "
                    + metric.protectedColumns() + " were not");
        }
        Map<String, Map<Cell, Long>> byGroup = new TreeMap<>();
        Map<String, List<String>> values = new TreeMap<>();
        for (String text : counts.labels()) {
            Cell cell = Cell.of(text);
            String key = String.join("\u0000", cell.group());
            values.put(key, cell.group());
            byGroup.computeIfAbsent(key, absent -> new LinkedHashMap<>()).merge(cell, counts.count(text), Long::sum);
        }
        return byGroup.entrySet().stream()
                .map(entry -> group(values.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private FairnessGroup group(List<String> labels, Map<Cell, Long> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            values.put(metric.protectedColumns().get(i), labels.get(i));
        }
        long count = cells.values().stream().mapToLong(Long::longValue).sum();
        long selected = 0;
        for (Outcome actual : Outcome.values()) {
            selected += count(cells, labels, Outcome.FAVOURABLE, actual);
        }
        long truePositives = count(cells, labels, Outcome.FAVOURABLE, Outcome.FAVOURABLE);
        long falsePositives = count(cells, labels, Outcome.FAVOURABLE, Outcome.OTHER);
        long favourable = truePositives + count(cells, labels, Outcome.OTHER, Outcome.FAVOURABLE);
        long others = falsePositives + count(cells, labels, Outcome.OTHER, Outcome.OTHER);
        return new FairnessGroup(
                values,
                count,
                count < metric.smallestGroup(),
                favourable,
                others,
                truePositives + falsePositives,
                (double) selected / count,
                rate(truePositives, favourable),
                rate(falsePositives, others),
                rate(truePositives, truePositives + falsePositives));
    }

    private static long count(Map<Cell, Long> cells, List<String> group, Outcome predicted, Outcome actual) {
        return cells.getOrDefault(new Cell(group, predicted, actual), 0L);
    }

    private static Double rate(long part, long whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }
}
