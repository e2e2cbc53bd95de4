package io.github.driftlib.quality.correlation;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.predicted.MostProbableClass;
import io.github.driftlib.data.predicted.PositiveAtThreshold;
import io.github.driftlib.quality.column.FiniteAndInfinite;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.DataSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which columns of a data set a matrix of correlations is about: target, predictions and features of a kind. */
final class CorrelatedColumns {

    /** The name of the predicted class, where the predictions are probabilities. */
    static final String PREDICTION_LABELS = "prediction_labels";

    private static final double PROBABLE = 0.5;

    private CorrelatedColumns() {}

    /** All columns of the kind that the definition knows, by name. */
    static Map<String, DerivedColumn> of(ResolvedDefinition definition, CorrelationKind kind) {
        List<String> names = new ArrayList<>();
        definition.target().ifPresent(names::add);
        names.addAll(definition.predictions());
        names.addAll(kind.columns() == ColumnKind.NUMERICAL ? definition.numerical() : definition.categorical());
        Map<String, DerivedColumn> columns = new LinkedHashMap<>();
        for (String name : names) {
            if (definition.kind(name) == kind.columns()) {
                columns.put(name, Coefficient.column(kind, name));
            }
        }
        if (kind == CorrelationKind.CRAMER_V) {
            predictedClass(definition).ifPresent(column -> columns.put(PREDICTION_LABELS, column));
        }
        return columns;
    }

    /**
     * The class that probabilities predict: the most probable one, or the positive one from a probability of 0.5 on.
     */
    private static Optional<DerivedColumn> predictedClass(ResolvedDefinition definition) {
        List<String> predictions = definition.predictions();
        if (predictions.size() > 1) {
            return Optional.of(new MostProbableClass(predictions));
        }
        String positive = definition.positiveLabel();
        return definition
                .prediction()
                .filter(column -> definition.probabilities())
                .map(column -> new PositiveAtThreshold(column, false, PROBABLE, positive, "not " + positive));
    }

    /** Those of them that a data set has and that have more than one value there. */
    static Map<String, DerivedColumn> varying(ResolvedDefinition definition, CorrelationKind kind, DataSummary data) {
        Map<String, DerivedColumn> columns = of(definition, kind);
        columns.entrySet().removeIf(column -> !varies(column.getKey(), column.getValue(), data));
        return columns;
    }

    private static boolean varies(String name, DerivedColumn column, DataSummary data) {
        if (column instanceof MostProbableClass labels) {
            return labels.columns().stream().allMatch(each -> holdsNumbers(each, data))
                    && data.counts(column).distinctCount() > 1;
        }
        if (column instanceof PositiveAtThreshold labels) {
            return holdsNumbers(labels.column(), data) && data.counts(column).distinctCount() > 1;
        }
        if (!data.contains(name)) {
            return false;
        }
        if (column instanceof AsLabels) {
            return data.storedKind(name) != ColumnKind.DATETIME
                    && data.categories(name).distinctCount() > 1;
        }
        return holdsNumbers(name, data) && new FiniteAndInfinite(data.distribution(name)).distinct() > 1;
    }

    private static boolean holdsNumbers(String name, DataSummary data) {
        return data.contains(name) && data.storedKind(name) == ColumnKind.NUMERICAL;
    }
}
