package io.github.driftlib.fairness;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.predicted.PositiveAtThreshold;
import io.github.driftlib.fairness.FairnessMetric.Disparities;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.test.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model that predicts classes treats groups of people alike: how often each group is predicted the favourable
 * outcome, how often rightly, and how far apart the groups are. {@link Disparities} defines each distance.
 *
 * <p>A group is all rows with the same value of the protected column, or with the same values of several
 * (intersections). Rows without such a value or without a prediction are left out. Groups of fewer than
 * {@code smallestGroup} rows are listed and marked, but take no part in the distances: the rates of a few rows differ
 * by chance alone. So with each rate, where fewer rows can be a share of it: true positives of few positive rows.
 *
 * @param protectedColumns the columns of labels or numbers that make the groups, at least one
 * @param favourableLabel the outcome that is good for whom it is predicted; null for the positive label
 * @param probasThreshold the probability from which on the positive class is predicted, in [0, 1], where predictions
 *     are probabilities of two classes; null for 0.5
 * @param smallestGroup how many rows a group must have that a rate is a share of for it to count, at least 1
 */
public record FairnessMetric(
        List<String> protectedColumns,
        @Nullable String favourableLabel,
        @Nullable Double probasThreshold,
        int smallestGroup)
        implements Metric<FairnessMetric.Result> {

    /** How many rows a group must have unless said otherwise. */
    public static final int DEFAULT_SMALLEST_GROUP = 30;

    /** Copies the names and checks the parameters. */
    public FairnessMetric {
        protectedColumns = List.copyOf(protectedColumns);
        if (protectedColumns.isEmpty() || new LinkedHashSet<>(protectedColumns).size() < protectedColumns.size()) {
            throw new IllegalArgumentException(
                    "protectedColumns must be different columns, at least one, but were " + protectedColumns);
        }
        PositiveAtThreshold.checked(probasThreshold);
        if (smallestGroup < 1) {
            throw new IllegalArgumentException("smallestGroup must be at least 1, but was " + smallestGroup);
        }
    }

    /** Groups by the values of the columns, with the positive label as favourable outcome. */
    public static FairnessMetric of(String... protectedColumns) {
        Objects.requireNonNull(protectedColumns, "protectedColumns must be given, but was null");
        return new FairnessMetric(List.of(protectedColumns), null, null, DEFAULT_SMALLEST_GROUP);
    }

    /** With another favourable outcome. */
    public FairnessMetric favouring(String label) {
        Objects.requireNonNull(label, "label must be given, but was null");
        return new FairnessMetric(protectedColumns, label, probasThreshold, smallestGroup);
    }

    /** With the positive class predicted from a probability on. */
    public FairnessMetric atThreshold(double threshold) {
        return new FairnessMetric(protectedColumns, favourableLabel, threshold, smallestGroup);
    }

    /** With another smallest size of a group. */
    public FairnessMetric smallestGroup(int rows) {
        return new FairnessMetric(protectedColumns, favourableLabel, probasThreshold, rows);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return FairnessInput.needs(this, definition);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("protectedColumns", protectedColumns);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return FairnessInput.of(this, context)
                .then(input -> context.sides()
                        .keepReferenceIf(input::fits)
                        .attempt(input::groups)
                        .map(groups -> groups.map(side -> Result.Side.of(side, smallestGroup))
                                .into((current, reference) -> new Result(
                                        protectedColumns, input.favourable(), smallestGroup, current, reference))))
                .outcome(Function.identity());
    }

    /**
     * How the rows of one group are predicted. A rate is null where there is no row that it could be a share of.
     *
     * @param values the value of each protected column
     * @param count how many rows have a prediction
     * @param small whether these are too few for the rates to count
     * @param favourable how many of them have the favourable outcome in truth
     * @param others how many of them have another one
     * @param selectedKnown how many of them are predicted the favourable outcome and have a known one
     * @param selectionRate the share predicted the favourable outcome
     * @param truePositiveRate of the rows whose true outcome is favourable, the share predicted so
     * @param falsePositiveRate of the rows whose true outcome is another, the share predicted the favourable one
     * @param precision of the rows predicted the favourable outcome whose true outcome is known, the share that has it
     */
    public record Group(
            Map<String, String> values,
            long count,
            boolean small,
            long favourable,
            long others,
            long selectedKnown,
            double selectionRate,
            @Nullable Double truePositiveRate,
            @Nullable Double falsePositiveRate,
            @Nullable Double precision) {

        /** Copies the map. */
        public Group {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * How far apart the groups are. A difference is that of the largest and the smallest rate of all groups, from 0 for
     * equal ones to 1; a ratio is the smallest over the largest, from 1 for equal ones to 0, and 1 where all are 0.
     * Null where fewer than two groups have the rate; of the odds, where either rate is told for fewer than two.
     *
     * <p>A group takes part in a rate if at least {@code smallestGroup} of its rows can be a share of it: all rows for
     * the selection rate, those whose true outcome is favourable for the true positive rate, the others for the false
     * positive rate, those predicted the favourable outcome for the precision.
     *
     * @param demographicParityDifference of the selection rates: is the favourable outcome predicted equally often,
     *     whatever the truth (Dwork et al., 2012)
     * @param demographicParityRatio the ratio of the selection rates; the "four-fifths rule" asks for at least 0.8
     * @param equalizedOddsDifference the larger of the differences of true and of false positive rates: is the
     *     prediction independent of the group, given the truth (Hardt, Price and Srebro, 2016)
     * @param equalizedOddsRatio the smaller of the ratios of true and of false positive rates
     * @param equalOpportunityDifference of the true positive rates alone: do those who deserve the favourable outcome
     *     get it equally often (Hardt, Price and Srebro, 2016)
     * @param predictiveParityDifference of the precisions: does a favourable prediction come true equally often
     *     (Chouldechova, 2017)
     */
    public record Disparities(
            @Nullable Double demographicParityDifference,
            @Nullable Double demographicParityRatio,
            @Nullable Double equalizedOddsDifference,
            @Nullable Double equalizedOddsRatio,
            @Nullable Double equalOpportunityDifference,
            @Nullable Double predictiveParityDifference) {

        /**
         * The distances of the given groups; of each rate, groups with fewer rows that it is a share of are left out.
         */
        static Disparities of(List<FairnessMetric.Group> groups, int smallestGroup) {
            Range selection = Range.of(GroupRate.SELECTION.of(groups, smallestGroup));
            Range truePositives = Range.of(GroupRate.TRUE_POSITIVE.of(groups, smallestGroup));
            Range falsePositives = Range.of(GroupRate.FALSE_POSITIVE.of(groups, smallestGroup));
            Range precision = Range.of(GroupRate.PRECISION.of(groups, smallestGroup));
            return new Disparities(
                    difference(selection),
                    selection == null ? null : (Double) selection.ratio(),
                    truePositives != null && falsePositives != null
                            ? (Double) Math.max(truePositives.difference(), falsePositives.difference())
                            : null,
                    truePositives != null && falsePositives != null
                            ? (Double) Math.min(truePositives.ratio(), falsePositives.ratio())
                            : null,
                    difference(truePositives),
                    difference(precision));
        }

        private static @Nullable Double difference(@Nullable Range range) {
            return range == null ? null : (Double) range.difference();
        }

        /** The smallest and the largest rate. */
        private record Range(double least, double greatest) {

            /** Null where fewer than two groups have the rate. */
            static @Nullable Range of(List<GroupRate.Of> groups) {
                double[] rates = groups.stream().mapToDouble(GroupRate.Of::rate).toArray();
                return rates.length < 2
                        ? null
                        : new Range(
                                DoubleStream.of(rates).min().orElseThrow(),
                                DoubleStream.of(rates).max().orElseThrow());
            }

            double difference() {
                return greatest - least;
            }

            double ratio() {
                return greatest == 0 ? 1 : least / greatest;
            }
        }
    }

    /**
     * Whether groups are treated alike.
     *
     * @param protectedColumns the columns that make the groups
     * @param favourableLabel the favourable outcome
     * @param smallestGroup how many rows a group must have for its rates to count
     * @param current the groups in current
     * @param reference the groups in the reference, or null where there is none
     */
    public record Result(
            List<String> protectedColumns,
            String favourableLabel,
            int smallestGroup,
            Side current,
            @Nullable Side reference)
            implements MetricResult {

        /** Copies the list. */
        public Result {
            protectedColumns = List.copyOf(protectedColumns);
        }

        /**
         * The groups of one data set.
         *
         * @param groups all groups, small ones marked, in the order of their labels
         * @param smallGroups how many are too small for their rates to count
         * @param disparities how far apart the others are
         */
        public record Side(List<Group> groups, long smallGroups, FairnessMetric.Disparities disparities) {

            /** Copies the list. */
            public Side {
                groups = List.copyOf(groups);
            }

            static Side of(List<Group> groups, int smallestGroup) {
                return new Side(
                        groups,
                        groups.stream().filter(Group::small).count(),
                        FairnessMetric.Disparities.of(groups, smallestGroup));
            }
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            String columns = String.join(", ", protectedColumns);
            for (Measure measure : Measure.values()) {
                measure.of(current.disparities)
                        .ifPresent(value -> values.add(MetricValue.of(columns, measure.field(), value)));
            }
            values.add(MetricValue.of(columns, "small_groups", current.smallGroups));
            return values;
        }
    }

    /** One distance of {@link Disparities}, where each is defined. */
    public enum Measure {
        /** The difference of the selection rates. */
        DEMOGRAPHIC_PARITY_DIFFERENCE(
                "Demographic Parity Difference",
                Disparities::demographicParityDifference,
                Kind.DIFFERENCE,
                GroupRate.SELECTION),
        /** The ratio of the selection rates. */
        DEMOGRAPHIC_PARITY_RATIO(
                "Demographic Parity Ratio", Disparities::demographicParityRatio, Kind.RATIO, GroupRate.SELECTION),
        /** The larger difference of true and of false positive rates. */
        EQUALIZED_ODDS_DIFFERENCE(
                "Equalized Odds Difference",
                Disparities::equalizedOddsDifference,
                Kind.DIFFERENCE,
                GroupRate.TRUE_POSITIVE,
                GroupRate.FALSE_POSITIVE),
        /** The smaller ratio of true and of false positive rates. */
        EQUALIZED_ODDS_RATIO(
                "Equalized Odds Ratio",
                Disparities::equalizedOddsRatio,
                Kind.RATIO,
                GroupRate.TRUE_POSITIVE,
                GroupRate.FALSE_POSITIVE),
        /** The difference of the true positive rates. */
        EQUAL_OPPORTUNITY_DIFFERENCE(
                "Equal Opportunity Difference",
                Disparities::equalOpportunityDifference,
                Kind.DIFFERENCE,
                GroupRate.TRUE_POSITIVE),
        /** The difference of the precisions. */
        PREDICTIVE_PARITY_DIFFERENCE(
                "Predictive Parity Difference",
                Disparities::predictiveParityDifference,
                Kind.DIFFERENCE,
                GroupRate.PRECISION);

        private enum Kind {
            DIFFERENCE,
            RATIO
        }

        private static final double LARGEST_DIFFERENCE = 0.1;
        private static final double SMALLEST_RATIO = 0.8;

        private final String title;
        private final Function<Disparities, Double> value;
        private final Kind kind;
        private final List<GroupRate> rates;

        Measure(String title, Function<Disparities, Double> value, Kind kind, GroupRate... rates) {
            this.title = title;
            this.value = value;
            this.kind = kind;
            this.rates = List.of(rates);
        }

        /** The value, if it is told. */
        public Optional<Double> of(Disparities disparities) {
            return Optional.ofNullable(value.apply(disparities));
        }

        /** The name of the value in JSON. */
        @JsonValue
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What its test asks for by default: a difference of at most 0.1, a ratio of at least 0.8. */
        public Condition defaultCondition() {
            return kind == Kind.DIFFERENCE ? Condition.lte(LARGEST_DIFFERENCE) : Condition.gte(SMALLEST_RATIO);
        }

        /** The rates that are compared. */
        List<GroupRate> rates() {
            return rates;
        }

        public boolean isRatio() {
            return kind == Kind.RATIO;
        }

        String title() {
            return title;
        }
    }
}
