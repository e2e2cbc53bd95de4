package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.Histogram;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * User bias: how a feature of the users is distributed among those who were recommended something, beside how it is
 * distributed among those of the train data. Each user counts once, with the value of its last row.
 *
 * <p>Needs the additional data {@code current_train_data}; the reference has {@code reference_train_data} or, where
 * they are not given, the same. The column must be numerical or categorical.
 *
 * @param columnName the feature
 */
public record UserBiasMetric(String columnName) implements RowMetric<UserBiasMetric.Result> {

    /** Checks the parameter. */
    public UserBiasMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        return RankingSide.outcome(
                sides,
                context,
                side -> bias(side, context),
                found -> new Result(
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

    /**
     * A feature of users, in the data and in the train data. The two histograms of a side have the same bars.
     *
     * @param columnName the feature
     * @param currentDistr the feature among the users of current
     * @param currentTrainDistr the feature among the users of the train data of current
     * @param referenceDistr the feature among the users of the reference, or null where there is none
     * @param referenceTrainDistr the feature among the users of the train data of the reference, or null where there is
     *     none
     */
    public record Result(
            String columnName,
            @Nullable Histogram currentDistr,
            @Nullable Histogram currentTrainDistr,
            @Nullable Histogram referenceDistr,
            @Nullable Histogram referenceTrainDistr)
            implements MetricResult {

        /** None: a distribution is no single value. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
