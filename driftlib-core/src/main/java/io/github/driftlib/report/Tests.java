package io.github.driftlib.report;

import io.github.driftlib.classification.ClassMeasure;
import io.github.driftlib.classification.ClassificationByClassTest;
import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationTest;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.test.ColumnDriftTest;
import io.github.driftlib.drift.test.DriftedColumnsStatistic;
import io.github.driftlib.drift.test.DriftedColumnsTest;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.quality.ColumnQuantileResult;
import io.github.driftlib.quality.ColumnSummaryResult;
import io.github.driftlib.quality.DatasetMissingValuesMetric;
import io.github.driftlib.quality.DatasetMissingValuesResult;
import io.github.driftlib.quality.test.ColumnStatistic;
import io.github.driftlib.quality.test.MeanInNSigmasTest;
import io.github.driftlib.quality.test.MissingValuesStatistic;
import io.github.driftlib.quality.test.QuantileStatistic;
import io.github.driftlib.ranking.PersonalizationResult;
import io.github.driftlib.ranking.PersonalizationStatistic;
import io.github.driftlib.ranking.PopularityBias;
import io.github.driftlib.ranking.PopularityBiasResult;
import io.github.driftlib.ranking.PopularityStatistic;
import io.github.driftlib.ranking.ScoreDistributionResult;
import io.github.driftlib.ranking.ScoreStatistic;
import io.github.driftlib.ranking.SerendipityMetric;
import io.github.driftlib.ranking.TopKMetric;
import io.github.driftlib.ranking.TopKMetricResult;
import io.github.driftlib.ranking.TopKStatistic;
import io.github.driftlib.ranking.UserMeanResult;
import io.github.driftlib.ranking.UserMeanStatistic;
import io.github.driftlib.regression.TestValueAbsMaxError;
import io.github.driftlib.regression.TestValueMAE;
import io.github.driftlib.regression.TestValueMAPE;
import io.github.driftlib.regression.TestValueMeanError;
import io.github.driftlib.regression.TestValueR2Score;
import io.github.driftlib.regression.TestValueRMSE;
import io.github.driftlib.segment.SegmentedTest;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.StatisticTest;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestedStatistic;
import io.github.driftlib.test.ValueTest;
import java.util.function.Function;

/** The tests of the library, with their default conditions or with one of the user's. */
public final class Tests {

    private Tests() {}

    // Integrity

    /** How many kinds of missing values occur: by default at most as many as in the reference, or none. */
    public static ValueTest<DatasetMissingValuesResult> numberOfDifferentMissingValues() {
        return of(MissingValuesStatistic.DIFFERENT_KINDS, Metrics.missingValues());
    }

    /** How many cells are missing: by default at most a tenth more than in the reference, for as many rows; or none. */
    public static ValueTest<DatasetMissingValuesResult> numberOfMissingValues() {
        return of(MissingValuesStatistic.CELLS, Metrics.missingValues());
    }

    /** Which share of the cells is missing: by default at most a tenth more than in the reference, or none. */
    public static ValueTest<DatasetMissingValuesResult> shareOfMissingValues() {
        return of(MissingValuesStatistic.SHARE_OF_CELLS, Metrics.missingValues());
    }

    /** How many columns have a missing cell: by default at most as many as in the reference, or none. */
    public static ValueTest<DatasetMissingValuesResult> numberOfColumnsWithMissingValues() {
        return of(MissingValuesStatistic.COLUMNS, Metrics.missingValues());
    }

    /** Which share of the columns has a missing cell: by default at most the reference's, or none. */
    public static ValueTest<DatasetMissingValuesResult> shareOfColumnsWithMissingValues() {
        return of(MissingValuesStatistic.SHARE_OF_COLUMNS, Metrics.missingValues());
    }

    /**
     * How many rows have a missing cell: by default at most a tenth more than in the reference, for as many; or none.
     */
    public static ValueTest<DatasetMissingValuesResult> numberOfRowsWithMissingValues() {
        return of(MissingValuesStatistic.ROWS, Metrics.missingValues());
    }

