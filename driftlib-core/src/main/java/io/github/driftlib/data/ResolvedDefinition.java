package io.github.driftlib.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link DataDefinition} with everything inferred: the roles, the features of each kind, and the kind of every
 * column.
 *
 * @param target the true outcome
 * @param prediction the model's output
 * @param datetime the time of a row
 * @param id identifies a row
 * @param numerical the numerical features
 * @param categorical the categorical features
 * @param text the text features
 * @param datetimes the features that are points in time
 * @param kinds the kind of every column of either data set
 */
public record ResolvedDefinition(
        Optional<String> target,
        Optional<String> prediction,
        Optional<String> datetime,
        Optional<String> id,
        List<String> numerical,
        List<String> categorical,
        List<String> text,
        List<String> datetimes,
        Map<String, ColumnKind> kinds) {

    /** Copies the lists. */
    public ResolvedDefinition {
        numerical = List.copyOf(numerical);
        categorical = List.copyOf(categorical);
        text = List.copyOf(text);
        datetimes = List.copyOf(datetimes);
        kinds = Map.copyOf(kinds);
    }

    /**
     * The kind of a column.
     *
     * @throws IllegalArgumentException if no data set has it
     */
    public ColumnKind kind(String column) {
        ColumnKind kind = kinds.get(column);
        if (kind == null) {
            throw new IllegalArgumentException("column must be one of "
                    + kinds.keySet().stream().sorted().toList() + ", but was '" + column + "'");
        }
        return kind;
    }

    /**
     * The columns whose drift makes the drift of a data set: target, prediction, numerical, categorical, text features.
     */
    public List<String> driftColumns() {
        List<String> columns = new ArrayList<>();
        target.ifPresent(columns::add);
        prediction.ifPresent(columns::add);
        List.of(numerical, categorical, text).forEach(columns::addAll);
        return columns.stream().distinct().toList();
    }
}
