package io.github.driftlib.outlier;

import io.github.driftlib.stats.distribution.StandardNormal;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * How many of some rows are strange, in current and in the reference.
 *
 * @param current how many of current are strange
 * @param currentRows how many of current were judged
 * @param reference how many of the reference are strange
 * @param referenceRows how many of the reference were judged
 * @param currentShare the share of current that is strange
 * @param referenceShare the share of the reference that is strange
 * @param z by how many standard errors the share of current is above that of the reference; 0 where neither has any
 * @param pValue the probability of so many in current where both shares are alike: Fisher's exact test, one-sided
 */
public record OutlierShare(
        long current,
        long currentRows,
        long reference,
        long referenceRows,
        double currentShare,
        double referenceShare,
        double z,
        double pValue) {

    /** Beyond so many rows the exact test is replaced by the normal one. */
    private static final long MOST_EXACT = 1_000_000;

    /** The shares and their test; both sides must have a row. */
    static OutlierShare of(long current, long currentRows, long reference, long referenceRows) {
        double now = (double) current / currentRows;
        double before = (double) reference / referenceRows;
        double all = (double) (current + reference) / (currentRows + referenceRows);
        double error = Math.sqrt(all * (1 - all) * (1.0 / currentRows + 1.0 / referenceRows));
        double z = error > 0 ? (now - before) / error : 0;
        return new OutlierShare(
                current,
                currentRows,
                reference,
                referenceRows,
                now,
                before,
                z,
                fisher(current, currentRows, reference, referenceRows, z));
    }

    private static double fisher(long current, long currentRows, long reference, long referenceRows, double z) {
        if (current + reference == 0) {
            return 1;
        }
        if (currentRows + referenceRows > MOST_EXACT) {
            return StandardNormal.survival(z);
        }
        HypergeometricDistribution tables = new HypergeometricDistribution(
                null,
                Math.toIntExact(currentRows + referenceRows),
                Math.toIntExact(current + reference),
                Math.toIntExact(currentRows));
        return Math.min(1, Math.max(0, tables.upperCumulativeProbability(Math.toIntExact(current))));
    }
}
