package io.github.driftlib;

import io.github.driftlib.attribution.DriftContributions;
import io.github.driftlib.attribution.LossShift;
import io.github.driftlib.attribution.MeanChange;
import io.github.driftlib.attribution.Slices;
import io.github.driftlib.classification.ClassificationClassBalance;
import io.github.driftlib.classification.ClassificationClassSeparationPlot;
import io.github.driftlib.classification.ClassificationConfusionMatrix;
import io.github.driftlib.classification.ClassificationDummyMetric;
import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationProbDistribution;
import io.github.driftlib.classification.ClassificationQualityByClass;
import io.github.driftlib.classification.ClassificationQualityByFeatureTable;
import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.ClassificationScore;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.curve.ClassificationLiftCurve;
import io.github.driftlib.classification.curve.ClassificationLiftTable;
import io.github.driftlib.classification.curve.ClassificationPRCurve;
import io.github.driftlib.classification.curve.ClassificationPRTable;
import io.github.driftlib.classification.curve.ClassificationRocCurve;
import io.github.driftlib.comparison.ModelComparisonMetric;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.ColumnValuePlot;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.drift.TargetByFeaturesTable;
import io.github.driftlib.drift.TextDescriptorsDriftMetric;
import io.github.driftlib.drift.TextDomainClassifierDriftMetric;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.estimation.Chunking;
import io.github.driftlib.estimation.ConfidenceBasedEstimation;
import io.github.driftlib.estimation.DirectLossEstimation;
import io.github.driftlib.explain.AttributionDrift;
import io.github.driftlib.fairness.FairnessMetric;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.multivariate.DomainClassifierDrift;
import io.github.driftlib.multivariate.JointDrift;
import io.github.driftlib.multivariate.SlicedWasserstein;
import io.github.driftlib.outlier.ColumnOutliers;
import io.github.driftlib.outlier.ExtremeValues;
import io.github.driftlib.outlier.NewLabels;
import io.github.driftlib.outlier.OutlierMethod;
import io.github.driftlib.outlier.OutsideRange;
import io.github.driftlib.outlier.RepeatedRows;
import io.github.driftlib.outlier.RowOutliers;
import io.github.driftlib.outlier.StrangeBursts;
import io.github.driftlib.planning.DetectableDrift;
import io.github.driftlib.planning.LabelShift;
import io.github.driftlib.planning.LossAgreement;
import io.github.driftlib.planning.WeightedLoss;
import io.github.driftlib.quality.conflict.ConflictPredictionMetric;
import io.github.driftlib.quality.conflict.ConflictTargetMetric;
import io.github.driftlib.quality.conflict.DataQualityStabilityMetric;
import io.github.driftlib.quality.correlation.ColumnCorrelationsMetric;
import io.github.driftlib.quality.correlation.CorrelationKind;
import io.github.driftlib.quality.correlation.CorrelationMatrix;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult;
import io.github.driftlib.quality.correlation.DatasetCorrelationsMetric;
import io.github.driftlib.quality.correlation.RankCorrelationMatrix;
import io.github.driftlib.quality.correlation.TextDescriptorsCorrelationMetric;
import io.github.driftlib.quality.count.ColumnCount;
import io.github.driftlib.quality.count.DatasetCount;
import io.github.driftlib.quality.count.DatasetCountMetric;
import io.github.driftlib.quality.count.DatasetMissingValueCount;
import io.github.driftlib.quality.count.DuplicateCount;
import io.github.driftlib.quality.count.DuplicateCountMetric;
import io.github.driftlib.quality.distribution.ColumnDistributionMetric;
import io.github.driftlib.quality.distribution.ColumnInteractionPlot;
import io.github.driftlib.quality.distribution.Comment;
import io.github.driftlib.quality.distribution.TextDescriptorsDistribution;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.summary.ColumnSummaryMetric;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import io.github.driftlib.quality.summary.DescriptorSummaryMetric;
import io.github.driftlib.quality.value.ColumnCategoryMetric;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.quality.value.ColumnRegExpMetric;
import io.github.driftlib.quality.value.ColumnStatistic;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueMetric;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import io.github.driftlib.quality.value.CountResult;
import io.github.driftlib.quality.value.CountedValues;
import io.github.driftlib.quality.value.CustomValueMetric;
import io.github.driftlib.quality.value.QuantileValue;
import io.github.driftlib.quality.value.UniqueValueCount;
import io.github.driftlib.quality.value.ValueCountMetric;
import io.github.driftlib.quality.value.ValueResult;
import io.github.driftlib.ranking.DiversityMetric;
import io.github.driftlib.ranking.ItemBiasMetric;
import io.github.driftlib.ranking.NoveltyMetric;
import io.github.driftlib.ranking.PersonalizationMetric;
import io.github.driftlib.ranking.PopularityBias;
import io.github.driftlib.ranking.RecCasesTable;
import io.github.driftlib.ranking.ScoreDistribution;
import io.github.driftlib.ranking.SerendipityMetric;
import io.github.driftlib.ranking.TopKMetric;
import io.github.driftlib.ranking.UserBiasMetric;
import io.github.driftlib.regression.RegressionAbsPercentageErrorPlot;
import io.github.driftlib.regression.RegressionDummyMetric;
import io.github.driftlib.regression.RegressionErrorBiasTable;
import io.github.driftlib.regression.RegressionErrorDistribution;
import io.github.driftlib.regression.RegressionErrorNormality;
import io.github.driftlib.regression.RegressionErrorPlot;
import io.github.driftlib.regression.RegressionPredictedVsActualPlot;
import io.github.driftlib.regression.RegressionPredictedVsActualScatter;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.regression.RegressionTopErrorMetric;
import io.github.driftlib.segment.SegmentedMetric;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.text.TextDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The metrics of the library, with their default parameters or the ones most often changed. */
public final class Metrics {

