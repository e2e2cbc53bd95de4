package io.github.driftlib.outlier;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;

/**
 * How many rows repeat an earlier one.
 *
 * @param columns the columns that make a row
 * @param exactly how many repeat one exactly, on both sides
 * @param nearly how many repeat one nearly, on both sides
 * @param mostFrequent how often the most frequent row of current occurs, exactly
 * @param keys the keys with the most rows that nearly repeat one, where keys were asked for
 */
public record RepeatedRowsResult(
        List<String> columns, OutlierShare exactly, OutlierShare nearly, long mostFrequent, List<Key> keys)
        implements MetricResult {

    /** Copies the lists. */
    public RepeatedRowsResult {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /**
     * A key, such as a client.
     *
     * @param key the key
     * @param rows how many rows of current have it
     * @param repeated how many of them nearly repeat an earlier row
     */
    public record Key(String key, long rows, long repeated) {}

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of("", "share_of_repeated_rows", exactly.currentShare()),
                MetricValue.of("", "share_of_nearly_repeated_rows", nearly.currentShare()));
    }
}
