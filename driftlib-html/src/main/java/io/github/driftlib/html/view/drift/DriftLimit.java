package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.Score;
import java.util.Locale;

/**
 * What a score is held against.
 *
 * @param rule the words before the number
 * @param value the number
 */
public record DriftLimit(String rule, double value) {

    private static final double USUAL_PERCENTILE = 0.95;

    /** That of a result. The threshold of texts can be a percentile of random scores: the limit is that score then. */
    public static DriftLimit of(ColumnDriftMetric.Result result) {
        if (result.noiseFloorMethod() == NoiseFloor.Method.RANDOM_SCORES) {
            if (result.stattestName().toLowerCase(Locale.ROOT).contains("absolute")) {
                return new DriftLimit("drift if >", result.stattestThreshold());
            }
            return result.stattestThreshold() == USUAL_PERCENTILE && result.level() == null
                    ? new DriftLimit("drift if >", result.noiseFloor())
                    : new DriftLimit("drift if > that quantile of random scores:", result.stattestThreshold());
        }
        return new DriftLimit(
                result.scoreType() == Score.Type.P_VALUE ? "drift if <" : "drift if ≥", result.decisiveThreshold());
    }
}
