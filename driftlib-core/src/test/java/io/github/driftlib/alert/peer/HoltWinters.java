package io.github.driftlib.alert.peer;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Additive Holt-Winters with a season of seven: a level, a trend and a season, each smoothed exponentially.
 *
 * @param alpha how fast the level follows
 * @param beta how fast the trend does
 * @param gamma how fast the season does
 * @param level the level at the begin
 * @param trend the trend at the begin
 * @param season the season of the first seven values
 */
record HoltWinters(double alpha, double beta, double gamma, double level, double trend, double[] season) {

    private static final int PERIOD = 7;
    /** Level, trend, and the seasons but for the last, which is 0: so that each begin is one only. */
    private static final int STARTS = PERIOD + 1;

    private static final double[] GUESS = {0.3, 0.05, 0.2};

    /** Begins with the first week, and forecasts from the second on. */
    static HoltWinters ofFirstWeek(double[] y, double alpha, double beta, double gamma) {
        double level = Peers.mean(Arrays.copyOf(y, PERIOD));
        return new HoltWinters(
                alpha,
                beta,
                gamma,
                level,
                0,
                Arrays.stream(y, 0, PERIOD).map(v -> v - level).toArray());
    }

    /**
     * The one whose squared errors are least: how fast it follows by a search, and for each of these the begin by least
     * squares, of which the errors are a linear function.
     */
    static HoltWinters fitted(double[] y) {
        Best best = new Best(y);
        try {
            new BOBYQAOptimizer(2 * GUESS.length + 1, 0.15, 1e-7)
                    .optimize(
                            new MaxEval(2_000),
                            new ObjectiveFunction(best::squares),
                            GoalType.MINIMIZE,
                            new InitialGuess(GUESS),
                            new SimpleBounds(new double[GUESS.length], new double[] {1, 1, 1}));
        } catch (MathIllegalStateException noStepHelps) {
            // It gives up where rounding hides what is left to gain: the best that it saw stands.
        }
        return begun(y, best.rates);
    }

    /** The best rates that a search has tried. */
    private static final class Best {

        private final double[] y;
        private double[] rates = GUESS;
        private double least = Double.POSITIVE_INFINITY;

        Best(double[] y) {
            this.y = y;
        }

        double squares(double[] tried) {
            double squares = begun(y, tried).squares(y);
            if (squares < least) {
                least = squares;
                rates = tried.clone();
            }
            return squares;
        }
    }

    private static HoltWinters begun(double[] y, double[] rates) {
        double[] zeros = new double[y.length];
        double[][] design = new double[y.length][STARTS];
        for (int start = 0; start < STARTS; start++) {
            double[] unit = new double[STARTS];
            unit[start] = 1;
            double[] effect = with(rates, unit).forecasts(zeros);
            for (int t = 0; t < y.length; t++) {
                design[t][start] = effect[t];
            }
        }
        double[] plain = with(rates, new double[STARTS]).forecasts(y);
        double[] errors =
                IntStream.range(0, y.length).mapToDouble(t -> y[t] - plain[t]).toArray();
        return with(
                rates,
                new QRDecomposition(new Array2DRowRealMatrix(design))
                        .getSolver()
                        .solve(new ArrayRealVector(errors))
                        .toArray());
    }

    private static HoltWinters with(double[] rates, double[] start) {
        return new HoltWinters(
                rates[0], rates[1], rates[2], start[0], start[1], Arrays.copyOfRange(start, 2, 2 + PERIOD));
    }

    /** What is forecast of each value by those before it. */
    double[] forecasts(double[] y) {
        return run(y, new double[y.length]);
    }

    private double[] run(double[] y, double[] forecasts) {
        double now = level;
        double slope = trend;
        double[] seasons = season.clone();
        for (int t = 0; t < forecasts.length; t++) {
            int day = t % PERIOD;
            forecasts[t] = now + slope + seasons[day];
            if (t < y.length) {
                double next = alpha * (y[t] - seasons[day]) + (1 - alpha) * (now + slope);
                double nextSlope = beta * (next - now) + (1 - beta) * slope;
                seasons[day] = gamma * (y[t] - now - slope) + (1 - gamma) * seasons[day];
                now = next;
                slope = nextSlope;
            } else {
                now += slope;
            }
        }
        return forecasts;
    }

    /** What is forecast of so many values after these. */
    double[] after(double[] y, int many) {
        return Arrays.copyOfRange(run(y, new double[y.length + many]), y.length, y.length + many);
    }

    double squares(double[] y) {
        double[] forecasts = forecasts(y);
        return IntStream.range(0, y.length)
                .mapToDouble(t -> (y[t] - forecasts[t]) * (y[t] - forecasts[t]))
                .sum();
    }
}
