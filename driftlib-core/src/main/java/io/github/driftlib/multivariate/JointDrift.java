package io.github.driftlib.multivariate;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.stats.distribution.ChiSquared;
import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.table.CoMomentMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Beta;
import org.jspecify.annotations.Nullable;

/**
 * Whether columns of numbers go together as in the reference, from their means and covariances alone, so on profiles
 * too. Columns are standardised by the reference; rows with a missing or infinite number are left out, and columns that
 * are constant in the reference.
 *
 * <ul>
 *   <li>The error by which rows are put together again from the principal components of the reference that explain 65 %
 *       of its variance; with the part of each column.
 *   <li>The squared Fréchet distance of two normal distributions, and the part of it that is one of the means.
 *   <li>Hotelling's test of the means and Box's of the covariances: indicators, since they hold for normal values.
 *   <li>Which pairs of columns changed their correlation, by Fisher's z, adjusted by Benjamini and Hochberg. Where
 *       there are rows, one p-value for all pairs together by 999 permutations, whatever the distribution.
 * </ul>
 *
 * @param columns which columns; null for the features that hold numbers
 */
public record JointDrift(@Nullable List<String> columns) implements Metric<JointDrift.Result> {

    private static final int MOST_COLUMNS = 100;
    private static final int FEWEST_ROWS = 10;

    /** Copies the names. */
    public JointDrift {
        columns = columns == null ? null : List.copyOf(columns);
        if (columns != null && columns.stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException("columns must be different ones, but were " + columns);
        }
    }

