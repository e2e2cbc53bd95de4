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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Item bias: how a feature of the items is distributed among the k best recommendations of all users, beside how it is
 * distributed among the items of the train data, each of which counts once, with the value of its last row.
 *
 * <p>Needs the additional data {@code current_train_data}; the reference has {@code reference_train_data} or, where
 * they are not given, the same. The column must be numerical or categorical.
 *
 * @param k how many of the best recommendations count, at least 1
 * @param columnName the feature
 */
public record ItemBiasMetric(int k, String columnName) implements RowMetric<ItemBiasMetric.Result> {

    /** Checks the parameters. */
    public ItemBiasMetric {
        TopKCurves.checkK(k);
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        return RankingSide.outcome(
                sides,
                context,
                side -> bias(side, context),
                found -> new Result(
                        k,
                        columnName,
                        found.current().observed(),
                        found.current().train(),
                        found.reference().map(BiasHistograms::observed).orElse(null),
                        found.reference().map(BiasHistograms::train).orElse(null)));
    }

    private Attempt<BiasHistograms> bias(RankingSide side, MetricContext context) {
        int[] recommended = IntStream.range(0, side.lists().userCount())
                .flatMap(user ->
                        IntStream.range(side.lists().start(user), side.lists().topEnd(user, k)))
                .map(side.lists()::row)
                .toArray();
        return side.trainData()
                .then(train -> BiasHistograms.of(
                        context.definition(),
                        columnName,
                        side.rows(),
                        recommended,
                        train,
                        BiasHistograms.lastRows(
                                train, Objects.requireNonNull(side.columns().item()))));
    }

    /**
     * A feature of items, recommended and in the train data. The two histograms of a side have the same bars.
     *
     * @param k how many of the best recommendations count
     * @param columnName the feature
     * @param currentDistr the feature among the recommendations of current
     * @param currentTrainDistr the feature among the items of the train data of current
     * @param referenceDistr the feature among the recommendations of the reference, or null where there is none
     * @param referenceTrainDistr the feature among the items of the train data of the reference, or null where there is
     *     none
     */
    public record Result(
            int k,
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
