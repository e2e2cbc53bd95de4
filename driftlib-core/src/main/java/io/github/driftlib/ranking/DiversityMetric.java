package io.github.driftlib.ranking;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.List;
import java.util.Objects;

/**
 * Diversity: how different the k best recommendations of a user are from each other. For each user, the cosine
 * distances of all pairs of items, summed and divided by the number of items (as Evidently does; not by the number of
 * pairs); the mean over users. In [0, k - 1].
 *
 * <p>The cosine distance is 1 - x y / (|x| |y|) for the features x and y of two items. Items without a finite value of
 * some feature are left out. Of equal predictions, the items are taken in their own order. Time O(n features).
 *
 * @param k how many of the best recommendations count, at least 1
 * @param itemFeatures the columns of the items' features, numbers; at least one
 */
public record DiversityMetric(int k, List<String> itemFeatures) implements RowMetric<UserMeanResult> {

    /** Checks and copies the parameters. */
    public DiversityMetric {
        TopKCurves.checkK(k);
        itemFeatures = UserMeans.checkFeatures(itemFeatures);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("itemFeatures", itemFeatures);
    }

    @Override
    public MetricOutcome<UserMeanResult> compute(Sides<Dataset> sides, MetricContext context) {
        return UserMeans.outcome(k, sides, context, this::diversities);
    }

    private Attempt<double[]> diversities(RankingSide side) {
        return ItemVectors.of(side.rows(), Objects.requireNonNull(side.columns().item()), itemFeatures)
                .map(vectors -> {
                    double[] values = new double[side.lists().userCount()];
                    for (int user = 0; user < values.length; user++) {
                        Stop.check();
                        values[user] = diversity(side.lists(), user, vectors);
                    }
                    return UserMeans.known(values);
                });
    }

    /** The products of all pairs come from the square of the sum, so that no pair has to be looked at. */
    private double diversity(RankedLists lists, int user, ItemVectors vectors) {
        double[] sum = new double[vectors.dimensions()];
        double squares = 0;
        int items = 0;
        for (int place = lists.start(user); place < lists.topEnd(user, k); place++) {
            int item = lists.item(place);
            if (vectors.has(item)) {
                vectors.addTo(sum, item);
                squares += vectors.squaredLength(item);
                items++;
            }
        }
        double cosines = (ItemVectors.innerProduct(sum, sum) - squares) / 2;
        return items == 0 ? Double.NaN : Math.max(0, 0.5 * items * (items - 1) - cosines) / items;
    }
}
