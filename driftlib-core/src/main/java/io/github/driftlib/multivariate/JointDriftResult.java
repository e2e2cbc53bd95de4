package io.github.driftlib.multivariate;

import io.github.driftlib.drift.PValueAdjustment;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.stats.distribution.StandardNormal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether columns go together as in the reference.
 *
 * @param columns the columns that were looked at
 * @param leftOut columns that are constant in the reference
 * @param referenceRows how many rows of the reference are complete
 * @param currentRows how many rows of current are complete
 * @param components how many principal components of the reference explain 65 % of its variance
 * @param referenceError the root mean squared error of putting rows of the reference together from them, in deviations
 * @param currentError the same for rows of current
 * @param referenceMeanError the mean error of rows of the reference; null where there are no rows
 * @param currentMeanError the same for rows of current; null where there are no rows
 * @param parts what each column adds to the squared error of current, the largest first
 * @param frechet the squared Fréchet distance of normal distributions with these moments
 * @param frechetOfMeans the part of it that is one of the means
 * @param divergence the Kullback-Leibler divergence of current from the reference, of such distributions, in nats; null
 *     where columns of a side depend on each other wholly
 * @param hotelling Hotelling's test of the means; null where columns depend on each other wholly
 * @param box Box's test of the covariances; null where columns depend on each other wholly
 * @param changedPairs how many pairs changed their correlation at an adjusted level of 5 %
 * @param pairs the pairs that changed most, the most first
 * @param permutation the probability of so large a change of any pair by chance, by permutations; null where there are
 *     no rows, or more than 20 columns
 */
public record JointDriftResult(
        List<String> columns,
        List<String> leftOut,
        long referenceRows,
        long currentRows,
        int components,
        double referenceError,
        double currentError,
        @Nullable Double referenceMeanError,
        @Nullable Double currentMeanError,
        List<Part> parts,
        double frechet,
        double frechetOfMeans,
        @Nullable Double divergence,
        @Nullable NormalTests hotelling,
        @Nullable NormalTests box,
        int changedPairs,
        List<Pair> pairs,
        @Nullable Double permutation)
        implements MetricResult {

    private static final int MOST_PAIRS = 20;
    private static final double LEVEL = 0.05;

    /** Copies the lists. */
    public JointDriftResult {
        columns = List.copyOf(columns);
        leftOut = List.copyOf(leftOut);
        parts = List.copyOf(parts);
        pairs = List.copyOf(pairs);
    }

    /**
     * A column.
     *
     * @param columnName its name
     * @param part what it adds to the mean squared error of current
     */
    public record Part(String columnName, double part) {}

    /**
     * A pair of columns.
     *
     * @param first one column
     * @param second the other column
     * @param reference their correlation in the reference
     * @param current their correlation in current
     * @param z the difference of Fisher's z, in standard errors
     * @param pValue the probability of so large a difference by chance, for normal values
     * @param adjusted the same, adjusted for all pairs
     */
    public record Pair(
            String first, String second, double reference, double current, double z, double pValue, double adjusted) {}

    static JointDriftResult of(
            List<String> names,
            List<String> leftOut,
            JointMoments moments,
            @Nullable Double referenceMeanError,
            @Nullable Double currentMeanError,
            @Nullable Double permutation) {
        double[][] squares = moments.left()
                .multiply(moments.aroundReference())
                .multiply(moments.left())
                .getData();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parts.add(new Part(names.get(i), Math.max(0, squares[i][i])));
        }
        parts.sort(Comparator.comparingDouble(Part::part).reversed());
        List<Pair> pairs = pairs(names, moments);
        return new JointDriftResult(
                names,
                leftOut,
                moments.rows(),
                moments.currentRows(),
                moments.components(),
                moments.error(moments.reference()),
                moments.error(moments.aroundReference()),
                finite(referenceMeanError),
                finite(currentMeanError),
                parts,
                moments.frechet(),
                moments.shift().dotProduct(moments.shift()),
                finite(NormalTests.divergence(moments)),
                NormalTests.hotelling(moments),
                NormalTests.box(moments),
                (int) pairs.stream().filter(pair -> pair.adjusted < LEVEL).count(),
                pairs.subList(0, Math.min(MOST_PAIRS, pairs.size())),
                permutation);
    }

    private static @Nullable Double finite(@Nullable Double number) {
        return number == null || !Double.isFinite(number) ? null : number;
    }

    private static List<Pair> pairs(List<String> names, JointMoments moments) {
        double error = Math.sqrt(1.0 / (moments.rows() - 3) + 1.0 / (moments.currentRows() - 3));
        List<Pair> raw = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                double before = moments.reference().getEntry(i, j);
                double both =
                        moments.current().getEntry(i, i) * moments.current().getEntry(j, j);
                double now = both > 0 ? moments.current().getEntry(i, j) / Math.sqrt(both) : 0;
                double z = (PairPermutation.fisher(now) - PairPermutation.fisher(before)) / error;
                double p = Math.min(1, 2 * StandardNormal.survival(Math.abs(z)));
                raw.add(new Pair(names.get(j), names.get(i), before, now, z, p, p));
            }
        }
        double[] adjusted = PValueAdjustment.BENJAMINI_HOCHBERG.adjusted(
                raw.stream().mapToDouble(Pair::pValue).toArray());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Pair pair = raw.get(i);
            pairs.add(
                    new Pair(pair.first, pair.second, pair.reference, pair.current, pair.z, pair.pValue, adjusted[i]));
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.z)));
        return pairs;
    }

    /**
     * The probability that no pair changed: by permutations where there are rows, the smallest adjusted one otherwise.
     */
    double pValue() {
        return permutation != null
                ? permutation
                : pairs.stream().mapToDouble(Pair::adjusted).min().orElse(1);
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of("", "reconstruction_error", currentError),
                MetricValue.of("", "frechet", frechet),
                MetricValue.of("", "changed_pairs", changedPairs));
    }
}
