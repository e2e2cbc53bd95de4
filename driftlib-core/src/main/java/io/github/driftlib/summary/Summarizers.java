package io.github.driftlib.summary;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The summarizers of single columns, stored or derived, and of whole rows. */
public final class Summarizers {

    private Summarizers() {}

    /** The distribution of a column of numbers or of points in time. */
    public static Summarizer<EmpiricalDistribution> distribution(DerivedColumn column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return new DistributionOf(column);
    }

    /** The counts of the labels of a categorical or text column. */
    public static Summarizer<CategoryCounts> counts(DerivedColumn column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return new CountsOf(column);
    }

    /** The number of rows in which every value is missing; of a data set without columns, none. */
    public static Summarizer<Long> emptyRows() {
        return new EmptyRows();
    }

    /** What every profile holds beside the summaries of its columns. */
    public static List<Summarizer<?>> ofEveryProfile() {
        return List.of(MissingCounts.summarizer(MissingKind.DEFAULTS), emptyRows());
    }

    /**
     * What is needed, as it was given or a function gave it.
     *
     * @throws IllegalArgumentException if it is null, or null is in it
     */
    public static List<Summarizer<?>> needed(@Nullable List<? extends @Nullable Summarizer<?>> summarizers) {
        if (summarizers == null || summarizers.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("summarizers must be a list without null, but was " + summarizers);
        }
        return List.copyOf(summarizers);
    }

    /** What summarizes a column of the given kind: its distribution, or the counts of its labels. */
    public static Summarizer<?> of(DerivedColumn column, ColumnKind kind) {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(kind, "kind must be given, but was null");
        return switch (kind) {
            case NUMERICAL, DATETIME -> distribution(column);
            case CATEGORICAL, TEXT -> counts(column);
        };
    }

    public record DistributionOf(DerivedColumn column) implements Summarizer<EmpiricalDistribution> {

        @Override
        public EmpiricalDistribution apply(Dataset rows) {
            return EmpiricalDistribution.of(rows.derive(column));
        }

        @Override
        public EmpiricalDistribution merge(EmpiricalDistribution left, EmpiricalDistribution right) {
            return left.merge(right);
        }

        @Override
        public Optional<Set<String>> reads() {
            return column.reads();
        }

        // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof DistributionOf other && column.equals(other.column);
        }

        @Override
        public int hashCode() {
            return column.hashCode();
        }
    }

    public record CountsOf(DerivedColumn column) implements Summarizer<CategoryCounts> {

        @Override
        public CategoryCounts apply(Dataset rows) {
            return CategoryCounts.of(rows.derive(column));
        }

        @Override
        public CategoryCounts merge(CategoryCounts left, CategoryCounts right) {
            return left.merge(right);
        }

        @Override
        public Optional<Set<String>> reads() {
            return column.reads();
        }

        // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof CountsOf other && column.equals(other.column);
        }

        @Override
        public int hashCode() {
            return column.hashCode();
        }
    }
}