    /** Which share of the rows has a missing cell: by default at most a tenth more than in the reference, or none. */
    public static ValueTest<DatasetMissingValuesResult> shareOfRowsWithMissingValues() {
        return of(MissingValuesStatistic.SHARE_OF_ROWS, Metrics.missingValues());
    }

    /** Any of the tests of missing values, for what the metric counts as missing. */
    public static ValueTest<DatasetMissingValuesResult> missingValues(
            MissingValuesStatistic statistic, DatasetMissingValuesMetric metric) {
        return of(statistic, metric);
    }

    /** More than one different value. */
    public static ValueTest<ColumnSummaryResult> columnNotConstant(String column) {
        return of(ColumnStatistic.NOT_CONSTANT, Metrics.columnSummary(column));
    }

    /** No value twice. */
    public static ValueTest<ColumnSummaryResult> columnAllUnique(String column) {
        return of(ColumnStatistic.ALL_UNIQUE, Metrics.columnSummary(column));
    }

    // Quality

    /** The minimum: by default at least the reference's. */
    public static ValueTest<ColumnSummaryResult> columnMin(String column) {
        return of(ColumnStatistic.MIN, Metrics.columnSummary(column));
    }

    /** The maximum: by default at most the reference's. */
    public static ValueTest<ColumnSummaryResult> columnMax(String column) {
        return of(ColumnStatistic.MAX, Metrics.columnSummary(column));
    }

    /** The mean: by default the reference's, give or take a tenth. */
    public static ValueTest<ColumnSummaryResult> columnMean(String column) {
        return of(ColumnStatistic.MEAN, Metrics.columnSummary(column));
    }

    /** The median: by default the reference's, give or take a tenth. */
    public static ValueTest<ColumnSummaryResult> columnMedian(String column) {
        return of(ColumnStatistic.MEDIAN, Metrics.columnSummary(column));
    }

    /** The standard deviation: by default the reference's, give or take a tenth. */
    public static ValueTest<ColumnSummaryResult> columnStandardDeviation(String column) {
        return of(ColumnStatistic.STANDARD_DEVIATION, Metrics.columnSummary(column));
    }

    /** A quantile: by default the reference's, give or take a tenth. */
    public static ValueTest<ColumnQuantileResult> columnQuantile(String column, double quantile) {
        return of(QuantileStatistic.QUANTILE, Metrics.columnQuantile(column, quantile));
    }

    /** How many different values: by default as in the reference, give or take a tenth, or more than one. */
    public static ValueTest<ColumnSummaryResult> numberOfUniqueValues(String column) {
        return of(ColumnStatistic.UNIQUE_VALUES, Metrics.columnSummary(column));
    }

    /** Different values by rows: by default as in the reference, give or take a tenth. */
    public static ValueTest<ColumnSummaryResult> shareOfUniqueValues(String column) {
        return of(ColumnStatistic.SHARE_OF_UNIQUE_VALUES, Metrics.columnSummary(column));
    }

    /** The share of the most common value: by default as in the reference, give or take a tenth, or less than 0.8. */
    public static ValueTest<ColumnSummaryResult> shareOfMostCommonValue(String column) {
        return of(ColumnStatistic.SHARE_OF_MOST_COMMON_VALUE, Metrics.columnSummary(column));
    }

    /** The mean is less than two standard deviations of the reference from the mean of the reference. */
    public static MeanInNSigmasTest meanInNSigmas(String column) {
        return meanInNSigmas(column, MeanInNSigmasTest.DEFAULT_SIGMAS);
    }

    /** The mean is less than so many standard deviations of the reference from the mean of the reference. */
    public static MeanInNSigmasTest meanInNSigmas(String column, double sigmas) {
        return new MeanInNSigmasTest(column, sigmas);
    }

    // Drift

