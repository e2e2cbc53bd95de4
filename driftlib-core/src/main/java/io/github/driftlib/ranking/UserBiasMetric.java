package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import java.util.Objects;
import java.util.Optional;

/**
 * User bias: how a feature of the users is distributed among those who were recommended something, beside how it is
 * distributed among those of the train data. Each user counts once, with the value of its last row.
 *
 * <p>Needs the additional data {@code current_train_data}; the reference has {@code reference_train_data} or, where
 * they are not given, the same. The column must be numerical or categorical.
 *
 * @param columnName the feature
 */
public record UserBiasMetric(String columnName) implements RowMetric<UserBiasResult> {

    /** Checks the parameter. */
    public UserBiasMetric {
        Objects.requireNonNull(columnName, "columnName");
    }

    @Override
    public MetricOutcome<UserBiasResult> compute(Dataset current, Optional<Dataset> reference, MetricContext context) {
        return Side.outcome(
                current,
                reference,
                context,
                side -> bias(side, context),
                (now, before) -> new UserBiasResult(
                        columnName,
                        now.observed(),
                        now.train(),
                        before.map(FeatureBias::observed).orElse(null),
                        before.map(FeatureBias::train).orElse(null)));
    }

    private Found<FeatureBias> bias(Side side, MetricContext context) {
        String user = side.columns().user();
        return side.trainData()
                .then(train -> FeatureBias.of(
                        context.definition(),
                        columnName,
                        side.rows(),
                        FeatureBias.lastRows(side.rows(), user),
                        train,
                        FeatureBias.lastRows(train, user)));
    }
}
