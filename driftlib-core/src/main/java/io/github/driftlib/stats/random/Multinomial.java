package io.github.driftlib.stats.random;

import java.util.random.RandomGenerator;

/** The binomial distribution, and its generalisation to more than two outcomes. */
public final class Multinomial {

    /** Up to this mean, values are tried from 0 upwards. */
    private static final double SMALL_MEAN = 12;

    /** No double below 1 is as near to 1. */
    private static final double SMALLEST_MASS = 0x1p-60;

    private Multinomial() {}

    /**
     * How often an event happens in independent trials, in one random draw.
     *
     * @param trials how many trials, not negative
     * @param probability of the event in each, in [0, 1]
     */
    public static long draw(RandomGenerator random, long trials, double probability) {
        if (trials < 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("trials must not be negative and probability be in [0, 1], but were "
                    + trials + " and " + probability);
        }
        if (probability > 0.5) {
            return trials - draw(random, trials, 1 - probability);
        }
        double mean = trials * probability;
        if (mean < SMALL_MEAN) {
            return fromZero(random, trials, probability);
        }
        double logOdds = Math.log(probability) - Math.log1p(-probability);
        return RatioOfUniforms.draw(
                random,
                mean,
                mean * (1 - probability),
                (long) ((trials + 1) * probability),
                trials,
                k -> k * logOdds - LogFactorial.of(k) - LogFactorial.of(trials - k));
    }

    private static long fromZero(RandomGenerator random, long trials, double probability) {
        double odds = probability / (1 - probability);
        double mass = Math.exp(trials * Math.log1p(-probability));
        double rest = random.nextDouble();
        long value = 0;
        // Beyond the mean the mass falls faster than by halves soon: where none is left, rounding took what is missing.
        while (rest >= mass && value < trials && mass > SMALLEST_MASS) {
            rest -= mass;
            value++;
            mass *= odds * (trials - value + 1) / value;
        }
        return value;
    }

    /**
     * How often each outcome happens in independent trials, in one random draw.
     *
     * @param weights how probable the outcomes are, relative to each other
     * @param trials how many trials
     */
    public static long[] draw(RandomGenerator random, long[] weights, long trials) {
        long left = 0;
        for (long weight : weights) {
            left = Math.addExact(left, weight);
        }
        long[] counts = new long[weights.length];
        long open = trials;
        for (int outcome = 0; outcome < weights.length && open > 0; outcome++) {
            counts[outcome] = draw(random, open, (double) weights[outcome] / left);
            left -= weights[outcome];
            open -= counts[outcome];
        }
        return counts;
    }
}
