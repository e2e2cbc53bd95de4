package io.github.driftlib.summary.profile;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Schema;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a profile as rows and other profiles come to it.
 *
 * @param outline the columns, and what is known of them
 * @param open the columns that had no value yet and can be of any kind: none of those that were declared
 * @param empty the columns that had no value yet
 */
record ProfileColumns(Schema outline, Set<String> open, Set<String> empty) {

    ProfileColumns {
        open = Collections.unmodifiableSet(new TreeSet<>(open));
        empty = Collections.unmodifiableSet(new TreeSet<>(empty));
    }

    /** The columns of the first rows, before these are added. */
    static ProfileColumns of(Map<String, ColumnSchema> first) {
        return new ProfileColumns(new Schema(first), first.keySet(), first.keySet());
    }

    /** The columns that were declared. */
    static ProfileColumns declared(Map<String, ColumnKind> kinds) {
        Map<String, ColumnSchema> columns = new LinkedHashMap<>();
        kinds.forEach((name, kind) -> columns.put(name, new ColumnSchema(kind, false, false, false, true)));
        return new ProfileColumns(new Schema(columns), Set.of(), columns.keySet());
    }

    /** The names of the columns of rows that have a value. */
    static Set<String> withValues(Dataset rows) {
        Set<String> names = new HashSet<>();
        for (String name : rows.columnNames()) {
            if (hasValue(rows.column(name))) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean hasValue(Column column) {
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                return true;
            }
        }
        return false;
    }

    /** No rows of these columns. */
    Dataset noRows() {
        Dataset.Builder rows = Dataset.builder();
        outline.columns().forEach((name, column) -> rows.column(name, missing(column.kind(), 0)));
        return rows.build();
    }

    private static Column missing(ColumnKind kind, int rows) {
        double[] numbers = new double[rows];
        Arrays.fill(numbers, Double.NaN);
        return switch (kind) {
            case NUMERICAL -> NumericalColumn.of(numbers);
            case CATEGORICAL -> CategoricalColumn.of(new String[rows]);
            case DATETIME -> DatetimeColumn.of(new Instant[rows]);
            case TEXT -> TextColumn.of(new String[rows]);
        };
    }

    /** The kind of a column, where it is known. */
    Optional<ColumnKind> kind(String column) {
        return Optional.ofNullable(outline.columns().get(column)).map(ColumnSchema::kind);
    }

    /** Whether a summarizer is that of one of these columns as it is. */
    boolean ofColumn(Summarizer<?> summarizer) {
        DerivedColumn source = summarizer instanceof Summarizers.DistributionOf numbers
                ? numbers.column()
                : summarizer instanceof Summarizers.CountsOf counts ? counts.column() : null;
        return source instanceof DerivedColumn.Stored stored
                && kind(stored.name())
                        .filter(kind -> Summarizers.of(stored, kind).equals(summarizer))
                        .isPresent();
    }

    /** The rows with columns without a value in the kinds that are known, and with those that they lack. */
    Dataset conformed(Dataset batch, boolean union) {
        Dataset rows = batch;
        for (Map.Entry<String, ColumnSchema> column : outline.columns().entrySet()) {
            String name = column.getKey();
            ColumnKind kind = column.getValue().kind();
            boolean lacking = union && !batch.contains(name);
            boolean other = batch.contains(name) && batch.column(name).kind() != kind && !hasValue(batch.column(name));
            if (lacking || other) {
                rows = rows.with(name, missing(kind, batch.rowCount()));
            }
        }
        return rows;
    }

    /**
     * These columns together with those of rows or of a profile.
     *
     * @param added the columns that come
     * @param values those of them that have a value
     * @param union whether both need not have the same columns
     * @throws IllegalArgumentException if they do not fit together
     */
    ProfileColumns joined(Map<String, ColumnSchema> added, Set<String> values, boolean union) {
        if (!union && !outline.columns().keySet().equals(added.keySet())) {
            throw new IllegalArgumentException(
                    "batches must have the columns " + outline.columns().keySet() + ", but one has " + added.keySet());
        }
        Set<String> names = new LinkedHashSet<>(outline.columns().keySet());
        names.addAll(added.keySet());
        Map<String, ColumnSchema> joined = new LinkedHashMap<>();
        for (String name : names) {
            joined.put(name, joined(name, added.get(name), values.contains(name)));
        }
        Set<String> stillOpen = new HashSet<>(open);
        added.keySet().stream().filter(name -> kind(name).isEmpty()).forEach(stillOpen::add);
        stillOpen.removeAll(values);
        Set<String> stillEmpty = new HashSet<>(empty);
        added.keySet().stream().filter(name -> kind(name).isEmpty()).forEach(stillEmpty::add);
        stillEmpty.removeAll(values);
        return new ProfileColumns(new Schema(joined), stillOpen, stillEmpty);
    }

    private @Nullable ColumnSchema joined(String name, @Nullable ColumnSchema added, boolean hasValue) {
        ColumnSchema known = outline.columns().get(name);
        if (known == null || added == null) {
            return known == null ? added : known;
        }
        if (known.kind() != added.kind()) {
            if (!hasValue || open.contains(name)) {
                return hasValue ? added : known;
            }
            throw new IllegalArgumentException("column '" + name + "' must be "
                    + known.kind().label() + " as in the rows before, but was "
                    + added.kind().label());
        }
        if (empty.contains(name) || !hasValue) {
            return empty.contains(name) ? added : known;
        }
        return new ColumnSchema(
                known.kind(),
                known.integral() && added.integral(),
                known.fractions() || added.fractions(),
                false,
                false);
    }
}
