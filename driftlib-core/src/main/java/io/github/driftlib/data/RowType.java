package io.github.driftlib.data;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an object becomes a row: the columns, their kinds, and how the value of each is read from the object. Declared
 * once, it makes data sets and profiles of an application's own objects.
 *
 * <pre>{@code
 * record Trip(double distance, String zone, Instant at) {}
 *
 * RowType<Trip> type = RowType.<Trip>builder()
 *         .number("distance", Trip::distance)
 *         .label("zone", Trip::zone)
 *         .datetime("at", Trip::at)
 *         .build();
 * Dataset trips = Dataset.of(type, List.of(new Trip(2.5, "41", Instant.now())));
 * }</pre>
 *
 * <p>{@link #ofRecord} reads the components of a record. A column has the kind that was declared even where no row has
 * a value, but for whole numbers beyond 2<sup>53</sup>, which are labels (see {@link WholeNumbers}).
 *
 * <p>Immutable; safe for use by many threads if the functions are.
 *
 * @param <T> what a row is
 */
public final class RowType<T> {

    private final List<RowField<T>> fields;

    private RowType(List<RowField<T>> fields, String what) {
        this.fields = List.copyOf(fields);
        List<String> problems = new ArrayList<>();
        if (fields.isEmpty()) {
            problems.add(what + " must have a column, but has none");
        }
        Set<String> names = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        columnNames().stream().filter(name -> !names.add(name)).forEach(twice::add);
        twice.forEach(name -> problems.add("column names must be distinct, but '" + name + "' is there twice"));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /**
     * A builder that takes one column after another.
     *
     * @param <T> what a row is
     */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * The type whose columns are the components of a record, in their order and of their names.
     *
     * <table>
     * <caption>What a component becomes</caption>
     * <tr><th>component</th><th>column</th></tr>
     * <tr><td>{@code double}, {@code float}, their boxes, {@code OptionalDouble}</td><td>numbers</td></tr>
     * <tr><td>{@code long}, {@code int}, {@code short}, {@code byte}, their boxes, {@code OptionalInt},
     *     {@code OptionalLong}</td><td>whole numbers</td></tr>
     * <tr><td>{@code BigDecimal}, {@code BigInteger}, other {@code Number}s</td><td>numbers, or labels where a whole one
     *     is beyond 2<sup>53</sup></td></tr>
     * <tr><td>{@code String}, {@code boolean}, {@code char}, their boxes, an enum, {@code UUID}</td><td>labels; of an
     *     enum constant its {@code name()}</td></tr>
     * <tr><td>{@code Instant}, {@code LocalDate}, {@code LocalDateTime}, {@code OffsetDateTime},
     *     {@code ZonedDateTime}</td><td>points in time; without a zone UTC, a date its beginning</td></tr>
     * <tr><td>{@code Optional} of one of these</td><td>as that; empty is missing</td></tr>
     * <tr><td>a record</td><td>its components, named {@code pickup.zone}; null is missing in all of them</td></tr>
     * </table>
     *
     * <p>Null and NaN are missing. {@link #recordBuilder} can do more: vectors, free text, components left out.
     *
     * @throws IllegalArgumentException if a component is of another type, naming all of them; if there is none; or if
     *     the record's module does not let driftlib read it, saying how it can
     */
    public static <T extends Record> RowType<T> ofRecord(Class<T> type) {
        return recordBuilder(type).build();
    }

    /** A builder of the type of a record, which says more than the components do. */
    public static <T extends Record> RecordBuilder<T> recordBuilder(Class<T> type) {
        return new RecordBuilder<>(type);
    }

    /** The fields, in order: what reads the columns. */
    public List<RowField<T>> fields() {
        return fields;
    }

    /** The names of the columns, in order. */
    public List<String> columnNames() {
        return fields.stream().flatMap(field -> field.columns().stream()).toList();
    }

    /** The kinds of the columns by name, in order. */
    public Map<String, ColumnKind> kinds() {
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        fields.forEach(field -> field.columns().forEach(column -> kinds.put(column, field.kind())));
        return Collections.unmodifiableMap(kinds);
    }

    /**
     * A builder of a definition that knows the vectors of this type, so that their columns are no features. All else is
     * inferred as for any data set: labels are categorical, text is text, and whole numbers with few values are
     * categorical unless said otherwise.
     */
    public DataDefinition.Builder definition() {
        DataDefinition.Builder definition = DataDefinition.builder();
        for (RowField<T> field : fields) {
            if (field instanceof RowField.Vectors<T> vector) {
                definition.embedding(vector.name(), vector.columns().toArray(String[]::new));
            }
        }
        return definition;
    }

    /**
     * The rows in data sets of at most the given number of rows, each made when it is asked for: for rows that do not
     * fit into memory at once.
     *
     * @throws IllegalArgumentException if the number is below 1; while going through, as {@link Dataset#of(RowType,
     *     Iterable)} does, with the row's number among all rows
     */
    public Iterator<Dataset> batches(Iterable<? extends T> rows, int mostRows) {
        if (mostRows < 1) {
            throw new IllegalArgumentException("mostRows must be at least 1, but was " + mostRows);
        }
        return new TypedRows<>(fields, rows.iterator(), mostRows);
    }

    @Override
    public String toString() {
        return "RowType" + kinds();
    }

    /**
     * Collects columns; not safe for use by many threads.
     *
     * @param <T> what a row is
     */
    public static final class Builder<T> {
        private final List<RowField<T>> fields = new ArrayList<>();

        private Builder() {}

        private Builder<T> add(RowField<T> field) {
            fields.add(field);
            return this;
        }

        /**
         * Adds a column of numbers; NaN is missing. {@link #whole} is for whole numbers, since a double does not tell
         * all beyond 2<sup>53</sup> apart, and {@link #numberOrNull} for numbers that can be null.
         */
        public Builder<T> number(String name, ToDoubleFunction<? super T> value) {
            return add(new RowField.Numbers<>(name, value));
        }

        /** Adds a column of whole numbers, none missing. */
        public Builder<T> whole(String name, ToLongFunction<? super T> value) {
            return add(new RowField.Wholes<>(name, row -> true, value));
        }

        /**
         * Adds a column of numbers of any class, such as {@code Integer} or {@code BigDecimal}; null is missing. It
         * holds whole numbers where all are.
         */
        public Builder<T> numberOrNull(String name, Function<? super T, ? extends Number> value) {
            return add(new RowField.Boxed<>(name, value));
        }

        /**
         * Adds a column of labels: strings, enum constants (their {@code name()}), booleans, characters, UUIDs, whole
         * numbers, or an {@code Optional} of these; null is missing.
         */
        public Builder<T> label(String name, Function<? super T, ?> value) {
            Objects.requireNonNull(value, "value must be given, but was null");
            return add(new RowField.Labels<>(name, row -> Scalars.label(value.apply(row))));
        }

        /** Adds a column of the labels {@code true} and {@code false}, none missing. */
        public Builder<T> flag(String name, Predicate<? super T> value) {
            Objects.requireNonNull(value, "value must be given, but was null");
            return add(new RowField.Labels<>(name, row -> value.test(row) ? "true" : "false"));
        }

        /** Adds a column of free text: what {@link #label} takes. */
        public Builder<T> text(String name, Function<? super T, ?> value) {
            Objects.requireNonNull(value, "value must be given, but was null");
            return add(new RowField.Texts<>(name, row -> Scalars.label(value.apply(row))));
        }

        /**
         * Adds a column of points in time: {@code Instant}, {@code LocalDate}, {@code LocalDateTime},
         * {@code OffsetDateTime}, {@code ZonedDateTime}, or an {@code Optional} of these; without a zone UTC; null is
         * missing.
         */
        public Builder<T> datetime(String name, Function<? super T, ?> value) {
            Objects.requireNonNull(value, "value must be given, but was null");
            return add(new RowField.Times<>(name, row -> Scalars.micros(value.apply(row))));
        }

        /** Adds a column of points in time, given in milliseconds since 1970-01-01T00:00Z; none missing. */
        public Builder<T> epochMillis(String name, ToLongFunction<? super T> value) {
            Objects.requireNonNull(value, "value must be given, but was null");
            return add(new RowField.Times<>(name, row -> Scalars.microsOfMillis(value.applyAsLong(row))));
        }

        /**
         * Adds a numerical column for each component of a vector: {@code name_0}, {@code name_1} and so on. A null
         * vector and a NaN component are missing; a vector of another length is an error.
         *
         * @param dimensions how many components each vector has
         */
        public Builder<T> embedding(String name, int dimensions, Function<? super T, float[]> value) {
            return add(new RowField.Vectors<>(name, Scalars.componentNames(name, dimensions), value));
        }

        /**
         * The type of all columns added.
         *
         * @throws IllegalArgumentException if there is none, or two have the same name; all problems at once
         */
        public RowType<T> build() {
            return new RowType<>(fields, "row type");
        }
    }

    /**
     * Says of a record what its components do not; not safe for use by many threads. Names are those of the columns,
     * such as {@code pickup.zone}.
     *
     * @param <T> what a row is
     */
    public static final class RecordBuilder<T> {
        private final Class<T> type;
        private final Set<String> without = new LinkedHashSet<>();
        private final Set<String> texts = new LinkedHashSet<>();
        private final Map<String, Integer> dimensions = new LinkedHashMap<>();
        private MethodHandles.@Nullable Lookup lookup;

        private RecordBuilder(Class<T> type) {
            this.type = Objects.requireNonNull(type, "type must be given, but was null");
        }

        /** Leaves components out. */
        public RecordBuilder<T> without(String... names) {
            Objects.requireNonNull(names, "names must be given, but was null");
            without.addAll(List.of(names));
            return this;
        }

        /** Takes components that would be labels for free text. */
        public RecordBuilder<T> text(String... names) {
            Objects.requireNonNull(names, "names must be given, but was null");
            texts.addAll(List.of(names));
            return this;
        }

        /** Takes a component, a {@code float[]} or {@code double[]}, for a vector of so many components. */
        public RecordBuilder<T> embedding(String name, int dimensions) {
            this.dimensions.put(Objects.requireNonNull(name, "name must be given, but was null"), dimensions);
            return this;
        }

        /**
         * What reads the components: {@code MethodHandles.lookup()}, called in the record's module, spares that module
         * from opening the package to driftlib.
         */
        public RecordBuilder<T> lookup(MethodHandles.Lookup lookup) {
            this.lookup = Objects.requireNonNull(lookup, "lookup must be given, but was null");
            return this;
        }

        /**
         * The type of the components.
         *
         * @throws IllegalArgumentException as {@link RowType#ofRecord} does, and for a name here that no component has
         */
        public RowType<T> build() {
            RecordFields<T> fields =
                    new RecordFields<>(RecordAccess.of(Optional.ofNullable(lookup)), without, texts, dimensions);
            Set<String> told = new LinkedHashSet<>();
            Stream.of(without, texts, dimensions.keySet()).forEach(told::addAll);
            return new RowType<>(fields.of(type, told), "record " + type.getName());
        }
    }
}
