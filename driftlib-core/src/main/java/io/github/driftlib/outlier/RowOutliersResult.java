package io.github.driftlib.outlier;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows are strange.
 *
 * @param method how strange a row is
 * @param columns the columns that were looked at
 * @param threshold the score beyond which a row is strange
 * @param share how many are, on both sides
 * @param notJudged how many rows of current have no score, as a number is missing or infinite
 * @param strangest the strangest rows of current where they were asked for, the strangest first
 */
public record RowOutliersResult(
        OutlierMethod method,
        List<String> columns,
        double threshold,
        OutlierShare share,
        long notJudged,
        List<StrangeRow> strangest)
        implements MetricResult {

    /** Copies the lists. */
    public RowOutliersResult {
        columns = List.copyOf(columns);
        strangest = List.copyOf(strangest);
    }

    /**
     * A strange row.
     *
     * @param row its number in current, from 0 on
     * @param score how strange it is
     * @param parts what each column adds to that
     */
    public record StrangeRow(int row, double score, Map<String, Double> parts) {

        /** Copies the map. */
        public StrangeRow {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }
    }

    /** A number as JSON can hold it. */
    static double bounded(double number) {
        return Double.isNaN(number) ? 0 : Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, number));
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of("", "share_of_outliers", share.currentShare()),
                MetricValue.of("", "p_value", share.pValue()));
    }
}
