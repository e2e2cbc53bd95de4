package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.view.ViewOf;
import io.github.driftlib.quality.ColumnQuantileResult;
import io.github.driftlib.quality.ColumnSummaryResult;
import io.github.driftlib.quality.DatasetMissingValuesResult;
import java.util.List;

/** The views of the results of data quality. */
public final class QualityViews {

    private QualityViews() {}

    /** All of them. */
    public static List<ViewOf<?>> views() {
        return List.of(
                new ViewOf<>(ColumnSummaryResult.class, new ColumnSummaryView()),
                new ViewOf<>(ColumnQuantileResult.class, new ColumnQuantileView()),
                new ViewOf<>(DatasetMissingValuesResult.class, new DatasetMissingValuesView()));
    }
}
