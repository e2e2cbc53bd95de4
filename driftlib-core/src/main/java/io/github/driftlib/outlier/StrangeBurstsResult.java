package io.github.driftlib.outlier;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where strange rows are thickest.
 *
 * @param method how strange a row is
 * @param columns the columns that were looked at
 * @param rows how many rows of current were judged
 * @param strange how many of them are strange
 * @param burst where they are thickest; null where no row is strange, or all are
 * @param height how large the burst is: the largest sum
 * @param referenceHeight how large the largest one of the reference is, in the same steps
 * @param pValue the share of orders at random of the rows of current in which there is as large a burst
 */
@SuppressWarnings("exports") // Of an annotation, which nobody needs at run time.
public record StrangeBurstsResult(
        OutlierMethod method,
        List<String> columns,
        int rows,
        int strange,
        @Nullable Rows burst,
        double height,
        double referenceHeight,
        double pValue)
        implements MetricResult {

    /** Copies the list. */
    public StrangeBurstsResult {
        columns = List.copyOf(columns);
    }

    /**
     * A run of rows.
     *
     * @param first the number of its first row in current, from 0 on
     * @param last the number of its last row
     * @param strange how many of its rows are strange
     */
    public record Rows(int first, int last, int strange) {}

    /** The p-value, or 1 where the reference has as large a burst. */
    double chance() {
        return height > referenceHeight ? pValue : 1;
    }

    @Override
    public List<MetricValue> values() {
        return List.of(MetricValue.of("", "burst", height), MetricValue.of("", "p_value", pValue));
    }
}