    private Metrics() {}

    // Drift

    /** The drift of a column, by the default stat test at its own threshold. */
    public static ColumnDriftMetric columnDrift(String columnName) {
        return new ColumnDriftMetric(columnName, null, null);
    }

    /** The drift of a column, by the given stat test at its own threshold. */
    public static ColumnDriftMetric columnDrift(String columnName, StatTest test) {
        Objects.requireNonNull(test, "test must be given, but was null");
        return new ColumnDriftMetric(columnName, test, null);
    }

    /** The drift of a column, by the given stat test and threshold. */
    public static ColumnDriftMetric columnDrift(String columnName, StatTest test, double threshold) {
        Objects.requireNonNull(test, "test must be given, but was null");
        return new ColumnDriftMetric(columnName, test, threshold);
    }

    /** The drift of the data set: target, prediction and features, drifted when half of them are. */
    public static DatasetDriftMetric datasetDrift() {
        return datasetDrift(DriftOptions.defaults());
    }

    /** The drift of the data set, its columns judged by the given options. */
    public static DatasetDriftMetric datasetDrift(DriftOptions options) {
        Objects.requireNonNull(options, "options must be given, but was null");
        return new DatasetDriftMetric(null, DatasetDriftMetric.DEFAULT_DRIFT_SHARE, options);
    }

    /** The drift of the data set, drifted from the given share of its columns on. */
    public static DatasetDriftMetric datasetDrift(double driftShare, DriftOptions options) {
        Objects.requireNonNull(options, "options must be given, but was null");
        return new DatasetDriftMetric(null, driftShare, options);
    }

    /** The drift of each column of the data set. */
    public static DataDriftTable dataDriftTable() {
        return dataDriftTable(DriftOptions.defaults());
    }

    /** The drift of each column of the data set, judged by the given options. */
    public static DataDriftTable dataDriftTable(DriftOptions options) {
        Objects.requireNonNull(options, "options must be given, but was null");
        return new DataDriftTable(null, options);
    }

    /** The picture of a numerical column over time. */
    public static ColumnValuePlot columnValuePlot(String columnName) {
        return new ColumnValuePlot(columnName);
    }

    /** The pictures of target and prediction against every feature. */
    public static TargetByFeaturesTable targetByFeatures() {
        return new TargetByFeaturesTable(null);
    }

    // Text and embeddingsName

    /** The drift of the vectors of the given name in the data definition, by the default method. */
    public static EmbeddingsDriftMetric embeddingsDrift(String embeddingsName) {
        return new EmbeddingsDriftMetric(embeddingsName, null);
    }

