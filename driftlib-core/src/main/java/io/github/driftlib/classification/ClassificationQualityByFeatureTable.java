package io.github.driftlib.classification;

import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.classification.evaluation.PredictedRows;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.table.LabelVocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well rows are predicted by the values of each feature: where is the model worse? How predictions are read is told
 * by {@link ClassificationQualityMetric}; a probability makes the positive class from 0.5 on. It needs the rows,
 * because the bins depend on all values of a feature.
 *
 * @param columns the numerical and categorical features to look at; null for all of them
 */
public record ClassificationQualityByFeatureTable(@Nullable List<String> columns)
        implements RowMetric<ClassificationQualityByFeatureTable.Result> {

    /** Copies the names. */
    public ClassificationQualityByFeatureTable {
        columns = columns == null ? null : List.copyOf(columns);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        return Evaluation.ofLabels(context, DecisionRule.DEFAULT).outcome(evaluation -> {
            List<String> features = features(context);
            if (!context.plots()) {
                return new Result(evaluation.target(), features, null, null);
            }
            Map<String, FeatureBins> bins = bins(features, context);
            return evaluation
                    .rows()
                    .with(sides, (evaluated, rows) -> PredictedRows.of(rows, evaluation, evaluated))
                    .map(rows -> qualities(rows, bins))
                    .into((current, reference) -> new Result(evaluation.target(), features, current, reference));
        });
    }

    private List<String> features(MetricContext context) {
        return Stream.concat(context.definition().numerical().stream(), context.definition().categorical().stream())
                .filter(name -> columns == null || columns.contains(name))
                .filter(name -> context.sides().stream().allMatch(side -> isReadable(side, name, context)))
                .toList();
    }

    private static boolean isReadable(DataSummary side, String name, MetricContext context) {
        if (!side.contains(name)) {
            return false;
        }
        ColumnKind stored = side.storedKind(name);
        return context.definition().kind(name) == ColumnKind.NUMERICAL
                ? stored == ColumnKind.NUMERICAL
                : stored != ColumnKind.DATETIME;
    }

    private static Map<String, FeatureBins> bins(List<String> features, MetricContext context) {
        Map<String, FeatureBins> bins = new LinkedHashMap<>();
        for (String feature : features) {
            FeatureBins made = FeatureBins.of(
                    feature, context.definition().kind(feature), context.sides().toList());
            if (!made.names().isEmpty()) {
                bins.put(feature, made);
            }
        }
        return bins;
    }

    private static Map<String, Feature> qualities(PredictedRows rows, Map<String, FeatureBins> bins) {
        Map<String, Feature> qualities = new LinkedHashMap<>();
        bins.forEach((feature, made) -> qualities.put(feature, Feature.of(rows, feature, made)));
        return qualities;
    }

    /**
     * How well rows are predicted, by the bins of a feature.
     *
     * @param bins what the bins are called: ranges of about equally many rows, or the most frequent labels
     * @param counts how many rows with a target and a prediction are in each bin
     * @param accuracy the share of these whose class is predicted; null for a bin without rows
     * @param byClass how each class came out in each bin, for the ten most frequent classes
     */
    public record Feature(
            List<String> bins, List<Long> counts, List<@Nullable Double> accuracy, Map<String, Outcomes> byClass) {

        private static final int MOST_CLASSES = 10;

        /** Copies the collections. */
        public Feature {
            bins = List.copyOf(bins);
            counts = List.copyOf(counts);
            accuracy = Collections.unmodifiableList(new ArrayList<>(accuracy));
            byClass = Collections.unmodifiableMap(new LinkedHashMap<>(byClass));
        }

        /**
         * How one class came out in each bin.
         *
         * @param tp members that were predicted as the class
         * @param fp others that were predicted as the class
         * @param fn members that were not
         * @param tn others that were not
         */
        public record Outcomes(List<Long> tp, List<Long> fp, List<Long> fn, List<Long> tn) {

            /** Copies the lists. */
            public Outcomes {
                tp = List.copyOf(tp);
                fp = List.copyOf(fp);
                fn = List.copyOf(fn);
                tn = List.copyOf(tn);
            }
        }

        static Feature of(PredictedRows rows, String feature, FeatureBins bins) {
            List<String> labels = rows.matrix().labels();
            int[] binned = bins.binned(rows.rows(), feature);
            Tally tally = new Tally(bins.names().size(), labels.size());
            int[] actualOf = codes(rows.actual(), rows.vocabulary(), labels);
            int[] predictedOf = codes(rows.predicted(), rows.vocabulary(), labels);
            BitSet complete = rows.complete();
            for (int row = complete.nextSetBit(0); row >= 0; row = complete.nextSetBit(row + 1)) {
                if (binned[row] >= 0) {
                    tally.add(
                            binned[row],
                            actualOf[rows.actual().code(row)],
                            predictedOf[rows.predicted().code(row)]);
                }
            }
            Map<String, Outcomes> byClass = new LinkedHashMap<>();
            mostFrequent(rows.matrix()).forEach(label -> byClass.put(labels.get(label), tally.outcomes(label)));
            return new Feature(bins.names(), tally.totals(), tally.accuracy(), byClass);
        }

        private static int[] codes(CategoricalColumn column, LabelVocabulary vocabulary, List<String> labels) {
            int[] codes = new int[column.dictionarySize()];
            Arrays.setAll(codes, code -> labels.indexOf(vocabulary.classOf(column.label(code))));
            return codes;
        }

        private static List<Integer> mostFrequent(ConfusionMatrix matrix) {
            return IntStream.range(0, matrix.labels().size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -matrix.support(i)))
                    .limit(MOST_CLASSES)
                    .sorted()
                    .toList();
        }

        /** Counts by bin and class. */
        private static final class Tally {
            private final long[][] members;
            private final long[][] predicted;
            private final long[][] right;

            Tally(int bins, int classes) {
                members = new long[bins][classes];
                predicted = new long[bins][classes];
                right = new long[bins][classes];
            }

            void add(int bin, int actualClass, int predictedClass) {
                members[bin][actualClass]++;
                predicted[bin][predictedClass]++;
                right[bin][actualClass] += actualClass == predictedClass ? 1 : 0;
            }

            List<Long> totals() {
                return Arrays.stream(members)
                        .map(bin -> Arrays.stream(bin).sum())
                        .toList();
            }

            List<Double> accuracy() {
                List<Double> accuracy = new ArrayList<>();
                for (int bin = 0; bin < members.length; bin++) {
                    long total = Arrays.stream(members[bin]).sum();
                    double correct = Arrays.stream(right[bin]).sum();
                    accuracy.add(total == 0 ? null : (Double) (correct / total));
                }
                return accuracy;
            }

            Outcomes outcomes(int label) {
                List<Long> tp = new ArrayList<>();
                List<Long> fp = new ArrayList<>();
                List<Long> fn = new ArrayList<>();
                List<Long> tn = new ArrayList<>();
                for (int bin = 0; bin < members.length; bin++) {
                    long hits = right[bin][label];
                    long all = Arrays.stream(members[bin]).sum();
                    tp.add(hits);
                    fp.add(predicted[bin][label] - hits);
                    fn.add(members[bin][label] - hits);
                    tn.add(all - members[bin][label] - predicted[bin][label] + hits);
                }
                return new Outcomes(tp, fp, fn, tn);
            }
        }
    }

    /**
     * How well rows are predicted by the values of each feature.
     *
     * @param targetName the column of the true class
     * @param columns the features
     * @param current the quality in current by feature; without features that have no value
     * @param reference the quality in the reference by feature, or null where there is none
     */
    public record Result(
            String targetName,
            List<String> columns,
            @PlotData @Nullable Map<String, ClassificationQualityByFeatureTable.Feature> current,
            @PlotData @Nullable Map<String, ClassificationQualityByFeatureTable.Feature> reference)
            implements MetricResult {

        /** Copies the collections. */
        public Result {
            columns = List.copyOf(columns);
            current = current == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(current));
            reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
        }

        /** A picture has no single values. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
