package io.github.driftlib.quality.missing;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The missing values of both data sets.
 *
 * @param current those of current
 * @param reference those of the reference, or null where there is none
 */
public record DatasetMissingValuesResult(
        MissingValues current, @Nullable MissingValues reference) implements MetricResult {

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>(List.of(
                MetricValue.of("", "number_of_missing_values", current.numberOfMissingValues()),
                MetricValue.of("", "share_of_missing_values", current.shareOfMissingValues()),
                MetricValue.of("", "number_of_rows", current.numberOfRows()),
                MetricValue.of("", "number_of_rows_with_missing_values", current.numberOfRowsWithMissingValues()),
                MetricValue.of(
                        "", "number_of_columns_with_missing_values", current.numberOfColumnsWithMissingValues())));
        current.shareOfMissingValuesByColumn()
                .forEach((column, share) -> values.add(MetricValue.of(column, "share_of_missing_values", share)));
        return values;
    }
}
