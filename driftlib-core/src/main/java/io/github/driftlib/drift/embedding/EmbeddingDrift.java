package io.github.driftlib.drift.embedding;

import org.jspecify.annotations.Nullable;

/** What an {@link EmbeddingDriftMethod} finds. */
public sealed interface EmbeddingDrift {

    /**
     * A score.
     *
     * @param score how different the two samples are
     * @param threshold what the score is compared with: the method's own, or the quantile of what chance gives
     * @param detected whether that means drift, and exceeds the noise floor where there is one
     * @param noiseFloor what chance alone exceeds as rarely as was asked for; null where that was not asked for, or
     *     where the score does not exceed the threshold, so that it decides nothing
     */
    record Judged(
            double score,
            double threshold,
            boolean detected,
            @Nullable Double noiseFloor) implements EmbeddingDrift {

        /** The same, where the score must exceed a noise floor as well. */
        Judged above(double floor) {
            return new Judged(score, threshold, detected && score > floor, floor);
        }
    }

    /**
     * No score.
     *
     * @param reason what would have to be different
     */
    record NotComputable(@Nullable String reason) implements EmbeddingDrift {}

    /** Drift where the score is finite and exceeds the threshold. */
    static EmbeddingDrift of(double score, double threshold) {
        if (!Double.isFinite(score) || !Double.isFinite(threshold)) {
            return new NotComputable(
                    "components must be small enough for the arithmetic, and not all zero for a cosine");
        }
        return new Judged(score, threshold, score > threshold, null);
    }
}
