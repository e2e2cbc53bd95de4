package io.github.driftlib.quality.test;

import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.SharePair;
import io.github.driftlib.test.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Default conditions of shares and counts of rows: a tenth of the reference's, and three standard errors. */
final class CalibratedShares {

    private CalibratedShares() {}

    /** The share as in the reference. */
    static Expectation within(SharePair pair, Conditions conditions) {
        return Expectation.within(
                pair.ofReference(), pair.tolerance(conditions, Tolerance.Worth.tenth(pair.ofReference())));
    }

    /** The expectation, possible too for the least and the most rows that the reference can have. */
    static Expectation around(
            Expectation expectation,
            SharePair pair,
            @Nullable ValueRange share,
            Conditions conditions,
            BiFunction<SharePair, Conditions, Expectation> made) {
        if (share == null) {
            return expectation;
        }
        double nearest = Math.max(share.lowest(), Math.min(share.highest(), pair.ofCurrent()));
        List<Condition> possible = new ArrayList<>(expectation.possible());
        for (double known : new double[] {share.lowest(), nearest, share.highest()}) {
            long rows = Math.max(0, Math.min(pair.referenceRows(), Math.round(known * pair.referenceRows())));
            possible.add(made.apply(
                            new SharePair(pair.current(), pair.currentRows(), rows, pair.referenceRows()), conditions)
                    .condition());
        }
        return expectation.orOneOf(possible);
    }

    /** The share at most that of the reference. */
    static Expectation atMost(SharePair pair, Conditions conditions) {
        return Expectation.atMost(
                pair.ofReference(), pair.tolerance(conditions, Tolerance.Worth.tenth(pair.ofReference())));
    }

    /** The number of rows as in the reference, for as many rows. */
    static Expectation countWithin(SharePair pair, Conditions conditions) {
        return Expectation.within(
                pair.ofReference() * pair.currentRows(),
                pair.toleranceOfCount(conditions, Tolerance.Worth.tenth(pair.ofReference())));
    }

    /** The number of rows at most that of the reference, for as many rows. */
    static Expectation countAtMost(SharePair pair, Conditions conditions) {
        return Expectation.atMost(
                pair.ofReference() * pair.currentRows(),
                pair.toleranceOfCount(conditions, Tolerance.Worth.tenth(pair.ofReference())));
    }
}
