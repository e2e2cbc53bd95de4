package io.github.driftlib.data;

import io.github.driftlib.concurrent.Memo;
import io.github.driftlib.json.NearestName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table: named columns of equal length that never change.
 *
 * <p>All operations give a new data set and share what they can; {@link #select} and {@link #with} share the columns
 * themselves, and with them every summary already made of them. Safe for use by many threads.
 *
 * <pre>{@code
 * Dataset trips = Dataset.builder()
 *         .numerical("fare", 5.5, 12.0, Double.NaN)
 *         .categorical("zone", "41", "74", null)
 *         .build();
 * Dataset paid = trips.filter(row -> row.number("fare") > 0);
 * }</pre>
 */
public final class Dataset {

    private final Map<String, Column> columns;
    private final int rowCount;
    private final List<Remark> remarks;
    private final Memo<Derivation<?, ?>> derived = Memo.whileMemoryLasts();

    private Dataset(Map<String, Column> columns, int rowCount, List<Remark> remarks) {
        this.columns = Collections.unmodifiableMap(columns);
        this.rowCount = rowCount;
        this.remarks = List.copyOf(remarks);
    }

    /**
     * A data set of the given columns, in the map's order.
     *
     * @throws IllegalArgumentException if the columns differ in length, naming the first that does
     */
    public static Dataset of(Map<String, ? extends Column> columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        Builder builder = builder();
        columns.forEach(builder::column);
        return builder.build();
    }

    /**
     * A data set of the given rows, each a map from column name to value.
     *
     * <p>Numbers make a numerical column, strings, booleans, characters, UUIDs and enum constants (their
     * {@code name()}) a categorical one, {@code java.time} points in time a datetime one (without a zone: UTC); null
     * and an absent key are missing values. A column without any value is numerical. Whole numbers beyond
     * 2<sup>53</sup> make a categorical column of their digits, with a remark, for doubles would merge them.
     *
     * @throws IllegalArgumentException if a column mixes kinds or holds another type, naming the column and the row
     */
    public static Dataset ofRows(List<? extends Map<String, ?>> rows) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        return RowReader.read(rows);
    }

    /**
     * A data set of objects, each read as the type says. They are gone through once, in order; a stream is given as
     * {@code stream::iterator}. Without rows the columns are there all the same. Takes linear time, and no object a row
     * beyond what the type's functions make.
     *
     * @throws IllegalArgumentException if a row is null, or a value cannot be read or held, naming the column, the row
     *     (from 0) and what was thrown, which is the cause
     */
    public static <T> Dataset of(RowType<T> type, Iterable<? extends T> rows) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(type, "type must be given, but was null");
        return new TypedRows<>(type.fields(), rows.iterator(), Integer.MAX_VALUE).batch();
    }

    /**
     * The rows of all parts, one part after the other, with the {@link Remark#merged remarks} of all. A column that has
     * no value at all in a part has there the kind of the others.
     *
     * @throws IllegalArgumentException if there is no part, or the parts differ in column names or kinds
     */
    public static Dataset concat(List<Dataset> parts) {
        Objects.requireNonNull(parts, "parts must be given, but was null");
        return Concatenation.of(parts);
    }

    /** A builder that takes one column after another. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of rows. */
    public int rowCount() {
        return rowCount;
    }

    /** The number of columns. */
    public int columnCount() {
        return columns.size();
    }

    /** The names of the columns, in order. */
    public List<String> columnNames() {
        return List.copyOf(columns.keySet());
    }

    /** What the reading of the data did that one should know, in the order of the columns. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** This data set with further remarks. */
    public Dataset withRemarks(List<Remark> more) {
        Objects.requireNonNull(more, "more must be given, but was null");
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Dataset(new LinkedHashMap<>(columns), rowCount, all);
    }

    /**
     * This data set, if its reading left nothing out.
     *
     * @throws IllegalArgumentException if a column or lines were left out, naming them
     */
    public Dataset complete() {
        List<Remark> losses = remarks.stream().filter(Remark::isLoss).toList();
        if (!losses.isEmpty()) {
            throw new IllegalArgumentException("data set must hold all that its source has, but "
                    + losses.stream().map(Remark::text).collect(Collectors.joining("; ")));
        }
        return this;
    }

    /**
     * What the columns hold: kind, missing and different values, examples and remarks; printed, it is a table. Looks at
     * each value.
     */
    public DatasetDescription describe() {
        return Describer.describe(this);
    }

    /** Whether there is a column of the given name. */
    public boolean contains(String name) {
        return columns.containsKey(name);
    }

    /**
     * The column of the given name.
     *
     * @throws IllegalArgumentException if there is none, listing those there are
     */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("column must be " + NearestName.oneOf(name, columnNames()));
        }
        return column;
    }

    /** The numerical column of the given name; an error where it is of another kind. */
    public NumericalColumn numerical(String name) {
        return typed(name, NumericalColumn.class);
    }

    /** The categorical column of the given name; an error where it is of another kind. */
    public CategoricalColumn categorical(String name) {
        return typed(name, CategoricalColumn.class);
    }

    /** The datetime column of the given name; an error where it is of another kind. */
    public DatetimeColumn datetime(String name) {
        return typed(name, DatetimeColumn.class);
    }

    /** The text column of the given name; an error where it is of another kind. */
    public TextColumn text(String name) {
        return typed(name, TextColumn.class);
    }

    private <C extends Column> C typed(String name, Class<C> type) {
        Column column = column(name);
        if (!type.isInstance(column)) {
            throw new IllegalArgumentException("column '" + name + "' must be a " + type.getSimpleName()
                    + ", but was a " + column.getClass().getSimpleName());
        }
        return type.cast(column);
    }

    /** Only the given columns, in the given order. */
    public Dataset select(String... names) {
        Objects.requireNonNull(names, "names must be given, but was null");
        return select(Arrays.asList(names));
    }

    /** Only the given columns, in the given order. */
    public Dataset select(List<String> names) {
        Objects.requireNonNull(names, "names must be given, but was null");
        Map<String, Column> selected = new LinkedHashMap<>();
        for (String name : names) {
            if (selected.put(name, column(name)) != null) {
                throw new IllegalArgumentException("column names must be distinct, but '" + name + "' is there twice");
            }
        }
        return new Dataset(selected, rowCount, remarksOn(selected));
    }

    /** Those on one of the columns, or on none that is there. */
    private List<Remark> remarksOn(Map<String, Column> selected) {
        return remarks.stream()
                .filter(remark -> selected.containsKey(remark.column()) || !columns.containsKey(remark.column()))
                .toList();
    }

    /** The rows from {@code from} (inclusive) to {@code to} (exclusive). */
    public Dataset slice(int from, int to) {
        Objects.checkFromToIndex(from, to, rowCount);
        return keep(IntStream.range(from, to).toArray());
    }

    /** The rows for which the condition holds. The {@link Row} is valid only during the call. */
    public Dataset filter(Predicate<? super Row> condition) {
        Objects.requireNonNull(condition, "condition must be given, but was null");
        Row row = new Row(this);
        return keep(IntStream.range(0, rowCount)
                .filter(index -> condition.test(row.at(index)))
                .toArray());
    }

    /**
     * The rows whose point in time lies in [from, to), which can be as early and as late as {@link Instant#MIN} and
     * {@link Instant#MAX}. Rows without a time are in no slice.
     *
     * @param datetimeColumn the name of a datetime column
     */
    public Dataset between(String datetimeColumn, Instant from, Instant to) {
        Objects.requireNonNull(datetimeColumn, "datetimeColumn must be given, but was null");
        Objects.requireNonNull(from, "from must be given, but was null");
        Objects.requireNonNull(to, "to must be given, but was null");
        DatetimeColumn time = datetime(datetimeColumn);
        long first = DatetimeColumn.clampedMicros(from);
        long end = DatetimeColumn.clampedMicros(to);
        return keep(time.rowsBetween(first, end));
    }

    /**
     * This data set with one more column, or with the column of that name replaced.
     *
     * @throws IllegalArgumentException if the column's length is not {@link #rowCount()}
     */
    public Dataset with(String name, Column column) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        checkLength(name, column, rowCount);
        Map<String, Column> extended = new LinkedHashMap<>(columns);
        extended.put(name, column);
        return new Dataset(extended, rowCount, remarks);
    }

    /**
     * This data set, where a column without any value has the kind that it has in the other one: such a column compares
     * with any.
     */
    public Dataset alignedTo(Dataset other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return Concatenation.aligned(this, other);
    }

    /** This data set with one more column, computed from its rows, or with the column of that name replaced. */
    public Dataset with(String name, DerivedColumn column) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        return with(name, derive(column));
    }

    /** This data set with a numerical column computed from each row; NaN is missing. */
    public Dataset withNumerical(String name, ToDoubleFunction<? super Row> value) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(value, "value must be given, but was null");
        Row row = new Row(this);
        NumericalColumn.Builder derived = NumericalColumn.builder();
        for (int index = 0; index < rowCount; index++) {
            derived.add(value.applyAsDouble(row.at(index)));
        }
        return with(name, derived.build());
    }

    /**
     * What the derivation makes of this data set, computed at the first call and kept as long as the data set lives and
     * memory lasts, as with {@link Column#derive}.
     */
    public <T> T derive(Derivation<? super Dataset, T> derivation) {
        return derived.get(derivation, () -> derivation.apply(this));
    }

    private Dataset keep(int[] rows) {
        return rows.length == rowCount ? this : take(rows);
    }

    /**
     * The given rows, in the given order; a row can be taken any number of times.
     *
     * @param rows the places of the rows, from 0
     */
    public Dataset take(int... rows) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        for (int row : rows) {
            Objects.checkIndex(row, rowCount);
        }
        Map<String, Column> taken = new LinkedHashMap<>();
        columns.forEach((name, column) -> taken.put(name, column.take(rows)));
        return new Dataset(taken, rows.length, remarks);
    }

    private static void checkLength(String name, Column column, int rowCount) {
        if (column.size() != rowCount) {
            throw new IllegalArgumentException("column '" + name + "' must have " + rowCount
                    + " rows as the columns before it, but has " + column.size());
        }
    }

    @Override
    public String toString() {
        return "Dataset" + columns.keySet() + " of " + rowCount + " rows";
    }

    /** Collects columns; not safe for use by many threads. */
    public static final class Builder {
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final List<Remark> remarks = new ArrayList<>();

        private Builder() {}

        /** Adds numbers, which are copied; NaN is missing. */
        public Builder numerical(String name, double... values) {
            Objects.requireNonNull(values, "values must be given, but was null");
            return column(name, NumericalColumn.of(values));
        }

        /**
         * Adds whole numbers, none missing. Where one is beyond 2<sup>53</sup> they become labels, their digits, with a
         * remark, for doubles would merge them.
         */
        public Builder integers(String name, long... values) {
            Objects.requireNonNull(values, "values must be given, but was null");
            WholeNumbers numbers = new WholeNumbers();
            for (long value : values) {
                numbers.add(value);
            }
            return wholeNumbers(name, numbers);
        }

        /** Adds the whole numbers collected, and a remark where they are beyond 2<sup>53</sup>. */
        public Builder wholeNumbers(String name, WholeNumbers numbers) {
            Objects.requireNonNull(numbers, "numbers must be given, but was null");
            if (numbers.beyond() > 0) {
                remarks.add(Remark.largeWholeNumbers(name, numbers.beyond()));
            }
            return column(name, numbers.build());
        }

        /** Adds remarks. */
        public Builder remarks(List<Remark> more) {
            Objects.requireNonNull(more, "more must be given, but was null");
            remarks.addAll(more);
            return this;
        }

        /** Adds labels; null is missing. */
        public Builder categorical(String name, String... labels) {
            Objects.requireNonNull(labels, "labels must be given, but was null");
            return column(name, CategoricalColumn.of(labels));
        }

        /** Adds points in time; null is missing. */
        public Builder datetime(String name, Instant... instants) {
            Objects.requireNonNull(instants, "instants must be given, but was null");
            DatetimeColumn.Builder times = DatetimeColumn.builder();
            for (int row = 0; row < instants.length; row++) {
                try {
                    times.add(instants[row]);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("column '" + name + "', row " + row + ": " + e.getMessage(), e);
                }
            }
            return column(name, times.build());
        }

        /** Adds free texts; null is missing. */
        public Builder text(String name, String... values) {
            Objects.requireNonNull(values, "values must be given, but was null");
            return column(name, TextColumn.of(values));
        }

        /**
         * Adds a column.
         *
         * @throws IllegalArgumentException if the name is taken or the length differs from the columns before it
         */
        public Builder column(String name, Column column) {
            Objects.requireNonNull(column, "column must be given, but was null");
            if (columns.containsKey(Objects.requireNonNull(name, "name must be given, but was null"))) {
                throw new IllegalArgumentException("column names must be distinct, but '" + name + "' is there twice");
            }
            if (!columns.isEmpty()) {
                checkLength(name, column, columns.values().iterator().next().size());
            }
            columns.put(name, column);
            return this;
        }

        /** The data set of all columns added so far. */
        public Dataset build() {
            int rows =
                    columns.isEmpty() ? 0 : columns.values().iterator().next().size();
            return new Dataset(new LinkedHashMap<>(columns), rows, remarks);
        }
    }
}
