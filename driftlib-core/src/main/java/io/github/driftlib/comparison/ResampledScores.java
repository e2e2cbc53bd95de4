package io.github.driftlib.comparison;

import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.summary.LabelCodes;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a class on resamples. Scores are replaced by their ranks once; on a resample it is only counted how
 * many members and others have each rank.
 */
final class ResampledScores {

    private final LabelCodes ranks;
    private final boolean[] members;

    private ResampledScores(LabelCodes ranks, boolean[] members) {
        this.ranks = ranks;
        this.members = members;
    }

    static ResampledScores of(double[] scores, boolean[] members) {
        return new ResampledScores(LabelCodes.of(NumericalColumn.of(scores)), members);
    }

    /** The areas under the ROC and the precision-recall curve. */
    record Areas(double underRoc, double averagePrecision) {}

    /** The areas on a resample, or null where it has no member or no other. */
    @Nullable
    Areas areas(int[] counts) {
        long[] membersOfRank = new long[ranks.distinctCount()];
        long[] othersOfRank = new long[ranks.distinctCount()];
        for (int row = 0; row < counts.length; row++) {
            (members[row] ? membersOfRank : othersOfRank)[ranks.code(row)] += counts[row];
        }
        double hits = 0;
        double misses = 0;
        double pairs = 0;
        double precisions = 0;
        for (int rank = membersOfRank.length - 1; rank >= 0; rank--) {
            double gained = membersOfRank[rank];
            double others = othersOfRank[rank];
            if (gained + others > 0) {
                pairs += others * (hits + gained / 2);
                hits += gained;
                misses += others;
                precisions += gained * (hits / (hits + misses));
            }
        }
        return hits > 0 && misses > 0 ? new Areas(pairs / hits / misses, precisions / hits) : null;
    }
}
