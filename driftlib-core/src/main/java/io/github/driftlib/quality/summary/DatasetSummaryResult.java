package io.github.driftlib.quality.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Both data sets in a few numbers.
 *
 * @param almostDuplicatedThreshold from which share of equal cells on two columns counted as almost the same
 * @param current the numbers of current
 * @param reference the numbers of the reference, or null where there is none
 * @param changedColumns the columns that only one data set has, or that hold another kind of values in current
 */
public record DatasetSummaryResult(
        double almostDuplicatedThreshold,
        DatasetSummary current,
        @Nullable DatasetSummary reference,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ColumnChange> changedColumns)
        implements MetricResult {

    /** Copies the list; null is an empty one. */
    public DatasetSummaryResult {
        changedColumns = changedColumns == null ? List.of() : List.copyOf(changedColumns);
    }

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>(List.of(
                MetricValue.of("", "number_of_columns", current.numberOfColumns()),
                MetricValue.of("", "number_of_changed_columns", changedColumns.size()),
                MetricValue.of("", "number_of_rows", current.numberOfRows()),
                MetricValue.of("", "number_of_missing_values", current.numberOfMissingValues()),
                MetricValue.of("", "number_of_constant_columns", current.numberOfConstantColumns()),
                MetricValue.of("", "number_of_empty_columns", current.numberOfEmptyColumns()),
                MetricValue.of("", "number_of_empty_rows", current.numberOfEmptyRows())));
        if (current.numberOfDuplicatedColumns() != null && current.numberOfDuplicatedRows() != null) {
            values.add(MetricValue.of("", "number_of_duplicated_columns", current.numberOfDuplicatedColumns()));
            values.add(MetricValue.of("", "number_of_duplicated_rows", current.numberOfDuplicatedRows()));
        }
        return values;
    }
}
