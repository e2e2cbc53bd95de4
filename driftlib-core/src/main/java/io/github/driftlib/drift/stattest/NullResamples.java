package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.random.Multinomial;
import io.github.driftlib.stats.random.MultivariateHypergeometric;
import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random pairs of samples as chance alone makes them: what was observed in two samples, thrown together and divided
 * anew.
 *
 * <p>The seed is made of the observed counts, so the same counts give the same pairs.
 */
final class NullResamples {

    /** From so many cells of one value each on they are drawn together. */
    static final int MANY_SINGLES = 2000;

    private final RandomGenerator random;
    private final long[] pooled;
    private final int cells;
    /** How many cells of one value each the last one stands for; 0 where it is a cell as all are. */
    private final int single;

    private final long reference;
    private final long current;
    /** What a relabelling is drawn from, the smaller sample; null where there is none. */
    private final MultivariateHypergeometric urn;

    private NullResamples(PairedCounts observed, boolean relabelled, int single) {
        long[] totals = new long[observed.size()];
        long seed = 0;
        for (int cell = 0; cell < totals.length; cell++) {
            totals[cell] = observed.total(cell);
            seed = mixed(mixed(seed + observed.reference(cell)) + observed.current(cell));
        }
        this.cells = totals.length;
        this.single = single;
        this.pooled = single == 0 ? totals : withOneForSingles(totals, single);
        this.random = new SplittableRandom(seed);
        this.reference = observed.referenceTotal();
        this.current = observed.currentTotal();
        this.urn = relabelled ? new MultivariateHypergeometric(pooled, Math.min(reference, current)) : null;
    }

    /**
     * Random pairs.
     *
     * @param observed the two samples
     * @param relabelled whether each pair divides all the observed values into two samples of the observed sizes: a
     *     draw of the multivariate hypergeometric distribution. Otherwise, for counts that do not stand for
     *     observations, a pair is what was observed in both samples, and n m / (n + m) values drawn from it, each put
     *     back.
     */
    static NullResamples of(PairedCounts observed, boolean relabelled) {
        return new NullResamples(observed, relabelled, 0);
    }

    /**
     * The same for what does not depend on the order of cells. Many cells of one value each are drawn together, and are
     * two cells of each pair: those on the one and those on the other side ({@link PairedCounts#times}). So a million
     * different values cost no more than the others.
     *
     * @param observed the two samples, the most frequent cells first
     */
    static NullResamples ofCells(PairedCounts observed, boolean relabelled) {
        int single = 0;
        for (int cell = 0; relabelled && cell < observed.size(); cell++) {
            single += observed.total(cell) == 1 ? 1 : 0;
        }
        return new NullResamples(observed, relabelled, single < MANY_SINGLES ? 0 : single);
    }

    private static long[] withOneForSingles(long[] totals, int single) {
        long[] pooled = Arrays.stream(totals).filter(total -> total > 1).toArray();
        long[] all = Arrays.copyOf(pooled, pooled.length + 1);
        all[pooled.length] = single;
        return all;
    }

    /** The mixing function of SplitMix64. */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** How many cells there are: what a pair costs. */
    int cells() {
        return cells;
    }

    /** The next pair. */
    PairedCounts next() {
        if (urn == null) {
            double effective = (double) reference * current / (reference + current);
            return PairedCounts.of(pooled, Multinomial.draw(random, pooled, Math.max(1, Math.round(effective))));
        }
        long[] drawn = urn.draw(random);
        long[] rest = new long[pooled.length];
        for (int cell = 0; cell < pooled.length; cell++) {
            rest[cell] = pooled[cell] - drawn[cell];
        }
        if (single > 0) {
            return current <= reference ? withSingles(rest, drawn) : withSingles(drawn, rest);
        }
        return current <= reference ? PairedCounts.of(rest, drawn) : PairedCounts.of(drawn, rest);
    }

    /** The last count of each side is how many cells of one value it has. */
    private static PairedCounts withSingles(long[] ofReference, long[] ofCurrent) {
        int last = ofReference.length - 1;
        long[] times = new long[last + 2];
        Arrays.fill(times, 1);
        times[last] = ofReference[last];
        times[last + 1] = ofCurrent[last];
        long[] one = Arrays.copyOf(ofReference, last + 2);
        long[] other = Arrays.copyOf(ofCurrent, last + 2);
        one[last] = 1;
        one[last + 1] = 0;
        other[last] = 0;
        other[last + 1] = 1;
        return PairedCounts.of(one, other, times);
    }
}
