package io.github.driftlib.detect;

import io.github.driftlib.stats.distribution.StandardNormal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Average run lengths of charts of independent normal values, and the thresholds that bring a given one.
 *
 * <p>The run length L(s) from a statistic s on is 1 + the integral of L(y) over where the chart goes without an alarm:
 * an integral equation (Page 1954; Crowder 1987), solved by Gauss-Legendre quadrature.
 */
final class RunLengths {

    private static final int NODES = 120;
    private static final int MOST_SOLVED = 256;
    private static final double SIEGMUND = 1.166;

    private static final Map<List<Object>, Double> SOLVED = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Double> eldest) {
            return size() > MOST_SOLVED;
        }
    };

    private RunLengths() {}

    /**
     * The run length of a CUSUM chart from 0 on.
     *
     * @param slack k, what is taken from each standardised value
     * @param threshold h
     * @param shift the true mean in deviations from that of the baseline
     */
    static double cusum(double slack, double threshold, Detector.Direction side, double shift) {
        double rate = 0;
        if (side.up()) {
            rate += 1 / oneSided(slack, threshold, shift);
        }
        if (side.down()) {
            rate += 1 / oneSided(slack, threshold, -shift);
        }
        return 1 / rate;
    }

    private static double oneSided(double slack, double threshold, double shift) {
        GaussLegendre nodes = GaussLegendre.of(Math.max(NODES, (int) Math.ceil(2.5 * threshold)), 0, threshold);
        return solved(
                nodes,
                state -> StandardNormal.survival(state + shift - slack),
                (state, next) -> density(next + slack - state - shift));
    }

    /** The run length of an EWMA chart with constant limits from its baseline on. */
    static double ewma(double weight, double limit, double shift) {
        if (weight == 1) {
            return 1 / (StandardNormal.survival(limit - shift) + StandardNormal.survival(limit + shift));
        }
        double bound = limit * Math.sqrt(weight / (2 - weight));
        return solved(
                GaussLegendre.of(NODES, -bound, bound),
                state -> 0,
                (state, next) -> density((next - (1 - weight) * state) / weight - shift) / weight);
    }

    /** The threshold of a CUSUM chart with a run length. */
    static double cusumThreshold(double slack, Detector.Direction side, double every) {
        return once(List.of("cusum", slack, side, every), () -> {
            DoubleUnaryOperator length = h -> cusum(slack, h, side, 0);
            double start = siegmund(slack, every * side.sides());
            return solve(length, every, Math.max(1e-6, start - 1), start + 1);
        });
    }

    /** The limit of an EWMA chart with a run length, in deviations of the statistic. */
    static double ewmaLimit(double weight, double every) {
        return once(
                List.of("ewma", weight, every),
                () -> solve(
                        limit -> ewma(weight, limit, 0), every, 1e-3, shewhart(Detector.Direction.BOTH, every) + 1e-6));
    }

    /** The limit of a Shewhart chart with a run length, in deviations. */
    static double shewhart(Detector.Direction side, double every) {
        return -StandardNormal.quantile(1 / (side.sides() * every));
    }

    private static double once(List<Object> key, DoubleSupplier solution) {
        synchronized (SOLVED) {
            Double known = SOLVED.get(key);
            if (known != null) {
                return known;
            }
        }
        double found = solution.getAsDouble();
        synchronized (SOLVED) {
            SOLVED.put(key, found);
        }
        return found;
    }

    /** About the one-sided threshold: the length is (e^2kb - 2kb - 1) / 2k^2 at b = h + 1.166 (Siegmund 1985). */
    private static double siegmund(double slack, double every) {
        double low = 0;
        double high = 2000;
        while (high - low > 1e-3) {
            double x = 2 * slack * (low + high) / 2;
            if ((Math.expm1(x) - x) / (2 * slack * slack) < every) {
                low = (low + high) / 2;
            } else {
                high = (low + high) / 2;
            }
        }
        return Math.max(high - SIEGMUND, 0.1);
    }

    /** Where a growing length is as asked for, between two places or beyond them. */
    private static double solve(DoubleUnaryOperator length, double every, double from, double to) {
        DoubleUnaryOperator excess = x -> Math.log(length.applyAsDouble(x) / every);
        double low = excess.applyAsDouble(from) < 0 ? from : 1e-6;
        double high = to;
        while (excess.applyAsDouble(high) < 0) {
            high += 0.5;
        }
        return new BrentSolver(1e-13, 1e-12).solve(200, excess::applyAsDouble, low, high);
    }

    /** From a state to another one. */
    private interface Kernel {
        double density(double state, double next);
    }

    /** L(0) where L(s) = 1 + atRest(s) L(0) + the integral of kernel(s, y) L(y). */
    private static double solved(GaussLegendre nodes, DoubleUnaryOperator atRest, Kernel kernel) {
        int size = nodes.count() + 1;
        double[][] matrix = new double[size][size];
        for (int row = 0; row < size; row++) {
            double state = row == 0 ? 0 : nodes.places()[row - 1];
            matrix[row][0] = -atRest.applyAsDouble(state);
            for (int column = 1; column < size; column++) {
                matrix[row][column] = -kernel.density(state, nodes.places()[column - 1]) * nodes.weights()[column - 1];
            }
            matrix[row][row] += 1;
        }
        return new LUDecomposition(new Array2DRowRealMatrix(matrix, false), Double.MIN_NORMAL)
                .getSolver()
                .solve(new ArrayRealVector(size, 1))
                .getEntry(0);
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
