package io.github.driftlib.test;

import io.github.driftlib.stats.random.Hypergeometric;

/**
 * The share of the rows that have something, on both sides of a comparison: so many of so many.
 *
 * @param current how many rows of current have it
 * @param currentRows how many rows current has, at least 1
 * @param reference how many rows of the reference have it
 * @param referenceRows how many rows the reference has, at least 1
 */
public record SharePair(long current, long currentRows, long reference, long referenceRows) {

    /** Fewer than so many are expected on a side: the normal distribution is no guide any more. */
    private static final double FEW = 5;

    /** Checks the counts. */
    public SharePair {
        if (current < 0 || currentRows < Math.max(1, current)) {
            throw new IllegalArgumentException(
                    "current must be at most currentRows, but they were " + current + " and " + currentRows);
        }
        if (reference < 0 || referenceRows < Math.max(1, reference)) {
            throw new IllegalArgumentException(
                    "reference must be at most referenceRows, but they were " + reference + " and " + referenceRows);
        }
    }

    /** The share of the rows of current. */
    public double ofCurrent() {
        return (double) current / currentRows;
    }

    /** The share of the rows of the reference. */
    public double ofReference() {
        return (double) reference / referenceRows;
    }

    /**
     * The standard error of the difference of the shares where nothing has changed: sqrt(p (1 - p) (1/n + 1/m)), p the
     * share of the rows of both.
     */
    public double standardError() {
        double pooled = ((double) current + reference) / ((double) currentRows + referenceRows);
        return Math.sqrt(pooled * (1 - pooled) * perRow());
    }

    /** The tolerance of the difference of the shares. Where few rows are expected, as wide as Fisher's exact test. */
    public Tolerance tolerance(Conditions conditions, Tolerance.Worth worth) {
        double standardError = Math.max(standardError(), exact(conditions) / conditions.standardErrors());
        return conditions.tolerance(worth, standardError, currentRows, referenceRows);
    }

    /** The tolerance of the number of rows of current, the worth being one of shares. */
    public Tolerance toleranceOfCount(Conditions conditions, Tolerance.Worth worth) {
        Tolerance ofShare = tolerance(conditions, worth);
        return conditions.tolerance(
                new Tolerance.Worth(worth.difference() * currentRows, worth.words()),
                ofShare.standardError() * currentRows,
                currentRows,
                referenceRows);
    }

    private double perRow() {
        return 1.0 / currentRows + 1.0 / referenceRows;
    }

    /** The largest difference that Fisher's exact test explains by chance; 0 where enough rows are expected. */
    private double exact(Conditions conditions) {
        long all = Math.addExact(currentRows, referenceRows);
        long having = current + reference;
        long marked = Math.min(having, all - having);
        long drawn = Math.min(currentRows, referenceRows);
        double expected = (double) marked * drawn / all;
        if (marked == 0 || expected >= FEW) {
            return 0;
        }
        double tail = conditions.calibratedLevel() / 2;
        long most = Math.min(marked, drawn);
        double below = 0;
        long count = -1;
        while (count < most && 1 - below > tail) {
            count++;
            below += Hypergeometric.probability(count, marked, all - marked, drawn);
        }
        // Half a row more, so that the count itself is within.
        return (count + 0.5 - expected) * perRow();
    }
}
