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
 * How many rows have a prediction that contradicts others: at least one other row has the same features, but none of
 * those has the same prediction too. Points in time are no features here; a missing value equals a missing one.
 */
public record ConflictPredictionMetric() implements RowMetric<ConflictPredictionMetric.Result> {

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
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
                .into(Result::new));
    }

    private static Result.Side side(Dataset rows, List<String> features, List<String> predictions) {
        long conflicts = Conflicts.count(rows, features, predictions);
        return new Result.Side(conflicts, (double) conflicts / rows.rowCount());
    }

    /**
     * Rows whose prediction contradicts others.
     *
     * @param current those of current
     * @param reference those of the reference, or null where there is none
     */
    public record Result(Side current, @Nullable Side reference) implements MetricResult {

        /**
         * The rows of one data set.
         *
         * @param numberNotStablePrediction how many
         * @param shareNotStablePrediction their share of the rows
         */
        public record Side(long numberNotStablePrediction, double shareNotStablePrediction) {}

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of("", "number_not_stable_prediction", current.numberNotStablePrediction),
                    MetricValue.of("", "share_not_stable_prediction", current.shareNotStablePrediction));
        }
    }
}
