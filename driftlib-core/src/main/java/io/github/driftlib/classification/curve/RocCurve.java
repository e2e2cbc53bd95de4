package io.github.driftlib.classification.curve;

import io.github.driftlib.stats.rank.RankedScores;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ROC curve: the share of positives and of negatives with a score of at least a threshold, from the highest threshold
 * down; at most 300 points. The first threshold is just above the highest score and selects nothing.
 *
 * @param fpr the false positive rates
 * @param tpr the true positive rates
 * @param thrs the thresholds
 */
public record RocCurve(List<Double> fpr, List<Double> tpr, List<Double> thrs) {

    /** Copies the lists. */
    public RocCurve {
        fpr = List.copyOf(fpr);
        tpr = List.copyOf(tpr);
        thrs = List.copyOf(thrs);
    }

    /** Null where a class does not occur. */
    public static @Nullable RocCurve of(RankedScores scores) {
        Objects.requireNonNull(scores, "scores must be given, but was null");
        if (!scores.hasBothClasses()) {
            return null;
        }
        int[] kept = CurveThinning.kept(scores.size() + 1);
        return new RocCurve(
                CurveThinning.values(kept, i -> (double) scores.negativesAmong(i) / scores.negatives()),
                CurveThinning.values(kept, i -> (double) scores.positivesAmong(i) / scores.positives()),
                CurveThinning.values(kept, i -> i == 0 ? Math.nextUp(scores.score(0)) : scores.score(i - 1)));
    }
}
