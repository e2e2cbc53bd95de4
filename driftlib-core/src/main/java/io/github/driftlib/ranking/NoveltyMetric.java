package io.github.driftlib.ranking;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.LabelCodes;

/**
 * Novelty, the mean inverse user frequency: how little known the k best recommendations of a user are. For each user,
 * the mean of -log2(users of the item / users) over the recommended items, both counted in the train data; the mean
 * over users. At least 0; an item that every user knows has 0.
 *
 * <p>Items that the train data do not have are left out. Needs the additional data {@code current_train_data}; the
 * reference has {@code reference_train_data} or, where they are not given, the same.
 *
 * @param k how many of the best recommendations count, at least 1
 */
public record NoveltyMetric(int k) implements RowMetric<UserMeanResult> {

    /** Checks the parameter. */
    public NoveltyMetric {
        TopKCurves.checkK(k);
    }

    @Override
    public MetricOutcome<UserMeanResult> compute(Sides<Dataset> sides, MetricContext context) {
        return UserMeans.outcome(k, sides, context, this::novelties);
    }

    private Attempt<double[]> novelties(RankingSide side) {
        return side.interactions().map(train -> {
            int[] users = train.users(side.lists().items());
            double[] values = new double[side.lists().userCount()];
            for (int user = 0; user < values.length; user++) {
                Stop.check();
                values[user] = novelty(side.lists(), user, users, train.userCount());
            }
            return UserMeans.known(values);
        });
    }

    private double novelty(RankedLists lists, int user, int[] usersOfItem, double users) {
        double sum = 0;
        int items = 0;
        for (int place = lists.start(user); place < lists.topEnd(user, k); place++) {
            int item = lists.item(place);
            if (item != LabelCodes.MISSING && usersOfItem[item] > 0) {
                sum += Math.log(users / usersOfItem[item]) / Math.log(2);
                items++;
            }
        }
        return items == 0 ? Double.NaN : sum / items;
    }
}
