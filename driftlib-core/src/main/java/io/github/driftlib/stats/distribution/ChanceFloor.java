package io.github.driftlib.stats.distribution;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * What a statistic is above by chance with a given probability, the level L, from random draws of it.
 *
 * <p>Where the draws and the observed score are exchangeable, as under random relabelling, the score is above the floor
 * with at most the probability L: of B = max(199, 2 / L - 1) draws (L (B + 1) - 1) may reach it. The draws stop where
 * more do, for then the score is below its floor, whatever comes. Where fewer than B draws can be afforded, the floor
 * is extrapolated: the mean of the draws and so many of their standard deviations as the t distribution asks for.
 *
 * @param value the floor; of draws that stopped, the largest of them
 * @param extrapolated whether it is extrapolated
 */
public record ChanceFloor(double value, boolean extrapolated) {

    private static final int DRAWS = 199;
    private static final int FEWEST = 19;

    /**
     * The floor.
     *
     * @param draws gives the next draw
     * @param score the observed score
     * @param level in (0, 1)
     * @param most how many draws can be afforded; at least 19 are made where so many are needed
     */
    public static ChanceFloor of(DoubleSupplier draws, double score, double level, int most) {
        double enough = Math.max(DRAWS, Math.ceil(2 / level) - 1);
        int wanted = (int) Math.min(enough, Math.max(FEWEST, most));
        boolean extrapolated = wanted < enough;
        int mayReach = (int) Math.floor(level * (wanted + 1) + 1e-9) - 1;
        double[] values = new double[wanted];
        int drawn = 0;
        int reaching = 0;
        while (drawn < wanted && (extrapolated || reaching <= mayReach)) {
            values[drawn] = draws.getAsDouble();
            reaching += values[drawn] >= score ? 1 : 0;
            drawn++;
        }
        double[] sorted = Arrays.copyOf(values, drawn);
        Arrays.sort(sorted);
        double largest = sorted[drawn - 1];
        if (extrapolated) {
            return new ChanceFloor(Math.max(largest, beyond(sorted, level)), true);
        }
        return new ChanceFloor(reaching > mayReach ? largest : sorted[drawn - 1 - mayReach], false);
    }

    /** What one more draw is above with the probability of the level, were the draws of a normal distribution. */
    private static double beyond(double[] draws, double level) {
        double mean = Arrays.stream(draws).average().orElse(0);
        double squares = Arrays.stream(draws).map(d -> (d - mean) * (d - mean)).sum();
        double deviation = Math.sqrt(squares / (draws.length - 1));
        return mean + StudentT.quantile(1 - level, draws.length - 1) * deviation * Math.sqrt(1 + 1.0 / draws.length);
    }
}
