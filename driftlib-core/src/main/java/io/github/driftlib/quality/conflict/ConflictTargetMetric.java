package io.github.driftlib.quality.conflict;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.quality.value.Sides;
import java.util.List;
import java.util.Optional;

/**
 * How many rows have a target that contradicts others: at least one other row has the same features, but none of those
 * has the same target too. Points in time are no features here; a missing value equals a missing one.
 */
public record ConflictTargetMetric() implements RowMetric<ConflictTargetResult> {

    @Override
    public MetricOutcome<ConflictTargetResult> compute(
            Dataset current, Optional<Dataset> reference, MetricContext context) {
        List<String> target = context.definition().target().stream().toList();
        List<String> features = Conflicts.features(context.definition());
        if (target.isEmpty()) {
            return MetricOutcome.notApplicable("there must be a target, but there is none");
        }
        if (features.isEmpty()) {
            return MetricOutcome.notApplicable("there must be a feature, but there is none");
        }
        if (current.rowCount() == 0) {
            return Sides.noRows();
        }
        long conflicts = Conflicts.count(current, features, target);
        Optional<Dataset> known = reference.filter(rows -> rows.rowCount() > 0);
        Optional<Long> knownConflicts = known.map(rows -> Conflicts.count(rows, features, target));
        return MetricOutcome.of(new ConflictTargetResult(
                conflicts,
                (double) conflicts / current.rowCount(),
                knownConflicts.orElse(null),
                knownConflicts
                        .map(count -> (double) count / known.get().rowCount())
                        .orElse(null)));
    }
}
