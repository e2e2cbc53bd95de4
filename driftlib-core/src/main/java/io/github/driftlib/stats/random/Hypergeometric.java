package io.github.driftlib.stats.random;

import java.util.random.RandomGenerator;

/**
 * The hypergeometric distribution: how many balls are marked among those drawn from an urn without putting any back.
 */
public final class Hypergeometric {

    /** Up to so many balls are drawn one by one. */
    private static final int FEW = 12;

    private Hypergeometric() {}

    /**
     * How many of the drawn balls are marked, in one random draw.
     *
     * @param marked how many balls of the urn are marked
     * @param others how many are not
     * @param drawn how many are drawn, at most all
     */
    public static long draw(RandomGenerator random, long marked, long others, long drawn) {
        long total = Math.addExact(marked, others);
        if (marked < 0 || others < 0 || drawn < 0 || drawn > total) {
            throw new IllegalArgumentException(
                    "drawn must be at most marked + others, all of them not negative, but was " + drawn + " of "
                            + marked + " + " + others);
        }
        if (others < marked) {
            return drawn - draw(random, others, marked, drawn);
        }
        if (total - drawn < drawn) {
            return marked - draw(random, marked, others, total - drawn);
        }
        // Which of two properties is called marked and which drawn makes no difference.
        return fewer(random, Math.min(marked, drawn), Math.max(marked, drawn), total);
    }

    /**
     * How probable it is that exactly so many of the drawn balls are marked: C(marked, both) C(others, drawn - both) /
     * C(marked + others, drawn); 0 where that cannot be.
     *
     * @param both how many are drawn and marked
     * @param marked how many balls of the urn are marked
     * @param others how many are not
     * @param drawn how many are drawn, at most all
     */
    public static double probability(long both, long marked, long others, long drawn) {
        if (both < 0 || both > marked || both > drawn || drawn - both > others) {
            return 0;
        }
        return Math.exp(logChoose(marked, both)
                + logChoose(others, drawn - both)
                - logChoose(Math.addExact(marked, others), drawn));
    }

    private static double logChoose(long of, long chosen) {
        return LogFactorial.of(of) - LogFactorial.of(chosen) - LogFactorial.of(of - chosen);
    }

    private static long fewer(RandomGenerator random, long few, long many, long total) {
        if (few > FEW) {
            return byRatio(random, few, many, total);
        }
        long both = 0;
        for (long i = 0; i < few; i++) {
            both += random.nextDouble() * (total - i) < many - both ? 1 : 0;
        }
        return both;
    }

    private static long byRatio(RandomGenerator random, long few, long many, long total) {
        double share = (double) few / total;
        double mean = many * share;
        double variance = mean * (1 - share) * (total - many) / (total - 1);
        long mode = (long) ((few + 1.0) * (many + 1.0) / (total + 2.0));
        return RatioOfUniforms.draw(
                random,
                mean,
                variance,
                mode,
                few,
                k -> -(LogFactorial.of(k)
                        + LogFactorial.of(few - k)
                        + LogFactorial.of(many - k)
                        + LogFactorial.of(total - few - many + k)));
    }
}
