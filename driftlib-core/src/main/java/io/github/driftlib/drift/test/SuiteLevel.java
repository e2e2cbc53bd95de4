package io.github.driftlib.drift.test;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.DriftRule;
import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * How often a calibrated verdict may fail a test by chance alone: its share of the 5 % of the suite
 * ({@link Conditions#shareOfSuite}), so that a test that is alone says what the same metric says in a report. What has
 * a level of its own, or an adjustment of its p-values, keeps it. Under calibrated conditions the verdict is calibrated
 * where nothing else is said.
 */
final class SuiteLevel {

    private SuiteLevel() {}

    static ColumnDriftMetric of(ColumnDriftMetric given, MetricContext context) {
        ColumnDriftMetric metric = isCalibrated(context) ? given.calibratedUnlessSaid() : given;
        return applies(metric.verdict(), metric.level(), context)
                ? metric.withLevel(Conditions.shareOfSuite(context))
                : metric;
    }

    static EmbeddingsDriftMetric of(EmbeddingsDriftMetric given, MetricContext context) {
        EmbeddingsDriftMetric metric = isCalibrated(context) ? given.calibratedUnlessSaid() : given;
        return applies(metric.verdict(), metric.level(), context)
                ? metric.withLevel(Conditions.shareOfSuite(context))
                : metric;
    }

    static DatasetDriftMetric of(DatasetDriftMetric given, MetricContext context) {
        DriftOptions options = isCalibrated(context) ? given.options().calibratedUnlessSaid() : given.options();
        DatasetDriftMetric metric = new DatasetDriftMetric(given.columns(), given.driftShare(), options);
        return applies(options.verdict(), options.level(), context) && options.adjustment() == null
                ? metric.withLevelAtMost(Conditions.shareOfSuite(context), context.definition())
                : metric;
    }

    private static boolean applies(@Nullable DriftRule verdict, @Nullable Double level, MetricContext context) {
        return verdict == DriftRule.CALIBRATED && level == null && isCalibrated(context);
    }

    private static boolean isCalibrated(MetricContext context) {
        return Conditions.of(context).areCalibrated();
    }
}
