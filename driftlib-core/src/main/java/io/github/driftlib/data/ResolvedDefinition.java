package io.github.driftlib.data;

import io.github.driftlib.json.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link DataDefinition} with everything inferred: the roles, the features of each kind, and the kind of every
 * column.
 *
 * @param target the true outcome
 * @param predictions the model's output: no column, one, or one column of probabilities for each class
 * @param datetime the time of a row
 * @param id identifies a row
 * @param numerical the numerical features
 * @param categorical the categorical features
 * @param text the text features
 * @param datetimes the features that are points in time
 * @param kinds the kind of every column of either data set, in their order, those of the reference first
 * @param task what the model predicts; where it was not said, classification where probabilities are declared,
 *     otherwise regression for a numerical target, classification for a categorical one, and nothing where there is no
 *     target
 * @param probabilities whether the task is classification and the predictions are probabilities, or other scores, of
 *     classes, declared or inferred as {@link DataDefinition} says; their columns are numerical then
 * @param positiveLabel the class that a single probability belongs to
 * @param userId the user of a ranking
 * @param itemId the item of a ranking
 * @param recommendations what the prediction of a ranking holds
 * @param embeddings vectors by name, each the names of the columns that hold its components
 * @param changes the columns that only one data set has, or that hold another kind of values in current, in the order
 *     of {@code kinds}; none where there is no reference
 * @param oneSided those of the changed columns that would be features if both data sets had them
 */
public record ResolvedDefinition(
        Optional<String> target,
        List<String> predictions,
        Optional<String> datetime,
        Optional<String> id,
        List<String> numerical,
        List<String> categorical,
        List<String> text,
        List<String> datetimes,
        Map<String, ColumnKind> kinds,
        Optional<DataDefinition.Task> task,
        boolean probabilities,
        String positiveLabel,
        Optional<String> userId,
        Optional<String> itemId,
        DataDefinition.PredictionForm recommendations,
        Map<String, List<String>> embeddings,
        Map<String, ColumnChange> changes,
        List<String> oneSided) {

    /** Copies the collections. */
    public ResolvedDefinition {
        predictions = List.copyOf(predictions);
        numerical = List.copyOf(numerical);
        categorical = List.copyOf(categorical);
        text = List.copyOf(text);
        datetimes = List.copyOf(datetimes);
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        embeddings = Collections.unmodifiableMap(new LinkedHashMap<>(embeddings));
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        oneSided = List.copyOf(oneSided);
    }

    /** The model's output where it is in one column. */
    public Optional<String> prediction() {
        return predictions.size() == 1 ? Optional.of(predictions.get(0)) : Optional.empty();
    }

    /** All features: numerical, categorical, text, points in time. */
    public List<String> features() {
        return Stream.of(numerical, categorical, text, datetimes)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The kind of a column.
     *
     * @throws IllegalArgumentException if no data set has it
     */
    public ColumnKind kind(String column) {
        ColumnKind kind = kinds.get(column);
        if (kind == null) {
            throw new IllegalArgumentException("column must be " + NearestName.oneOf(column, kinds.keySet()));
        }
        return kind;
    }

    /**
     * Checks that one of the data sets has each of some columns.
     *
     * @param parameter what names them, for the error
     * @param columns the names; null for none
     * @throws IllegalArgumentException if neither has a column of such a name, with the nearest there is
     */
    public void checkColumns(String parameter, @Nullable Collection<String> columns) {
        checkColumns(parameter, columns, List.of());
    }

    /** Like {@link #checkColumns(String, Collection)}, where some names stand for columns that are derived. */
    public void checkColumns(String parameter, @Nullable Collection<String> columns, Collection<String> derived) {
        Set<String> known = new HashSet<>(kinds.keySet());
        known.addAll(derived);
        KnownNames.check(parameter, "columns", columns == null ? List.of() : columns, known);
    }

    /**
     * Checks that some vectors are declared.
     *
     * @throws IllegalArgumentException if one is not, with the nearest name there is
     */
    public void checkEmbeddings(String parameter, Collection<String> names) {
        KnownNames.check(parameter, "embeddings", names, embeddings.keySet());
    }

    /** What happened to a column since the reference, if anything did. */
    public Optional<ColumnChange> change(String column) {
        return Optional.ofNullable(changes.get(column));
    }

    /** The same with what happened to one more column. */
    public ResolvedDefinition with(ColumnChange change) {
        Objects.requireNonNull(change, "change must be given, but was null");
        Map<String, ColumnChange> more = new LinkedHashMap<>(changes);
        more.put(change.column(), change);
        return new ResolvedDefinition(
                target,
                predictions,
                datetime,
                id,
                numerical,
                categorical,
                text,
                datetimes,
                kinds,
                task,
                probabilities,
                positiveLabel,
                userId,
                itemId,
                recommendations,
                embeddings,
                more,
                oneSided);
    }

    /**
     * The columns whose drift makes the drift of a data set: target, prediction, numerical, categorical, text features,
     * and whatever would be a feature but is not what it was ({@link #changes}), points in time included.
     */
    public List<String> driftColumns() {
        List<String> columns = new ArrayList<>();
        target.ifPresent(columns::add);
        prediction().ifPresent(columns::add);
        List.of(numerical, categorical, text, oneSided).forEach(columns::addAll);
        datetimes.stream().filter(changes::containsKey).forEach(columns::add);
        return columns.stream().distinct().toList();
    }
}
