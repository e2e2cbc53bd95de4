package io.github.driftlib.quality.conflict;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose target contradicts others.
 *
 * @param numberNotStableTarget how many rows of current
 * @param shareNotStableTarget their share of the rows
 * @param numberNotStableTargetRef how many rows of the reference, or null where there is none
 * @param shareNotStableTargetRef their share of the rows, or null where there is no reference
 */
public record ConflictTargetResult(
        long numberNotStableTarget,
        double shareNotStableTarget,
        @Nullable Long numberNotStableTargetRef,
        @Nullable Double shareNotStableTargetRef)
        implements MetricResult {

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of("", "number_not_stable_target", numberNotStableTarget),
                MetricValue.of("", "share_not_stable_target", shareNotStableTarget));
    }
}
