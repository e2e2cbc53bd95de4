package io.github.driftlib.quality.test;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;

/** How often each value of a column occurs on both sides. */
sealed interface PooledCounts {

    /** The counts of a column; of labels where it is stored in different ways. */
    static PooledCounts of(String column, MetricContext context) {
        DataSummary current = context.current();
        DataSummary reference = context.reference().orElseThrow(Bound::missing);
        ColumnKind kind = current.storedKind(column);
        if (kind != reference.storedKind(column)) {
            return new OfLabels(labels(current, column), labels(reference, column));
        }
        return kind == ColumnKind.NUMERICAL || kind == ColumnKind.DATETIME
                ? new OfNumbers(current.distribution(column), reference.distribution(column))
                : new OfLabels(current.counts(column), reference.counts(column));
    }

    private static CategoryCounts labels(DataSummary data, String column) {
        ColumnKind kind = data.storedKind(column);
        return kind == ColumnKind.NUMERICAL || kind == ColumnKind.DATETIME
                ? data.distribution(column).asCategories()
                : data.counts(column);
    }

    /** How many values current has. */
    long currentValues();

    /** How many values the reference has. */
    long referenceValues();

    /** How many values of both were not told apart, as a side is known through a sketch. */
    long untold();

    /** Whether a side is known through a sketch. */
    boolean sketched();

    /** Whether all values were told apart but for those that are {@link #untold}. */
    boolean toldApart();

    /** Each value that either side has. */
    void forEach(Counts visitor);

    /** What is done with a value. */
    @FunctionalInterface
    interface Counts {
        /** How often a value occurs on either side. */
        void accept(long current, long reference);
    }

    /** Labels. */
    record OfLabels(CategoryCounts current, CategoryCounts reference) implements PooledCounts {

        @Override
        public long currentValues() {
            return current.total();
        }

        @Override
        public long referenceValues() {
            return reference.total();
        }

        @Override
        public long untold() {
            return current.remainder() + reference.remainder();
        }

        @Override
        public boolean sketched() {
            return current.distinctRange().isPresent()
                    || reference.distinctRange().isPresent();
        }

        @Override
        public boolean toldApart() {
            return true;
        }

        @Override
        public void forEach(Counts visitor) {
            current.forEachLabel(reference, (label, count, other) -> visitor.accept(count, other));
        }
    }

    /** Numbers and points in time. */
    record OfNumbers(EmpiricalDistribution current, EmpiricalDistribution reference) implements PooledCounts {

        @Override
        public long currentValues() {
            return values(current);
        }

        @Override
        public long referenceValues() {
            return values(reference);
        }

        private static long values(EmpiricalDistribution side) {
            return side.count() + side.negativeInfinities() + side.positiveInfinities();
        }

        @Override
        public long untold() {
            return 0;
        }

        @Override
        public boolean sketched() {
            return current.rankError() > 0 || reference.rankError() > 0;
        }

        @Override
        public boolean toldApart() {
            return !sketched();
        }

        @Override
        public void forEach(Counts visitor) {
            accept(visitor, current.negativeInfinities(), reference.negativeInfinities());
            int i = 0;
            int j = 0;
            while (i < current.size() || j < reference.size()) {
                int order = i == current.size()
                        ? 1
                        : j == reference.size() ? -1 : Double.compare(current.value(i), reference.value(j));
                visitor.accept(order <= 0 ? current.weight(i) : 0, order >= 0 ? reference.weight(j) : 0);
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            accept(visitor, current.positiveInfinities(), reference.positiveInfinities());
        }

        private static void accept(Counts visitor, long current, long reference) {
            if (current + reference > 0) {
                visitor.accept(current, reference);
            }
        }
    }
}
