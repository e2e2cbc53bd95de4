package io.github.driftlib.fairness;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.predicted.MostProbableClass;
import io.github.driftlib.data.predicted.PositiveAtThreshold;
import io.github.driftlib.fairness.FairnessMetric.Group;
import io.github.driftlib.fairness.GroupOutcome.Cell;
import io.github.driftlib.fairness.GroupOutcome.Outcome;
import io.github.driftlib.json.NearestName;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How predictions are read for a fairness metric.
 *
 * @param metric the metric
 * @param definition what the columns mean
 * @param favourable the favourable label
 * @param outcome the cells that rows are counted by
 */
record FairnessInput(FairnessMetric metric, ResolvedDefinition definition, String favourable, GroupOutcome outcome) {

    /** More groups than this are no groups of people. */
    private static final int MOST_GROUPS = 1000;

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
                && definition
                        .task()
                        .filter(DataDefinition.Task.CLASSIFICATION::equals)
                        .isPresent();
    }

    private static boolean isOneProbability(ResolvedDefinition definition) {
        return definition.probabilities() && definition.predictions().size() == 1;
    }

    private static String favourable(FairnessMetric metric, ResolvedDefinition definition) {
        return metric.favourableLabel() == null ? definition.positiveLabel() : metric.favourableLabel();
    }

    /** How the predictions are read, or why the data cannot be judged. */
    static Attempt<FairnessInput> of(FairnessMetric metric, MetricContext context) {
        ResolvedDefinition definition = context.definition();
        if (!isClassification(definition)) {
            return Attempt.notApplicable("fairness needs predictions of a class");
        }
        String favourable = favourable(metric, definition);
        String column = definition.predictions().get(0);
        SortedSet<String> classes = classes(definition, context.sides().toList());
        boolean complement = isOneProbability(definition)
                && !LabelVocabulary.same(column, definition.positiveLabel())
                && (holds(classes, column) || LabelVocabulary.same(column, favourable));
        FairnessInput input =
                new FairnessInput(metric, definition, favourable, outcome(metric, definition, complement));
        Optional<ColumnChange> mixed = metric.protectedColumns().stream()
                .flatMap(name -> definition.change(name).stream())
                .filter(change -> change.what() == ColumnChange.What.OTHER_KIND)
                .findFirst();
        if (mixed.isPresent()) {
            return Attempt.notApplicable(
                    mixed.get().text() + "; declared categorical, values are compared by their meaning");
        }
        return input.fits(context.current())
                ? input.ofClasses(classes)
                : Attempt.notApplicable(
                        "current must have the columns of prediction and groups, holding labels or numbers");
    }

    private static boolean holds(SortedSet<String> classes, String label) {
        return classes.stream().anyMatch(each -> LabelVocabulary.same(each, label));
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

    /** This, if the favourable label is one of the classes. */
    private Attempt<FairnessInput> ofClasses(SortedSet<String> classes) {
        boolean oneOfTwo =
                definition.probabilities() && definition.predictions().size() < 3;
        boolean absentForOnce =
                oneOfTwo && classes.size() < 2 && LabelVocabulary.same(favourable, definition.positiveLabel());
        if (!holds(classes, favourable) && !absentForOnce) {
            return Attempt.notApplicable(
                    "favourableLabel must be one of the classes " + classes + NearestName.butWas(favourable, classes));
        }
        return oneOfTwo && classes.size() > 2
                ? Attempt.notApplicable("a probability of one class tells two apart, but there are " + classes)
                : Attempt.of(this);
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
                PositiveAtThreshold.checked(metric.probasThreshold()),
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

    /** The groups of a data set, in the order of their labels, if there are some and not too many. */
    Attempt<List<Group>> groups(DataSummary data) {
        List<Group> groups = counted(data);
        if (groups.isEmpty()) {
            return Attempt.notEnoughData("no row has a prediction and a value of " + metric.protectedColumns());
        }
        return groups.size() > MOST_GROUPS
                ? Attempt.notApplicable("there must be at most " + MOST_GROUPS + " groups by "
                        + metric.protectedColumns() + ", but there are " + groups.size())
                : Attempt.of(groups);
    }

    private List<Group> counted(DataSummary data) {
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
                .map(entry -> group(Objects.requireNonNull(values.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    private Group group(List<String> labels, Map<Cell, Long> cells) {
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
        return new Group(
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

    private static @Nullable Double rate(long part, long whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }
}