    /** The drift of the vectors of the given name in the data definition, by the given method. */
    public static EmbeddingsDriftMetric embeddingsDrift(String embeddingsName, EmbeddingDriftMethod method) {
        Objects.requireNonNull(method, "method must be given, but was null");
        return new EmbeddingsDriftMetric(embeddingsName, method);
    }

    /** The drift of text length and of the percentage of characters that are no letters in a text column. */
    public static TextDescriptorsDriftMetric textDescriptorsDrift(String columnName) {
        return new TextDescriptorsDriftMetric(columnName, Map.of(), null, null);
    }

    /** The drift of the given descriptors of a text column, by the default stat tests. */
    public static TextDescriptorsDriftMetric textDescriptorsDrift(
            String columnName, Map<String, TextDescriptor> descriptors) {
        Objects.requireNonNull(descriptors, "descriptors must be given, but was null");
        return new TextDescriptorsDriftMetric(columnName, descriptors, null, null);
    }

    /** Whether a classifier can tell the texts of current from those of the reference. */
    public static TextDomainClassifierDriftMetric textDomainClassifierDrift(String textColumnName) {
        return new TextDomainClassifierDriftMetric(textColumnName);
    }

    /** How text length and the percentage of characters that are no letters are distributed in a text column. */
    public static TextDescriptorsDistribution textDescriptorsDistribution(String columnName) {
        return new TextDescriptorsDistribution(columnName, Map.of());
    }

    /** How the given descriptors of a text column are distributed. */
    public static TextDescriptorsDistribution textDescriptorsDistribution(
            String columnName, Map<String, TextDescriptor> descriptors) {
        Objects.requireNonNull(descriptors, "descriptors must be given, but was null");
        return new TextDescriptorsDistribution(columnName, descriptors);
    }

    /** How text length and the percentage of characters that are no letters go together with the features. */
    public static TextDescriptorsCorrelationMetric textDescriptorsCorrelation(String columnName) {
        return new TextDescriptorsCorrelationMetric(columnName, Map.of());
    }

    /** How the given descriptors of a text column go together with the features. */
    public static TextDescriptorsCorrelationMetric textDescriptorsCorrelation(
            String columnName, Map<String, TextDescriptor> descriptors) {
        Objects.requireNonNull(descriptors, "descriptors must be given, but was null");
        return new TextDescriptorsCorrelationMetric(columnName, descriptors);
    }

    // Quality

    /** The missing values of the data set: missing, empty strings and infinities. */
    public static DatasetMissingValuesMetric missingValues() {
        return new DatasetMissingValuesMetric(null, true);
    }

    /** A quantile of a column, in (0, 1]. */
    public static ColumnQuantileMetric columnQuantile(String columnName, double quantile) {
        return new ColumnQuantileMetric(columnName, quantile);
    }

    /** The data set in a few numbers: rows, columns, what is missing, constant or there twice. */
    public static DatasetSummaryMetric datasetSummary() {
        return new DatasetSummaryMetric(DatasetSummaryMetric.DEFAULT_THRESHOLD, DatasetSummaryMetric.DEFAULT_THRESHOLD);
    }

    /** The missing values of a column: missing, empty strings and infinities. */
    public static ColumnMissingValuesMetric columnMissingValues(String columnName) {
        return new ColumnMissingValuesMetric(columnName, null, true);
    }

    /** The values of a column that occur in the reference, and those that do not. */
    public static ColumnValueListMetric columnValueList(String columnName) {
        return new ColumnValueListMetric(columnName, null);
    }

    /** The values of a column that are in a list, and those that are not. */
    public static ColumnValueListMetric columnValueList(String columnName, List<String> values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        return new ColumnValueListMetric(columnName, values);
    }

    /** The values of a column inside and outside the range of the reference. */
    public static ColumnValueRangeMetric columnValueRange(String columnName) {
        return new ColumnValueRangeMetric(columnName, null, null);
    }

    /** The values of a column inside and outside a range, both ends included. */
    public static ColumnValueRangeMetric columnValueRange(String columnName, double left, double right) {
        return new ColumnValueRangeMetric(columnName, left, right);
    }

    /** The values of a column that begin with a match of a regular expression, and those that do not. */
    public static ColumnRegExpMetric columnRegExp(String columnName, String regExp) {
        return new ColumnRegExpMetric(columnName, regExp, ColumnRegExpMetric.DEFAULT_TOP);
    }

