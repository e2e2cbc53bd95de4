package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.summary.LabelCodes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items as directions: their features, scaled to length 1, so that the inner product of two is the cosine of the angle
 * between them. An item whose features differ from row to row has the mean of each. An item without a finite value of
 * some feature has no direction; one whose features are all 0 is as far from every item as a right angle is.
 */
final class ItemVectors {

    private final double[][] directions;
    private final int dimensions;

    private ItemVectors(double[][] directions, int dimensions) {
        this.directions = directions;
        this.dimensions = dimensions;
    }

    /**
     * Whose features.
     *
     * @param item the column of items
     * @param features the columns of their features, numbers
     */
    record Of(String item, List<String> features) implements Derivation<Dataset, ItemVectors> {

        @Override
        public ItemVectors apply(Dataset rows) {
            LabelCodes items = LabelCodes.of(rows.column(item));
            double[][] means = new double[items.distinctCount()][features.size()];
            for (int feature = 0; feature < features.size(); feature++) {
                fillMeans(means, feature, items, rows.numerical(features.get(feature)));
            }
            for (int code = 0; code < means.length; code++) {
                means[code] = direction(means[code]);
            }
            return new ItemVectors(means, features.size());
        }

        private static void fillMeans(double[][] means, int feature, LabelCodes items, NumericalColumn values) {
            int[] counts = new int[means.length];
            for (int row = 0; row < values.size(); row++) {
                int item = items.code(row);
                if (item != LabelCodes.MISSING && Double.isFinite(values.get(row))) {
                    counts[item]++;
                    means[item][feature] += (values.get(row) - means[item][feature]) / counts[item];
                }
            }
            for (int item = 0; item < means.length; item++) {
                means[item][feature] = counts[item] == 0 ? Double.NaN : means[item][feature];
            }
        }

        private static double @Nullable [] direction(double[] features) {
            double largest = 0;
            for (double feature : features) {
                if (!Double.isFinite(feature)) {
                    return null;
                }
                largest = Math.max(largest, Math.abs(feature));
            }
            double squares = 0;
            for (double feature : features) {
                squares += largest == 0 ? 0 : feature / largest * (feature / largest);
            }
            double[] direction = new double[features.length];
            for (int i = 0; i < features.length && largest > 0; i++) {
                direction[i] = features[i] / largest / Math.sqrt(squares);
            }
            return direction;
        }
    }

    /** The directions of the items of a data set, if it has their features. */
    static Attempt<ItemVectors> of(Dataset rows, String item, List<String> features) {
        return features.stream()
                .map(feature -> RankingColumns.numbers(rows, feature))
                .reduce((before, next) -> before.then(column -> next))
                .orElse(Attempt.notApplicable("itemFeatures must not be empty"))
                .map(numbers -> rows.derive(new Of(item, features)));
    }

    int dimensions() {
        return dimensions;
    }

    /** Whether an item has a direction. */
    boolean has(int item) {
        return item != LabelCodes.MISSING && directions[item] != null;
    }

    /** Adds the direction of an item to a sum. */
    void addTo(double[] sum, int item) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += directions[item][i];
        }
    }

    static double innerProduct(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /** The squared length of an item's direction: 1, or 0 where all its features are 0. */
    double squaredLength(int item) {
        return innerProduct(directions[item], directions[item]);
    }
}
