package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.ColumnDriftResult;
import io.github.driftlib.drift.ColumnValuePlotResult;
import io.github.driftlib.drift.DataDriftTableResult;
import io.github.driftlib.drift.DatasetDriftResult;
import io.github.driftlib.drift.EmbeddingsDriftResult;
import io.github.driftlib.drift.TargetByFeaturesTableResult;
import io.github.driftlib.drift.TextDescriptorsDriftResult;
import io.github.driftlib.drift.TextDomainClassifierDriftResult;
import io.github.driftlib.html.view.ViewOf;
import java.util.List;

/** The views of the results of drift. */
public final class DriftViews {

    private DriftViews() {}

    /** All of them. */
    public static List<ViewOf<?>> views() {
        return List.of(
                new ViewOf<>(ColumnDriftResult.class, new ColumnDriftView()),
                new ViewOf<>(DatasetDriftResult.class, new DatasetDriftView()),
                new ViewOf<>(DataDriftTableResult.class, new DataDriftTableView()),
                new ViewOf<>(EmbeddingsDriftResult.class, new EmbeddingsDriftView()),
                new ViewOf<>(TextDescriptorsDriftResult.class, new TextViews.Descriptors()),
                new ViewOf<>(TextDomainClassifierDriftResult.class, TextViews::classifier),
                new ViewOf<>(ColumnValuePlotResult.class, CourseViews::course),
                new ViewOf<>(TargetByFeaturesTableResult.class, CourseViews::targetByFeatures));
    }
}
