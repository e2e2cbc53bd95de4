package io.github.driftlib.duckdb;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.json.NearestName;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that a read needs to know.
 *
 * @param source where the rows come from
 * @param columns the columns to read, in order; all where empty
 * @param except the columns not to read
 * @param condition the rows to read; all where empty
 * @param held the kinds of the columns of a data set that this one is held to
 * @param strict whether a column that cannot be read is an error
 * @param engine what DuckDB may use
 */
record ReadRequest(
        Source source,
        Optional<List<String>> columns,
        List<String> except,
        Optional<Condition> condition,
        Map<String, ColumnKind> held,
        boolean strict,
        Engine engine) {

    /** A condition in SQL over the columns of the source, and the values for its question marks. */
    record Condition(String sql, BoundValues values) {
        DataReadException refused(Source source, List<String> columns, SQLException cause) {
            return new DataReadException(
                    "where must be a condition on the columns " + columns + " of " + source.label() + ", but was " + sql
                            + ": " + SqlProblem.ofSql(cause, sql),
                    cause);
        }
    }

    static ReadRequest of(Source source) {
        return new ReadRequest(
                source, Optional.empty(), List.of(), Optional.empty(), Map.of(), false, Engine.standard());
    }

    ReadRequest withDatesOf(ReadRequest other) {
        return new ReadRequest(source.withDatesOf(other.source), columns, except, condition, held, strict, engine);
    }

    ReadRequest columns(List<String> names) {
        return new ReadRequest(source, Optional.of(names), except, condition, held, strict, engine);
    }

    ReadRequest except(List<String> names) {
        return new ReadRequest(source, columns, names, condition, held, strict, engine);
    }

    ReadRequest condition(Condition wanted) {
        return new ReadRequest(source, columns, except, Optional.of(wanted), held, strict, engine);
    }

    ReadRequest held(Map<String, ColumnKind> kinds) {
        return new ReadRequest(source, columns, except, condition, kinds, strict, engine);
    }

    ReadRequest strictly() {
        return new ReadRequest(source, columns, except, condition, held, true, engine);
    }

    ReadRequest engine(Engine wanted) {
        return new ReadRequest(source, columns, except, condition, held, strict, wanted);
    }

    /**
     * The same of a source whose rows others summarise meanwhile: DuckDB leaves a core to them where it only decodes.
     */
    ReadRequest besideOthers(int cores) {
        boolean isParquet = !source.isSql() && source.text().isEmpty();
        return isParquet ? engine(engine.besideOthers(cores)) : this;
    }

    /**
     * Opens the source and finds out its columns.
     *
     * @throws DataReadException if that fails; nothing stays open
     */
    RowStream open() {
        RowStream stream = source.text().isPresent() ? TextStream.open(this) : ChunkStream.open(this);
        return held.isEmpty() ? stream : new HeldStream(stream, held, source.label());
    }

    /**
     * The names of the columns to read, out of those there are.
     *
     * @throws DataReadException if one that is named is not there
     */
    List<String> selected(List<String> all) {
        Set<String> unknown = new LinkedHashSet<>(columns.orElse(List.of()));
        unknown.addAll(except);
        all.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new DataReadException(unknown.stream()
                    .map(name -> "column must be one of " + NearestName.list(name, all) + " of " + source.label()
                            + NearestName.butWas(name, all))
                    .collect(Collectors.joining("; ")));
        }
        Set<String> selected = new LinkedHashSet<>(columns.orElse(all));
        except.forEach(selected::remove);
        if (selected.isEmpty() && !all.isEmpty()) {
            throw new DataReadException("except must leave a column to read, but leaves none of " + columns.orElse(all)
                    + " of " + source.label());
        }
        return List.copyOf(selected);
    }

    /** The values for all question marks, in the order in which the query has them. */
    BoundValues values() {
        return condition.map(wanted -> source.values().and(wanted.values())).orElse(source.values());
    }
}
