package io.github.driftlib.drift.test;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.DriftRule;
import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.Conditions;

/**
 * How often a calibrated verdict may fail a test by chance alone: as often as the suite's conditions say, and at most 5
 * %. What has a level of its own, or an adjustment of its p-values, keeps it.
 */
final class SuiteLevel {

    private SuiteLevel() {}

    static ColumnDriftMetric of(ColumnDriftMetric metric, MetricContext context) {
        return applies(metric.verdict(), metric.level(), context) ? metric.withLevel(level(context)) : metric;
    }

    static EmbeddingsDriftMetric of(EmbeddingsDriftMetric metric, MetricContext context) {
        return applies(metric.verdict(), metric.level(), context) ? metric.withLevel(level(context)) : metric;
    }

    static DriftOptions of(DriftOptions options, MetricContext context) {
        return applies(options.verdict(), options.level(), context) && options.adjustment() == null
                ? options.withLevel(level(context))
                : options;
    }

    private static boolean applies(DriftRule verdict, Double level, MetricContext context) {
        return verdict == DriftRule.CALIBRATED
                && level == null
                && Conditions.of(context).areCalibrated();
    }

    private static double level(MetricContext context) {
        return Math.min(NoiseFloor.LEVEL, Conditions.of(context).level());
    }
}
