package io.github.driftlib.explain;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.stats.NumberLabel;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How predictions change with one column, all others as they are: the mean prediction where every row has a value
 * (partial dependence), and that of single rows (individual conditional expectation). Source: Friedman, Greedy function
 * approximation, Annals of Statistics (2001).
 *
 * @param columnName the column
 * @param values the values that were tried: quantiles from 5 % to 95 % of numbers, the ten most frequent labels
 * @param means the mean prediction at each value
 * @param rows the predictions of the first rows at each value, a list for each row
 */
public record PartialDependence(String columnName, List<String> values, List<Double> means, List<List<Double>> rows) {

    private static final int MOST_LABELS = 10;
    private static final int MOST_POINTS = 20;
    private static final double FIRST = 0.05;

    /** Copies the lists. */
    public PartialDependence {
        values = List.copyOf(values);
        means = List.copyOf(means);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * The predictions at values of a column.
     *
     * @param points how many quantiles of numbers, from 2 to 20
     * @param singleRows of how many rows the predictions are kept, from 0 on
     */
    public static PartialDependence of(Predictor model, Dataset data, String columnName, int points, int singleRows) {
        Objects.requireNonNull(model, "model must be given, but was null");
        Objects.requireNonNull(data, "data must be given, but was null");
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        if (points < 2 || points > MOST_POINTS) {
            throw new IllegalArgumentException("points must be from 2 to " + MOST_POINTS + ", but was " + points);
        }
        if (singleRows < 0) {
            throw new IllegalArgumentException("singleRows must be at least 0, but was " + singleRows);
        }
        Predictions.needRows("data", data, 1);
        List<String> names = new ArrayList<>();
        List<Column> constants = new ArrayList<>();
        if (data.column(columnName).kind() == ColumnKind.NUMERICAL) {
            for (double value : grid(data, columnName, points)) {
                double[] same = new double[data.rowCount()];
                Arrays.fill(same, value);
                names.add(NumberLabel.of(value));
                constants.add(NumericalColumn.of(same));
            }
        } else {
            for (String label : DataSummary.of(data).counts(columnName).mostFrequent(MOST_LABELS)) {
                String[] same = new String[data.rowCount()];
                Arrays.fill(same, label);
                names.add(label);
                constants.add(CategoricalColumn.of(same));
            }
        }
        List<Double> means = new ArrayList<>();
        List<List<Double>> single = new ArrayList<>();
        for (int row = 0; row < Math.min(singleRows, data.rowCount()); row++) {
            single.add(new ArrayList<>());
        }
        for (Column constant : constants) {
            double[] predicted = Predictions.of(model, data.with(columnName, constant));
            means.add(Predictions.mean(predicted));
            for (int row = 0; row < single.size(); row++) {
                single.get(row).add(predicted[row]);
            }
        }
        return new PartialDependence(columnName, names, means, single);
    }

    private static double[] grid(Dataset data, String column, int points) {
        EmpiricalDistribution values = DataSummary.of(data).distribution(column).finite();
        if (values.count() == 0) {
            throw new IllegalArgumentException("column '" + column + "' must have a finite number, but has none");
        }
        double[] grid = new double[points];
        Arrays.setAll(grid, i -> values.quantile(FIRST + i * (1 - 2 * FIRST) / (points - 1)));
        return Arrays.stream(grid).distinct().toArray();
    }
}
