package io.github.driftlib.summary;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.Schema;
import io.github.driftlib.json.NearestName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One side of a comparison as metrics see it: a data set through its summaries, each made at the first question and
 * kept.
 *
 * <p>Immutable and safe for use by many threads. Asking for a column that is not there is an
 * {@link IllegalArgumentException} that lists those there are.
 */
public interface DataSummary {

    /** The summaries of rows in memory. Two calls for one data set share them. */
    static DataSummary of(Dataset rows) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        return new RowsSummary(rows);
    }

    /** The number of rows. */
    long rowCount();

    /** The columns, and what can be inferred of them. */
    Schema outline();

    /** The names of the columns, in order. */
    default List<String> columnNames() {
        return List.copyOf(outline().columns().keySet());
    }

    /** Whether there is a column of the given name. */
    default boolean contains(String column) {
        return outline().columns().containsKey(column);
    }

    /** As what the values of a column are stored, whatever the definition says that they mean. */
    default ColumnKind storedKind(String column) {
        ColumnSchema known = outline().columns().get(column);
        if (known == null) {
            throw new IllegalArgumentException("column must be " + NearestName.oneOf(column, columnNames()));
        }
        return known.kind();
    }

    /** What was done to the data, when they were read or summarized, that one should know. */
    default List<Remark> remarks() {
        return rows().map(Dataset::remarks).orElse(List.of());
    }

    /** The same as it compares with another side: with labels as short as a profile's, where that has shortened any. */
    default DataSummary besides(DataSummary other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return rows().flatMap(other::shortened).map(DataSummary::of).orElse(this);
    }

    /** Other rows with labels as short as those known of here, where that shortens any. */
    default Optional<Dataset> shortened(Dataset rows) {
        return Optional.empty();
    }

    /** The summary that a summarizer makes of the rows. */
    <S> S summary(Summarizer<S> summarizer);

    /** How often the given kinds of missing values occur. */
    default MissingCounts missing(List<MissingKind> kinds) {
        return summary(MissingCounts.summarizer(kinds));
    }

    /** The rows themselves, where they are at hand. */
    Optional<Dataset> rows();

    /** The distribution of a numerical column, or of the microseconds since 1970 of a datetime column. */
    default EmpiricalDistribution distribution(String column) {
        return distribution(new DerivedColumn.Stored(column));
    }

    /** The distribution of a derived column. */
    default EmpiricalDistribution distribution(DerivedColumn column) {
        return summary(Summarizers.distribution(column));
    }

    /** The counts of the labels of a categorical or text column. */
    default CategoryCounts counts(String column) {
        return counts(new DerivedColumn.Stored(column));
    }

    /** The counts of the labels of a derived column. */
    default CategoryCounts counts(DerivedColumn column) {
        return summary(Summarizers.counts(column));
    }

    /** The counts of the labels of a column, or of its distinct finite numbers written as labels. */
    default CategoryCounts categories(String column) {
        return storedKind(column) == ColumnKind.NUMERICAL ? distribution(column).asCategories() : counts(column);
    }
}
