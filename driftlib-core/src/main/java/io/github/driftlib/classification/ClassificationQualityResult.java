package io.github.driftlib.classification;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.Sides;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good the predictions of classes are.
 *
 * @param targetName the column of the true class
 * @param current the quality in current
 * @param reference the quality in the reference, or null where there is none
 */
public record ClassificationQualityResult(
        String targetName,
        ClassificationQuality current,
        @Nullable ClassificationQuality reference) implements MetricResult {

    /** Both data sets. */
    public Sides<ClassificationQuality> sides() {
        return Sides.of(current, reference);
    }

    @Override
    public List<MetricValue> values() {
        return current.values();
    }
}
