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
 * Lift curves by class.
 *
 * @param currentLiftCurve the curves of current
 * @param referenceLiftCurve the curves of the reference, or null where there is none
 */
public record ClassificationLiftCurveResult(
        @PlotData @Nullable Map<String, LiftCurve> currentLiftCurve,
        @PlotData @Nullable Map<String, LiftCurve> referenceLiftCurve)
        implements MetricResult {

    /** Copies the maps. */
    public ClassificationLiftCurveResult {
        currentLiftCurve = ByClass.copy(currentLiftCurve);
        referenceLiftCurve = ByClass.copy(referenceLiftCurve);
    }

    static Map<String, LiftCurve> of(EvaluatedRows rows) {
        return ByClass.of(rows, LiftCurve::of);
    }

    /** A picture has no single values. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
