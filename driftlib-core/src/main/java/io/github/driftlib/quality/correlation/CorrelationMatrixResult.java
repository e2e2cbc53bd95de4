package io.github.driftlib.quality.correlation;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The correlations of the columns of both data sets.
 *
 * @param kind the coefficient
 * @param current those of current
 * @param reference those of the reference, or null where there is none
 */
public record CorrelationMatrixResult(
        CorrelationKind kind, Matrix current, @Nullable Matrix reference) implements MetricResult {

    /**
     * The correlations of the columns of one data set.
     *
     * @param columns the columns
     * @param values for each column, its correlation with each column, 1 with itself; null where it is not defined
     */
    public record Matrix(List<String> columns, List<List<@Nullable Double>> values) {

        /** Copies the lists. */
        public Matrix {
            columns = List.copyOf(columns);
            List<List<Double>> copies = new ArrayList<>();
            values.forEach(row -> copies.add(Collections.unmodifiableList(new ArrayList<>(row))));
            values = Collections.unmodifiableList(copies);
        }

        static Matrix of(List<String> columns, Double[][] values) {
            return new Matrix(columns, Arrays.stream(values).map(Arrays::asList).toList());
        }

        /** The correlation of two columns, or null where it is not defined or one of them is not among the columns. */
        public @Nullable Double correlation(String first, String second) {
            int row = columns.indexOf(first);
            int column = columns.indexOf(second);
            return row < 0 || column < 0 ? null : values.get(row).get(column);
        }
    }

    /** Nothing: the matrix is as large as the data set is wide. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
