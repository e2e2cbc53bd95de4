package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.ColumnDriftResult;
import io.github.driftlib.drift.ColumnValuePlotResult;
import io.github.driftlib.drift.DataDriftTableResult;
import io.github.driftlib.drift.DatasetDriftResult;
import io.github.driftlib.drift.EmbeddingsDriftResult;
import io.github.driftlib.drift.TargetByFeaturesTableResult;
import io.github.driftlib.drift.TextDescriptorsDriftResult;
import io.github.driftlib.drift.TextDomainClassifierDriftResult;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import java.util.List;

/** The views of the results of drift. */
public final class DriftViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(ColumnDriftResult.class, new ColumnDriftView()),
                new ViewEntry<>(DatasetDriftResult.class, new DatasetDriftView()),
                new ViewEntry<>(DataDriftTableResult.class, new DataDriftTableView()),
                new ViewEntry<>(EmbeddingsDriftResult.class, new EmbeddingsDriftView()),
                new ViewEntry<>(TextDescriptorsDriftResult.class, new TextViews.Descriptors()),
                new ViewEntry<>(TextDomainClassifierDriftResult.class, TextViews::classifier),
                new ViewEntry<>(ColumnValuePlotResult.class, CourseViews::course),
                new ViewEntry<>(TargetByFeaturesTableResult.class, CourseViews::targetByFeatures));
    }
}
