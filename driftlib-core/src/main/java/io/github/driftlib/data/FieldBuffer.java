package io.github.driftlib.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The values of a field in arrays of fixed length. */
interface FieldBuffer<T> {

    /**
     * Puts the value of a row into its place; what reads it can throw anything.
     *
     * @return how many characters are held for it
     */
    int read(T row, int at);

    /** Adds the columns of some rows. */
    void addTo(Dataset.Builder dataset, int from, int to);

    /** Lets go of the objects that are held for the first rows. */
    default void clear(int used) {}

    /** Buffers of fields: one for numbers that stand beside each other, and one for each other field. */
    static <T> List<FieldBuffer<T>> of(List<RowField<T>> fields, int capacity) {
        int width = (int) fields.stream().filter(FieldBuffer::isNumber).count();
        NumberRows numbers = new NumberRows(width, capacity);
        List<FieldBuffer<T>> buffers = new ArrayList<>();
        int column = 0;
        for (int first = 0; first < fields.size(); ) {
            List<RowField.Numbers<T>> adjacent = new ArrayList<>();
            while (first + adjacent.size() < fields.size()
                    && fields.get(first + adjacent.size()) instanceof RowField.Numbers<T> number) {
                adjacent.add(number);
            }
            int count = Math.max(1, adjacent.size());
            buffers.add(
                    adjacent.isEmpty()
                            ? of(fields.get(first), numbers, column, capacity)
                            : Numbers.of(adjacent, numbers, column));
            column += isNumber(fields.get(first)) ? count : 0;
            first += count;
        }
        return buffers;
    }

    private static boolean isNumber(RowField<?> field) {
        return field instanceof RowField.Numbers || field instanceof RowField.Wholes || field instanceof RowField.Boxed;
    }

    private static <T> FieldBuffer<T> of(RowField<T> field, NumberRows numbers, int column, int capacity) {
        if (field instanceof RowField.Wholes<T> wholes) {
            return new Wholes<>(wholes, numbers, column);
        }
        if (field instanceof RowField.Boxed<T> boxed) {
            return new Boxed<>(boxed, numbers, column, new boolean[capacity]);
        }
        if (field instanceof RowField.Labels<T> labels) {
            return new Words<>(labels.name(), labels.value(), false, new String[capacity]);
        }
        if (field instanceof RowField.Texts<T> texts) {
            return new Words<>(texts.name(), texts.value(), true, new String[capacity]);
        }
        return field instanceof RowField.Times<T> times
                ? new Times<>(times, new long[capacity])
                : new Vectors<>(
                        (RowField.Vectors<T>) field, new double[field.columns().size()][capacity]);
    }

    /**
     * Numbers, read in one loop: a call to a buffer of its own for each would take as long as the reading.
     *
     * @param column that of the first field
     */
    record Numbers<T>(
            List<RowField.Numbers<T>> fields, ToDoubleFunction<? super T>[] readers, NumberRows numbers, int column)
            implements FieldBuffer<T> {

        @SuppressWarnings({"unchecked", "rawtypes"})
        static <T> Numbers<T> of(List<RowField.Numbers<T>> fields, NumberRows numbers, int column) {
            ToDoubleFunction[] readers =
                    fields.stream().map(RowField.Numbers::value).toArray(ToDoubleFunction[]::new);
            return new Numbers<>(fields, readers, numbers, column);
        }

        @Override
        public int read(T row, int at) {
            double[] values = numbers.values();
            int place = at * numbers.width() + column;
            for (ToDoubleFunction<? super T> reader : readers) {
                values[place++] = reader.applyAsDouble(row);
            }
            return 0;
        }

        @Override
        public void addTo(Dataset.Builder dataset, int from, int to) {
            for (int i = 0; i < readers.length; i++) {
                dataset.column(
                        fields.get(i).name(), NumericalColumn.owning(numbers.column(column + i, from, to), false));
            }
        }
    }

    record Wholes<T>(RowField.Wholes<T> field, NumberRows numbers, int column) implements FieldBuffer<T> {
        @Override
        public int read(T row, int at) {
            double number = Double.NaN;
            if (field.present().test(row)) {
                long value = field.value().applyAsLong(row);
                if (!WholeNumbers.fits(value)) {
                    throw new Scalars.Refused("whole numbers within 2^53", Long.toString(value)).in(field.name());
                }
                number = value;
            }
            numbers.put(at, column, number);
            return 0;
        }

