package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.stats.bin.SturgesBins;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values of one column in the reference and in current: missing and infinite ones left out, each side with one at
 * least.
 *
 * <p>A column of numbers can be judged as categories, its distinct values being the categories in numerical order.
 */
public sealed interface SamplePair {

    /** More distinct reference values than this are counted in bins, not one by one. */
    int MOST_UNBINNED_VALUES = 20;

    /** As what the column is judged. */
    ColumnKind kind();

    /** The number of reference values. */
    long referenceCount();

    /** The number of current values. */
    long currentCount();

    /** Whether every observation was counted; otherwise the samples are known through sketches. */
    boolean exact();

    /** Whether both sides together have more distinct values than the given number. */
    boolean hasMoreDistinctValuesThan(int number);

    /** How often each distinct value occurs on each side. */
    PairedCounts counts();

    /**
     * How often each bin occurs on each side. The bins are Sturges' over the range of both samples together, where the
     * column is numerical and the reference has more than 20 distinct values; otherwise each distinct value is a bin.
     */
    PairedCounts binned();

    /**
     * Numbers.
     *
     * @param kind as what the column is judged, numerical or categorical
     * @param reference the reference values
     * @param current the current values
     */
    record Numbers(ColumnKind kind, EmpiricalDistribution reference, EmpiricalDistribution current)
            implements SamplePair {

        @Override
        public long referenceCount() {
            return reference.count();
        }

        @Override
        public long currentCount() {
            return current.count();
        }

        @Override
        public boolean exact() {
            return reference.rankError() == 0 && current.rankError() == 0;
        }

        /** The same with ranks that are wrong by a part of what they are, as larger sketches would have them. */
        public Numbers withErrors(double part) {
            return new Numbers(
                    kind,
                    reference.withRankError(part * reference.rankError()),
                    current.withRankError(part * current.rankError()));
        }

        @Override
        public boolean hasMoreDistinctValuesThan(int number) {
            return Math.max(reference.size(), current.size()) > number || counts().size() > number;
        }

        @Override
        public PairedCounts counts() {
            return PairedCounts.ofValues(reference, current);
        }

        @Override
        public PairedCounts binned() {
            return edges().map(edges -> PairedCounts.ofBins(reference, current, edges))
                    .orElseGet(this::counts);
        }

        /** The edges of the bins of {@link #binned}; empty where each distinct value is one. */
        Optional<double[]> edges() {
            return kind != ColumnKind.NUMERICAL || reference.size() <= MOST_UNBINNED_VALUES
                    ? Optional.empty()
                    : Optional.of(edges(reference.count() + current.count()));
        }

        /** The edges of Sturges' bins over the range of both samples together, for a number of values. */
        double[] edges(long count) {
            return SturgesBins.edges(
                    Math.min(reference.min(), current.min()), Math.max(reference.max(), current.max()), count);
        }
    }

    /**
     * Texts, in the order of the rows.
     *
     * @param reference the reference values
     * @param current the current values
     * @param referenceMissing how many reference values were missing
     * @param currentMissing how many current values were missing
     */
    record Texts(List<String> reference, List<String> current, long referenceMissing, long currentMissing)
            implements SamplePair {

        /** Copies the lists. */
        public Texts {
            reference = List.copyOf(reference);
            current = List.copyOf(current);
        }

        @Override
        public ColumnKind kind() {
            return ColumnKind.TEXT;
        }

        @Override
        public long referenceCount() {
            return reference.size();
        }

        @Override
        public long currentCount() {
            return current.size();
        }

        @Override
        public boolean exact() {
            return true;
        }

        @Override
        public boolean hasMoreDistinctValuesThan(int number) {
            return counts().size() > number;
        }

        @Override
        public PairedCounts counts() {
            return PairedCounts.ofCategories(
                    CategoryCounts.of(reference.toArray(String[]::new)),
                    CategoryCounts.of(current.toArray(String[]::new)));
        }

        @Override
        public PairedCounts binned() {
            return counts();
        }
    }

    /**
     * Labels.
     *
     * @param reference the reference values
     * @param current the current values
     */
    record Labels(CategoryCounts reference, CategoryCounts current) implements SamplePair {

        @Override
        public ColumnKind kind() {
            return ColumnKind.CATEGORICAL;
        }

        @Override
        public long referenceCount() {
            return reference.total();
        }

        @Override
        public long currentCount() {
            return current.total();
        }

        @Override
        public boolean exact() {
            return Stream.of(reference, current).allMatch(side -> side.remainder() == 0 && side.errorBound() == 0);
        }

        @Override
        public boolean hasMoreDistinctValuesThan(int number) {
            return Math.max(reference.distinctCount(), current.distinctCount()) > number || counts().size() > number;
        }

        @Override
        public PairedCounts counts() {
            return PairedCounts.ofCategories(reference, current);
        }

        @Override
        public PairedCounts binned() {
            return counts();
        }
    }
}
