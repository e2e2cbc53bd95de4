package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.Multinomial;
import io.github.driftlib.stats.Urn;
import io.github.driftlib.summary.PairedCounts;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random pairs of samples as chance alone makes them: what was observed in two samples, thrown together and divided
 * anew.
 *
 * <p>The seed is made of the observed counts, so the same counts give the same pairs.
 */
final class ChanceSamples {

    private final RandomGenerator random;
    private final long[] pooled;
    private final long reference;
    private final long current;
    /** What a relabelling is drawn from, the smaller sample; null where there is none. */
    private final Urn urn;

    private ChanceSamples(PairedCounts observed, boolean relabelled) {
        this.pooled = new long[observed.size()];
        long seed = 0;
        for (int cell = 0; cell < pooled.length; cell++) {
            pooled[cell] = observed.total(cell);
            seed = mixed(mixed(seed + observed.reference(cell)) + observed.current(cell));
        }
        this.random = new SplittableRandom(seed);
        this.reference = observed.referenceTotal();
        this.current = observed.currentTotal();
        this.urn = relabelled ? new Urn(pooled, Math.min(reference, current)) : null;
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
    static ChanceSamples of(PairedCounts observed, boolean relabelled) {
        return new ChanceSamples(observed, relabelled);
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
        return pooled.length;
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
        return current <= reference ? PairedCounts.of(rest, drawn) : PairedCounts.of(drawn, rest);
    }
}
