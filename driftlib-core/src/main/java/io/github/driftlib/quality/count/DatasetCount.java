package io.github.driftlib.quality.count;

import io.github.driftlib.quality.duplicate.ColumnFacts;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizers;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Something of a data set that its summaries can count. */
public enum DatasetCount {
    /** Rows. */
    ROWS("RowCount", DataSummary::rowCount),
    /** Rows without any value. */
    EMPTY_ROWS("EmptyRowsCount", data -> data.summary(Summarizers.emptyRows())),
    /** Columns without any value. */
    EMPTY_COLUMNS("EmptyColumnsCount", data -> columns(data, ColumnFacts::isEmpty)),
    /** Columns with at most one value, empty ones among them. */
    CONSTANT_COLUMNS("ConstantColumnsCount", data -> columns(data, ColumnFacts::isConstant)),
    /** Columns of whose rows one value makes 95 % or more. */
    ALMOST_CONSTANT_COLUMNS(
            "AlmostConstantColumnsCount",
            data -> columns(data, column -> column.isAlmostConstant(DatasetSummaryMetric.DEFAULT_THRESHOLD)));

    private final String metricName;
    private final ToLongFunction<DataSummary> count;

    DatasetCount(String metricName, ToLongFunction<DataSummary> count) {
        this.metricName = metricName;
        this.count = count;
    }

    private static long columns(DataSummary data, Predicate<ColumnFacts> condition) {
        return names(data, condition).size();
    }

    private static List<String> names(DataSummary data, Predicate<ColumnFacts> condition) {
        return data.columnNames().stream()
                .filter(column -> condition.test(ColumnFacts.of(data, column)))
                .toList();
    }

    /** The names of the columns without any value. */
    public static List<String> emptyColumns(DataSummary data) {
        Objects.requireNonNull(data, "data must be given, but was null");
        return names(data, ColumnFacts::isEmpty);
    }

    /** The names of the columns with at most one value, empty ones among them. */
    public static List<String> constantColumns(DataSummary data) {
        Objects.requireNonNull(data, "data must be given, but was null");
        return names(data, ColumnFacts::isConstant);
    }

    /** The name of its metric in JSON, such as {@code RowCount}. */
    public String metricName() {
        return metricName;
    }

    long of(DataSummary data) {
        return count.applyAsLong(data);
    }
}
