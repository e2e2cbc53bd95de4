package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import io.github.driftlib.quality.conflict.ConflictPredictionResult;
import io.github.driftlib.quality.conflict.ConflictTargetResult;
import io.github.driftlib.quality.conflict.DataQualityStabilityResult;
import io.github.driftlib.quality.correlation.ColumnCorrelationsResult;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult;
import io.github.driftlib.quality.correlation.DatasetCorrelationsResult;
import io.github.driftlib.quality.correlation.TextDescriptorsCorrelationResult;
import io.github.driftlib.quality.distribution.ColumnDistributionResult;
import io.github.driftlib.quality.distribution.ColumnInteractionResult;
import io.github.driftlib.quality.distribution.TextDescriptorsDistributionResult;
import io.github.driftlib.quality.missing.ColumnMissingValuesResult;
import io.github.driftlib.quality.missing.DatasetMissingValuesResult;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.summary.DatasetSummaryResult;
import io.github.driftlib.quality.value.ColumnCategoryResult;
import io.github.driftlib.quality.value.ColumnQuantileResult;
import io.github.driftlib.quality.value.ColumnRegExpResult;
import io.github.driftlib.quality.value.ColumnValueListResult;
import io.github.driftlib.quality.value.ColumnValueRangeResult;
import io.github.driftlib.quality.value.CountResult;
import io.github.driftlib.quality.value.LabelCountResult;
import io.github.driftlib.quality.value.ValueResult;
import java.util.List;

/** The views of the results of data quality. */
public final class QualityViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(ColumnSummaryResult.class, new ColumnSummaryView()),
                new ViewEntry<>(ColumnQuantileResult.class, new ColumnQuantileView()),
                new ViewEntry<>(ColumnMissingValuesResult.class, ColumnViews::missing),
                new ViewEntry<>(ColumnCategoryResult.class, ColumnViews::category),
                new ViewEntry<>(ColumnValueListResult.class, ColumnViews::valueList),
                new ViewEntry<>(ColumnValueRangeResult.class, ColumnViews::valueRange),
                new ViewEntry<>(ColumnRegExpResult.class, ColumnViews::pattern),
                new ViewEntry<>(ColumnDistributionResult.class, ColumnViews::distribution),
                new ViewEntry<>(ColumnInteractionResult.class, ColumnViews::interaction),
                new ViewEntry<>(ColumnCorrelationsResult.class, CorrelationViews::column),
                new ViewEntry<>(CorrelationMatrixResult.class, CorrelationViews::matrix),
                new ViewEntry<>(DatasetCorrelationsResult.class, CorrelationViews::dataset),
                new ViewEntry<>(DatasetMissingValuesResult.class, new DatasetMissingValuesView()),
                new ViewEntry<>(DatasetSummaryResult.class, DatasetViews::summary),
                new ViewEntry<>(ConflictTargetResult.class, DatasetViews::conflicts),
                new ViewEntry<>(ConflictPredictionResult.class, DatasetViews::conflicts),
                new ViewEntry<>(DataQualityStabilityResult.class, DatasetViews::stability),
                new ViewEntry<>(ValueResult.class, DatasetViews::value),
                new ViewEntry<>(CountResult.class, DatasetViews::count),
                new ViewEntry<>(LabelCountResult.class, DatasetViews::labels),
                new ViewEntry<>(TextDescriptorsDistributionResult.class, TextDescriptorViews::distributions),
                new ViewEntry<>(TextDescriptorsCorrelationResult.class, TextDescriptorViews::correlations));
    }
}
