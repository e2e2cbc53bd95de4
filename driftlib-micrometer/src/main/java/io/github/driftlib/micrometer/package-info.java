/**
 * Drift, tests and live recording as Micrometer meters.
 *
 * <p>{@link io.github.driftlib.micrometer.MicrometerSink} shows what runs found. The binders show how recording goes:
 * {@link io.github.driftlib.micrometer.RecorderMetrics}, {@link io.github.driftlib.micrometer.LabelJoinMetrics},
 * {@link io.github.driftlib.micrometer.MonitorMetrics} and {@link io.github.driftlib.micrometer.JournalMetrics}. Alert
 * rules for Prometheus and a dashboard for Grafana on these meters are in the jar, in {@code META-INF/driftlib}.
 *
 * <p>Meters of one name have the same tag keys always. A tag is the name of a project, a column, a test or a recorder,
 * and never a value of the data. Where there is no column, the tag is {@code all}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.driftlib.micrometer;

import org.jspecify.annotations.NullMarked;
