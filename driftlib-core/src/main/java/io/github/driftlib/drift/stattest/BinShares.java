package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;

/**
 * The shares of the bins on both sides, empty bins filled so that they have logarithms: an empty one gets the share
 * 0.0001, or a millionth of the side's smallest share where that is not larger than 0.0001. The shares are not brought
 * back to a sum of 1.
 *
 * @param reference the shares in the reference
 * @param current the shares in current
 */
record BinShares(double[] reference, double[] current) {

    private static final double SMALL_SHARE = 0.0001;

    static BinShares of(PairedCounts counts) {
        double referenceTotal = counts.referenceTotal();
        double currentTotal = counts.currentTotal();
        double[] reference = new double[counts.size()];
        double[] current = new double[counts.size()];
        for (int cell = 0; cell < counts.size(); cell++) {
            reference[cell] = counts.reference(cell) / referenceTotal;
            current[cell] = counts.current(cell) / currentTotal;
        }
        fillEmpty(reference);
        fillEmpty(current);
        return new BinShares(reference, current);
    }

    private static void fillEmpty(double[] shares) {
        double smallest = 1;
        for (double share : shares) {
            smallest = share > 0 ? Math.min(smallest, share) : smallest;
        }
        double filling = smallest <= SMALL_SHARE ? smallest / 1e6 : SMALL_SHARE;
        for (int cell = 0; cell < shares.length; cell++) {
            shares[cell] = shares[cell] == 0 ? filling : shares[cell];
        }
    }
}
