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
 * ROC curves by class.
 *
 * @param currentRocCurve the curves of current
 * @param referenceRocCurve the curves of the reference, or null where there is none
 */
public record ClassificationRocCurveResult(
        @PlotData @Nullable Map<String, RocCurve> currentRocCurve,
        @PlotData @Nullable Map<String, RocCurve> referenceRocCurve)
        implements MetricResult {

    /** Copies the maps. */
    public ClassificationRocCurveResult {
        currentRocCurve = ByClass.copy(currentRocCurve);
        referenceRocCurve = ByClass.copy(referenceRocCurve);
    }

    static Map<String, RocCurve> of(EvaluatedRows rows) {
        return ByClass.of(rows, RocCurve::of);
    }

    /** A picture has no single values. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
