package io.github.driftlib.drift.relabel;

import io.github.driftlib.stats.random.Multinomial;
import io.github.driftlib.stats.random.MultivariateHypergeometric;
import io.github.driftlib.summary.PairedCounts;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random pairs of samples as chance alone makes them: what was observed in two samples, thrown together and divided
 * anew.
 *
 * <p>The seed is made of the observed counts, so the same counts give the same pairs.
 */
public final class NullResamples {

    private final RandomGenerator random;
    /** What is drawn from: the cells drawn one by one, then the values of each group. */
    private final long[] pooled;
    /** Cells that are drawn together; none where each is drawn by itself. */
    private final CellGroups groups;

    private final long reference;
    private final long current;
    /** What a relabelling is drawn from, the smaller sample; null where there is none. */
    private final MultivariateHypergeometric urn;

    private NullResamples(PairedCounts observed, boolean relabelled, boolean grouped) {
        long[] totals = new long[observed.size()];
        long seed = 0;
        for (int cell = 0; cell < totals.length; cell++) {
            totals[cell] = observed.total(cell);
            seed = mixed(mixed(seed + observed.reference(cell)) + observed.current(cell));
        }
        this.groups = grouped && relabelled ? CellGroups.of(totals) : CellGroups.none(totals);
        this.pooled = groups.pooled();
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
    public static NullResamples of(PairedCounts observed, boolean relabelled) {
        return new NullResamples(observed, relabelled, false);
    }

    /**
     * The same for what does not depend on the order of cells: many cells that occur equally often are drawn together
     * ({@link CellGroups}). So a million different values cost no more than the others.
     *
     * @param observed the two samples, the most frequent cells first
     */
    public static NullResamples ofCells(PairedCounts observed, boolean relabelled) {
        return new NullResamples(observed, relabelled, true);
    }

    /** The mixing function of SplitMix64. */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** How many cells a pair has at most: what it costs. */
    public int cells() {
        return groups.cells();
    }

    /**
     * Whether each pair is told by how many values of each cell are on the smaller side, {@link #nextDrawn}: where all
     * values are divided, and no cells are drawn together.
     */
    public boolean isOfCells() {
        return urn != null && groups.cells() == pooled.length;
    }

    /** How many values of each cell are on the smaller side of the next pair; a new array. */
    public long[] nextDrawn() {
        return Objects.requireNonNull(urn, "pairs are not told by one side").draw(random);
    }

    /** How many values of both sides a cell has. */
    public long pooled(int cell) {
        return pooled[cell];
    }

    /** How many values are on the smaller side. */
    public long drawn() {
        return Math.min(reference, current);
    }

    /** How many values are on both sides. */
    public long total() {
        return reference + current;
    }

    /** Whether the smaller side is current; it is where both are of one size. */
    public boolean drawsCurrent() {
        return current <= reference;
    }

    /** The next pair. */
    public PairedCounts next() {
        if (urn == null) {
            double effective = (double) reference * current / (reference + current);
            return PairedCounts.of(pooled, Multinomial.draw(random, pooled, Math.max(1, Math.round(effective))));
        }
        return groups.pair(random, urn.draw(random), drawsCurrent());
    }
}
