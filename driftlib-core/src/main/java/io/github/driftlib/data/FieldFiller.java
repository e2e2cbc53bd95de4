package io.github.driftlib.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Collects the values of a field, row by row. */
interface FieldFiller<T> {

    /** Adds the value of a row; what reads it can throw anything, and the filler is of no use then. */
    void add(T row);

    /** Adds the columns of all values. */
    void addTo(Dataset.Builder dataset);

    static <T> FieldFiller<T> of(RowField<T> field) {
        if (field instanceof RowField.Numbers<T> numbers) {
            return new NumberFiller<>(numbers, NumericalColumn.builder());
        }
        if (field instanceof RowField.Wholes<T> wholes) {
            return new WholeFiller<>(wholes, new WholeNumbers());
        }
        if (field instanceof RowField.Boxed<T> boxed) {
            return new BoxedFiller<>(boxed, new ArrayList<>());
        }
        if (field instanceof RowField.Labels<T> labels) {
            return new LabelFiller<>(labels, CategoricalColumn.builder());
        }
        if (field instanceof RowField.Texts<T> texts) {
            return new TextFiller<>(texts, TextColumn.builder());
        }
        return field instanceof RowField.Times<T> times
                ? new TimeFiller<>(times, DatetimeColumn.builder())
                : VectorFiller.of((RowField.Vectors<T>) field);
    }

    record NumberFiller<T>(RowField.Numbers<T> field, NumericalColumn.Builder numbers) implements FieldFiller<T> {
        @Override
        public void add(T row) {
            numbers.add(field.value().applyAsDouble(row));
        }

        @Override
        public void addTo(Dataset.Builder dataset) {
            dataset.column(field.name(), numbers.build());
        }
    }

    record WholeFiller<T>(RowField.Wholes<T> field, WholeNumbers numbers) implements FieldFiller<T> {
        @Override
        public void add(T row) {
            if (field.present().test(row)) {
                numbers.add(field.value().applyAsLong(row));
            } else {
                numbers.addMissing();
            }
        }

        @Override
        public void addTo(Dataset.Builder dataset) {
            dataset.wholeNumbers(field.name(), numbers);
        }
    }

    record BoxedFiller<T>(RowField.Boxed<T> field, List<Object> numbers) implements FieldFiller<T> {
        @Override
        public void add(T row) {
            numbers.add(field.value().apply(row));
        }

        @Override
        public void addTo(Dataset.Builder dataset) {
            RowReader.addNumbers(dataset, field.name(), numbers);
        }
    }

    record LabelFiller<T>(RowField.Labels<T> field, CategoricalColumn.Builder labels) implements FieldFiller<T> {
        @Override
        public void add(T row) {
            labels.add(field.value().apply(row));
        }

        @Override
        public void addTo(Dataset.Builder dataset) {
            dataset.column(field.name(), labels.build());
        }
    }

    record TextFiller<T>(RowField.Texts<T> field, TextColumn.Builder texts) implements FieldFiller<T> {
        @Override
        public void add(T row) {
            texts.add(field.value().apply(row));
        }

        @Override
        public void addTo(Dataset.Builder dataset) {
            dataset.column(field.name(), texts.build());
        }
    }

    record TimeFiller<T>(RowField.Times<T> field, DatetimeColumn.Builder times) implements FieldFiller<T> {
        @Override
        public void add(T row) {
            times.addMicros(field.micros().applyAsLong(row));
        }

        @Override
        public void addTo(Dataset.Builder dataset) {
            dataset.column(field.name(), times.build());
        }
    }

    record VectorFiller<T>(RowField.Vectors<T> field, List<NumericalColumn.Builder> components)
            implements FieldFiller<T> {

        static <T> VectorFiller<T> of(RowField.Vectors<T> field) {
            return new VectorFiller<>(
                    field,
                    IntStream.range(0, field.columns().size())
                            .mapToObj(component -> NumericalColumn.builder())
                            .toList());
        }

        @Override
        public void add(T row) {
            Object vector = field.value().apply(row);
            if (vector instanceof float[] singles) {
                check(singles.length);
                for (int i = 0; i < singles.length; i++) {
                    components.get(i).add(singles[i]);
                }
            } else if (vector instanceof double[] doubles) {
                check(doubles.length);
                for (int i = 0; i < doubles.length; i++) {
                    components.get(i).add(doubles[i]);
                }
            } else if (vector == null) {
                components.forEach(NumericalColumn.Builder::addMissing);
            } else {
                throw new Scalars.Refused(
                        "float[] or double[]", "a " + vector.getClass().getName());
            }
        }

        private void check(int length) {
            if (length != components.size()) {
                throw new Scalars.Refused("vectors of " + components.size() + " components", "one of " + length);
            }
        }

        @Override
        public void addTo(Dataset.Builder dataset) {
            for (int i = 0; i < components.size(); i++) {
                dataset.column(field.columns().get(i), components.get(i).build());
            }
        }
    }
}