    /** How often a column has one value. */
    public static ColumnCategoryMetric columnCategory(String columnName, String category) {
        return new ColumnCategoryMetric(columnName, category);
    }

    /** The correlations of a column with the features of its kind. */
    public static ColumnCorrelationsMetric columnCorrelations(String columnName) {
        return new ColumnCorrelationsMetric(columnName);
    }

    /** The strongest correlations among target, prediction and features. */
    public static DatasetCorrelationsMetric datasetCorrelations() {
        return new DatasetCorrelationsMetric();
    }

    /** The correlations of all columns with one another by one coefficient. */
    public static Metric<CorrelationMatrixResult> correlationMatrix(CorrelationKind kind) {
        Objects.requireNonNull(kind, "kind must be given, but was null");
        return kind.byRank() ? new RankCorrelationMatrix(kind) : new CorrelationMatrix(kind);
    }

    /** The rows whose target contradicts rows with the same features. */
    public static ConflictTargetMetric conflictTarget() {
        return new ConflictTargetMetric();
    }

    /** The rows whose prediction contradicts rows with the same features. */
    public static ConflictPredictionMetric conflictPrediction() {
        return new ConflictPredictionMetric();
    }

    /** The rows whose target or prediction contradicts rows that are the same otherwise. */
    public static DataQualityStabilityMetric dataQualityStability() {
        return new DataQualityStabilityMetric();
    }

    /** The picture of a column: its distribution. */
    public static ColumnDistributionMetric columnDistribution(String columnName) {
        return new ColumnDistributionMetric(columnName);
    }

    /** The picture of two columns together. */
    public static ColumnInteractionPlot columnInteraction(String xColumn, String yColumn) {
        return new ColumnInteractionPlot(xColumn, yColumn);
    }

    /** One number that describes a column. */
    public static ColumnValueMetric columnValue(String column, ColumnStatistic statistic) {
        return new ColumnValueMetric(column, statistic);
    }

    /** The smallest number of a column. */
    public static ColumnValueMetric minValue(String column) {
        return columnValue(column, ColumnStatistic.MIN);
    }

    /** The largest number of a column. */
    public static ColumnValueMetric maxValue(String column) {
        return columnValue(column, ColumnStatistic.MAX);
    }

    /** The mean of a column. */
    public static ColumnValueMetric meanValue(String column) {
        return columnValue(column, ColumnStatistic.MEAN);
    }

    /** The median of a column. */
    public static ColumnValueMetric medianValue(String column) {
        return columnValue(column, ColumnStatistic.MEDIAN);
    }

    /** The standard deviation of a column. */
    public static ColumnValueMetric stdValue(String column) {
        return columnValue(column, ColumnStatistic.STD);
    }

    /** The sum of a column. */
    public static ColumnValueMetric sumValue(String column) {
        return columnValue(column, ColumnStatistic.SUM);
    }

    /** A quantile of a column, in (0, 1]. */
    public static QuantileValue quantileValue(String columnName, double quantile) {
        return new QuantileValue(columnName, quantile);
    }

    /** How many numbers of a column lie in a range, both ends included. */
    public static ValueCountMetric inRangeValueCount(String column, double left, double right) {
        return new ValueCountMetric(column, new CountedValues.InRange(left, right));
    }

    /** How many numbers of a column lie outside a range. */
    public static ValueCountMetric outRangeValueCount(String column, double left, double right) {
        return new ValueCountMetric(column, new CountedValues.OutRange(left, right));
    }

    /** How many values of a column are in a list. */
    public static ValueCountMetric inListValueCount(String column, List<String> values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        return new ValueCountMetric(column, new CountedValues.InList(values));
    }

    /** How many values of a column are not in a list. */
    public static ValueCountMetric outListValueCount(String column, List<String> values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        return new ValueCountMetric(column, new CountedValues.OutList(values));
    }

    /** How many values of a column are of one or several categories. */
    public static ValueCountMetric categoryCount(String column, String... categories) {
        Objects.requireNonNull(categories, "categories must be given, but was null");
        return new ValueCountMetric(column, new CountedValues.Categories(List.of(categories)));
    }

    /** How many values of a column are missing. */
    public static ValueCountMetric missingValueCount(String column) {
        return new ValueCountMetric(column, new CountedValues.Missing());
    }

