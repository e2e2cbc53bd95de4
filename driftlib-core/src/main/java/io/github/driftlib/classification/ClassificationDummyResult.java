package io.github.driftlib.classification;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good a guess is that knows only how frequent the classes are.
 *
 * @param dummy a guess by the frequencies in current
 * @param byReferenceDummy a guess by the frequencies in the reference, or null where there is none
 * @param modelQuality the quality of the model, to compare with
 * @param metricsMatrix precision, recall and F1 of each class for the guess by the frequencies in current
 */
public record ClassificationDummyResult(
        ClassificationQuality dummy,
        @Nullable ClassificationQuality byReferenceDummy,
        ClassificationQuality modelQuality,
        Map<String, ClassQuality> metricsMatrix)
        implements MetricResult {

    /** Copies the map. */
    public ClassificationDummyResult {
        metricsMatrix = Collections.unmodifiableMap(new LinkedHashMap<>(metricsMatrix));
    }

    @Override
    public List<MetricValue> values() {
        return dummy.values();
    }
}
