package io.github.driftlib.outlier;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import java.util.List;
import java.util.Objects;

/**
 * How strange rows are, by what was learned of a reference. A score is larger where a row is stranger. Scores of single
 * rows can be watched by a detector, such as {@link io.github.driftlib.detect.Cusum}: a burst of strange rows is told
 * soon.
 */
public interface RowScores {

    /** The score of each row; NaN where a row has none. */
    double[] of(Dataset rows);

    /** What each column adds to the score of a row, in the order of the columns. */
    double[] parts(Dataset rows, int row);

    /** The columns that are looked at. */
    List<String> columns();

    /** The scores of the rows that were learned from, as each would be if it were not among them where that matters. */
    default double[] ofReference(Dataset reference) {
        return of(reference);
    }

    /**
     * The scores of the rows that were learned from, each as if it had not been among them: no row is usual because it
     * was learned, so these compare with those of other rows.
     */
    default double[] apart(Dataset reference) {
        return ofReference(reference);
    }

    /**
     * Learns what is strange.
     *
     * @param method how strange a row is
     * @param reference the rows that are as they should be
     * @param columns of numbers; ECOD takes labels too
     */
    static Attempt<RowScores> learn(OutlierMethod method, Dataset reference, List<String> columns) {
        Objects.requireNonNull(method, "method must be given, but was null");
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return switch (method) {
            case ECOD -> TailScores.learn(reference, columns);
            case MAHALANOBIS, ROBUST_MAHALANOBIS -> DistanceScores.learn(method, reference, columns);
            case LOF -> DensityScores.learn(reference, columns);
        };
    }
}
