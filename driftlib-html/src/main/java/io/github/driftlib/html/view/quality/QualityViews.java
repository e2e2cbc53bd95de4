package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.view.ViewOf;
import io.github.driftlib.quality.ColumnCategoryResult;
import io.github.driftlib.quality.ColumnCorrelationsResult;
import io.github.driftlib.quality.ColumnDistributionResult;
import io.github.driftlib.quality.ColumnInteractionResult;
import io.github.driftlib.quality.ColumnMissingValuesResult;
import io.github.driftlib.quality.ColumnQuantileResult;
import io.github.driftlib.quality.ColumnRegExpResult;
import io.github.driftlib.quality.ColumnSummaryResult;
import io.github.driftlib.quality.ColumnValueListResult;
import io.github.driftlib.quality.ColumnValueRangeResult;
import io.github.driftlib.quality.ConflictPredictionResult;
import io.github.driftlib.quality.ConflictTargetResult;
import io.github.driftlib.quality.CorrelationMatrixResult;
import io.github.driftlib.quality.CountResult;
import io.github.driftlib.quality.DataQualityStabilityResult;
import io.github.driftlib.quality.DatasetCorrelationsResult;
import io.github.driftlib.quality.DatasetMissingValuesResult;
import io.github.driftlib.quality.DatasetSummaryResult;
import io.github.driftlib.quality.LabelCountResult;
import io.github.driftlib.quality.TextDescriptorsCorrelationResult;
import io.github.driftlib.quality.TextDescriptorsDistributionResult;
import io.github.driftlib.quality.ValueResult;
import java.util.List;

/** The views of the results of data quality. */
public final class QualityViews {

    private QualityViews() {}

    /** All of them. */
    public static List<ViewOf<?>> views() {
        return List.of(
                new ViewOf<>(ColumnSummaryResult.class, new ColumnSummaryView()),
                new ViewOf<>(ColumnQuantileResult.class, new ColumnQuantileView()),
                new ViewOf<>(ColumnMissingValuesResult.class, ColumnViews::missing),
                new ViewOf<>(ColumnCategoryResult.class, ColumnViews::category),
                new ViewOf<>(ColumnValueListResult.class, ColumnViews::valueList),
                new ViewOf<>(ColumnValueRangeResult.class, ColumnViews::valueRange),
                new ViewOf<>(ColumnRegExpResult.class, ColumnViews::pattern),
                new ViewOf<>(ColumnDistributionResult.class, ColumnViews::distribution),
                new ViewOf<>(ColumnInteractionResult.class, ColumnViews::interaction),
                new ViewOf<>(ColumnCorrelationsResult.class, CorrelationViews::column),
                new ViewOf<>(CorrelationMatrixResult.class, CorrelationViews::matrix),
                new ViewOf<>(DatasetCorrelationsResult.class, CorrelationViews::dataset),
                new ViewOf<>(DatasetMissingValuesResult.class, new DatasetMissingValuesView()),
                new ViewOf<>(DatasetSummaryResult.class, DatasetViews::summary),
                new ViewOf<>(ConflictTargetResult.class, DatasetViews::conflicts),
                new ViewOf<>(ConflictPredictionResult.class, DatasetViews::conflicts),
                new ViewOf<>(DataQualityStabilityResult.class, DatasetViews::stability),
                new ViewOf<>(ValueResult.class, DatasetViews::value),
                new ViewOf<>(CountResult.class, DatasetViews::count),
                new ViewOf<>(LabelCountResult.class, DatasetViews::labels),
                new ViewOf<>(TextDescriptorsDistributionResult.class, TextDescriptorViews::distributions),
                new ViewOf<>(TextDescriptorsCorrelationResult.class, TextDescriptorViews::correlations));
    }
}
