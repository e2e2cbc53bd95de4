package io.github.driftlib.classification.curve;

import io.github.driftlib.classification.evaluation.ByClass;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Precision-recall curves by class.
 *
 * @param currentPrCurve the curves of current
 * @param referencePrCurve the curves of the reference, or null where there is none
 */
public record ClassificationPRCurveResult(
        @PlotData @Nullable Map<String, PrecisionRecallCurve> currentPrCurve,
        @PlotData @Nullable Map<String, PrecisionRecallCurve> referencePrCurve)
        implements MetricResult {

    /** Copies the maps. */
    public ClassificationPRCurveResult {
        currentPrCurve = ByClass.copy(currentPrCurve);
        referencePrCurve = ByClass.copy(referencePrCurve);
    }

    static Map<String, PrecisionRecallCurve> of(EvaluatedRows rows) {
        return ByClass.of(rows, PrecisionRecallCurve::of);
    }

    /** A picture has no single values. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
