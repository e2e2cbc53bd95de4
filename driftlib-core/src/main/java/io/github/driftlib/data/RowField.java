package io.github.driftlib.data;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A field of a {@link RowType}: the name of a column, the kind of its values, and the function that reads the value of
 * a row. A vector is one field of several columns.
 *
 * <p>Numbers and points in time are read as primitives, so that whoever fills arrays row by row makes no object a row.
 * A function can be called by many threads at once if it can be, and throws what the user's code throws.
 *
 * @param <T> what a row is
 */
public sealed interface RowField<T> {

    /** The name: that of the column, or that of a vector. */
    String name();

    /** The kind of the values. */
    ColumnKind kind();

    /** The names of the columns, in order. */
    default List<String> columns() {
        return List.of(name());
    }

    /**
     * Numbers that are not whole.
     *
     * @param name the name of the column
     * @param value reads the number of a row; NaN is missing
     */
    record Numbers<T>(String name, ToDoubleFunction<? super T> value) implements RowField<T> {
        /** Checks that nothing is null. */
        public Numbers {
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(value, "value must be given, but was null");
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.NUMERICAL;
        }
    }

    /**
     * Whole numbers. A data set in which one is beyond 2<sup>53</sup> holds all as labels (see {@link WholeNumbers}).
     *
     * @param name the name of the column
     * @param present whether a row has a number; the value is read only if so
     * @param value reads the number of a row
     */
    record Wholes<T>(String name, Predicate<? super T> present, ToLongFunction<? super T> value)
            implements RowField<T> {
        /** Checks that nothing is null. */
        public Wholes {
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(present, "present must be given, but was null");
            Objects.requireNonNull(value, "value must be given, but was null");
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.NUMERICAL;
        }
    }

    /**
     * Numbers of any class, such as {@link java.math.BigDecimal}. They are whole numbers where all are; a data set in
     * which a whole one is beyond 2<sup>53</sup> holds all as labels.
     *
     * @param name the name of the column
     * @param value reads the number of a row; null is missing
     */
    record Boxed<T>(String name, Function<? super T, ? extends Number> value) implements RowField<T> {
        /** Checks that nothing is null. */
        public Boxed {
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(value, "value must be given, but was null");
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.NUMERICAL;
        }
    }

    /**
     * Labels.
     *
     * @param name the name of the column
     * @param value reads the label of a row; null is missing
     */
    record Labels<T>(String name, Function<? super T, String> value) implements RowField<T> {
        /** Checks that nothing is null. */
        public Labels {
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(value, "value must be given, but was null");
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.CATEGORICAL;
        }
    }

    /**
     * Free texts.
     *
     * @param name the name of the column
     * @param value reads the text of a row; null is missing
     */
    record Texts<T>(String name, Function<? super T, String> value) implements RowField<T> {
        /** Checks that nothing is null. */
        public Texts {
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(value, "value must be given, but was null");
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.TEXT;
        }
    }

    /**
     * Points in time.
     *
     * @param name the name of the column
     * @param micros reads the microseconds of a row since 1970-01-01T00:00Z; {@link DatetimeColumn#MISSING} is missing
     */
    record Times<T>(String name, ToLongFunction<? super T> micros) implements RowField<T> {
        /** Checks that nothing is null. */
        public Times {
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(micros, "micros must be given, but was null");
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.DATETIME;
        }
    }

    /**
     * A vector, such as an embedding: a numerical column for each component, {@code name_0}, {@code name_1} and so on.
     *
     * @param name the name of the vector
     * @param columns the names of the columns, one for each component
     * @param value reads the vector of a row, a {@code float[]} or {@code double[]} of as many components; null is
     *     missing
     */
    record Vectors<T>(String name, List<String> columns, Function<? super T, ?> value) implements RowField<T> {
        /** Copies the names. */
        public Vectors {
            Objects.requireNonNull(name, "name must be given, but was null");
            columns = List.copyOf(columns);
            Objects.requireNonNull(value, "value must be given, but was null");
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.NUMERICAL;
        }
    }
}
