package io.github.driftlib.classification;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.Plot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Precision-recall curves by class.
 *
 * @param currentPrCurve the curves of current
 * @param referencePrCurve the curves of the reference, or null where there is none
 */
public record ClassificationPRCurveResult(
        @Plot Map<String, PrecisionRecallCurve> currentPrCurve,
        @Plot Map<String, PrecisionRecallCurve> referencePrCurve)
        implements MetricResult {

    /** Copies the maps. */
    public ClassificationPRCurveResult {
        currentPrCurve = copy(currentPrCurve);
        referencePrCurve = copy(referencePrCurve);
    }

    private static Map<String, PrecisionRecallCurve> copy(Map<String, PrecisionRecallCurve> curves) {
        return curves == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(curves));
    }

    static Map<String, PrecisionRecallCurve> of(EvaluatedRows rows) {
        Map<String, PrecisionRecallCurve> curves = new LinkedHashMap<>();
        rows.curves().forEach((label, scores) -> {
            PrecisionRecallCurve curve = PrecisionRecallCurve.of(scores.ranked());
            if (curve != null) {
                curves.put(label, curve);
            }
        });
        return curves;
    }

    /** A picture has no single values. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
