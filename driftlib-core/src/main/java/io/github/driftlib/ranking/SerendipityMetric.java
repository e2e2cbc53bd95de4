package io.github.driftlib.ranking;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.LabelCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Serendipity: how unlike a user's earlier items the relevant ones among the k best recommendations are. For each user,
 * 1 - sum of the cosine similarities of each earlier item and each relevant recommendation / number of earlier items;
 * the mean over users. At most 1 where no features point in opposite directions; the more relevant items there are that
 * resemble the earlier ones, the smaller, also below 0.
 *
 * <p>Earlier items are those of the user in the train data, as often as they are there. Users without a relevant
 * recommendation or without an earlier item are left out, and so are items without a finite value of some feature.
 * Needs the additional data {@code current_train_data}, with the features; the reference has
 * {@code reference_train_data} or, where they are not given, the same.
 *
 * @param k how many of the best recommendations count, at least 1
 * @param itemFeatures the columns of the items' features, numbers; at least one
 * @param minRelScore the target from which on an item is relevant; null for any target above 0
 */
public record SerendipityMetric(
        int k, List<String> itemFeatures, @Nullable Double minRelScore) implements RowMetric<UserMeanResult> {

    /** Checks and copies the parameters. */
    public SerendipityMetric {
        TopKCurves.check(k, minRelScore);
        itemFeatures = UserMeans.checkFeatures(itemFeatures);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("itemFeatures", itemFeatures);
    }

    @Override
    public MetricOutcome<UserMeanResult> compute(Sides<Dataset> sides, MetricContext context) {
        return UserMeans.outcome(k, sides, context, this::serendipities);
    }

    private Attempt<double[]> serendipities(RankingSide side) {
        return side.columns()
                .targets(side.rows())
                .then(targets -> side.trainData()
                        .then(train -> earlierItems(train, side.columns())
                                .then(earlier -> ItemVectors.of(
                                                side.rows(),
                                                Objects.requireNonNull(
                                                        side.columns().item()),
                                                itemFeatures)
                                        .map(vectors -> serendipities(side.lists(), targets, vectors, earlier)))));
    }

    private double[] serendipities(
            RankedLists lists, NumericalColumn targets, ItemVectors vectors, Map<String, Earlier> earlier) {
        double[] values = new double[lists.userCount()];
        for (int user = 0; user < values.length; user++) {
            Stop.check();
            Earlier items = earlier.get(lists.userLabel(user));
            double[] relevant = items == null ? null : relevantSum(lists, user, targets, vectors);
            values[user] = items == null || relevant == null
                    ? Double.NaN
                    : 1 - ItemVectors.innerProduct(items.sum(), relevant) / items.count();
        }
        return UserMeans.known(values);
    }

    /** The sum of the directions of the relevant recommendations, or null where there is none. */
    private double @Nullable [] relevantSum(RankedLists lists, int user, NumericalColumn targets, ItemVectors vectors) {
        double[] sum = new double[vectors.dimensions()];
        boolean any = false;
        for (int place = lists.start(user); place < lists.topEnd(user, k); place++) {
            double target = targets.get(lists.row(place));
            boolean relevant = minRelScore == null ? target > 0 : target >= minRelScore;
            if (relevant && vectors.has(lists.item(place))) {
                vectors.addTo(sum, lists.item(place));
                any = true;
            }
        }
        return any ? sum : null;
    }

    /** The items of each user in the train data. */
    private Attempt<Map<String, Earlier>> earlierItems(Dataset train, RankingColumns columns) {
        return ItemVectors.of(train, Objects.requireNonNull(columns.item()), itemFeatures)
                .map(vectors -> {
                    LabelCodes users = LabelCodes.of(train.column(columns.user()));
                    LabelCodes items = LabelCodes.of(train.column(Objects.requireNonNull(columns.item())));
                    double[][] sums = new double[users.distinctCount()][];
                    int[] counts = new int[users.distinctCount()];
                    for (int row = 0; row < train.rowCount(); row++) {
                        int user = users.code(row);
                        if (user != LabelCodes.MISSING && vectors.has(items.code(row))) {
                            sums[user] = sums[user] == null ? new double[vectors.dimensions()] : sums[user];
                            vectors.addTo(sums[user], items.code(row));
                            counts[user]++;
                        }
                    }
                    Map<String, Earlier> earlier = new HashMap<>();
                    for (int user = 0; user < counts.length; user++) {
                        if (counts[user] > 0) {
                            earlier.put(users.label(user), new Earlier(sums[user], counts[user]));
                        }
                    }
                    return earlier;
                });
    }

    /** The sum of the directions of a user's earlier items, and their number. */
    private record Earlier(double[] sum, int count) {}
}
