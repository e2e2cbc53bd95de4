package io.github.driftlib.regression;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.error.ErrorBand;
import io.github.driftlib.regression.error.ErrorStatistics;
import io.github.driftlib.regression.error.ErrorSummary;
import io.github.driftlib.regression.error.PredictedPairs;
import io.github.driftlib.summary.AsLabels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which features the rows with the largest errors differ from the others
 * ({@link RegressionErrorBiasTable.FeatureBias}).
 *
 * @param columns the features to look at, or null for all numerical and categorical ones
 * @param topError the share of the rows in each tail, in (0, 0.5); 0.05 unless said otherwise
 */
public record RegressionErrorBiasTable(@Nullable List<String> columns, double topError)
        implements RowMetric<RegressionErrorBiasTable.Result> {

    /** The share of the rows in each tail unless said otherwise. */
    public static final double DEFAULT_TOP_ERROR = ErrorBand.DEFAULT_SHARE;

    /** Copies the list and checks the share. */
    public RegressionErrorBiasTable {
        columns = columns == null ? null : List.copyOf(columns);
        if (!(topError > 0 && topError < 0.5)) {
            throw new IllegalArgumentException("topError must be in (0, 0.5), but was " + topError);
        }
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        ResolvedDefinition definition = context.definition();
        List<String> features = columns == null ? features(definition) : columns;
        features.forEach(definition::kind);
        return ErrorSummary.of(context)
                .outcome(errors ->
                        result(features, errors.with(sides, (side, rows) -> rows), definition, context.plots()));
    }

    private Result result(List<String> features, Sides<Dataset> rows, ResolvedDefinition definition, boolean plots) {
        return new Result(
                topError,
                definition.target().orElseThrow(),
                definition.prediction().orElseThrow(),
                ofKind(features, ColumnKind.NUMERICAL, definition),
                ofKind(features, ColumnKind.CATEGORICAL, definition),
                FeatureBiases.of(features, rows, definition, topError),
                features,
                plots ? FeatureBiases.errors(features, rows, definition) : null);
    }

    private static List<String> features(ResolvedDefinition definition) {
        return Stream.of(definition.numerical(), definition.categorical())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> ofKind(List<String> features, ColumnKind kind, ResolvedDefinition definition) {
        return features.stream()
                .filter(feature -> definition.kind(feature) == kind)
                .toList();
    }

    /**
     * The errors by the values of a feature: of numbers in ten ranges with as many rows of both sides together, or by
     * value where there are at most twelve; of labels by the twelve most frequent ones, the others together. Rows
     * without a value are a part of their own.
     *
     * @param parts the parts, numbers ascending, labels by how many rows have them
     */
    public record FeatureErrors(List<Part> parts) {

        private static final int MOST_VALUES = 12;
        private static final int RANGES = 10;
        private static final String OTHERS = "all others";
        private static final String MISSING = "no value";

        /** Copies the list. */
        public FeatureErrors {
            parts = List.copyOf(parts);
        }

        /**
         * Rows with like values.
         *
         * @param value the value, or the range
         * @param current their errors in current, or null where it has no such row
         * @param reference their errors in the reference, or null where there is no such row
         */
        public record Part(
                String value,
                @Nullable Errors current,
                @Nullable Errors reference) {}

        /**
         * The errors of some rows, prediction less target.
         *
         * @param rows how many rows there are
         * @param meanError their mean
         * @param standardError the standard error of the mean, or null of a single row
         * @param meanAbsError the mean of their sizes
         */
        public record Errors(
                long rows, double meanError, @Nullable Double standardError, double meanAbsError) {}

        /** A data set, and its rows that have a target and a prediction. */
        record Rows(Dataset data, PredictedPairs pairs) {}

        static FeatureErrors ofNumbers(String feature, Sides<Rows> sides) {
            double[] known = sides.stream()
                    .flatMapToDouble(side -> {
                        NumericalColumn column = side.data.numerical(feature);
                        return Arrays.stream(side.pairs.rows()).mapToDouble(column::get);
                    })
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            double[] starts = starts(known);
            List<String> names = names(known, starts);
            return of(sides, names, side -> {
                NumericalColumn column = side.data.numerical(feature);
                return row -> Double.isFinite(column.get(row)) ? names.get(place(starts, column.get(row))) : MISSING;
            });
        }

        /** The smallest value of each part. */
        private static double[] starts(double[] known) {
            double[] distinct = DoubleStream.of(known).distinct().toArray();
            return distinct.length <= MOST_VALUES
                    ? distinct
                    : IntStream.range(0, RANGES)
                            .mapToDouble(i -> known[(int) ((long) i * known.length / RANGES)])
                            .distinct()
                            .toArray();
        }

        private static int place(double[] starts, double value) {
            int found = Arrays.binarySearch(starts, value == 0 ? 0.0 : value);
            return found >= 0 ? found : Math.max(0, -found - 2);
        }

        private static List<String> names(double[] known, double[] starts) {
            List<String> names = new ArrayList<>();
            int at = 0;
            for (int i = 0; i < starts.length; i++) {
                while (at < known.length && (i + 1 == starts.length || known[at] < starts[i + 1])) {
                    at++;
                }
                double last = known[at - 1];
                String name =
                        FindingWords.number(starts[i]) + (last > starts[i] ? " to " + FindingWords.number(last) : "");
                names.add(names.contains(name) ? starts[i] + " to " + last : name);
            }
            return names;
        }

        static FeatureErrors ofLabels(String feature, Sides<Rows> sides) {
            Map<String, Long> counts = new TreeMap<>();
            sides.stream().forEach(side -> {
                CategoricalColumn labels = (CategoricalColumn) side.data.derive(new AsLabels(feature));
                for (int row : side.pairs.rows()) {
                    Stop.check(row);
                    if (!labels.isMissing(row)) {
                        counts.merge(labels.label(labels.code(row)), 1L, Long::sum);
                    }
                }
            });
            List<String> names = new ArrayList<>(counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(counts.size() > MOST_VALUES ? MOST_VALUES - 1 : MOST_VALUES)
                    .map(Map.Entry::getKey)
                    .toList());
            Map<String, String> own = new HashMap<>();
            names.forEach(name -> own.put(name, name));
            names.add(OTHERS);
            return of(sides, names, side -> {
                CategoricalColumn labels = (CategoricalColumn) side.data.derive(new AsLabels(feature));
                return row ->
                        labels.isMissing(row) ? MISSING : own.getOrDefault(labels.label(labels.code(row)), OTHERS);
            });
        }

        private static FeatureErrors of(
                Sides<Rows> sides, List<String> names, Function<Rows, IntFunction<String>> named) {
            Sides<Map<String, Sums>> sums = sides.map(side -> sums(side, named.apply(side)));
            List<String> all = new ArrayList<>(names);
            all.add(MISSING);
            List<Part> parts = new ArrayList<>();
            for (String name : all.stream().distinct().toList()) {
                Errors current = errors(sums.current().get(name));
                Errors reference =
                        sums.reference().map(found -> errors(found.get(name))).orElse(null);
                if (current != null || reference != null) {
                    parts.add(new Part(name, current, reference));
                }
            }
            return new FeatureErrors(parts);
        }

        private static Map<String, Sums> sums(Rows side, IntFunction<String> name) {
            Map<String, Sums> sums = new LinkedHashMap<>();
            for (int i = 0; i < side.pairs.size(); i++) {
                Stop.check(i);
                sums.computeIfAbsent(name.apply(side.pairs.rows()[i]), any -> new Sums())
                        .add(side.pairs.error(i));
            }
            return sums;
        }

        private static @Nullable Errors errors(@Nullable Sums sums) {
            if (sums == null || !Double.isFinite(sums.mean) || !Double.isFinite(sums.meanSize)) {
                return null;
            }
            Double standardError = sums.rows < 2
                    ? null
                    : ErrorStatistics.finite(Math.sqrt(sums.squares / (sums.rows - 1.0) / sums.rows));
            return new Errors(sums.rows, sums.mean, standardError, sums.meanSize);
        }

        /** Moments of errors, added one after another (Welford). */
        private static final class Sums {

            private long rows;
            private double mean;
            private double squares;
            private double meanSize;

            void add(double error) {
                rows++;
                double off = error - mean;
                mean += off / rows;
                squares += off * (error - mean);
                meanSize += (Math.abs(error) - meanSize) / rows;
            }
        }
    }

    /**
     * In which features the rows with the largest errors differ.
     *
     * @param topError the share of the rows in each tail
     * @param targetName the column of true values
     * @param predictionName the column of predicted values
     * @param numFeatureNames the numerical features looked at
     * @param catFeatureNames the categorical features looked at
     * @param errorBias what was found, by feature; without those that current does not have
     * @param columns all features looked at
     * @param errors the errors by the values of each feature
     */
    public record Result(
            double topError,
            String targetName,
            String predictionName,
            List<String> numFeatureNames,
            List<String> catFeatureNames,
            Map<String, FeatureBias> errorBias,
            List<String> columns,
            @PlotData @Nullable Map<String, FeatureErrors> errors)
            implements MetricResult {

        /** Copies the collections. */
        public Result {
            numFeatureNames = List.copyOf(numFeatureNames);
            catFeatureNames = List.copyOf(catFeatureNames);
            errorBias = Collections.unmodifiableMap(new LinkedHashMap<>(errorBias));
            columns = List.copyOf(columns);
            errors = errors == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(errors));
        }

        @Override
        public List<MetricValue> values() {
            return ranges(errorBias);
        }

        /** How far the tails lie apart, by feature. */
        static List<MetricValue> ranges(Map<String, FeatureBias> biases) {
            return biases.entrySet().stream()
                    .filter(entry -> entry.getValue().currentRange() != null)
                    .map(entry -> MetricValue.of(
                            entry.getKey(),
                            "error_bias_range",
                            entry.getValue().currentRange().doubleValue()))
                    .toList();
        }
    }

    /**
     * Whether the rows with the largest errors differ from the others in a feature: its typical value among all rows,
     * among the most underestimated and among the most overestimated ones. The fields that begin with {@code ref} are
     * of the reference, null where there is none; a value is null where its rows have none of the feature.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "feature_type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FeatureBias.Numbers.class, name = "num"),
        @JsonSubTypes.Type(value = FeatureBias.Labels.class, name = "cat")
    })
    public sealed interface FeatureBias {

        /**
         * How far the two tails of current lie apart: in percent of the range of numbers, or 0 or 1 for labels; or
         * null.
         */
        Double currentRange();

        /**
         * A numerical feature, by its mean.
         *
         * @param currentMajority its mean over all rows of current
         * @param currentUnder its mean over the most underestimated rows
         * @param currentOver its mean over the most overestimated rows
         * @param currentRange how far the two lie apart, in percent of the range of the feature
         * @param refMajority its mean over all rows of the reference
         * @param refUnder its mean over the most underestimated rows
         * @param refOver its mean over the most overestimated rows
         * @param refRange how far the two lie apart, in percent of the range of the feature
         */
        record Numbers(
                @Nullable Double currentMajority,
                @Nullable Double currentUnder,
                @Nullable Double currentOver,
                @Nullable Double currentRange,
                @Nullable Double refMajority,
                @Nullable Double refUnder,
                @Nullable Double refOver,
                @Nullable Double refRange)
                implements FeatureBias {}

        /**
         * A categorical feature, by its most frequent label; of several, the first in text order.
         *
         * @param currentMajority the label most frequent in current
         * @param currentUnder the one most frequent among the most underestimated rows
         * @param currentOver the one most frequent among the most overestimated rows
         * @param currentRange 0 where all three are the same, 1 otherwise
         * @param refMajority the label most frequent in the reference
         * @param refUnder the one most frequent among the most underestimated rows
         * @param refOver the one most frequent among the most overestimated rows
         * @param refRange 0 where all three are the same, 1 otherwise
         */
        record Labels(
                @Nullable String currentMajority,
                @Nullable String currentUnder,
                @Nullable String currentOver,
                @Nullable Double currentRange,
                @Nullable String refMajority,
                @Nullable String refUnder,
                @Nullable String refOver,
                @Nullable Double refRange)
                implements FeatureBias {}
    }
}
