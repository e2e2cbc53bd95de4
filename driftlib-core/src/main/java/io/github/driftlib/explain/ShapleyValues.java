package io.github.driftlib.explain;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.stats.EqualSteps;
import io.github.driftlib.stats.random.RandomState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What each column adds to the prediction of one row, compared with the mean prediction of background rows: the mean,
 * over all orders of the columns, of what changes when the row's value takes the place of the background's (Shapley
 * 1953; Lundberg and Lee, NeurIPS 2017, interventional). The parts and the base add up to the prediction.
 *
 * <p>Up to 12 columns all 2^d sets of them are tried, and nothing is drawn. Above, 10 orders and their reverses are
 * drawn (Castro, Gómez and Tejada 2009), and the error says how far off the parts can be.
 *
 * @param base the mean prediction of the background
 * @param prediction the prediction of the row
 * @param columns the columns, in the given order
 * @param parts what each adds
 * @param errors the standard error of each part; 0 where all sets were tried
 */
public record ShapleyValues(
        double base, double prediction, List<String> columns, List<Double> parts, List<Double> errors) {

    private static final int MOST_EXACT = 12;
    private static final int ORDERS = 10;
    private static final int MOST_BACKGROUND = 100;

    /** Copies the lists. */
    public ShapleyValues {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
        errors = List.copyOf(errors);
    }

    /**
     * The parts of each row. Asks the model 2^d times for each row of d columns, with the rows of the background.
     *
     * @param model the model
     * @param background rows of the reference; beyond 100 those at equal steps are taken
     * @param rows the rows to be explained
     * @param columns the columns that the model reads, at least one
     */
    public static List<ShapleyValues> of(Predictor model, Dataset background, Dataset rows, List<String> columns) {
        Objects.requireNonNull(model, "model must be given, but was null");
        Objects.requireNonNull(background, "background must be given, but was null");
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        Predictions.needRows("background", background, 1);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("columns must be at least one, but there were none");
        }
        Dataset used = background.take(
                EqualSteps.upTo(background.rowCount(), MOST_BACKGROUND).toArray());
        List<ShapleyValues> found = new ArrayList<>();
        for (int row = 0; row < rows.rowCount(); row++) {
            Mixed mixed = new Mixed(model, used, rows.take(same(row, used.rowCount())), List.copyOf(columns));
            found.add(columns.size() <= MOST_EXACT ? exact(mixed) : sampled(mixed));
        }
        return found;
    }

    private static int[] same(int row, int count) {
        int[] same = new int[count];
        Arrays.fill(same, row);
        return same;
    }

    /** The background with some columns of a row. */
    private record Mixed(Predictor model, Dataset background, Dataset row, List<String> columns) {

        double value(long set) {
            Dataset mixed = background;
            for (int i = 0; i < columns.size(); i++) {
                if ((set >>> i & 1) != 0) {
                    mixed = mixed.with(columns.get(i), row.column(columns.get(i)));
                }
            }
            return Predictions.mean(Predictions.of(model, mixed));
        }

        double prediction() {
            return Predictions.of(model, row.take(0))[0];
        }
    }

    private static ShapleyValues exact(Mixed mixed) {
        int size = mixed.columns.size();
        double[] values = new double[1 << size];
        Arrays.setAll(values, mixed::value);
        double[] weights = new double[size];
        weights[0] = 1.0 / size;
        for (int others = 1; others < size; others++) {
            weights[others] = weights[others - 1] * others / (size - others);
        }
        double[] parts = new double[size];
        for (int set = 0; set < values.length; set++) {
            for (int i = 0; i < size; i++) {
                if ((set >>> i & 1) == 0) {
                    parts[i] += weights[Integer.bitCount(set)] * (values[set | 1 << i] - values[set]);
                }
            }
        }
        return of(mixed, values[0], parts, new double[size]);
    }

    private static ShapleyValues sampled(Mixed mixed) {
        int size = mixed.columns.size();
        if (size > Long.SIZE - 1) {
            throw new IllegalArgumentException("columns must be at most " + (Long.SIZE - 1) + ", but were " + size);
        }
        RandomState random = RandomState.of(0);
        double base = mixed.value(0);
        double[] means = new double[size];
        double[] squares = new double[size];
        for (int draw = 0; draw < ORDERS; draw++) {
            int[] order = random.permutation(size);
            double[] pair = new double[size];
            for (boolean reversed : new boolean[] {false, true}) {
                double before = base;
                long set = 0;
                for (int i = 0; i < size; i++) {
                    int column = order[reversed ? size - 1 - i : i];
                    set |= 1L << column;
                    double after = mixed.value(set);
                    pair[column] += (after - before) / 2;
                    before = after;
                }
            }
            for (int i = 0; i < size; i++) {
                double off = pair[i] - means[i];
                means[i] += off / (draw + 1);
                squares[i] += off * (pair[i] - means[i]);
            }
        }
        double[] errors = new double[size];
        Arrays.setAll(errors, i -> Math.sqrt(squares[i] / (ORDERS - 1) / ORDERS));
        return of(mixed, base, means, errors);
    }

    private static ShapleyValues of(Mixed mixed, double base, double[] parts, double[] errors) {
        return new ShapleyValues(
                base,
                mixed.prediction(),
                mixed.columns,
                Arrays.stream(parts).boxed().toList(),
                Arrays.stream(errors).boxed().toList());
    }

    /**
     * What each column adds to the prediction of a linear model: weight times (value - mean of the background).
     *
     * @param weights the weight of each column
     * @param means the mean of each column in the background
     * @param values the value of each column in the row
     */
    public static double[] ofLinear(double[] weights, double[] means, double[] values) {
        Objects.requireNonNull(weights, "weights must be given, but was null");
        Objects.requireNonNull(means, "means must be given, but was null");
        Objects.requireNonNull(values, "values must be given, but was null");
        if (weights.length != means.length || weights.length != values.length) {
            throw new IllegalArgumentException("weights, means and values must be as many, but were " + weights.length
                    + ", " + means.length + " and " + values.length);
        }
        double[] parts = new double[weights.length];
        Arrays.setAll(parts, i -> weights[i] * (values[i] - means[i]));
        return parts;
    }
}
