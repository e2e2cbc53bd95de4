package io.github.driftlib;

import io.github.driftlib.attribution.LossShift;
import io.github.driftlib.attribution.Slices;
import io.github.driftlib.attribution.family.AttributionTests;
import io.github.driftlib.classification.ClassificationByClassTest;
import io.github.driftlib.classification.ClassificationByClassTest.Measure;
import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationTest;
import io.github.driftlib.classification.family.ClassifiedRowsTest;
import io.github.driftlib.comparison.ModelComparisonMetric;
import io.github.driftlib.comparison.family.ModelComparisonTest;
import io.github.driftlib.comparison.family.Requirement;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.test.ColumnDriftTest;
import io.github.driftlib.drift.test.DriftedColumnsStatistic;
import io.github.driftlib.drift.test.DriftedColumnsTest;
import io.github.driftlib.drift.test.EmbeddingsDriftTest;
import io.github.driftlib.explain.AttributionDrift;
import io.github.driftlib.explain.family.ExplainTests;
import io.github.driftlib.fairness.FairnessMetric;
import io.github.driftlib.fairness.FairnessTest;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.multivariate.DomainClassifierDrift;
import io.github.driftlib.multivariate.JointDrift;
import io.github.driftlib.multivariate.SlicedWasserstein;
import io.github.driftlib.multivariate.family.MultivariateTests;
import io.github.driftlib.outlier.ColumnOutliers;
import io.github.driftlib.outlier.ExtremeValues;
import io.github.driftlib.outlier.NewLabels;
import io.github.driftlib.outlier.OutlierMethod;
import io.github.driftlib.outlier.OutsideRange;
import io.github.driftlib.outlier.RepeatedRows;
import io.github.driftlib.outlier.RowOutliers;
import io.github.driftlib.outlier.StrangeBursts;
import io.github.driftlib.outlier.family.OutlierTests;
import io.github.driftlib.planning.DetectableDrift;
import io.github.driftlib.planning.LabelShift;
import io.github.driftlib.planning.LossAgreement;
import io.github.driftlib.planning.WeightedLoss;
import io.github.driftlib.planning.family.PlanningTests;
import io.github.driftlib.quality.conflict.ConflictPredictionMetric;
import io.github.driftlib.quality.conflict.ConflictTargetMetric;
import io.github.driftlib.quality.correlation.CorrelationKind;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult;
import io.github.driftlib.quality.correlation.DatasetCorrelationsMetric;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.test.ColumnStatistics;
import io.github.driftlib.quality.test.ColumnsTypeTest;
import io.github.driftlib.quality.test.CorrelationChangesTest;
import io.github.driftlib.quality.test.CorrelationStatistic;
import io.github.driftlib.quality.test.CorrelationTest;
import io.github.driftlib.quality.test.DatasetStatistics;
import io.github.driftlib.quality.test.MeanInNSigmasTest;
import io.github.driftlib.quality.test.MissingValuesStatistics;
import io.github.driftlib.quality.test.ValueStatistics;
import io.github.driftlib.quality.value.ColumnCategoryMetric;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.quality.value.ColumnRegExpMetric;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import io.github.driftlib.quality.value.CustomValueMetric;
import io.github.driftlib.quality.value.ValueResult;
import io.github.driftlib.ranking.PersonalizationMetric;
import io.github.driftlib.ranking.PopularityBias;
import io.github.driftlib.ranking.RankedRowsTest;
import io.github.driftlib.ranking.RankingStatistics;
import io.github.driftlib.ranking.ScoreDistribution;
import io.github.driftlib.ranking.SerendipityMetric;
import io.github.driftlib.ranking.TopKMetric;
import io.github.driftlib.ranking.UserMeanResult;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.regression.family.PredictedRowsTest;
import io.github.driftlib.regression.family.TestValueAbsMaxError;
import io.github.driftlib.regression.family.TestValueMAE;
import io.github.driftlib.regression.family.TestValueMAPE;
import io.github.driftlib.regression.family.TestValueMeanError;
import io.github.driftlib.regression.family.TestValueR2Score;
import io.github.driftlib.regression.family.TestValueRMSE;
import io.github.driftlib.segment.SegmentedTest;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.StatisticTest;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestedStatistic;
import io.github.driftlib.test.ValueTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The tests of the library, with their default conditions or with one of the user's.
 *
 * <p>A default names what current is compared with: the reference, or, after <em>or</em>, what there must be where no
 * reference is. How much may differ depends on the {@link Conditions} of the suite. Under
 * {@link Conditions#calibrated()}, which a suite has if nothing is said, <em>about</em>, <em>hardly more</em>,
 * <em>hardly worse</em> and <em>hardly any</em> mean: a test fails where the difference is worth a word, mostly a tenth
 * of the reference's value, and larger than chance explains in as many rows; it is a warning where there are too few
 * rows to tell. Under {@link Conditions#evidently()} they mean Evidently's tolerances, whatever the number of rows: a
 * tenth, of a classification a fifth, in both directions, and none for the ends of a range and for lists. A condition
 * given by {@code must(...)} is exact under both.
 */
public final class Tests {

    private Tests() {}

    // Integrity

    /** How many columns: by default as many as in the reference, or any. */
    public static ValueTest<ValueResult> numberOfColumns() {
        return of(DatasetStatistics.COLUMNS, Metrics.columnCount());
    }

    /** How many rows: by default about as many as in the reference, or more than 30. */
    public static ValueTest<ValueResult> numberOfRows() {
        return of(DatasetStatistics.ROWS, Metrics.rowCount());
    }

    /** How many kinds of missing values occur: by default at most as many as in the reference, or none. */
    public static ValueTest<DatasetMissingValuesMetric.Result> numberOfDifferentMissingValues() {
        return numberOfDifferentMissingValues(Metrics.missingValues());
    }

    /** The same, with what the metric counts as missing. */
    public static ValueTest<DatasetMissingValuesMetric.Result> numberOfDifferentMissingValues(
            DatasetMissingValuesMetric metric) {
        return of(MissingValuesStatistics.DIFFERENT_KINDS, metric);
    }

    /** How many cells are missing: by default hardly more than in the reference for as many rows, or none. */
    public static ValueTest<DatasetMissingValuesMetric.Result> numberOfMissingValues() {
        return numberOfMissingValues(Metrics.missingValues());
    }

    /** The same, with what the metric counts as missing. */
    public static ValueTest<DatasetMissingValuesMetric.Result> numberOfMissingValues(
            DatasetMissingValuesMetric metric) {
        return of(MissingValuesStatistics.CELLS, metric);
    }

    /** Which share of the cells is missing: by default hardly more than in the reference, or none. */
    public static ValueTest<DatasetMissingValuesMetric.Result> shareOfMissingValues() {
        return shareOfMissingValues(Metrics.missingValues());
    }

    /** The same, with what the metric counts as missing. */
    public static ValueTest<DatasetMissingValuesMetric.Result> shareOfMissingValues(DatasetMissingValuesMetric metric) {
        return of(MissingValuesStatistics.SHARE_OF_CELLS, metric);
    }

    /** How many columns have a missing cell: by default at most as many as in the reference, or none. */
    public static ValueTest<DatasetMissingValuesMetric.Result> numberOfColumnsWithMissingValues() {
        return numberOfColumnsWithMissingValues(Metrics.missingValues());
    }

    /** The same, with what the metric counts as missing. */
    public static ValueTest<DatasetMissingValuesMetric.Result> numberOfColumnsWithMissingValues(
            DatasetMissingValuesMetric metric) {
        return of(MissingValuesStatistics.COLUMNS, metric);
    }

    /** Which share of the columns has a missing cell: by default at most the reference's, or none. */
    public static ValueTest<DatasetMissingValuesMetric.Result> shareOfColumnsWithMissingValues() {
        return shareOfColumnsWithMissingValues(Metrics.missingValues());
    }

    /** The same, with what the metric counts as missing. */
    public static ValueTest<DatasetMissingValuesMetric.Result> shareOfColumnsWithMissingValues(
            DatasetMissingValuesMetric metric) {
        return of(MissingValuesStatistics.SHARE_OF_COLUMNS, metric);
    }

    /** How many rows have a missing cell: by default hardly more than in the reference for as many, or none. */
    public static ValueTest<DatasetMissingValuesMetric.Result> numberOfRowsWithMissingValues() {
        return numberOfRowsWithMissingValues(Metrics.missingValues());
    }

    /** The same, with what the metric counts as missing. */
    public static ValueTest<DatasetMissingValuesMetric.Result> numberOfRowsWithMissingValues(
            DatasetMissingValuesMetric metric) {
        return of(MissingValuesStatistics.ROWS, metric);
    }

    /** Which share of the rows has a missing cell: by default hardly more than in the reference, or none. */
    public static ValueTest<DatasetMissingValuesMetric.Result> shareOfRowsWithMissingValues() {
        return shareOfRowsWithMissingValues(Metrics.missingValues());
    }

    /** The same, with what the metric counts as missing. */
    public static ValueTest<DatasetMissingValuesMetric.Result> shareOfRowsWithMissingValues(
            DatasetMissingValuesMetric metric) {
        return of(MissingValuesStatistics.SHARE_OF_ROWS, metric);
    }

    /** How many kinds of missing values occur in a column: by default at most as many as in the reference, or none. */
    public static ValueTest<ColumnMissingValuesMetric.Result> columnNumberOfDifferentMissingValues(String columnName) {
        return columnNumberOfDifferentMissingValues(Metrics.columnMissingValues(columnName));
    }

    /** The same, with what the metric counts as missing. */
    public static ValueTest<ColumnMissingValuesMetric.Result> columnNumberOfDifferentMissingValues(
            ColumnMissingValuesMetric metric) {
        return of(MissingValuesStatistics.DIFFERENT_KINDS_OF_COLUMN, metric);
    }

    /** How many values are missing: by default hardly more than in the reference for as many rows, or none. */
    public static ValueTest<ColumnMissingValuesMetric.Result> columnNumberOfMissingValues(String columnName) {
        return columnNumberOfMissingValues(Metrics.columnMissingValues(columnName));
    }

    /** The same, with what the metric counts as missing. */
    public static ValueTest<ColumnMissingValuesMetric.Result> columnNumberOfMissingValues(
            ColumnMissingValuesMetric metric) {
        return of(MissingValuesStatistics.VALUES_OF_COLUMN, metric);
    }

    /** Which share of the values is missing: by default hardly more than in the reference, or none. */
    public static ValueTest<ColumnMissingValuesMetric.Result> columnShareOfMissingValues(String columnName) {
        return columnShareOfMissingValues(Metrics.columnMissingValues(columnName));
    }

    /** The same, with what the metric counts as missing. */
    public static ValueTest<ColumnMissingValuesMetric.Result> columnShareOfMissingValues(
            ColumnMissingValuesMetric metric) {
        return of(MissingValuesStatistics.SHARE_OF_COLUMN, metric);
    }

    /** How many columns have at most one value: by default at most as many as in the reference, or none. */
    public static ValueTest<ValueResult> numberOfConstantColumns() {
        return of(DatasetStatistics.CONSTANT_COLUMNS, Metrics.constantColumnsCount());
    }

    /** How many columns have no value: by default at most as many as in the reference, or none. */
    public static ValueTest<ValueResult> numberOfEmptyColumns() {
        return of(DatasetStatistics.EMPTY_COLUMNS, Metrics.emptyColumnsCount());
    }

    /** How many pairs of columns are equal: by default at most as many as in the reference, or none. */
    public static ValueTest<ValueResult> numberOfDuplicatedColumns() {
        return of(DatasetStatistics.DUPLICATED_COLUMNS, Metrics.duplicatedColumnsCount());
    }

    /** How many rows have no value: by default hardly more than in the reference for as many rows, or none. */
    public static ValueTest<ValueResult> numberOfEmptyRows() {
        return of(DatasetStatistics.EMPTY_ROWS, Metrics.emptyRowsCount());
    }

    /** How many rows equal an earlier one: by default hardly more than in the reference, or none. */
    public static ValueTest<ValueResult> numberOfDuplicatedRows() {
        return of(DatasetStatistics.DUPLICATED_ROWS, Metrics.duplicatedRowCount());
    }

    /** Each column is stored as in the reference. */
    public static MetricTest columnsType() {
        return new ColumnsTypeTest(null);
    }

    /** Each of the columns is stored as the given kind. */
    public static MetricTest columnsType(Map<String, ColumnKind> types) {
        Objects.requireNonNull(types, "types must be given, but was null");
        return new ColumnsTypeTest(types);
    }

    /** More than one different value. */
    public static ValueTest<ColumnSummaryResult> columnNotConstant(String columnName) {
        return of(ColumnStatistics.NOT_CONSTANT, Metrics.columnSummary(columnName));
    }

    /** No value twice. */
    public static ValueTest<ColumnSummaryResult> columnAllUnique(String columnName) {
        return of(ColumnStatistics.ALL_UNIQUE, Metrics.columnSummary(columnName));
    }

    /** How many values do not match: by default hardly more than in the reference for as many rows, or none. */
    public static ValueTest<ColumnRegExpMetric.Result> columnRegExp(String columnName, String regExp) {
        return of(ValueStatistics.NOT_MATCHED, Metrics.columnRegExp(columnName, regExp));
    }

    // Quality

    /** No row has a target that contradicts rows with the same features. */
    public static ValueTest<ConflictTargetMetric.Result> conflictTarget() {
        return of(DatasetStatistics.TARGET_CONFLICTS, Metrics.conflictTarget());
    }

    /** No row has a prediction that contradicts rows with the same features. */
    public static ValueTest<ConflictPredictionMetric.Result> conflictPrediction() {
        return of(DatasetStatistics.PREDICTION_CONFLICTS, Metrics.conflictPrediction());
    }

    /** The correlation of target and prediction: by default at most 0.25 below the reference's, or more than 0. */
    public static ValueTest<DatasetCorrelationsMetric.Result> targetPredictionCorrelation() {
        return new CorrelationTest(CorrelationStatistic.TARGET_PREDICTION, null);
    }

    /** The same, by the given coefficient. */
    public static ValueTest<DatasetCorrelationsMetric.Result> targetPredictionCorrelation(CorrelationKind method) {
        Objects.requireNonNull(method, "method must be given, but was null");
        return new CorrelationTest(CorrelationStatistic.TARGET_PREDICTION, method);
    }

    /** The largest correlation of two features: by default about the reference's, or less than 0.9. */
    public static ValueTest<DatasetCorrelationsMetric.Result> highlyCorrelatedColumns() {
        return new CorrelationTest(CorrelationStatistic.FEATURES, null);
    }

    /** The same, by the given coefficient. */
    public static ValueTest<DatasetCorrelationsMetric.Result> highlyCorrelatedColumns(CorrelationKind method) {
        Objects.requireNonNull(method, "method must be given, but was null");
        return new CorrelationTest(CorrelationStatistic.FEATURES, method);
    }

    /** The largest correlation of target and feature: by default about the reference's, or less than 0.9. */
    public static ValueTest<DatasetCorrelationsMetric.Result> targetFeaturesCorrelations() {
        return new CorrelationTest(CorrelationStatistic.TARGET_FEATURES, null);
    }

    /** The same, by the given coefficient. */
    public static ValueTest<DatasetCorrelationsMetric.Result> targetFeaturesCorrelations(CorrelationKind method) {
        Objects.requireNonNull(method, "method must be given, but was null");
        return new CorrelationTest(CorrelationStatistic.TARGET_FEATURES, method);
    }

    /** The largest correlation of prediction and feature: by default about the reference's, or less than 0.9. */
    public static ValueTest<DatasetCorrelationsMetric.Result> predictionFeaturesCorrelations() {
        return new CorrelationTest(CorrelationStatistic.PREDICTION_FEATURES, null);
    }

    /** The same, by the given coefficient. */
    public static ValueTest<DatasetCorrelationsMetric.Result> predictionFeaturesCorrelations(CorrelationKind method) {
        Objects.requireNonNull(method, "method must be given, but was null");
        return new CorrelationTest(CorrelationStatistic.PREDICTION_FEATURES, method);
    }

    /** How many of Pearson's correlations are more than 0.25 from those of the reference: by default none. */
    public static ValueTest<CorrelationMatrixResult> correlationChanges() {
        return new CorrelationChangesTest(CorrelationChangesTest.DEFAULT_DIFFERENCE, null, null);
    }

    /** How many correlations of the given kind are more than {@code corrDiff} from the reference's: by default none. */
    public static ValueTest<CorrelationMatrixResult> correlationChanges(double corrDiff, CorrelationKind method) {
        Objects.requireNonNull(method, "method must be given, but was null");
        return new CorrelationChangesTest(corrDiff, method, null);
    }

    /** The same, of one column with the others. */
    public static ValueTest<CorrelationMatrixResult> correlationChanges(
            double corrDiff, CorrelationKind method, String columnName) {
        Objects.requireNonNull(method, "method must be given, but was null");
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        return new CorrelationChangesTest(corrDiff, method, columnName);
    }

    /** The minimum: by default hardly any value is below the reference's. */
    public static ValueTest<ColumnSummaryResult> columnMin(String columnName) {
        return of(ColumnStatistics.MIN, Metrics.columnSummary(columnName));
    }

    /** The maximum: by default hardly any value is above the reference's. */
    public static ValueTest<ColumnSummaryResult> columnMax(String columnName) {
        return of(ColumnStatistics.MAX, Metrics.columnSummary(columnName));
    }

    /** The mean: by default about the reference's. */
    public static ValueTest<ColumnSummaryResult> columnMean(String columnName) {
        return of(ColumnStatistics.MEAN, Metrics.columnSummary(columnName));
    }

    /** The median: by default about the reference's. */
    public static ValueTest<ColumnSummaryResult> columnMedian(String columnName) {
        return of(ColumnStatistics.MEDIAN, Metrics.columnSummary(columnName));
    }

    /** The standard deviation: by default about the reference's. */
    public static ValueTest<ColumnSummaryResult> columnStandardDeviation(String columnName) {
        return of(ColumnStatistics.STANDARD_DEVIATION, Metrics.columnSummary(columnName));
    }

    /** A quantile: by default about the reference's. */
    public static ValueTest<ColumnQuantileMetric.Result> columnQuantile(String columnName, double quantile) {
        return of(ColumnStatistics.QUANTILE, Metrics.columnQuantile(columnName, quantile));
    }

    /** How many different values: by default about as in the reference, or more than one. */
    public static ValueTest<ColumnSummaryResult> numberOfUniqueValues(String columnName) {
        return of(ColumnStatistics.UNIQUE_VALUES, Metrics.columnSummary(columnName));
    }

    /** Different values by rows: by default about as in the reference. */
    public static ValueTest<ColumnSummaryResult> shareOfUniqueValues(String columnName) {
        return of(ColumnStatistics.SHARE_OF_UNIQUE_VALUES, Metrics.columnSummary(columnName));
    }

    /** The share of the most common value: by default about as in the reference, or less than 0.8. */
    public static ValueTest<ColumnSummaryResult> shareOfMostCommonValue(String columnName) {
        return of(ColumnStatistics.SHARE_OF_MOST_COMMON_VALUE, Metrics.columnSummary(columnName));
    }

    /** The mean is less than two standard deviations of the reference from the mean of the reference. */
    public static ValueTest<ColumnSummaryResult> meanInNSigmas(String columnName) {
        return meanInNSigmas(columnName, MeanInNSigmasTest.DEFAULT_SIGMAS);
    }

    /** The mean is less than so many standard deviations of the reference from the mean of the reference. */
    public static ValueTest<ColumnSummaryResult> meanInNSigmas(String columnName, double sigmas) {
        return new MeanInNSigmasTest(columnName, sigmas);
    }

    /** Hardly any value outside the range of the reference. */
    public static ValueTest<ColumnValueRangeMetric.Result> valueRange(String columnName) {
        return of(ValueStatistics.IN_RANGE_OF_REFERENCE, Metrics.columnValueRange(columnName));
    }

    /** No value outside a range, both ends included. */
    public static ValueTest<ColumnValueRangeMetric.Result> valueRange(String columnName, double left, double right) {
        return of(ValueStatistics.IN_RANGE, Metrics.columnValueRange(columnName, left, right));
    }

    /** How many values lie outside the range of the reference: by default hardly any. */
    public static ValueTest<ColumnValueRangeMetric.Result> numberOfOutOfRangeValues(String columnName) {
        return of(ValueStatistics.OUT_OF_RANGE_OF_REFERENCE, Metrics.columnValueRange(columnName));
    }

    /** How many values lie outside a range, both ends included: by default none. */
    public static ValueTest<ColumnValueRangeMetric.Result> numberOfOutOfRangeValues(
            String columnName, double left, double right) {
        return of(ValueStatistics.OUT_OF_RANGE, Metrics.columnValueRange(columnName, left, right));
    }

    /** Which share of the values lies outside the range of the reference: by default hardly any. */
    public static ValueTest<ColumnValueRangeMetric.Result> shareOfOutOfRangeValues(String columnName) {
        return of(ValueStatistics.SHARE_OUT_OF_RANGE_OF_REFERENCE, Metrics.columnValueRange(columnName));
    }

    /** Which share of the values lies outside a range, both ends included: by default none. */
    public static ValueTest<ColumnValueRangeMetric.Result> shareOfOutOfRangeValues(
            String columnName, double left, double right) {
        return of(ValueStatistics.SHARE_OUT_OF_RANGE, Metrics.columnValueRange(columnName, left, right));
    }

    /** The shares of all categories of a column: by default about those of the reference. */
    public static ValueTest<ColumnValueListMetric.Result> categoryShares(String columnName) {
        return of(ValueStatistics.CATEGORY_SHARES, Metrics.columnValueList(columnName));
    }

    /** Hardly any value that the reference does not have. */
    public static ValueTest<ColumnValueListMetric.Result> valueList(String columnName) {
        return of(ValueStatistics.IN_LIST_OF_REFERENCE, Metrics.columnValueList(columnName));
    }

    /** No value that is not in the list. */
    public static ValueTest<ColumnValueListMetric.Result> valueList(String columnName, List<String> values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        return of(ValueStatistics.IN_LIST, Metrics.columnValueList(columnName, values));
    }

    /** How many rows have a value that the reference does not have: by default hardly any. */
    public static ValueTest<ColumnValueListMetric.Result> numberOfOutOfListValues(String columnName) {
        return of(ValueStatistics.OUT_OF_LIST_OF_REFERENCE, Metrics.columnValueList(columnName));
    }

    /** How many rows have a value that is not in the list: by default none. */
    public static ValueTest<ColumnValueListMetric.Result> numberOfOutOfListValues(
            String columnName, List<String> values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        return of(ValueStatistics.OUT_OF_LIST, Metrics.columnValueList(columnName, values));
    }

    /** Which share of the rows has a value that the reference does not have: by default hardly any. */
    public static ValueTest<ColumnValueListMetric.Result> shareOfOutOfListValues(String columnName) {
        return of(ValueStatistics.SHARE_OUT_OF_LIST_OF_REFERENCE, Metrics.columnValueList(columnName));
    }

    /** Which share of the rows has a value that is not in the list: by default none. */
    public static ValueTest<ColumnValueListMetric.Result> shareOfOutOfListValues(
            String columnName, List<String> values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        return of(ValueStatistics.SHARE_OUT_OF_LIST, Metrics.columnValueList(columnName, values));
    }

    /** How often a value occurs: by default about as often as in the reference for as many rows. */
    public static ValueTest<ColumnCategoryMetric.Result> categoryCount(String columnName, String category) {
        return of(ValueStatistics.CATEGORY_COUNT, Metrics.columnCategory(columnName, category));
    }

    /** In which share of the rows a value occurs: by default about as in the reference. */
    public static ValueTest<ColumnCategoryMetric.Result> categoryShare(String columnName, String category) {
        return of(ValueStatistics.CATEGORY_SHARE, Metrics.columnCategory(columnName, category));
    }

    // Drift

    /** The column has not drifted, by the default stat test; under calibrated conditions beyond chance too. */
    public static MetricTest columnDrift(String columnName) {
        return columnDrift(Metrics.columnDrift(columnName));
    }

    /** The column has not drifted, by the given stat test; under calibrated conditions beyond chance too. */
    public static MetricTest columnDrift(String columnName, StatTest test) {
        Objects.requireNonNull(test, "test must be given, but was null");
        return columnDrift(Metrics.columnDrift(columnName, test));
    }

    /** The column has not drifted, by the given stat test and threshold, whatever the conditions of the suite. */
    public static MetricTest columnDrift(String columnName, StatTest test, double threshold) {
        Objects.requireNonNull(test, "test must be given, but was null");
        return columnDrift(Metrics.columnDrift(columnName, test, threshold));
    }

    /**
     * The column has not drifted, as the metric judges it; what it does not say is as the conditions of the suite are.
     */
    public static MetricTest columnDrift(ColumnDriftMetric metric) {
        return new ColumnDriftTest(metric);
    }

    /** Which share of the columns drifted, under calibrated conditions beyond chance: by default less than 0.3. */
    public static ValueTest<DatasetDriftMetric.Result> shareOfDriftedColumns() {
        return shareOfDriftedColumns(Metrics.datasetDrift());
    }

    /** Which share of the columns drifted, judged by the given options: by default less than 0.3. */
    public static ValueTest<DatasetDriftMetric.Result> shareOfDriftedColumns(DriftOptions options) {
        Objects.requireNonNull(options, "options must be given, but was null");
        return shareOfDriftedColumns(Metrics.datasetDrift(options));
    }

    /** Which share of the columns drifted, as the metric judges them: by default less than 0.3. */
    public static ValueTest<DatasetDriftMetric.Result> shareOfDriftedColumns(DatasetDriftMetric metric) {
        return new DriftedColumnsTest(DriftedColumnsStatistic.SHARE, metric);
    }

    /** How many columns drifted, under calibrated conditions beyond chance: by default less than a third of them. */
    public static ValueTest<DatasetDriftMetric.Result> numberOfDriftedColumns() {
        return numberOfDriftedColumns(Metrics.datasetDrift());
    }

    /** How many columns drifted, judged by the given options: by default less than a third of them. */
    public static ValueTest<DatasetDriftMetric.Result> numberOfDriftedColumns(DriftOptions options) {
        Objects.requireNonNull(options, "options must be given, but was null");
        return numberOfDriftedColumns(Metrics.datasetDrift(options));
    }

    /** How many columns drifted, as the metric judges them: by default less than a third of them. */
    public static ValueTest<DatasetDriftMetric.Result> numberOfDriftedColumns(DatasetDriftMetric metric) {
        return new DriftedColumnsTest(DriftedColumnsStatistic.NUMBER, metric);
    }

    /** The vectors have not drifted, by the default method. */
    public static MetricTest embeddingsDrift(String embeddingsName) {
        return embeddingsDrift(Metrics.embeddingsDrift(embeddingsName));
    }

    /** The vectors have not drifted, by the given method. */
    public static MetricTest embeddingsDrift(String embeddingsName, EmbeddingDriftMethod method) {
        Objects.requireNonNull(method, "method must be given, but was null");
        return embeddingsDrift(Metrics.embeddingsDrift(embeddingsName, method));
    }

    /** The vectors have not drifted, as the metric judges them. */
    public static MetricTest embeddingsDrift(EmbeddingsDriftMetric metric) {
        return new EmbeddingsDriftTest(metric);
    }

    // Regression

    /** The mean absolute error, about that of the reference or below that of the median target. */
    public static ValueTest<RegressionQualityMetric.Result> valueMae() {
        return new TestValueMAE();
    }

    /** The root mean squared error, about that of the reference or below that of the mean target. */
    public static ValueTest<RegressionQualityMetric.Result> valueRmse() {
        return new TestValueRMSE();
    }

    /** The mean absolute percentage error, about that of the reference or below that of a constant. */
    public static ValueTest<RegressionQualityMetric.Result> valueMape() {
        return new TestValueMAPE();
    }

    /** The mean error, about 0. */
    public static ValueTest<RegressionQualityMetric.Result> valueMeanError() {
        return new TestValueMeanError();
    }

    /** The largest absolute error, hardly above that of the reference or of the median target. */
    public static ValueTest<RegressionQualityMetric.Result> valueAbsMaxError() {
        return new TestValueAbsMaxError();
    }

    /** The coefficient of determination, about that of the reference or above 0. */
    public static ValueTest<RegressionQualityMetric.Result> valueR2Score() {
        return new TestValueR2Score();
    }

    // Classification

    /**
     * The share of rows whose class is predicted. By default hardly worse than in the reference, or better than a
     * guess.
     */
    public static ClassificationTest accuracyScore() {
        return ClassificationTest.of(ClassificationMeasure.ACCURACY);
    }

    /** The precision. By default hardly worse than in the reference, or better than a guess. */
    public static ClassificationTest precisionScore() {
        return ClassificationTest.of(ClassificationMeasure.PRECISION);
    }

    /** The recall. By default hardly worse than in the reference, or better than a guess. */
    public static ClassificationTest recallScore() {
        return ClassificationTest.of(ClassificationMeasure.RECALL);
    }

    /**
     * The harmonic mean of precision and recall. By default hardly worse than in the reference, or better than a guess.
     */
    public static ClassificationTest f1Score() {
        return ClassificationTest.of(ClassificationMeasure.F1);
    }

    /** The area under the ROC curve. By default hardly worse than in the reference, or better than a guess. */
    public static ClassificationTest rocAuc() {
        return ClassificationTest.of(ClassificationMeasure.ROC_AUC);
    }

    /** The logarithmic loss. By default hardly worse than in the reference, or better than a guess. */
    public static ClassificationTest logLoss() {
        return ClassificationTest.of(ClassificationMeasure.LOG_LOSS);
    }

    /** The true positive rate. By default hardly worse than in the reference, or better than a guess. */
    public static ClassificationTest truePositiveRate() {
        return ClassificationTest.of(ClassificationMeasure.TPR);
    }

    /** The true negative rate. By default hardly worse than in the reference, or better than a guess. */
    public static ClassificationTest trueNegativeRate() {
        return ClassificationTest.of(ClassificationMeasure.TNR);
    }

    /** The false positive rate. By default hardly worse than in the reference, or better than a guess. */
    public static ClassificationTest falsePositiveRate() {
        return ClassificationTest.of(ClassificationMeasure.FPR);
    }

    /** The false negative rate. By default hardly worse than in the reference, or better than a guess. */
    public static ClassificationTest falseNegativeRate() {
        return ClassificationTest.of(ClassificationMeasure.FNR);
    }

    /**
     * Any value of the quality of a classification. By default hardly worse than in the reference, or better than a
     * guess.
     */
    public static ClassificationTest classification(ClassificationMeasure measure) {
        return ClassificationTest.of(measure);
    }

    /** The share of rows with a target and a prediction of a class. By default hardly smaller than in the reference. */
    public static MetricTest shareOfClassifiedRows() {
        return new ClassifiedRowsTest();
    }

    /** The share of rows with a target and a predicted number. By default hardly smaller than in the reference. */
    public static MetricTest shareOfPredictedRows() {
        return new PredictedRowsTest();
    }

    /** The share of rows with a score or rank. By default hardly smaller than in the reference. */
    public static RankedRowsTest shareOfRankedRows() {
        return new RankedRowsTest();
    }

    /** The precision of a class. By default hardly worse than in the reference, or better than a guess. */
    public static ClassificationByClassTest precisionByClass(String label) {
        return ClassificationByClassTest.of(Measure.PRECISION, label);
    }

    /** The recall of a class. By default hardly worse than in the reference, or better than a guess. */
    public static ClassificationByClassTest recallByClass(String label) {
        return ClassificationByClassTest.of(Measure.RECALL, label);
    }

    /**
     * The harmonic mean of precision and recall of a class. By default hardly worse than in the reference, or better
     * than a guess.
     */
    public static ClassificationByClassTest f1ByClass(String label) {
        return ClassificationByClassTest.of(Measure.F1, label);
    }

    // Fairness

    /** A distance of groups: by default a difference of at most 0.1, a ratio of at least 0.8. */
    public static FairnessTest fairness(FairnessMetric.Measure measure, FairnessMetric metric) {
        return new FairnessTest(measure, metric);
    }

    // Causes

    /** In how many slices of one and two columns the loss grew: by default in none. */
    public static ValueTest<Slices.Result> grownSlices(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(AttributionTests.GROWN_SLICES, Metrics.slices(columns));
    }

    /** How much more the model loses on the same inputs: by default at most a tenth of the reference's loss. */
    public static ValueTest<LossShift.Result> conceptShift(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(AttributionTests.CONCEPT, Metrics.lossShift(columns));
    }

    // Strange values and rows

    /** Whether chance explains the share of values outside of fences. */
    public static ValueTest<ColumnOutliers.Result> columnOutliers(String columnName) {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        return of(OutlierTests.COLUMN, Metrics.columnOutliers(columnName));
    }

    /** Whether chance explains how many values are extreme. */
    public static ValueTest<ExtremeValues.Result> extremeValues(String columnName) {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        return of(OutlierTests.EXTREME, Metrics.extremeValues(columnName));
    }

    /** Whether chance explains the share of strange rows. */
    public static ValueTest<RowOutliers.Result> rowOutliers(OutlierMethod method, String... columns) {
        Objects.requireNonNull(method, "method must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(OutlierTests.ROWS, Metrics.rowOutliers(method, columns));
    }

    /** Whether chance explains how thick strange rows come, in the order of the rows. */
    public static ValueTest<StrangeBursts.Result> strangeBursts(OutlierMethod method, String... columns) {
        Objects.requireNonNull(method, "method must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(OutlierTests.BURSTS, Metrics.strangeBursts(method, columns));
    }

    /** Whether chance explains how many values lie outside of the range of the reference, in any column. */
    public static ValueTest<OutsideRange.Result> outsideRange(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(OutlierTests.OUTSIDE, Metrics.outsideRange(columns));
    }

    /** Whether chance explains how many values have a label that the reference never had. */
    public static ValueTest<NewLabels.Result> newLabels(String columnName) {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        return of(OutlierTests.NEW_LABELS, Metrics.newLabels(columnName));
    }

    /** Whether chance explains the share of rows that nearly repeat an earlier one. */
    public static ValueTest<RepeatedRows.Result> repeatedRows(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(OutlierTests.REPEATED, Metrics.repeatedRows(columns));
    }

    // Many columns at once

    /** Whether chance explains the largest change of a correlation of two columns. */
    public static ValueTest<JointDrift.Result> jointDrift(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(MultivariateTests.JOINT, Metrics.jointDrift(columns));
    }

    /** Whether rows are told from those of the reference, beyond chance and well enough to matter. */
    public static ValueTest<DomainClassifierDrift.Result> domainClassifier(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(MultivariateTests.DOMAIN, Metrics.domainClassifier(columns));
    }

    /** Whether chance explains the distance of many columns together. */
    public static ValueTest<SlicedWasserstein.Result> slicedWasserstein(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(MultivariateTests.SLICED, Metrics.slicedWasserstein(columns));
    }

    // What a batch can show

    /** Whether the batch is large enough: by default for a PSI of 0.1 to be seen in every column. */
    public static ValueTest<DetectableDrift.Result> detectableDrift(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(PlanningTests.DETECTABLE, Metrics.detectableDrift(columns));
    }

    /** Whether chance explains the mix of the predicted classes. */
    public static ValueTest<LabelShift.Result> labelShift() {
        return of(PlanningTests.LABEL_SHIFT, Metrics.labelShift());
    }

    /** Whether the loss to expect by the inputs is larger than in the reference. */
    public static ValueTest<WeightedLoss.Result> weightedLoss(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(PlanningTests.WEIGHTED_LOSS, Metrics.weightedLoss(columns));
    }

    /** Whether two estimates of what the model loses, made without outcomes, agree. */
    public static ValueTest<LossAgreement.Result> lossAgreement(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(PlanningTests.LOSS_AGREEMENT, Metrics.lossAgreement(columns));
    }

    // What a model looks at

    /** Whether the order of the features by importance is like that of the reference. */
    public static ValueTest<AttributionDrift.Result> attributionDrift(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return of(ExplainTests.ATTRIBUTION, Metrics.attributionDrift(columns));
    }

    // Ranking

    /** A measure of the k best recommendations, by default hardly worse than in the reference, or above 0. */
    public static ValueTest<TopKMetric.Result> topK(TopKMetric metric) {
        return of(RankingStatistics.topK(metric), metric);
    }

    /** The precision of the k best recommendations, by default hardly worse than in the reference, or above 0. */
    public static ValueTest<TopKMetric.Result> precisionTopK(int k) {
        return topK(Metrics.precisionTopK(k));
    }

    /** The recall of the k best recommendations, by default hardly worse than in the reference, or above 0. */
    public static ValueTest<TopKMetric.Result> recallTopK(int k) {
        return topK(Metrics.recallTopK(k));
    }

    /** The F1 of the k best recommendations, by default hardly worse than in the reference, or above 0. */
    public static ValueTest<TopKMetric.Result> fBetaTopK(int k) {
        return topK(Metrics.fBetaTopK(k));
    }

    /**
     * The mean average precision of the k best recommendations, by default hardly worse than in the reference, or above
     * 0.
     */
    public static ValueTest<TopKMetric.Result> meanAveragePrecision(int k) {
        return topK(Metrics.meanAveragePrecision(k));
    }

    /**
     * The mean average recall of the k best recommendations, by default hardly worse than in the reference, or above 0.
     */
    public static ValueTest<TopKMetric.Result> meanAverageRecall(int k) {
        return topK(Metrics.meanAverageRecall(k));
    }

    /**
     * The normalised discounted cumulative gain of the k best recommendations, by default hardly worse than that of the
     * reference, or above 0.
     */
    public static ValueTest<TopKMetric.Result> ndcg(int k) {
        return topK(Metrics.ndcg(k));
    }

    /** The hit rate of the k best recommendations, by default hardly worse than in the reference, or above 0. */
    public static ValueTest<TopKMetric.Result> hitRate(int k) {
        return topK(Metrics.hitRate(k));
    }

    /**
     * The mean reciprocal rank of the k best recommendations, by default hardly worse than in the reference, or above
     * 0.
     */
    public static ValueTest<TopKMetric.Result> meanReciprocalRank(int k) {
        return topK(Metrics.meanReciprocalRank(k));
    }

    /** The novelty of the k best recommendations, by default hardly worse than in the reference, or above 0. */
    public static ValueTest<UserMeanResult> novelty(int k) {
        return of(RankingStatistics.NOVELTY, Metrics.novelty(k));
    }

    /** The diversity of the k best recommendations, by default hardly worse than in the reference, or above 0. */
    public static ValueTest<UserMeanResult> diversity(int k, String... itemFeatures) {
        Objects.requireNonNull(itemFeatures, "itemFeatures must be given, but was null");
        return of(RankingStatistics.DIVERSITY, Metrics.diversity(k, itemFeatures));
    }

    /** The serendipity of the k best recommendations, by default hardly worse than in the reference, or above 0. */
    public static ValueTest<UserMeanResult> serendipity(int k, String... itemFeatures) {
        Objects.requireNonNull(itemFeatures, "itemFeatures must be given, but was null");
        return serendipity(Metrics.serendipity(k, itemFeatures));
    }

    /** The given serendipity, by default hardly worse than in the reference, or above 0. */
    public static ValueTest<UserMeanResult> serendipity(SerendipityMetric metric) {
        return of(RankingStatistics.SERENDIPITY, metric);
    }

    /** The personalisation of the k best recommendations, by default hardly worse than in the reference, or above 0. */
    public static ValueTest<PersonalizationMetric.Result> personalization(int k) {
        return of(RankingStatistics.PERSONALIZATION, Metrics.personalization(k));
    }

    /** The average popularity of the k best recommendations, by default about as in the reference, or above 0. */
    public static ValueTest<PopularityBias.Result> averageRecommendationPopularity(int k) {
        return averageRecommendationPopularity(Metrics.popularityBias(k));
    }

    /** The average popularity as the metric has it, by default about as in the reference, or above 0. */
    public static ValueTest<PopularityBias.Result> averageRecommendationPopularity(PopularityBias metric) {
        return of(RankingStatistics.AVERAGE_RECOMMENDATION_POPULARITY, metric);
    }

    /** The Gini index of how often items are among the k best, by default about as in the reference, or below 1. */
    public static ValueTest<PopularityBias.Result> giniIndex(int k) {
        return of(RankingStatistics.GINI_INDEX, Metrics.popularityBias(k));
    }

    /** The share of items that are among the k best, by default about as in the reference, or above 0. */
    public static ValueTest<PopularityBias.Result> coverage(int k) {
        return of(RankingStatistics.COVERAGE, Metrics.popularityBias(k));
    }

    /** The entropy of the scores of the k best, by default about as in the reference, or above 0. */
    public static ValueTest<ScoreDistribution.Result> scoreEntropy(int k) {
        return of(RankingStatistics.SCORE_ENTROPY, Metrics.scoreDistribution(k));
    }

    // Segments

    /** Another test in each segment of the rows, ending like the worst of them. */
    public static SegmentedTest bySegment(MetricTest test, Segments segments) {
        return new SegmentedTest(test, segments);
    }

    // Comparison of models

    /** Whether a candidate, whose prediction is in the given columns, is not worse than the model in production. */
    public static MetricTest candidateNotWorse(ModelComparisonMetric.Measure measure, String... candidate) {
        Objects.requireNonNull(candidate, "candidate must be given, but was null");
        return new ModelComparisonTest(measure, Requirement.NOT_WORSE, Metrics.modelComparison(candidate));
    }

    /** Whether a candidate, whose prediction is in the given columns, is better than the model in production. */
    public static MetricTest candidateBetter(ModelComparisonMetric.Measure measure, String... candidate) {
        Objects.requireNonNull(candidate, "candidate must be given, but was null");
        return new ModelComparisonTest(measure, Requirement.BETTER, Metrics.modelComparison(candidate));
    }

    // Several at once

    /** A test for each of the columns. */
    public static TestPreset eachColumn(ColumnSelection columns, Function<String, ? extends MetricTest> test) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        Objects.requireNonNull(test, "test must be given, but was null");
        return definition -> columns.of(definition).stream().map(test).toList();
    }

    /** {@link #columnDrift} of each numerical, categorical and text feature. */
    public static TestPreset allFeaturesValueDrift() {
        return allFeaturesValueDrift(
                ColumnSelection.features().notOfKind(ColumnKind.DATETIME), DriftOptions.defaults());
    }

    /** {@link #columnDrift} of each of the columns, judged by the options. */
    public static TestPreset allFeaturesValueDrift(ColumnSelection columns, DriftOptions options) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        Objects.requireNonNull(options, "options must be given, but was null");
        return definition -> columns.of(definition).stream()
                .map(columnName -> columnDrift(options.metric(columnName, definition.kind(columnName))))
                .toList();
    }

    /** {@link #columnShareOfMissingValues} of each column. */
    public static TestPreset allColumnsShareOfMissingValues() {
        return eachColumn(ColumnSelection.all(), Tests::columnShareOfMissingValues);
    }

    /** {@link #shareOfMostCommonValue} of each column but text. */
    public static TestPreset allColumnsMostCommonValueShare() {
        return eachColumn(ColumnSelection.all().notOfKind(ColumnKind.TEXT), Tests::shareOfMostCommonValue);
    }

    /** {@link #shareOfOutOfListValues(String)} of each categorical feature. */
    public static TestPreset catColumnsOutOfListValues() {
        return eachColumn(ColumnSelection.categorical(), Tests::shareOfOutOfListValues);
    }

    /** {@link #shareOfOutOfRangeValues(String)} of each numerical feature. */
    public static TestPreset numColumnsOutOfRangeValues() {
        return eachColumn(ColumnSelection.numerical(), Tests::shareOfOutOfRangeValues);
    }

    /** {@link #meanInNSigmas(String)} of each numerical feature. */
    public static TestPreset numColumnsMeanInNSigmas() {
        return eachColumn(ColumnSelection.numerical(), Tests::meanInNSigmas);
    }

    // A user's own

    /** A number that a function of the user's makes of the data, known by its title, and what it must satisfy. */
    public static ValueTest<CustomValueMetric.Result> customValue(
            String title, ToDoubleFunction<MetricContext> function, Condition condition) {
        Objects.requireNonNull(function, "function must be given, but was null");
        return of(ValueStatistics.CUSTOM, Metrics.customValue(title, function)).must(condition);
    }

    /** A statistic of a metric, each of them the library's or the user's own: by default as the statistic says. */
    public static <R extends MetricResult> ValueTest<R> of(TestedStatistic<R> statistic, Metric<R> metric) {
        return new StatisticTest<>(statistic, metric);
    }
}
