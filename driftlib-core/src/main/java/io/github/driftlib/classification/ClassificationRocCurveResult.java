package io.github.driftlib.classification;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.Plot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * ROC curves by class.
 *
 * @param currentRocCurve the curves of current
 * @param referenceRocCurve the curves of the reference, or null where there is none
 */
public record ClassificationRocCurveResult(
        @Plot Map<String, RocCurve> currentRocCurve, @Plot Map<String, RocCurve> referenceRocCurve)
        implements MetricResult {

    /** Copies the maps. */
    public ClassificationRocCurveResult {
        currentRocCurve = copy(currentRocCurve);
        referenceRocCurve = copy(referenceRocCurve);
    }

    private static Map<String, RocCurve> copy(Map<String, RocCurve> curves) {
        return curves == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(curves));
    }

    static Map<String, RocCurve> of(EvaluatedRows rows) {
        Map<String, RocCurve> curves = new LinkedHashMap<>();
        rows.curves().forEach((label, scores) -> {
            RocCurve curve = RocCurve.of(scores.ranked());
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
