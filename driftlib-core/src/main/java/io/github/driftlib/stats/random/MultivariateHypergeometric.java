package io.github.driftlib.stats.random;

import java.util.random.RandomGenerator;

/**
 * An urn with balls of many colours, of which some are drawn without putting any back, and all put back before the next
 * draw: how many of each colour are drawn follows the multivariate hypergeometric distribution.
 *
 * <p>A few colours are drawn one after the other, each from its {@link Hypergeometric} distribution. Of many colours,
 * each ball is first taken or left by itself, with a probability that seldom takes too many: how many are taken of a
 * colour is binomial, from a table. Where too many were taken all are put back; the balls that are missing then are
 * drawn one by one from those left. Whatever the number of balls taken was, each set of so many is as probable as any
 * other, and stays so with each ball that is added: the law is the same. A draw takes O(colours + √drawn). Safe for use
 * by many threads.
 */
public final class MultivariateHypergeometric {

    /**
     * How many standard deviations fewer balls are taken at first than are drawn: too many are taken in 2 % of draws.
     */
    private static final double DEVIATIONS_FEWER = 2;

    /** A colour drawn from its own distribution takes as long as so many balls added one by one. */
    private static final double BALLS_A_COLOUR = 8;

    private static final int MOST_VALUES = 512;

    private final long[] colours;
    /** How many balls are drawn, or left, whichever are fewer. */
    private final long fewer;

    private final boolean left;
    private final long total;
    /** How probable it is that a ball is taken at first. */
    private final double share;
    /** How many balls of each colour are taken at first; null where colours are drawn one after the other. */
    private final BinomialTables taken;
    /** The colour of a ball; null where colours are drawn one after the other. */
    private final AliasTable colour;

    /**
     * An urn.
     *
     * @param colours how many balls of each colour there are, which is copied
     * @param drawn how many balls each draw takes, at most all
     */
    public MultivariateHypergeometric(long[] colours, long drawn) {
        this.colours = colours.clone();
        long all = 0;
        for (long count : colours) {
            all = Math.addExact(all, count);
        }
        if (drawn < 0 || drawn > all) {
            throw new IllegalArgumentException("drawn must be at most " + all + " and not negative, but was " + drawn);
        }
        total = all;
        left = drawn > all - drawn;
        fewer = left ? all - drawn : drawn;
        double missing = DEVIATIONS_FEWER * Math.sqrt(fewer * (1 - (double) fewer / Math.max(1, all)));
        share = Math.max(0, fewer - missing) / Math.max(1, all);
        boolean many = fewer > 0 && missing < BALLS_A_COLOUR * colours.length;
        colour = many ? new AliasTable(weights(colours)) : null;
        taken = many ? new BinomialTables(colours, share, MOST_VALUES) : null;
    }

    private static double[] weights(long[] colours) {
        double[] weights = new double[colours.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = colours[i];
        }
        return weights;
    }

    /** How many balls of each colour are drawn, in one random draw. */
    public long[] draw(RandomGenerator random) {
        long[] counts = colour == null ? oneAfterTheOther(random) : thinned(random);
        for (int i = 0; left && i < counts.length; i++) {
            counts[i] = colours[i] - counts[i];
        }
        return counts;
    }

    private long[] oneAfterTheOther(RandomGenerator random) {
        long[] counts = new long[colours.length];
        long others = total;
        long open = fewer;
        for (int i = 0; i < counts.length; i++) {
            others -= colours[i];
            counts[i] = Hypergeometric.draw(random, colours[i], others, open);
            open -= counts[i];
        }
        return counts;
    }

    private long[] thinned(RandomGenerator random) {
        long[] counts = new long[colours.length];
        long missing;
        do {
            missing = fewer;
            for (int i = 0; i < counts.length; i++) {
                counts[i] = taken.has(i) ? taken.draw(random, i) : Multinomial.draw(random, colours[i], share);
                missing -= counts[i];
            }
        } while (missing < 0);
        while (missing > 0) {
            int ball = colour.draw(random);
            if (random.nextDouble() * colours[ball] >= counts[ball]) {
                counts[ball]++;
                missing--;
            }
        }
        return counts;
    }
}
