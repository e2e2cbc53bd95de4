package io.github.driftlib.summary;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import java.util.List;

/**
 * One side of a comparison as metrics see it: a data set through its summaries, each made at the first question and
 * kept.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class DataSummary {

    private final Dataset rows;

    private DataSummary(Dataset rows) {
        this.rows = rows;
    }

    /** The summaries of a data set. Two calls for one data set share them. */
    public static DataSummary of(Dataset rows) {
        return new DataSummary(rows);
    }

    /** The number of rows. */
    public long rowCount() {
        return rows.rowCount();
    }

    /** Whether there is a column of the given name. */
    public boolean contains(String column) {
        return rows.contains(column);
    }

    /** The column of the given name, for metrics that need more than its summary. */
    public Column column(String column) {
        return rows.column(column);
    }

    /** The distribution of a numerical column, or of the microseconds since 1970 of a datetime column. */
    public EmpiricalDistribution distribution(String column) {
        return EmpiricalDistribution.of(rows.column(column));
    }

    /** The counts of the labels of a categorical or text column. */
    public CategoryCounts counts(String column) {
        return CategoryCounts.of(rows.column(column));
    }

    /** The counts of the labels of a column, or of its distinct finite numbers written as labels. */
    public CategoryCounts categories(String column) {
        return rows.column(column) instanceof NumericalColumn
                ? distribution(column).asCategories()
                : counts(column);
    }

    /** How often the given kinds of missing values occur. */
    public MissingCounts missing(List<MissingKind> kinds) {
        return MissingCounts.of(rows, kinds);
    }
}