    /** The column has not drifted, by the default stat test at its own threshold. */
    public static ColumnDriftTest columnDrift(String column) {
        return columnDrift(Metrics.columnDrift(column));
    }

    /** The column has not drifted, as the metric judges it. */
    public static ColumnDriftTest columnDrift(ColumnDriftMetric metric) {
        return new ColumnDriftTest(metric);
    }

    /** Which share of the columns drifted: by default less than 0.3. */
    public static DriftedColumnsTest shareOfDriftedColumns() {
        return shareOfDriftedColumns(Metrics.datasetDrift());
    }

    /** Which share of the columns drifted, as the metric judges them: by default less than 0.3. */
    public static DriftedColumnsTest shareOfDriftedColumns(DatasetDriftMetric metric) {
        return new DriftedColumnsTest(DriftedColumnsStatistic.SHARE, metric);
    }

    /** How many columns drifted: by default less than a third of them. */
    public static DriftedColumnsTest numberOfDriftedColumns() {
        return numberOfDriftedColumns(Metrics.datasetDrift());
    }

    /** How many columns drifted, as the metric judges them: by default less than a third of them. */
    public static DriftedColumnsTest numberOfDriftedColumns(DatasetDriftMetric metric) {
        return new DriftedColumnsTest(DriftedColumnsStatistic.NUMBER, metric);
    }

    // Regression

    /** The mean absolute error, about that of the reference or below that of the median target. */
    public static TestValueMAE valueMae() {
        return new TestValueMAE(null);
    }

    /** The mean absolute error, under a condition. */
    public static TestValueMAE valueMae(Condition condition) {
        return new TestValueMAE(condition);
    }

    /** The root mean squared error, about that of the reference or below that of the mean target. */
    public static TestValueRMSE valueRmse() {
        return new TestValueRMSE(null);
    }

    /** The root mean squared error, under a condition. */
    public static TestValueRMSE valueRmse(Condition condition) {
        return new TestValueRMSE(condition);
    }

    /** The mean absolute percentage error, about that of the reference or below that of a constant. */
    public static TestValueMAPE valueMape() {
        return new TestValueMAPE(null);
    }

    /** The mean absolute percentage error, under a condition. */
    public static TestValueMAPE valueMape(Condition condition) {
        return new TestValueMAPE(condition);
    }

    /** The mean error, about 0. */
    public static TestValueMeanError valueMeanError() {
        return new TestValueMeanError(null);
    }

    /** The mean error, under a condition. */
    public static TestValueMeanError valueMeanError(Condition condition) {
        return new TestValueMeanError(condition);
    }

    /** The largest absolute error, hardly above that of the reference or of the median target. */
    public static TestValueAbsMaxError valueAbsMaxError() {
        return new TestValueAbsMaxError(null);
    }

    /** The largest absolute error, under a condition. */
    public static TestValueAbsMaxError valueAbsMaxError(Condition condition) {
        return new TestValueAbsMaxError(condition);
    }

    /** The coefficient of determination, about that of the reference or above 0. */
    public static TestValueR2Score valueR2Score() {
        return new TestValueR2Score(null);
    }

    /** The coefficient of determination, under a condition. */
    public static TestValueR2Score valueR2Score(Condition condition) {
        return new TestValueR2Score(condition);
    }

    // Classification

