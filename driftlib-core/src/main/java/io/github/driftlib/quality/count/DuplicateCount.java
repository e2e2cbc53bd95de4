package io.github.driftlib.quality.count;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.quality.duplicate.ColumnPairs;
import io.github.driftlib.quality.duplicate.RowGroups;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import java.util.function.ToLongFunction;

/** Something that is there twice. */
public enum DuplicateCount {
    /** Rows that equal one before them. */
    ROWS("DuplicatedRowCount", RowGroups::duplicates),
    /** Pairs of columns of one kind that are equal in every row. */
    COLUMNS("DuplicatedColumnsCount", ColumnPairs::duplicated),
    /** Pairs of columns of one kind that are equal in 95 % of the rows or more, a missing value equal to nothing. */
    ALMOST_COLUMNS(
            "AlmostDuplicatedColumnsCount",
            rows -> ColumnPairs.almostDuplicated(rows, DatasetSummaryMetric.DEFAULT_THRESHOLD));

    private final String metricName;
    private final ToLongFunction<Dataset> count;

    DuplicateCount(String metricName, ToLongFunction<Dataset> count) {
        this.metricName = metricName;
        this.count = count;
    }

    /** The name of its metric in JSON, such as {@code DuplicatedRowCount}. */
    public String metricName() {
        return metricName;
    }

    long of(Dataset rows) {
        return count.applyAsLong(rows);
    }
}
