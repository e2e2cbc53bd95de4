package io.github.driftlib.classification;

import io.github.driftlib.classification.curve.RocCurve;
import io.github.driftlib.stats.rank.RankedScores;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The four rates at thresholds of the probability of the positive class, from the highest threshold down; at most 300.
 * The first threshold is just above the highest probability and selects nothing.
 *
 * @param thrs the thresholds
 * @param tpr the true positive rates
 * @param fpr the false positive rates
 * @param fnr the false negative rates
 * @param tnr the true negative rates
 */
public record RatesByThreshold(
        List<Double> thrs, List<Double> tpr, List<Double> fpr, List<Double> fnr, List<Double> tnr) {

    /** Copies the lists. */
    public RatesByThreshold {
        thrs = List.copyOf(thrs);
        tpr = List.copyOf(tpr);
        fpr = List.copyOf(fpr);
        fnr = List.copyOf(fnr);
        tnr = List.copyOf(tnr);
    }

    /** Null where a class does not occur. */
    static @Nullable RatesByThreshold of(RankedScores scores) {
        RocCurve curve = RocCurve.of(scores);
        return curve == null
                ? null
                : new RatesByThreshold(
                        curve.thrs(), curve.tpr(), curve.fpr(), complement(curve.tpr()), complement(curve.fpr()));
    }

    private static List<Double> complement(List<Double> rates) {
        return rates.stream().map(rate -> 1 - rate).toList();
    }
}