    /** The share of rows whose class is predicted. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest accuracyScore() {
        return ClassificationTest.of(ClassificationMeasure.ACCURACY);
    }

    /** The precision. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest precisionScore() {
        return ClassificationTest.of(ClassificationMeasure.PRECISION);
    }

    /** The recall. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest recallScore() {
        return ClassificationTest.of(ClassificationMeasure.RECALL);
    }

    /** The harmonic mean of precision and recall. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest f1Score() {
        return ClassificationTest.of(ClassificationMeasure.F1);
    }

    /** The area under the ROC curve. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest rocAuc() {
        return ClassificationTest.of(ClassificationMeasure.ROC_AUC);
    }

    /** The logarithmic loss. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest logLoss() {
        return ClassificationTest.of(ClassificationMeasure.LOG_LOSS);
    }

    /** The true positive rate. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest truePositiveRate() {
        return ClassificationTest.of(ClassificationMeasure.TPR);
    }

    /** The true negative rate. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest trueNegativeRate() {
        return ClassificationTest.of(ClassificationMeasure.TNR);
    }

    /** The false positive rate. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest falsePositiveRate() {
        return ClassificationTest.of(ClassificationMeasure.FPR);
    }

    /** The false negative rate. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest falseNegativeRate() {
        return ClassificationTest.of(ClassificationMeasure.FNR);
    }

    /**
     * Any value of the quality of a classification. By default within 20 % of the reference, or better than a guess.
     */
    public static ClassificationTest classification(ClassificationMeasure measure) {
        return ClassificationTest.of(measure);
    }

    /** The precision of a class. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationByClassTest precisionByClass(String label) {
        return ClassificationByClassTest.of(ClassMeasure.PRECISION, label);
    }

    /** The recall of a class. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationByClassTest recallByClass(String label) {
        return ClassificationByClassTest.of(ClassMeasure.RECALL, label);
    }

    /**
     * The harmonic mean of precision and recall of a class. By default within 20 % of the reference, or better than a
     * guess.
     */
    public static ClassificationByClassTest f1ByClass(String label) {
        return ClassificationByClassTest.of(ClassMeasure.F1, label);
    }

    // Fairness

    // Ranking

    /** A measure of the k best recommendations, by default within a tenth of the reference, or above 0. */
    public static ValueTest<TopKMetricResult> topK(TopKMetric metric) {
        return of(TopKStatistic.of(metric), metric);
    }

    /** The precision of the k best recommendations, by default within a tenth of the reference, or above 0. */
    public static ValueTest<TopKMetricResult> precisionTopK(int k) {
        return topK(Metrics.precisionTopK(k));
    }

    /** The recall of the k best recommendations, by default within a tenth of the reference, or above 0. */
    public static ValueTest<TopKMetricResult> recallTopK(int k) {
        return topK(Metrics.recallTopK(k));
    }

    /** The F1 of the k best recommendations, by default within a tenth of the reference, or above 0. */
    public static ValueTest<TopKMetricResult> fBetaTopK(int k) {
        return topK(Metrics.fBetaTopK(k));
    }

    /**
     * The mean average precision of the k best recommendations, by default within a tenth of the reference, or above 0.
     */
    public static ValueTest<TopKMetricResult> meanAveragePrecision(int k) {
        return topK(Metrics.meanAveragePrecision(k));
    }

    /**
     * The mean average recall of the k best recommendations, by default within a tenth of the reference, or above 0.
     */
    public static ValueTest<TopKMetricResult> meanAverageRecall(int k) {
        return topK(Metrics.meanAverageRecall(k));
    }

    /**
     * The normalised discounted cumulative gain of the k best recommendations, by default within a tenth of the
     * reference, or above 0.
     */
    public static ValueTest<TopKMetricResult> ndcg(int k) {
        return topK(Metrics.ndcg(k));
    }

    /** The hit rate of the k best recommendations, by default within a tenth of the reference, or above 0. */
    public static ValueTest<TopKMetricResult> hitRate(int k) {
        return topK(Metrics.hitRate(k));
    }

    /**
     * The mean reciprocal rank of the k best recommendations, by default within a tenth of the reference, or above 0.
     */
    public static ValueTest<TopKMetricResult> meanReciprocalRank(int k) {
        return topK(Metrics.meanReciprocalRank(k));
    }

    /** The novelty of the k best recommendations, by default within a tenth of the reference, or above 0. */
    public static ValueTest<UserMeanResult> novelty(int k) {
        return of(UserMeanStatistic.NOVELTY, Metrics.novelty(k));
    }

