package io.github.driftlib.drift;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.predicted.MostProbableClass;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.plot.Interactions;
import io.github.driftlib.summary.plot.Interactions.Axis;
import io.github.driftlib.text.NonLetterCharacterPercentage;
import io.github.driftlib.text.TextLength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of the target, and of the prediction, against every feature. A text stands for its length and for its
 * percentage of characters that are no letters. Where a classifier gives a probability for each class, its most
 * probable class is the prediction.
 *
 * @param columns the features, or null for all numerical, categorical and text ones
 */
public record TargetByFeaturesTable(@Nullable List<String> columns) implements RowMetric<TargetByFeaturesTable.Result> {

    /** Copies the names. */
    public TargetByFeaturesTable {
        columns = columns == null ? null : List.copyOf(columns);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        ResolvedDefinition definition = context.definition();
        Optional<Axis> target = definition.target().map(column -> outcome(column, definition));
        Optional<Axis> prediction = prediction(definition);
        if (target.isEmpty() && prediction.isEmpty()) {
            return MetricOutcome.notApplicable("the table needs a target or a prediction, but there is none");
        }
        List<String> features = features(definition);
        List<Axis> axes = axes(features, definition);
        Sides<Dataset> derived = sides.map(rows -> derived(rows, features, definition));
        return MetricOutcome.of(new Result(
                definition.target().orElse(null),
                axes.stream().map(Axis::column).toList(),
                task(definition, target.or(() -> prediction).orElseThrow()),
                context.plots() ? against(target, axes, derived) : null,
                context.plots() ? against(prediction, axes, derived) : null));
    }

    private static Map<String, Interactions> against(
            Optional<Axis> outcome, List<Axis> features, Sides<Dataset> derived) {
        Dataset current = derived.current();
        Map<String, Interactions> pictures = new LinkedHashMap<>();
        if (outcome.isPresent() && outcome.get().fits(current)) {
            for (Axis feature : features) {
                if (feature.fits(current)) {
                    Interactions.of(feature, outcome.get(), current, derived.reference())
                            .ifPresent(picture -> pictures.put(feature.column(), picture));
                }
            }
        }
        return pictures;
    }

    private static Axis outcome(String column, ResolvedDefinition definition) {
        boolean classes = definition
                .task()
                .filter(DataDefinition.Task.CLASSIFICATION::equals)
                .isPresent();
        return new Axis(column, classes ? ColumnKind.CATEGORICAL : definition.kind(column));
    }

    private static Optional<Axis> prediction(ResolvedDefinition definition) {
        return definition.predictions().size() > 1
                ? Optional.of(new Axis(DriftColumn.PREDICTED_LABELS, ColumnKind.CATEGORICAL))
                : definition.prediction().map(column -> new Axis(column, definition.kind(column)));
    }

    private static DataDefinition.Task task(ResolvedDefinition definition, Axis outcome) {
        return definition
                .task()
                .orElse(
                        outcome.kind() == ColumnKind.NUMERICAL
                                ? DataDefinition.Task.REGRESSION
                                : DataDefinition.Task.CLASSIFICATION);
    }

    private List<String> features(ResolvedDefinition definition) {
        if (columns != null) {
            return columns;
        }
        List<String> all = new ArrayList<>(definition.numerical());
        all.addAll(definition.categorical());
        all.addAll(definition.text());
        return all;
    }

    private static List<Axis> axes(List<String> features, ResolvedDefinition definition) {
        List<Axis> axes = new ArrayList<>();
        for (String feature : features) {
            if (definition.kind(feature) == ColumnKind.TEXT) {
                axes.add(new Axis(lengthOf(feature), ColumnKind.NUMERICAL));
                axes.add(new Axis(nonLettersOf(feature), ColumnKind.NUMERICAL));
            } else {
                axes.add(new Axis(feature, definition.kind(feature)));
            }
        }
        return axes;
    }

    private static String lengthOf(String text) {
        return text + ": Text Length";
    }

    private static String nonLettersOf(String text) {
        return text + ": Non Letter Character %";
    }

    private static Dataset derived(Dataset rows, List<String> features, ResolvedDefinition definition) {
        Dataset extended = rows;
        for (String feature : features) {
            if (definition.kind(feature) == ColumnKind.TEXT && rows.contains(feature)) {
                extended = extended.with(lengthOf(feature), new TextLength(feature))
                        .with(nonLettersOf(feature), new NonLetterCharacterPercentage(feature));
            }
        }
        boolean probabilities = definition.predictions().size() > 1
                && definition.predictions().stream().allMatch(rows::contains);
        return probabilities
                ? extended.with(DriftColumn.PREDICTED_LABELS, new MostProbableClass(definition.predictions()))
                : extended;
    }

    /**
     * The pictures of the target, and of the prediction, against every feature.
     *
     * @param targetName the target, or null where there is none
     * @param columns the features, with the descriptors of a text in its place
     * @param task what the model predicts
     * @param targets the pictures of the target, by feature; without those features that current does not have
     * @param predictions the pictures of the prediction, by feature
     */
    public record Result(
            @Nullable String targetName,
            List<String> columns,
            DataDefinition.Task task,
            @PlotData @Nullable Map<String, Interactions> targets,
            @PlotData @Nullable Map<String, Interactions> predictions)
            implements MetricResult {

        /** Copies the list and the maps, in their order. */
        public Result {
            columns = List.copyOf(columns);
            targets = targets == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(targets));
            predictions = predictions == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(predictions));
        }

        /** Nothing: they are pictures. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
