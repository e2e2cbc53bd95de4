package io.github.driftlib.quality.conflict;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.column.ComparedColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows have a target that contradicts others: at least one other row has the same features, but none of those
 * has the same target too. Points in time are no features here; a missing value equals a missing one.
 */
public record ConflictTargetMetric() implements RowMetric<ConflictTargetMetric.Result> {

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        List<String> target = context.definition().target().stream().toList();
        List<String> features = Conflicts.features(context.definition());
        if (target.isEmpty()) {
            return MetricOutcome.notApplicable("there must be a target, but there is none");
        }
        if (features.isEmpty()) {
            return MetricOutcome.notApplicable("there must be a feature, but there is none");
        }
        if (sides.current().rowCount() == 0) {
            return MetricOutcome.notEnoughData(ComparedColumn.NO_ROWS);
        }
        Sides<Dataset> known = sides.keepReferenceIf(rows -> rows.rowCount() > 0);
        Sides<Long> conflicts = known.map(rows -> Conflicts.count(rows, features, target));
        Sides<Double> shares = conflicts.with(known, (count, rows) -> (double) count / rows.rowCount());
        return MetricOutcome.of(new Result(
                conflicts.current(),
                shares.current(),
                conflicts.reference().orElse(null),
                shares.reference().orElse(null)));
    }

    /**
     * Rows whose target contradicts others.
     *
     * @param numberNotStableTarget how many rows of current
     * @param shareNotStableTarget their share of the rows
     * @param numberNotStableTargetRef how many rows of the reference, or null where there is none
     * @param shareNotStableTargetRef their share of the rows, or null where there is no reference
     */
    public record Result(
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
}
