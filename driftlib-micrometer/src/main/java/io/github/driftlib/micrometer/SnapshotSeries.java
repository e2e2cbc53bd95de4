package io.github.driftlib.micrometer;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.TestResult;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The series that a snapshot has unless told otherwise, with their values. */
final class SnapshotSeries {

    static final String ALL = "all";
    private static final double NANOS = 1e9;

    private final Map<SeriesKey, Double> values = new LinkedHashMap<>();
    private final String project;

    private SnapshotSeries(Snapshot snapshot) {
        project = project(snapshot);
    }

    /** The project as a tag, which must not be empty. */
    static String project(Snapshot snapshot) {
        String project = snapshot.info().project();
        return project.isEmpty() ? ALL : project;
    }

    static Map<SeriesKey, Double> of(Snapshot snapshot, Instant now) {
        SnapshotSeries series = new SnapshotSeries(snapshot);
        series.add("driftlib.run.time", "seconds", seconds(snapshot.info().timestamp()));
        series.add("driftlib.run.finished", "seconds", seconds(now));
        for (Metric<?> metric : snapshot.metrics()) {
            snapshot.outcome(metric).result().ifPresent(series::add);
        }
        if (snapshot.conditions().isPresent()) {
            series.addTests(snapshot);
        }
        return series.values;
    }

    private static double seconds(Instant time) {
        return time.getEpochSecond() + time.getNano() / NANOS;
    }

    private void add(String name, @Nullable String unit, double value, String... tags) {
        values.put(new SeriesKey(name, unit, Tags.of("project", project).and(tags)), value);
    }

    private void add(MetricResult result) {
        if (result instanceof ColumnDriftMetric.Result drift) {
            add(drift);
        } else if (result instanceof DatasetDriftMetric.Result drift) {
            add("driftlib.dataset.drift.share", null, drift.shareOfDriftedColumns());
        } else if (result instanceof DatasetMissingValuesMetric.Result missing) {
            add("driftlib.missing.share", null, missing.current().shareOfMissingValues(), "column", ALL);
            missing.current()
                    .shareOfMissingValuesByColumn()
                    .forEach((column, share) -> add("driftlib.missing.share", null, share, "column", column));
        } else if (result instanceof ColumnMissingValuesMetric.Result missing) {
            add(
                    "driftlib.missing.share",
                    null,
                    missing.current().shareOfMissingValues(),
                    "column",
                    missing.columnName());
        }
    }

    private void add(ColumnDriftMetric.Result drift) {
        String[] tags = {"column", drift.columnName(), "method", drift.stattestName()};
        DriftVerdict verdict = drift.decision();
        add("driftlib.drift.score", null, drift.driftScore(), tags);
        add("driftlib.drift.threshold", null, drift.stattestThreshold(), tags);
        add("driftlib.drift.detected", null, detected(verdict), tags);
        add("driftlib.drift.undecided", null, verdict == DriftVerdict.UNDECIDED ? 1 : 0, tags);
    }

    private static double detected(DriftVerdict verdict) {
        return switch (verdict) {
            case DRIFT -> 1;
            case NO_DRIFT -> 0;
            case UNDECIDED -> Double.NaN;
        };
    }

    private void addTests(Snapshot snapshot) {
        for (TestResult.Status status : TestResult.Status.values()) {
            long count = snapshot.tests().stream()
                    .filter(test -> test.result().status() == status)
                    .count();
            add("driftlib.tests", null, count, "status", status.name().toLowerCase(Locale.ROOT));
        }
    }
}
