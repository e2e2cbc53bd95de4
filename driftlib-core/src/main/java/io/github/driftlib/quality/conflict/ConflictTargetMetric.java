package io.github.driftlib.quality.conflict;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.value.ComparedColumn;
import java.util.List;

/**
 * How many rows have a target that contradicts others: at least one other row has the same features, but none of those
 * has the same target too. Points in time are no features here; a missing value equals a missing one.
 */
public record ConflictTargetMetric() implements RowMetric<ConflictTargetResult> {

    @Override
    public MetricOutcome<ConflictTargetResult> compute(Sides<Dataset> sides, MetricContext context) {
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
        return MetricOutcome.of(new ConflictTargetResult(
                conflicts.current(),
                shares.current(),
                conflicts.reference().orElse(null),
                shares.reference().orElse(null)));
    }
}
