package io.github.driftlib.blackbox;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.test.TestPreset;

public final class LabelsOfEachColumn {
    public static final MetricPreset METRICS = Metrics.eachColumn(ColumnSelection.categorical(), LabelCount::new);
    public static final TestPreset TESTS = Tests.eachColumn(ColumnSelection.categorical(), FewLabels::of);

    private LabelsOfEachColumn() {}
}