    /** How often each value of a column occurs. */
    public static UniqueValueCount uniqueValueCount(String column) {
        return new UniqueValueCount(column, null);
    }

    /** How many rows there are. */
    public static Metric<ValueResult> rowCount() {
        return new DatasetCountMetric(DatasetCount.ROWS);
    }

    /** How many rows have no value at all. */
    public static Metric<ValueResult> emptyRowsCount() {
        return new DatasetCountMetric(DatasetCount.EMPTY_ROWS);
    }

    /** How many columns have no value at all. */
    public static Metric<ValueResult> emptyColumnsCount() {
        return new DatasetCountMetric(DatasetCount.EMPTY_COLUMNS);
    }

    /** How many columns have at most one value. */
    public static Metric<ValueResult> constantColumnsCount() {
        return new DatasetCountMetric(DatasetCount.CONSTANT_COLUMNS);
    }

    /** How many columns are nearly constant. */
    public static Metric<ValueResult> almostConstantColumnsCount() {
        return new DatasetCountMetric(DatasetCount.ALMOST_CONSTANT_COLUMNS);
    }

    /** How many rows equal one before them. */
    public static Metric<ValueResult> duplicatedRowCount() {
        return new DuplicateCountMetric(DuplicateCount.ROWS);
    }

    /** How many pairs of columns are equal. */
    public static Metric<ValueResult> duplicatedColumnsCount() {
        return new DuplicateCountMetric(DuplicateCount.COLUMNS);
    }

    /** How many pairs of columns are nearly equal. */
    public static Metric<ValueResult> almostDuplicatedColumnsCount() {
        return new DuplicateCountMetric(DuplicateCount.ALMOST_COLUMNS);
    }

    /** How many columns there are. */
    public static Metric<ValueResult> columnCount() {
        return new ColumnCount(null);
    }

    /** How many columns of a kind there are. */
    public static Metric<ValueResult> columnCount(ColumnKind kind) {
        Objects.requireNonNull(kind, "kind must be given, but was null");
        return new ColumnCount(kind);
    }

    /** How many cells are missing. */
    public static Metric<CountResult> datasetMissingValueCount() {
        return new DatasetMissingValueCount();
    }

    /** Words for the reader of a report. */
    public static Comment comment(String text) {
        return new Comment(text);
    }

    /** A number that a user's function makes of the data; the title stands for the function. */
    public static CustomValueMetric customValue(String title, ToDoubleFunction<MetricContext> function) {
        Objects.requireNonNull(function, "function must be given, but was null");
        return new CustomValueMetric(title, function);
    }

    /** What a descriptor says of the texts of a column, in a few numbers. */
    public static DescriptorSummaryMetric descriptorSummary(TextDescriptor descriptor) {
        return new DescriptorSummaryMetric(descriptor);
    }

