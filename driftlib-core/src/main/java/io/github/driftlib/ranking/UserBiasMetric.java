package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.Objects;

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
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
    }

    @Override
    public MetricOutcome<UserBiasResult> compute(Sides<Dataset> sides, MetricContext context) {
        return RankingSide.outcome(
                sides,
                context,
                side -> bias(side, context),
                found -> new UserBiasResult(
                        columnName,
                        found.current().observed(),
                        found.current().train(),
                        found.reference().map(BiasHistograms::observed).orElse(null),
                        found.reference().map(BiasHistograms::train).orElse(null)));
    }

    private Attempt<BiasHistograms> bias(RankingSide side, MetricContext context) {
        String user = side.columns().user();
        return side.trainData()
                .then(train -> BiasHistograms.of(
                        context.definition(),
                        columnName,
                        side.rows(),
                        BiasHistograms.lastRows(side.rows(), user),
                        train,
                        BiasHistograms.lastRows(train, user)));
    }
}
