package io.github.driftlib.data;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which columns: a function from what the columns mean to their names, in order. For what is asked of each of several
 * columns.
 */
@FunctionalInterface
public interface ColumnSelection {

    /** The names of the columns. */
    List<String> of(ResolvedDefinition definition);

    /**
     * All columns that mean something: that have a role or are a feature. The components of vectors, and columns that
     * lists of features leave out, are not among them.
     */
    static ColumnSelection all() {
        return definition -> {
            Set<String> meant = new HashSet<>(definition.features());
            meant.addAll(definition.predictions());
            Stream.of(
                            definition.target(),
                            definition.datetime(),
                            definition.id(),
                            definition.userId(),
                            definition.itemId())
                    .flatMap(Optional::stream)
                    .forEach(meant::add);
            return definition.kinds().keySet().stream().filter(meant::contains).toList();
        };
    }

    /** {@link #all}, but for the column that identifies a row. */
    static ColumnSelection allButId() {
        return definition -> all().of(definition).stream()
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
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return named(List.of(columns));
    }

    /** The columns of the given names. */
    static ColumnSelection named(List<String> columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        List<String> names = List.copyOf(columns);
        return definition -> {
            definition.checkColumns("columns", names);
            return names;
        };
    }

    /** Those of these columns whose name passes. */
    default ColumnSelection that(Predicate<String> passes) {
        return definition -> of(definition).stream().filter(passes).toList();
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
