package io.github.driftlib.drift;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.json.Sorted;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.MetricContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which stat test and which threshold judge a column, and when its score counts as drift. What is said of the column
 * itself comes first, then what is said of its kind, then what is said of all; test and threshold are looked up apart.
 * What is not said is the default of {@link ColumnDriftMetric}. Into which bins a distance puts numbers is chosen with
 * the test, for all, a kind or one column: {@code test("fare", StatTests.psi(Bins.quantiles(10)))}.
 *
 * @param stattest the test for all columns, or null
 * @param catStattest the test for categorical columns, or null
 * @param numStattest the test for numerical columns, or null
 * @param textStattest the test for text columns, or null
 * @param perColumnStattest the test for single columns
 * @param stattestThreshold the threshold for all columns, or null
 * @param catStattestThreshold the threshold for categorical columns, or null
 * @param numStattestThreshold the threshold for numerical columns, or null
 * @param textStattestThreshold the threshold for text columns, or null
 * @param perColumnStattestThreshold the threshold for single columns
 * @param verdict when a score counts as drift, or null where that is not said: by {@link DriftRule#THRESHOLD} in a
 *     report; in a test as the conditions of its suite are, unless a threshold is said
 * @param minimumEffect how large the effect beside a p-value must be for drift, or null where any will do
 * @param adjustment how the p-values of a data set's columns are adjusted for their number, or null where they are not
 * @param level how often, by chance alone, {@link DriftRule#CALIBRATED} may say drift of a column, in (0, 1); null for
 *     5 % of a column alone, and for 5 % that the columns of a data set share evenly
 */
public record DriftOptions(
        @Nullable StatTest stattest,
        @Nullable StatTest catStattest,
        @Nullable StatTest numStattest,
        @Nullable StatTest textStattest,
        Map<String, StatTest> perColumnStattest,
        @Judgement @Nullable Double stattestThreshold,
        @Judgement @Nullable Double catStattestThreshold,
        @Judgement @Nullable Double numStattestThreshold,
        @Judgement @Nullable Double textStattestThreshold,
        @Judgement Map<String, Double> perColumnStattestThreshold,
        @Judgement @Nullable DriftRule verdict,
        @Judgement @Nullable Double minimumEffect,
        @Judgement DriftOptions.@Nullable PValueAdjustment adjustment,
        @Judgement @Nullable Double level) {

    /** Checks the thresholds and the smallest effect, and copies the maps. */
    public DriftOptions {
        if (minimumEffect != null && !(minimumEffect >= 0 && Double.isFinite(minimumEffect))) {
            throw new IllegalArgumentException(
                    "minimumEffect must be finite and not negative, but was " + minimumEffect);
        }
        ThresholdRule.checkLevel(level);
        perColumnStattest = Sorted.copy(perColumnStattest);
        perColumnStattestThreshold = Sorted.copy(perColumnStattestThreshold);
        ThresholdRule.checked("stattestThreshold", stattestThreshold, stattest);
        ThresholdRule.checked("catStattestThreshold", catStattestThreshold, first(null, catStattest, stattest));
        ThresholdRule.checked("numStattestThreshold", numStattestThreshold, first(null, numStattest, stattest));
        ThresholdRule.checked("textStattestThreshold", textStattestThreshold, first(null, textStattest, stattest));
        StatTest ofAllKinds = catStattest == null && numStattest == null && textStattest == null ? stattest : null;
        for (Map.Entry<String, Double> column : perColumnStattestThreshold.entrySet()) {
            ThresholdRule.checked(
                    "perColumnStattestThreshold of '" + column.getKey() + "'",
                    column.getValue(),
                    perColumnStattest.getOrDefault(column.getKey(), ofAllKinds));
        }
    }

    // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DriftOptions other
                && Objects.equals(stattest, other.stattest)
                && Objects.equals(catStattest, other.catStattest)
                && Objects.equals(numStattest, other.numStattest)
                && Objects.equals(textStattest, other.textStattest)
                && perColumnStattest.equals(other.perColumnStattest)
                && Objects.equals(stattestThreshold, other.stattestThreshold)
                && Objects.equals(catStattestThreshold, other.catStattestThreshold)
                && Objects.equals(numStattestThreshold, other.numStattestThreshold)
                && Objects.equals(textStattestThreshold, other.textStattestThreshold)
                && perColumnStattestThreshold.equals(other.perColumnStattestThreshold)
                && verdict == other.verdict
                && Objects.equals(minimumEffect, other.minimumEffect)
                && adjustment == other.adjustment
                && Objects.equals(level, other.level);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stattestThreshold, perColumnStattestThreshold, minimumEffect, level);
    }

    /** Nothing said: the default tests at their default thresholds. */
    public static DriftOptions defaults() {
        return builder().build();
    }

    /**
     * The default tests at their default thresholds, by {@link DriftRule#CALIBRATED}: where nothing changed, any of the
     * columns of a data set is said to drift in about 5 % of the cases, however many there are.
     */
    public static DriftOptions calibrated() {
        return builder().verdict(DriftRule.CALIBRATED).build();
    }

    /**
     * The tests that Evidently chooses, in its own definitions ({@link StatTests#evidently}): the chi-square test of
     * few categories is one of goodness of fit, which takes the reference for the distribution itself. By
     * {@link DriftRule#THRESHOLD}, in a test too.
     */
    public static DriftOptions evidently() {
        return builder()
                .test(StatTests.evidently())
                .verdict(DriftRule.THRESHOLD)
                .build();
    }

    /**
     * Tests that see a shift beside one far value too ({@link StatTests#robust}), by {@link DriftRule#CALIBRATED}.
     * Numbers of a large reference are judged by the Jensen-Shannon distance over 10 quantile bins, to which it does
     * not matter how far away the farthest values are. That distance reaches its threshold of 0.1 at a shift of 0.28
     * standard deviations of normal values, for 0.1 of the Wasserstein distance that the default takes.
     */
    public static DriftOptions robust() {
        return builder().test(StatTests.robust()).verdict(DriftRule.CALIBRATED).build();
    }

    /** A builder in which nothing is said. */
    public static Builder builder() {
        return new Builder();
    }

    /** The metric that judges a column of the given kind by these options. */
    public ColumnDriftMetric metric(String column, ColumnKind kind) {
        return new ColumnDriftMetric(
                column,
                first(perColumnStattest.get(column), ofKind(kind, catStattest, numStattest, textStattest), stattest),
                first(
                        perColumnStattestThreshold.get(column),
                        ofKind(kind, catStattestThreshold, numStattestThreshold, textStattestThreshold),
                        stattestThreshold),
                verdict,
                minimumEffect,
                verdict == DriftRule.CALIBRATED ? level : null);
    }

    /** The same, each column judged by {@link DriftRule#CALIBRATED} at the given level. */
    public DriftOptions withLevel(double other) {
        return with(verdict, other);
    }

    /** The same, by {@link DriftRule#CALIBRATED} where neither a verdict nor a threshold is said. */
    public DriftOptions calibratedUnlessSaid() {
        return verdict == null && !saysThreshold() ? with(DriftRule.CALIBRATED, level) : this;
    }

    private boolean saysThreshold() {
        return !perColumnStattestThreshold.isEmpty()
                || Stream.of(stattestThreshold, catStattestThreshold, numStattestThreshold, textStattestThreshold)
                        .anyMatch(Objects::nonNull);
    }

    private DriftOptions with(@Nullable DriftRule rule, @Nullable Double share) {
        return new DriftOptions(
                stattest,
                catStattest,
                numStattest,
                textStattest,
                perColumnStattest,
                stattestThreshold,
                catStattestThreshold,
                numStattestThreshold,
                textStattestThreshold,
                perColumnStattestThreshold,
                rule,
                minimumEffect,
                adjustment,
                share);
    }

    /** The same for each of so many columns of a data set: where nothing else is said, they share the level. */
    DriftOptions sharedBy(int columns) {
        return verdict == DriftRule.CALIBRATED && level == null && adjustment == null && columns > 1
                ? withLevel(NoiseFloor.LEVEL / columns)
                : this;
    }

    /**
     * Checks that the data have the columns that these options speak of.
     *
     * @throws IllegalArgumentException if there is none of such a name, with the nearest there is
     */
    public void check(MetricContext context) {
        ResolvedDefinition definition = context.definition();
        List<String> judged = DriftColumn.ofDataset(definition);
        definition.checkColumns("perColumnStattest", perColumnStattest.keySet(), judged);
        definition.checkColumns("perColumnStattestThreshold", perColumnStattestThreshold.keySet(), judged);
    }

    private static <T> @Nullable T ofKind(
            ColumnKind kind, @Nullable T categorical, @Nullable T numerical, @Nullable T text) {
        return switch (kind) {
            case CATEGORICAL -> categorical;
            case NUMERICAL -> numerical;
            case TEXT -> text;
            case DATETIME -> null;
        };
    }

    private static <T> @Nullable T first(@Nullable T ofColumn, @Nullable T ofKind, @Nullable T ofAll) {
        return ofColumn != null ? ofColumn : ofKind != null ? ofKind : ofAll;
    }

    /** Collects what is said; not safe for use by many threads. */
    public static final class Builder {
        private final Map<String, StatTest> columnTests = new TreeMap<>();
        private final Map<String, Double> columnThresholds = new TreeMap<>();
        private final Map<ColumnKind, StatTest> kindTests = new EnumMap<>(ColumnKind.class);
        private final Map<ColumnKind, Double> kindThresholds = new EnumMap<>(ColumnKind.class);
        private @Nullable StatTest test;
        private @Nullable Double threshold;
        private @Nullable DriftRule verdict;
        private @Nullable Double minimumEffect;
        private @Nullable PValueAdjustment adjustment;

        private Builder() {}

        /** The test for all columns. */
        public Builder test(StatTest test) {
            Objects.requireNonNull(test, "test must be given, but was null");
            this.test = test;
            return this;
        }

        /** The test for the columns of a kind: numerical, categorical or text. */
        public Builder test(ColumnKind kind, StatTest test) {
            Objects.requireNonNull(kind, "kind must be given, but was null");
            Objects.requireNonNull(test, "test must be given, but was null");
            kindTests.put(judged(kind), test);
            return this;
        }

        /** The test for one column. */
        public Builder test(String column, StatTest test) {
            Objects.requireNonNull(column, "column must be given, but was null");
            Objects.requireNonNull(test, "test must be given, but was null");
            columnTests.put(column, test);
            return this;
        }

        /** The threshold for all columns. */
        public Builder threshold(double threshold) {
            this.threshold = threshold;
            return this;
        }

        /** The threshold for the columns of a kind: numerical, categorical or text. */
        public Builder threshold(ColumnKind kind, double threshold) {
            Objects.requireNonNull(kind, "kind must be given, but was null");
            kindThresholds.put(judged(kind), threshold);
            return this;
        }

        /** The threshold for one column. */
        public Builder threshold(String column, double threshold) {
            Objects.requireNonNull(column, "column must be given, but was null");
            columnThresholds.put(column, threshold);
            return this;
        }

        /** When a score counts as drift. */
        public Builder verdict(DriftRule verdict) {
            Objects.requireNonNull(verdict, "verdict must be given, but was null");
            this.verdict = verdict;
            return this;
        }

        /** How large the effect beside a p-value must be for drift, at least 0. */
        public Builder minimumEffect(double effect) {
            this.minimumEffect = effect;
            return this;
        }

        /** How the p-values of a data set's columns are adjusted for their number, or null where they are not. */
        public Builder adjustment(@Nullable PValueAdjustment adjustment) {
            this.adjustment = adjustment;
            return this;
        }

        private static ColumnKind judged(ColumnKind kind) {
            if (kind == ColumnKind.DATETIME) {
                throw new IllegalArgumentException("kind must be num, cat or text, but was " + kind.label());
            }
            return kind;
        }

        /** The options. */
        public DriftOptions build() {
            return new DriftOptions(
                    test,
                    kindTests.get(ColumnKind.CATEGORICAL),
                    kindTests.get(ColumnKind.NUMERICAL),
                    kindTests.get(ColumnKind.TEXT),
                    columnTests,
                    threshold,
                    kindThresholds.get(ColumnKind.CATEGORICAL),
                    kindThresholds.get(ColumnKind.NUMERICAL),
                    kindThresholds.get(ColumnKind.TEXT),
                    columnThresholds,
                    verdict,
                    minimumEffect,
                    adjustment,
                    null);
        }
    }

    /**
     * How the p-values of many columns are made larger, so that many chances of a false alarm are no more than one.
     *
     * <p>Distances are no p-values: by {@link DriftRule#THRESHOLD} a column judged by a distance keeps its own verdict
     * and is not counted among those adjusted for. By {@link DriftRule#CALIBRATED} it must reach its noise floor at its
     * share of 5 %, and is counted with that share as its p-value where it does, with 1 where it does not.
     */
    public enum PValueAdjustment {
        /**
         * m p, at most 1: the probability of a single false alarm among m columns is at most the threshold (C. E.
         * Bonferroni, 1936).
         */
        BONFERRONI {
            @Override
            double level(double threshold, double... pValues) {
                return threshold / pValues.length;
            }

            @Override
            public double[] adjusted(double... pValues) {
                return Arrays.stream(pValues)
                        .map(p -> Math.min(1, p * pValues.length))
                        .toArray();
            }
        },
        /**
         * The smallest of m p / rank over the p-values from this one up, at most 1: of the columns said to drift, the
         * expected share of false alarms is at most the threshold, for columns that are independent or depend on each
         * other positively (Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal
         * Statistical Society B 57, 1995).
         */
        BENJAMINI_HOCHBERG {
            @Override
            double level(double threshold, double... pValues) {
                long significant = Arrays.stream(adjusted(pValues))
                        .filter(p -> p <= threshold)
                        .count();
                return threshold * significant / pValues.length;
            }

            @Override
            public double[] adjusted(double... pValues) {
                Integer[] descending = new Integer[pValues.length];
                Arrays.setAll(descending, i -> i);
                Arrays.sort(
                        descending,
                        Comparator.comparingDouble((Integer i) -> pValues[i]).reversed());
                double[] adjusted = new double[pValues.length];
                double smallest = 1;
                for (int i = 0; i < descending.length; i++) {
                    int rank = pValues.length - i;
                    smallest = Math.min(smallest, pValues[descending[i]] * pValues.length / rank);
                    adjusted[descending[i]] = smallest;
                }
                return adjusted;
            }
        };

        /** From which p-value down one column, whose own is given as 0, is significant beside the others. */
        abstract double level(double threshold, double... pValues);

        /** The adjusted p-values, in the order of those given; never below them. */
        public abstract double[] adjusted(double... pValues);
    }
}