    /** The diversity of the k best recommendations, by default within a tenth of the reference, or above 0. */
    public static ValueTest<UserMeanResult> diversity(int k, String... itemFeatures) {
        return of(UserMeanStatistic.DIVERSITY, Metrics.diversity(k, itemFeatures));
    }

    /** The serendipity of the k best recommendations, by default within a tenth of the reference, or above 0. */
    public static ValueTest<UserMeanResult> serendipity(int k, String... itemFeatures) {
        return serendipity(Metrics.serendipity(k, itemFeatures));
    }

    /** The given serendipity, by default within a tenth of the reference, or above 0. */
    public static ValueTest<UserMeanResult> serendipity(SerendipityMetric metric) {
        return of(UserMeanStatistic.SERENDIPITY, metric);
    }

    /** The personalisation of the k best recommendations, by default within a tenth of the reference, or above 0. */
    public static ValueTest<PersonalizationResult> personalization(int k) {
        return of(PersonalizationStatistic.PERSONALIZATION, Metrics.personalization(k));
    }

    /** The average popularity of the k best recommendations, by default within a tenth of the reference, or above 0. */
    public static ValueTest<PopularityBiasResult> averageRecommendationPopularity(int k) {
        return averageRecommendationPopularity(Metrics.popularityBias(k));
    }

    /** The average popularity as the metric has it, by default within a tenth of the reference, or above 0. */
    public static ValueTest<PopularityBiasResult> averageRecommendationPopularity(PopularityBias metric) {
        return of(PopularityStatistic.ARP, metric);
    }

    /**
     * The Gini index of how often items are among the k best, by default within a tenth of the reference, or below 1.
     */
    public static ValueTest<PopularityBiasResult> giniIndex(int k) {
        return of(PopularityStatistic.GINI, Metrics.popularityBias(k));
    }

    /** The share of items that are among the k best, by default within a tenth of the reference, or above 0. */
    public static ValueTest<PopularityBiasResult> coverage(int k) {
        return of(PopularityStatistic.COVERAGE, Metrics.popularityBias(k));
    }

    /** The entropy of the scores of the k best, by default within a tenth of the reference, or above 0. */
    public static ValueTest<ScoreDistributionResult> scoreEntropy(int k) {
        return of(ScoreStatistic.ENTROPY, Metrics.scoreDistribution(k));
    }

    // Segments

    /** Another test in each segment of the rows, ending like the worst of them. */
    public static SegmentedTest bySegment(MetricTest test, Segments segments) {
        return new SegmentedTest(test, segments);
    }

    // Comparison of models

    // Several at once

    /** A test for each of the columns. */
    public static TestPreset eachColumn(ColumnSelection columns, Function<String, ? extends MetricTest> test) {
        return definition -> columns.of(definition).stream().map(test).toList();
    }

    /** {@link #columnDrift} of each numerical, categorical and text feature. */
    public static TestPreset allFeaturesValueDrift() {
        return allFeaturesValueDrift(
                ColumnSelection.features().notOfKind(ColumnKind.DATETIME), DriftOptions.defaults());
    }

    /** {@link #columnDrift} of each of the columns, judged by the options. */
    public static TestPreset allFeaturesValueDrift(ColumnSelection columns, DriftOptions options) {
        return definition -> columns.of(definition).stream()
                .map(column -> columnDrift(options.metric(column, definition.kind(column))))
                .toList();
    }

    /** {@link #shareOfMostCommonValue} of each column but text. */
    public static TestPreset allColumnsMostCommonValueShare() {
        return eachColumn(ColumnSelection.all().notOfKind(ColumnKind.TEXT), Tests::shareOfMostCommonValue);
    }

    /** {@link #meanInNSigmas(String)} of each numerical feature. */
    public static TestPreset numColumnsMeanInNSigmas() {
        return eachColumn(ColumnSelection.numerical(), Tests::meanInNSigmas);
    }

    // A user's own

    private static <R extends MetricResult> ValueTest<R> of(TestedStatistic<R> statistic, Metric<R> metric) {
        return new StatisticTest<>(statistic, metric);
    }
}
