package io.github.driftlib.metric;

import io.github.driftlib.json.KeyText;
import java.util.Objects;

/**
 * How a metric is known in a history: the series that its values belong to, and by what they were judged.
 *
 * <p>The series says what is measured: the name of the metric, the version of this form, and the parameters that were
 * set, as JSON, such as {@code ColumnDriftMetric/1{"column_name":"fare"}}. Parameters stand in the order of their
 * declaration, the entries of maps and the elements of sets in text order. The judgement holds the parameters that are
 * marked as {@link Judgement}, such as {@code {"stattest_threshold":0.2}}; it is empty where none was set.
 *
 * <p>Equal metrics have equal keys, in every run of a program, now and in later releases. Metrics that differ only in
 * what judges them have the same series: their measured values are equal.
 *
 * @param series what is measured
 * @param judgement what judges it, as JSON, or the empty string
 */
public record MetricKey(String series, String judgement) {

    /** Checks that nothing is null. */
    public MetricKey {
        Objects.requireNonNull(series, "series must be given, but was null");
        Objects.requireNonNull(judgement, "judgement must be given, but was null");
    }

    /** The key of a metric. */
    public static MetricKey of(Metric<?> metric) {
        Objects.requireNonNull(metric, "metric must be given, but was null");
        return of(KeyText.of(metric.name(), metric, Judgement.class));
    }

    /** The key that {@link #text} is the text of. */
    public static MetricKey parse(String text) {
        Objects.requireNonNull(text, "text must be given, but was null");
        return of(KeyText.parse(text));
    }

    private static MetricKey of(KeyText key) {
        return new MetricKey(key.series(), key.judgement());
    }

    /** The key of what was measured, however it was judged. */
    public MetricKey measured() {
        return judgement.isEmpty() ? this : new MetricKey(series, "");
    }

    /** The series and, after a space, the judgement where there is one. */
    public String text() {
        return new KeyText(series, judgement).text();
    }

    @Override
    public String toString() {
        return text();
    }
}
