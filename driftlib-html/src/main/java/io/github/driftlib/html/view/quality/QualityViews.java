package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import io.github.driftlib.quality.conflict.ConflictPredictionMetric;
import io.github.driftlib.quality.conflict.ConflictTargetMetric;
import io.github.driftlib.quality.conflict.DataQualityStabilityMetric;
import io.github.driftlib.quality.correlation.ColumnCorrelationsMetric;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult;
import io.github.driftlib.quality.correlation.DatasetCorrelationsMetric;
import io.github.driftlib.quality.correlation.TextDescriptorsCorrelationMetric;
import io.github.driftlib.quality.distribution.ColumnDistributionMetric;
import io.github.driftlib.quality.distribution.ColumnInteractionPlot;
import io.github.driftlib.quality.distribution.TextDescriptorsDistribution;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import io.github.driftlib.quality.value.ColumnCategoryMetric;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.quality.value.ColumnRegExpMetric;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import io.github.driftlib.quality.value.CountResult;
import io.github.driftlib.quality.value.UniqueValueCount;
import io.github.driftlib.quality.value.ValueResult;
import java.util.List;

/** The views of the results of data quality. */
public final class QualityViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(ColumnSummaryResult.class, new ColumnSummaryView()),
                new ViewEntry<>(ColumnQuantileMetric.Result.class, new ColumnQuantileView()),
                new ViewEntry<>(ColumnMissingValuesMetric.Result.class, ColumnViews::missing),
                new ViewEntry<>(ColumnCategoryMetric.Result.class, ColumnViews::category),
                new ViewEntry<>(ColumnValueListMetric.Result.class, ColumnViews::valueList),
                new ViewEntry<>(ColumnValueRangeMetric.Result.class, ColumnViews::valueRange),
                new ViewEntry<>(ColumnRegExpMetric.Result.class, ColumnViews::pattern),
                new ViewEntry<>(ColumnDistributionMetric.Result.class, ColumnViews::distribution),
                new ViewEntry<>(ColumnInteractionPlot.Result.class, ColumnViews::interaction),
                new ViewEntry<>(ColumnCorrelationsMetric.Result.class, CorrelationViews::column),
                new ViewEntry<>(CorrelationMatrixResult.class, CorrelationViews::matrix),
                new ViewEntry<>(DatasetCorrelationsMetric.Result.class, CorrelationViews::dataset),
                new ViewEntry<>(DatasetMissingValuesMetric.Result.class, new DatasetMissingValuesView()),
                new ViewEntry<>(DatasetSummaryMetric.Result.class, DatasetViews::summary),
                new ViewEntry<>(ConflictTargetMetric.Result.class, DatasetViews::conflicts),
                new ViewEntry<>(ConflictPredictionMetric.Result.class, DatasetViews::conflicts),
                new ViewEntry<>(DataQualityStabilityMetric.Result.class, DatasetViews::stability),
                new ViewEntry<>(ValueResult.class, DatasetViews::value),
                new ViewEntry<>(CountResult.class, DatasetViews::count),
                new ViewEntry<>(UniqueValueCount.Result.class, DatasetViews::labels),
                new ViewEntry<>(TextDescriptorsDistribution.Result.class, TextDescriptorViews::distributions),
                new ViewEntry<>(TextDescriptorsCorrelationMetric.Result.class, TextDescriptorViews::correlations));
    }
}