    /** Of all features that hold numbers, or of the given columns. */
    public static JointDrift of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new JointDrift(columns.length == 0 ? null : List.of(columns));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        List<String> chosen = NumberColumns.of(columns, definition);
        return chosen.size() < 2 || chosen.size() > MOST_COLUMNS ? List.of() : List.of(CoMomentMatrix.of(chosen));
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns == null ? List.of() : columns);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        List<String> chosen = NumberColumns.of(columns, context.definition());
        if (chosen.size() < 2 || chosen.size() > MOST_COLUMNS) {
            return MetricOutcome.notApplicable(
                    "columns that hold numbers must be from 2 to " + MOST_COLUMNS + ", but were " + chosen.size());
        }
        DataSummary before = context.reference().get();
        CoMomentMatrix reference = before.summary(CoMomentMatrix.of(chosen));
        CoMomentMatrix current = context.current().summary(CoMomentMatrix.of(chosen));
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < chosen.size() && reference.count() > 0; i++) {
            if (!reference.isConstant(i)) {
                used.add(i);
            }
        }
        long fewest = Math.max(FEWEST_ROWS, used.size() + 2);
        if (reference.count() < fewest || current.count() < fewest) {
            return MetricOutcome.notEnoughData("both sides must have " + fewest
                    + " rows in which all columns are finite, but have " + reference.count() + " and "
                    + current.count());
        }
        if (used.size() < 2) {
            return MetricOutcome.notApplicable("two columns must vary in the reference, but fewer do");
        }
        Optional<JointMoments> moments = JointMoments.of(reference, current, used);
        if (moments.isEmpty()) {
            return MetricOutcome.notApplicable("columns must have finite variances, but their values are too large");
        }
        List<String> names = used.stream().map(chosen::get).toList();
        Optional<Dataset> rows =
                before.rows().filter(it -> context.current().rows().isPresent());
        return MetricOutcome.of(Result.of(
                names,
                chosen.stream().filter(column -> !names.contains(column)).toList(),
                moments.get(),
                rows.map(it -> RowErrors.of(moments.get(), names, it)).orElse(null),
                rows.map(it -> RowErrors.of(
                                moments.get(), names, context.current().rows().orElseThrow()))
                        .orElse(null),
                rows.flatMap(it -> PairPermutation.pValue(
                                names, it, context.current().rows().orElseThrow()))
                        .orElse(null)));
    }

    /**
     * A test of means or covariances that holds for normal values.
     *
     * @param statistic the statistic that has the distribution
     * @param pValue the probability of so large a one where both sides are alike
     */
    public record NormalTests(double statistic, double pValue) {

        private static final double SINGULAR = 1e-12;

        /** Hotelling's T squared as F; null where columns depend on each other wholly. */
        static @Nullable NormalTests hotelling(JointMoments moments) {
            double n = moments.rows();
            double m = moments.currentRows();
            int size = moments.scale().length;
            RealMatrix pooled = pooled(moments);
            LUDecomposition solved = new LUDecomposition(pooled, SINGULAR);
            if (!solved.getSolver().isNonSingular()) {
                return null;
            }
            RealVector shift = moments.shift();
            double squared =
                    n * m / (n + m) * shift.dotProduct(solved.getSolver().solve(shift));
            double rest = n + m - size - 1;
            double f = rest / ((n + m - 2) * size) * squared;
            return new NormalTests(f, Beta.regularizedBeta(rest / (rest + size * f), rest / 2, size / 2.0));
        }

        /** Box's M as chi-square; null where columns depend on each other wholly. */
        static @Nullable NormalTests box(JointMoments moments) {
            double n = moments.rows() - 1;
            double m = moments.currentRows() - 1;
            int size = moments.scale().length;
            double before = logDeterminant(moments.reference().scalarMultiply((n + 1) / n));
            double now = logDeterminant(moments.current().scalarMultiply((m + 1) / m));
            double both = logDeterminant(pooled(moments));
            if (!Double.isFinite(before) || !Double.isFinite(now) || !Double.isFinite(both)) {
                return null;
            }
            double correction = (2.0 * size * size + 3 * size - 1) / (6.0 * (size + 1)) * (1 / n + 1 / m - 1 / (n + m));
            double chi = Math.max(0, ((n + m) * both - n * before - m * now) * (1 - correction));
            return new NormalTests(chi, ChiSquared.survival(chi, size * (size + 1) / 2.0));
        }

        /**
         * The Kullback-Leibler divergence of current from the reference: (tr(R^-1 S) + d' R^-1 d - k + ln(det R / det
         * S)) / 2; NaN where columns of a side depend on each other wholly.
         */
        static double divergence(JointMoments moments) {
            double logarithms = logDeterminant(moments.reference()) - logDeterminant(moments.current());
            if (!Double.isFinite(logarithms)) {
                return Double.NaN;
            }
            RealMatrix inverse =
                    new LUDecomposition(moments.reference(), 0).getSolver().getInverse();
            double products = inverse.multiply(moments.aroundReference()).getTrace();
            return Math.max(0, (products - moments.scale().length + logarithms) / 2);
        }

        private static RealMatrix pooled(JointMoments moments) {
            double n = moments.rows();
            double m = moments.currentRows();
            return moments.reference()
                    .scalarMultiply(n)
                    .add(moments.current().scalarMultiply(m))
                    .scalarMultiply(1 / (n + m - 2));
        }

        private static double logDeterminant(RealMatrix covariances) {
            return Arrays.stream(new EigenDecomposition(covariances).getRealEigenvalues())
                    .map(value -> value > SINGULAR ? Math.log(value) : Double.NaN)
                    .sum();
        }
    }

    /**
     * Whether columns go together as in the reference.
     *
     * @param columns the columns that were looked at
     * @param leftOut columns that are constant in the reference
     * @param referenceRows how many rows of the reference are complete
     * @param currentRows how many rows of current are complete
     * @param components how many principal components of the reference explain 65 % of its variance
     * @param referenceError the root mean squared error of putting rows of the reference together from them, in
     *     deviations
     * @param currentError the same for rows of current
     * @param referenceMeanError the mean error of rows of the reference; null where there are no rows
     * @param currentMeanError the same for rows of current; null where there are no rows
     * @param parts what each column adds to the squared error of current, the largest first
     * @param frechet the squared Fréchet distance of normal distributions with these moments
     * @param frechetOfMeans the part of it that is one of the means
     * @param divergence the Kullback-Leibler divergence of current from the reference, of such distributions, in nats;
     *     null where columns of a side depend on each other wholly
     * @param hotelling Hotelling's test of the means; null where columns depend on each other wholly
     * @param box Box's test of the covariances; null where columns depend on each other wholly
     * @param changedPairs how many pairs changed their correlation at an adjusted level of 5 %
     * @param pairs the pairs that changed most, the most first
     * @param permutation the probability of so large a change of any pair by chance, by permutations; null where there
     *     are no rows, or more than 20 columns
     */
    public record Result(
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
        public Result {
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
                String first,
                String second,
                double reference,
                double current,
                double z,
                double pValue,
                double adjusted) {}

        static Result of(
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
            return new Result(
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
            double[] adjusted = DriftOptions.PValueAdjustment.BENJAMINI_HOCHBERG.adjusted(
                    raw.stream().mapToDouble(Pair::pValue).toArray());
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < adjusted.length; i++) {
                Pair pair = raw.get(i);
                pairs.add(new Pair(
                        pair.first, pair.second, pair.reference, pair.current, pair.z, pair.pValue, adjusted[i]));
            }
            pairs.sort(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.z)));
            return pairs;
        }

        /**
         * The probability that no pair changed: by permutations where there are rows, the smallest adjusted one
         * otherwise.
         */
        public double pValue() {
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
}
