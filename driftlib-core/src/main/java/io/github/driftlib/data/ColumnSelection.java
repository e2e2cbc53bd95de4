package io.github.driftlib.data;

import java.util.List;
import java.util.Optional;

/**
 * Which columns: a function from what the columns mean to their names, in order. For what is asked of each of several
 * columns.
 */
@FunctionalInterface
public interface ColumnSelection {

    /** The names of the columns. */
    List<String> of(ResolvedDefinition definition);

    /** All columns, whatever they mean. */
    static ColumnSelection all() {
        return definition -> List.copyOf(definition.kinds().keySet());
    }

    /** All columns but the one that identifies a row. */
    static ColumnSelection allButId() {
        return definition -> definition.kinds().keySet().stream()
                .filter(column -> !definition.id().equals(Optional.of(column)))
                .toList();
    }

    /** The numerical features. */
    static ColumnSelection numerical() {
        return ResolvedDefinition::numerical;
    }

    /** The categorical features. */
    static ColumnSelection categorical() {
        return ResolvedDefinition::categorical;
    }

    /** The text features. */
    static ColumnSelection text() {
        return ResolvedDefinition::text;
    }

    /** All features: numerical, categorical, text, points in time. */
    static ColumnSelection features() {
        return ResolvedDefinition::features;
    }

    /** The columns of the given names. */
    static ColumnSelection named(String... columns) {
        return named(List.of(columns));
    }

    /** The columns of the given names. */
    static ColumnSelection named(List<String> columns) {
        List<String> names = List.copyOf(columns);
        return definition -> names;
    }

    /** Those of these columns that are of the given kind. */
    default ColumnSelection ofKind(ColumnKind kind) {
        return definition -> of(definition).stream()
                .filter(column -> definition.kind(column) == kind)
                .toList();
    }

    /** Those of these columns that are not of the given kind. */
    default ColumnSelection notOfKind(ColumnKind kind) {
        return definition -> of(definition).stream()
                .filter(column -> definition.kind(column) != kind)
                .toList();
    }
}