    /** A metric for each of the columns. */
    public static MetricPreset eachColumn(ColumnSelection columns, Function<String, ? extends Metric<?>> metric) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        Objects.requireNonNull(metric, "metric must be given, but was null");
        return definition -> columns.of(definition).stream().map(metric).toList();
    }

    /** A column in a few numbers. */
    public static ColumnSummaryMetric columnSummary(String columnName) {
        return new ColumnSummaryMetric(columnName);
    }

    // Regression

    /** The scores of a model that predicts numbers, in both data sets. */
    public static RegressionQualityMetric regressionQuality() {
        return new RegressionQualityMetric();
    }

    /** The model beside constant predictions. */
    public static RegressionDummyMetric regressionDummy() {
        return new RegressionDummyMetric();
    }

    /** Where predicted and actual values lie together. */
    public static RegressionPredictedVsActualScatter regressionPredictedVsActualScatter() {
        return new RegressionPredictedVsActualScatter();
    }

    /** Predicted and actual values over time. */
    public static RegressionPredictedVsActualPlot regressionPredictedVsActualPlot() {
        return new RegressionPredictedVsActualPlot();
    }

    /** The error over time. */
    public static RegressionErrorPlot regressionErrorPlot() {
        return new RegressionErrorPlot();
    }

    /** The absolute percentage error over time. */
    public static RegressionAbsPercentageErrorPlot regressionAbsPercentageErrorPlot() {
        return new RegressionAbsPercentageErrorPlot();
    }

    /** The histogram of the errors. */
    public static RegressionErrorDistribution regressionErrorDistribution() {
        return new RegressionErrorDistribution();
    }

    /** Whether the errors are normally distributed. */
    public static RegressionErrorNormality regressionErrorNormality() {
        return new RegressionErrorNormality();
    }

    /** The largest errors, too low and too high. */
    public static RegressionTopErrorMetric regressionTopError() {
        return new RegressionTopErrorMetric();
    }

    /** In which features the 5 % largest errors of either sign differ from the other rows. */
    public static RegressionErrorBiasTable regressionErrorBias() {
        return new RegressionErrorBiasTable(null, RegressionErrorBiasTable.DEFAULT_TOP_ERROR);
    }

    /** In which of the given features the largest errors differ, with the given share of the rows in each tail. */
    public static RegressionErrorBiasTable regressionErrorBias(List<String> columns, double topError) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new RegressionErrorBiasTable(columns, topError);
    }

    // Classification

    /** How good the predictions of classes are; labels are made of a probability at 0.5. */
    public static ClassificationQualityMetric classificationQuality() {
        return new ClassificationQualityMetric(DecisionRule.DEFAULT);
    }

    /** One value of that quality. */
    public static ClassificationScore classificationScore(ClassificationMeasure measure) {
        return new ClassificationScore(measure, DecisionRule.DEFAULT);
    }

    /** How well each class is predicted. */
    public static ClassificationQualityByClass classificationQualityByClass() {
        return new ClassificationQualityByClass(DecisionRule.DEFAULT);
    }

    /** How good a guess would be that knows only how frequent the classes are. */
    public static ClassificationDummyMetric classificationDummy() {
        return new ClassificationDummyMetric(DecisionRule.DEFAULT);
    }

    /** How often each class is predicted for the members of each. */
    public static ClassificationConfusionMatrix confusionMatrix() {
        return new ClassificationConfusionMatrix(DecisionRule.DEFAULT);
    }

    /** How many rows belong to each class. */
    public static ClassificationClassBalance classBalance() {
        return new ClassificationClassBalance();
    }

    /** How far the probability of each class sets its members apart from all others. */
    public static ClassificationClassSeparationPlot classSeparation() {
        return new ClassificationClassSeparationPlot();
    }

    /** How the probability of each class is distributed. */
    public static ClassificationProbDistribution probabilityDistribution() {
        return new ClassificationProbDistribution();
    }

    /** The ROC curve. */
    public static ClassificationRocCurve rocCurve() {
        return new ClassificationRocCurve();
    }

    /** The precision-recall curve. */
    public static ClassificationPRCurve precisionRecallCurve() {
        return new ClassificationPRCurve();
    }

    /** Precision and recall among the best-scored rows. */
    public static ClassificationPRTable precisionRecallTable() {
        return new ClassificationPRTable();
    }

    /** The lift curve. */
    public static ClassificationLiftCurve liftCurve() {
        return new ClassificationLiftCurve();
    }

    /** Lift among the best-scored rows. */
    public static ClassificationLiftTable liftTable() {
        return new ClassificationLiftTable(ClassificationLiftTable.DEFAULT_TOP);
    }

    /** How well rows are predicted by the values of each feature. */
    public static ClassificationQualityByFeatureTable classificationQualityByFeature() {
        return new ClassificationQualityByFeatureTable(null);
    }

    // Fairness

    /** Whether groups of rows by the values of the columns are predicted the positive label alike. */
    public static FairnessMetric fairness(String... protectedColumns) {
        return FairnessMetric.of(protectedColumns);
    }

    // Causes

    /** Which bins or categories of a column make its distance from the reference. */
    public static DriftContributions driftContributions(String columnName) {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        return DriftContributions.of(columnName);
    }

    /**
     * Which segments changed the mean of what the model loses: {@code meanChange("zone").value("fare")} of a column.
     */
    public static MeanChange meanChange(String segmentColumn) {
        Objects.requireNonNull(segmentColumn, "segmentColumn must be given, but was null");
        return MeanChange.of(segmentColumn);
    }

    /** In which slices of one and two columns the model loses more; of all features where no column is named. */
    public static Slices slices(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return Slices.of(columns);
    }

    /** How much of the change of the loss is one of inputs, and how much of concept; by all features or the given. */
    public static LossShift lossShift(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return LossShift.of(columns);
    }

    // Strange values and rows

    /** How many values are outside of fences made of the reference. */
    public static ColumnOutliers columnOutliers(String columnName) {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        return ColumnOutliers.of(columnName);
    }

    /** How many values exceed what one in 1,000 exceeds by the tail of the reference. */
    public static ExtremeValues extremeValues(String columnName) {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        return new ExtremeValues(columnName);
    }

    /** How many rows are stranger than nearly all of the reference; by all features where no column is named. */
    public static RowOutliers rowOutliers(OutlierMethod method, String... columns) {
        Objects.requireNonNull(method, "method must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return RowOutliers.of(method, columns);
    }

    /** Whether strange rows come in a burst, in the order of the rows; by all features where no column is named. */
    public static StrangeBursts strangeBursts(OutlierMethod method, String... columns) {
        Objects.requireNonNull(method, "method must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return StrangeBursts.of(method, columns);
    }

    /** How many values lie outside of the range of the reference; of all features where no column is named. */
    public static OutsideRange outsideRange(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return OutsideRange.of(columns);
    }

    /** How many values have a label that the reference never had: {@code newLabels("zone").with("hour")} of pairs. */
    public static NewLabels newLabels(String columnName) {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        return NewLabels.of(columnName);
    }

    /** How many rows repeat an earlier one, exactly or nearly; rows of all features where no column is named. */
    public static RepeatedRows repeatedRows(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return RepeatedRows.of(columns);
    }

    // Many columns at once

    /** Whether columns of numbers go together as in the reference; all features where no column is named. */
    public static JointDrift jointDrift(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return JointDrift.of(columns);
    }

    /** How well boosted trees tell rows from those of the reference; by all features where no column is named. */
    public static DomainClassifierDrift domainClassifier(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return DomainClassifierDrift.of(columns);
    }

    /** How far many columns together lie from the reference; all features where no column is named. */
    public static SlicedWasserstein slicedWasserstein(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return SlicedWasserstein.of(columns);
    }

    // What a batch can show

    /** The smallest drift that this batch could have shown; of all features where no column is named. */
    public static DetectableDrift detectableDrift(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return DetectableDrift.of(columns);
    }

    /** Which classes current holds although its outcomes are not known. */
    public static LabelShift labelShift() {
        return new LabelShift();
    }

    /** What the model loses where only the mix of the inputs changed; by all features where no column is named. */
    public static WeightedLoss weightedLoss(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return WeightedLoss.of(columns);
    }

    /** Whether two estimates of what the model loses, made without outcomes, agree. */
    public static LossAgreement lossAgreement(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return LossAgreement.of(columns);
    }

    // What a model looks at

    /** Whether a model looks at the same features, by columns of what each adds to a prediction. */
    public static AttributionDrift attributionDrift(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new AttributionDrift(List.of(columns));
    }

    // Ranking

    /** The share of the k best recommendations that are relevant: their target is above 0. */
    public static TopKMetric.Precision precisionTopK(int k) {
        return new TopKMetric.Precision(k, null, false);
    }

    /** The share of the relevant items that are among the k best recommendations. */
    public static TopKMetric.Recall recallTopK(int k) {
        return new TopKMetric.Recall(k, null, false);
    }

    /** The harmonic mean of precision and recall of the k best recommendations. */
    public static TopKMetric.FBeta fBetaTopK(int k) {
        return fBetaTopK(k, 1);
    }

    /** The mean of precision and recall of the k best recommendations, recall {@code beta} times as important. */
    public static TopKMetric.FBeta fBetaTopK(int k, double beta) {
        return new TopKMetric.FBeta(k, beta, null, false);
    }

    /** Mean average precision of the k best recommendations. */
    public static TopKMetric.MAP meanAveragePrecision(int k) {
        return new TopKMetric.MAP(k, null, false);
    }

    /** Mean average recall of the k best recommendations, as Evidently defines it. */
    public static TopKMetric.MAR meanAverageRecall(int k) {
        return new TopKMetric.MAR(k, null, false);
    }

    /** Normalised discounted cumulative gain of the k best recommendations. */
    public static TopKMetric.NDCG ndcg(int k) {
        return new TopKMetric.NDCG(k, null, false);
    }

    /** The mean of one over the position of the first relevant item among the k best recommendations. */
    public static TopKMetric.MRR meanReciprocalRank(int k) {
        return new TopKMetric.MRR(k, null, false);
    }

    /** The share of users with a relevant item among the k best recommendations. */
    public static TopKMetric.HitRate hitRate(int k) {
        return new TopKMetric.HitRate(k, null, false);
    }

    /** How different the k best recommendations of a user are from each other, by features of the items. */
    public static DiversityMetric diversity(int k, String... itemFeatures) {
        Objects.requireNonNull(itemFeatures, "itemFeatures must be given, but was null");
        return new DiversityMetric(k, List.of(itemFeatures));
    }

    /** How little known the k best recommendations are among the users of the train data. */
    public static NoveltyMetric novelty(int k) {
        return new NoveltyMetric(k);
    }

    /** How unlike the items of a user's past the relevant ones among the k best recommendations are. */
    public static SerendipityMetric serendipity(int k, String... itemFeatures) {
        Objects.requireNonNull(itemFeatures, "itemFeatures must be given, but was null");
        return new SerendipityMetric(k, List.of(itemFeatures), null);
    }

    /** How different the k best recommendations of one user are from those of another. */
    public static PersonalizationMetric personalization(int k) {
        return new PersonalizationMetric(k);
    }

    /** Whether the k best recommendations go to what is popular anyway. */
    public static PopularityBias popularityBias(int k) {
        return new PopularityBias(k, false);
    }

    /** A feature of the items, among the k best recommendations and in the train data. */
    public static ItemBiasMetric itemBias(int k, String columnName) {
        return new ItemBiasMetric(k, columnName);
    }

    /** A feature of the users, in the data and in the train data. */
    public static UserBiasMetric userBias(String columnName) {
        return new UserBiasMetric(columnName);
    }

    /** The distribution of the scores, and the entropy of those of the k best recommendations. */
    public static ScoreDistribution scoreDistribution(int k) {
        return new ScoreDistribution(k);
    }

    /** Examples of recommendations, with the given columns beside them. */
    public static RecCasesTable recommendationCases(String... displayFeatures) {
        Objects.requireNonNull(displayFeatures, "displayFeatures must be given, but was null");
        return new RecCasesTable(null, List.of(displayFeatures), RecCasesTable.DEFAULT_TRAIN_ITEMS, null);
    }

    // Estimation

    /** All scores of a model that predicts numbers, estimated without the true values, in ten chunks. */
    public static DirectLossEstimation directLossEstimation() {
        return directLossEstimation(Chunking.DEFAULT, DirectLossEstimation.Loss.values());
    }

    /** The given scores of a model that predicts numbers, estimated without the true values. */
    public static DirectLossEstimation directLossEstimation(Chunking chunking, DirectLossEstimation.Loss... losses) {
        Objects.requireNonNull(losses, "losses must be given, but was null");
        return new DirectLossEstimation(
                List.of(losses.length == 0 ? DirectLossEstimation.Loss.values() : losses), chunking, null);
    }

    /** The scores of a model that predicts classes, estimated without the true classes, in ten chunks. */
    public static ConfidenceBasedEstimation confidenceBasedEstimation() {
        return confidenceBasedEstimation(Chunking.DEFAULT, ConfidenceBasedEstimation.Score.values());
    }

    /** The given scores of a model that predicts classes, estimated without the true classes. */
    public static ConfidenceBasedEstimation confidenceBasedEstimation(
            Chunking chunking, ConfidenceBasedEstimation.Score... scores) {
        Objects.requireNonNull(scores, "scores must be given, but was null");
        return new ConfidenceBasedEstimation(
                List.of(scores.length == 0 ? ConfidenceBasedEstimation.Score.values() : scores), chunking, null);
    }

    // Segments

    /** Another metric in each segment of the rows, and over all of them. */
    public static <R extends MetricResult> SegmentedMetric<R> bySegment(Metric<R> metric, Segments segments) {
        return new SegmentedMetric<>(metric, segments);
    }

    // Comparison of models

    /** The model in production and a candidate, whose prediction is in the given columns, measure by measure. */
    public static ModelComparisonMetric modelComparison(String... candidate) {
        Objects.requireNonNull(candidate, "candidate must be given, but was null");
        return new ModelComparisonMetric(List.of(candidate), null, ModelComparisonMetric.Bootstrap.defaults());
    }
}
