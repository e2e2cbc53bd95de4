package io.github.driftlib.history;

import io.github.driftlib.metric.Attempt;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Ranges of one more value like k earlier ones, which it leaves with a given probability, the level, if it is like
 * them.
 */
public final class Ranges {

    /** How many values a prediction interval needs at least. */
    public static final int FEWEST = 8;

    /** What (1 - level) (k + 1) may be off by rounding. */
    private static final double ROUNDING = 1e-9;

    private Ranges() {}

    /**
     * The prediction interval: m ± t s sqrt(1 + 1/k), with the mean m and the sample deviation s of the values and the
     * quantile t of Student's distribution of k - 1 degrees of freedom at 1 - level / 2. Exact for independent normal
     * values. Needs {@value #FEWEST} values that are not all equal.
     */
    public static Attempt<NormalRange> predictionInterval(double[] values, double level) {
        Objects.requireNonNull(values, "values must be given, but was null");
        checkLevel(level);
        int k = values.length;
        if (k < FEWEST) {
            return tooFew(k, FEWEST);
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        if (values[0] == mean && squares == 0) {
            return Attempt.notEnoughData(
                    "all " + k + " earlier values are equal, which does not tell how much they vary");
        }
        double half = new TDistribution(null, k - 1).inverseCumulativeProbability(1 - level / 2)
                * Math.sqrt(squares / (k - 1))
                * Math.sqrt(1 + 1.0 / k);
        return Attempt.of(new NormalRange(mean - half, mean, mean + half, "prediction interval of " + k + " values"));
    }

    /**
     * The conformal range: the median and, on both sides, the r-th smallest distance to it, r = ceil((1 - level)(k +
     * 1)). Whatever the distribution, about the level of values like these lie outside. Needs k ≥ 1/level - 1 values.
     */
    public static Attempt<NormalRange> conformal(double[] values, double level) {
        Objects.requireNonNull(values, "values must be given, but was null");
        checkLevel(level);
        int k = values.length;
        int rank = rank(k, level);
        if (rank > k) {
            return tooFew(k, (int) Math.ceil(1 / level - 1 - ROUNDING));
        }
        double centre = Middle.median(values);
        double half = Middle.distances(values, centre)[rank - 1];
        return Attempt.of(new NormalRange(centre - half, centre, centre + half, "conformal range of " + k + " values"));
    }

    /** Which of k distances, the smallest first, one more exceeds with the level at most; more than k if none does. */
    static int rank(int k, double level) {
        return Math.max(1, (int) Math.ceil((1 - level) * (k + 1) - ROUNDING));
    }

    static <T> Attempt<T> tooFew(int values, int needed) {
        return Attempt.notEnoughData(values + " earlier values, of at least " + needed);
    }

    private static void checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0, 1), but was " + level);
        }
    }
}
