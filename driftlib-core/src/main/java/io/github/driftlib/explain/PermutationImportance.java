package io.github.driftlib.explain;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.stats.random.RandomState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How much a model depends on a column: by how much its loss rises when the values of the column are given to other
 * rows at random. Without outcomes, how much its predictions change on average. Source: Breiman, Random forests,
 * Machine Learning (2001).
 *
 * @param columnName the column
 * @param mean the mean over the repeats
 * @param deviation the standard deviation over the repeats, as a population
 */
public record PermutationImportance(String columnName, double mean, double deviation) {

    /** How often each column is permuted unless said otherwise. */
    public static final int DEFAULT_REPEATS = 5;

    private static final double SMALLEST_PROBABILITY = 1e-15;

    /** A loss of a row. */
    private interface Loss {
        double of(double predicted, int row);
    }

    /**
     * By how much the mean absolute error rises, the most important column first.
     *
     * @param model the model
     * @param rows rows with outcomes; those without are left out
     * @param columns the columns in question
     * @param target the column of outcomes, of numbers; 0 and 1 for a model that gives probabilities
     * @param seed where the random numbers begin, from 0 on
     */
    public static List<PermutationImportance> ofError(
            Predictor model, Dataset rows, List<String> columns, String target, int seed) {
        Dataset known = known(model, rows, columns, target);
        NumericalColumn outcomes = known.numerical(target);
        return of(model, known, columns, seed, (predicted, row) -> Math.abs(predicted - outcomes.get(row)));
    }

    /**
     * By how much the mean log loss rises, the most important column first: -ln of the probability that the model gave
     * to what came, which is taken to be 1e-15 at least.
     *
     * @param model the model, which gives the probability of a 1
     * @param rows rows with outcomes; those without are left out
     * @param columns the columns in question
     * @param target the column of outcomes, 0 or 1
     * @param seed where the random numbers begin, from 0 on
     */
    public static List<PermutationImportance> ofLogLoss(
            Predictor model, Dataset rows, List<String> columns, String target, int seed) {
        Dataset known = known(model, rows, columns, target);
        NumericalColumn outcomes = known.numerical(target);
        for (int row = 0; row < known.rowCount(); row++) {
            if (outcomes.get(row) != 0 && outcomes.get(row) != 1) {
                throw new IllegalArgumentException(
                        "column '" + target + "' must hold 0 and 1, but held " + outcomes.get(row));
            }
        }
        return of(model, known, columns, seed, (predicted, row) -> logLoss(predicted, outcomes.get(row) == 1));
    }

    static double logLoss(double probability, boolean came) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("predictor must give numbers in [0, 1], but gave " + probability);
        }
        return -Math.log(Math.max(SMALLEST_PROBABILITY, came ? probability : 1 - probability));
    }

    private static Dataset known(Predictor model, Dataset rows, List<String> columns, String target) {
        Objects.requireNonNull(model, "model must be given, but was null");
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        Objects.requireNonNull(target, "target must be given, but was null");
        Dataset known = rows.filter(row -> Double.isFinite(row.number(target)));
        Predictions.needRows("rows with an outcome", known, 2);
        return known;
    }

    /** How much the predictions change on average, the most important column first; no outcomes are needed. */
    public static List<PermutationImportance> ofChange(Predictor model, Dataset rows, List<String> columns, int seed) {
        Objects.requireNonNull(model, "model must be given, but was null");
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        Predictions.needRows("rows", rows, 2);
        double[] before = Predictions.of(model, rows);
        return of(model, rows, columns, seed, (predicted, row) -> Math.abs(predicted - before[row]));
    }

    private static List<PermutationImportance> of(
            Predictor model, Dataset rows, List<String> columns, int seed, Loss loss) {
        RandomState random = RandomState.of(seed);
        double base = mean(Predictions.of(model, rows), loss);
        List<PermutationImportance> found = new ArrayList<>();
        for (String column : columns) {
            int[][] orders = new int[DEFAULT_REPEATS][];
            for (int i = 0; i < orders.length; i++) {
                orders[i] = random.permutation(rows.rowCount());
            }
            found.add(of(column, rises(model, rows, column, loss, base, orders)));
        }
        found.sort(Comparator.comparingDouble((PermutationImportance one) -> -one.mean));
        return found;
    }

    /** By how much the mean absolute error rises with each of the given permutations of a column. */
    static double[] errorRises(Predictor model, Dataset rows, String column, double[] outcomes, int[][] orders) {
        Loss loss = (predicted, row) -> Math.abs(predicted - outcomes[row]);
        return rises(model, rows, column, loss, mean(Predictions.of(model, rows), loss), orders);
    }

    private static double[] rises(
            Predictor model, Dataset rows, String column, Loss loss, double base, int[][] orders) {
        double[] rises = new double[orders.length];
        for (int i = 0; i < orders.length; i++) {
            Dataset permuted =
                    rows.with(column, rows.select(column).take(orders[i]).column(column));
            rises[i] = mean(Predictions.of(model, permuted), loss) - base;
        }
        return rises;
    }

    static PermutationImportance of(String column, double[] rises) {
        double mean = Predictions.mean(rises);
        double squares = 0;
        for (double rise : rises) {
            squares += (rise - mean) * (rise - mean) / rises.length;
        }
        return new PermutationImportance(column, mean, Math.sqrt(squares));
    }

    private static double mean(double[] predicted, Loss loss) {
        double[] losses = new double[predicted.length];
        for (int row = 0; row < losses.length; row++) {
            losses[row] = loss.of(predicted[row], row);
        }
        return Predictions.mean(losses);
    }
}