        @Override
        public void addTo(Dataset.Builder dataset, int from, int to) {
            dataset.column(field.name(), NumericalColumn.owning(numbers.column(column, from, to), true));
        }
    }

    record Boxed<T>(RowField.Boxed<T> field, NumberRows numbers, int column, boolean[] fractional)
            implements FieldBuffer<T> {
        @Override
        public int read(T row, int at) {
            Number value = field.value().apply(row);
            if (WholeNumbers.isBeyond(value)) {
                throw new Scalars.Refused("whole numbers within 2^53", value.toString()).in(field.name());
            }
            numbers.put(at, column, value == null ? Double.NaN : value.doubleValue());
            fractional[at] = value != null && !RowReader.isWhole(value);
            return 0;
        }

        @Override
        public void addTo(Dataset.Builder dataset, int from, int to) {
            double[] values = numbers.column(column, from, to);
            boolean any = false;
            boolean whole = true;
            for (int i = 0; i < values.length; i++) {
                any |= !Double.isNaN(values[i]);
                whole &= !fractional[from + i];
            }
            dataset.column(field.name(), NumericalColumn.owning(values, any && whole));
        }
    }

    record Words<T>(String name, Function<? super T, String> value, boolean text, String[] values)
            implements FieldBuffer<T> {
        @Override
        public int read(T row, int at) {
            String word = value.apply(row);
            int length = word == null ? 0 : word.length();
            if (length > RowBuffer.MOST_CHARS) {
                throw new Scalars.Refused("at most " + RowBuffer.MOST_CHARS + " characters a value", "one of " + length)
                        .in(name);
            }
            values[at] = word;
            return length;
        }

        @Override
        public void addTo(Dataset.Builder dataset, int from, int to) {
            if (text) {
                dataset.column(name, TextColumn.of(Arrays.copyOfRange(values, from, to)));
                return;
            }
            CategoricalColumn.Builder labels = CategoricalColumn.builder().reserve(to - from);
            for (int row = from; row < to; row++) {
                labels.add(values[row]);
            }
            dataset.column(name, labels.build());
        }

        @Override
        public void clear(int used) {
            Arrays.fill(values, 0, used, null);
        }
    }

    record Times<T>(RowField.Times<T> field, long[] values) implements FieldBuffer<T> {
        @Override
        public int read(T row, int at) {
            values[at] = field.micros().applyAsLong(row);
            return 0;
        }

        @Override
        public void addTo(Dataset.Builder dataset, int from, int to) {
            DatetimeColumn.Builder times = DatetimeColumn.builder().reserve(to - from);
            for (int row = from; row < to; row++) {
                times.addMicros(values[row]);
            }
            dataset.column(field.name(), times.build());
        }
    }

    record Vectors<T>(RowField.Vectors<T> field, double[][] values) implements FieldBuffer<T> {
        @Override
        public int read(T row, int at) {
            Object vector = field.value().apply(row);
            if (vector instanceof float[] singles) {
                check(singles.length);
                for (int i = 0; i < singles.length; i++) {
                    values[i][at] = singles[i];
                }
            } else if (vector instanceof double[] doubles) {
                check(doubles.length);
                for (int i = 0; i < doubles.length; i++) {
                    values[i][at] = doubles[i];
                }
            } else if (vector == null) {
                for (double[] component : values) {
                    component[at] = Double.NaN;
                }
            } else {
                throw new Scalars.Refused(
                                "float[] or double[]", "a " + vector.getClass().getName())
                        .in(field.name());
            }
            return 0;
        }

        private void check(int length) {
            if (length != values.length) {
                throw new Scalars.Refused("vectors of " + values.length + " components", "one of " + length)
                        .in(field.name());
            }
        }

        @Override
        public void addTo(Dataset.Builder dataset, int from, int to) {
            for (int i = 0; i < values.length; i++) {
                double[] copy = Arrays.copyOfRange(values[i], from, to);
                dataset.column(field.columns().get(i), NumericalColumn.owning(copy, false));
            }
        }
    }
}
