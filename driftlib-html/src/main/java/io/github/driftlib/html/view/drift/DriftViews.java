package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.ColumnValuePlot;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.drift.TargetByFeaturesTable;
import io.github.driftlib.drift.TextDescriptorsDriftMetric;
import io.github.driftlib.drift.TextDomainClassifierDriftMetric;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import java.util.List;

/** The views of the results of drift. */
public final class DriftViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(ColumnDriftMetric.Result.class, new ColumnDriftView()),
                new ViewEntry<>(DatasetDriftMetric.Result.class, new DatasetDriftView()),
                new ViewEntry<>(DataDriftTable.Result.class, new DataDriftTableView()),
                new ViewEntry<>(EmbeddingsDriftMetric.Result.class, new EmbeddingsDriftView()),
                new ViewEntry<>(TextDescriptorsDriftMetric.Result.class, new TextViews.Descriptors()),
                new ViewEntry<>(TextDomainClassifierDriftMetric.Result.class, TextViews::classifier),
                new ViewEntry<>(ColumnValuePlot.Result.class, CourseViews::course),
                new ViewEntry<>(TargetByFeaturesTable.Result.class, CourseViews::targetByFeatures));
    }
}
