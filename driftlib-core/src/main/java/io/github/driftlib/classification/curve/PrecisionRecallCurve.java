package io.github.driftlib.classification.curve;

import io.github.driftlib.stats.rank.RankedScores;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A precision-recall curve: precision and recall where a score of at least a threshold is labelled as positive, from
 * the lowest threshold up; at most 300 points. The last point, precision 1 at recall 0, has no threshold.
 *
 * @param pr the precisions
 * @param rcl the recalls
 * @param thrs the thresholds, one fewer than there are points
 */
public record PrecisionRecallCurve(List<Double> pr, List<Double> rcl, List<Double> thrs) {

    /** Copies the lists. */
    public PrecisionRecallCurve {
        pr = List.copyOf(pr);
        rcl = List.copyOf(rcl);
        thrs = List.copyOf(thrs);
    }

    /** Null where a class does not occur. */
    static @Nullable PrecisionRecallCurve of(RankedScores scores) {
        if (!scores.hasBothClasses()) {
            return null;
        }
        int last = scores.size();
        int[] kept = CurveThinning.kept(last + 1);
        int[] withThreshold = Arrays.copyOf(kept, kept.length - 1);
        return new PrecisionRecallCurve(
                CurveThinning.values(kept, i -> precision(scores, last - i)),
                CurveThinning.values(kept, i -> (double) scores.positivesAmong(last - i) / scores.positives()),
                CurveThinning.values(withThreshold, i -> scores.score(last - i - 1)));
    }

    private static double precision(RankedScores scores, int size) {
        double selected = (double) scores.positivesAmong(size) + scores.negativesAmong(size);
        return size == 0 ? 1 : scores.positivesAmong(size) / selected;
    }
}
