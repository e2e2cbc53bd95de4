package io.github.driftlib.quality.conflict;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.value.ComparedColumn;
import java.util.List;

/**
 * How many rows have a prediction that contradicts others: at least one other row has the same features, but none of
 * those has the same prediction too. Points in time are no features here; a missing value equals a missing one.
 */
public record ConflictPredictionMetric() implements RowMetric<ConflictPredictionResult> {

    @Override
    public MetricOutcome<ConflictPredictionResult> compute(Sides<Dataset> sides, MetricContext context) {
        List<String> predictions = context.definition().predictions();
        List<String> features = Conflicts.features(context.definition());
        if (predictions.isEmpty()) {
            return MetricOutcome.notApplicable("there must be a prediction, but there is none");
        }
        if (features.isEmpty()) {
            return MetricOutcome.notApplicable("there must be a feature, but there is none");
        }
        if (sides.current().rowCount() == 0) {
            return MetricOutcome.notEnoughData(ComparedColumn.NO_ROWS);
        }
        return MetricOutcome.of(sides.keepReferenceIf(rows -> rows.rowCount() > 0)
                .map(rows -> side(rows, features, predictions))
                .into(ConflictPredictionResult::new));
    }

    private static ConflictPredictionResult.Side side(Dataset rows, List<String> features, List<String> predictions) {
        long conflicts = Conflicts.count(rows, features, predictions);
        return new ConflictPredictionResult.Side(conflicts, (double) conflicts / rows.rowCount());
    }
}
