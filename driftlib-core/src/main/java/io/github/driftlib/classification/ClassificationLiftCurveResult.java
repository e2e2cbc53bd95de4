package io.github.driftlib.classification;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.Plot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lift curves by class.
 *
 * @param currentLiftCurve the curves of current
 * @param referenceLiftCurve the curves of the reference, or null where there is none
 */
public record ClassificationLiftCurveResult(
        @Plot Map<String, LiftCurve> currentLiftCurve, @Plot Map<String, LiftCurve> referenceLiftCurve)
        implements MetricResult {

    /** Copies the maps. */
    public ClassificationLiftCurveResult {
        currentLiftCurve = copy(currentLiftCurve);
        referenceLiftCurve = copy(referenceLiftCurve);
    }

    private static Map<String, LiftCurve> copy(Map<String, LiftCurve> curves) {
        return curves == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(curves));
    }

    static Map<String, LiftCurve> of(EvaluatedRows rows) {
        Map<String, LiftCurve> curves = new LinkedHashMap<>();
        rows.curves().forEach((label, scores) -> {
            LiftCurve curve = LiftCurve.of(scores.ranked());
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
