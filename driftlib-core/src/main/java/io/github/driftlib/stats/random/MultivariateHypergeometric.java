package io.github.driftlib.stats.random;

import java.util.random.RandomGenerator;

/**
 * An urn with balls of many colours, of which some are drawn without putting any back, and all put back before the next
 * draw: how many of each colour are drawn follows the multivariate hypergeometric distribution.
 *
 * <p>Frequent colours are drawn one after the other, each from its {@link Hypergeometric} distribution; of the balls of
 * all rare colours those drawn are picked one by one. A draw takes O(colours), and the urn an {@code int} for each ball
 * of a rare colour. Not safe for use by many threads.
 */
public final class MultivariateHypergeometric {

    /** A colour is rare where fewer balls than these are expected of it: so many are picked as fast as one draw. */
    private static final double FEW = 30;

    private static final int MOST_RARE_BALLS = 1 << 18;

    private final long[] colours;
    private final long drawn;
    private final long total;
    private final boolean[] rare;
    /** The colour of each ball of a rare one, in the order that the draws before left. */
    private final int[] balls;

    /**
     * An urn.
     *
     * @param colours how many balls of each colour there are, which is copied
     * @param drawn how many balls each draw takes, at most all
     */
    public MultivariateHypergeometric(long[] colours, long drawn) {
        this.colours = colours.clone();
        this.drawn = drawn;
        long all = 0;
        for (long count : colours) {
            all = Math.addExact(all, count);
        }
        if (drawn < 0 || drawn > all) {
            throw new IllegalArgumentException("drawn must be at most " + all + " and not negative, but was " + drawn);
        }
        total = all;
        rare = new boolean[colours.length];
        int rareBalls = 0;
        for (int colour = 0; colour < colours.length; colour++) {
            long count = colours[colour];
            rare[colour] =
                    Math.min(drawn, all - drawn) * (double) count < FEW * all && count <= MOST_RARE_BALLS - rareBalls;
            rareBalls += rare[colour] ? (int) count : 0;
        }
        balls = new int[rareBalls];
        int ball = 0;
        for (int colour = 0; colour < colours.length; colour++) {
            for (long i = 0; rare[colour] && i < colours[colour]; i++) {
                balls[ball++] = colour;
            }
        }
    }

    /** How many balls of each colour are drawn, in one random draw. */
    public long[] draw(RandomGenerator random) {
        long[] counts = new long[colours.length];
        long left = total;
        long open = drawn;
        for (int colour = 0; colour < colours.length; colour++) {
            if (!rare[colour]) {
                left -= colours[colour];
                counts[colour] = Hypergeometric.draw(random, colours[colour], left, open);
                open -= counts[colour];
            }
        }
        pick(random, (int) open, counts);
        return counts;
    }

    /** Picks balls of the rare colours: those that are drawn, or those that are not, whichever are fewer. */
    private void pick(RandomGenerator random, int open, long[] counts) {
        boolean theRest = open > balls.length - open;
        int picked = theRest ? balls.length - open : open;
        for (int colour = 0; theRest && colour < colours.length; colour++) {
            counts[colour] = rare[colour] ? colours[colour] : counts[colour];
        }
        for (int i = 0; i < picked; i++) {
            int other = i + (int) (random.nextDouble() * (balls.length - i));
            int colour = balls[other];
            balls[other] = balls[i];
            balls[i] = colour;
            counts[colour] += theRest ? -1 : 1;
        }
    }
}
