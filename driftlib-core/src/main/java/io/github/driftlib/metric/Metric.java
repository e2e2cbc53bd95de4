package io.github.driftlib.metric;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.json.KeyText;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Objects;

/**
 * A question about a current data set, often in comparison with a reference.
 *
 * <p>A metric is a value: a record of its parameters. Two with equal parameters are equal, are computed once in a run,
 * and are the key to the same result.
 *
 * @param <R> the type of the answer
 */
public interface Metric<R extends MetricResult> extends MetricPreset {

    /**
     * Computes the answer. Whatever is thrown here is a failed outcome of this metric and leaves the others of the run
     * alone: exceptions, also checked ones of other languages, and errors, also of a stack or an array that is too
     * large. Only other errors of the virtual machine end the run.
     */
    MetricOutcome<R> compute(MetricContext context);

    /**
     * Checks the parameters against the data, when a run begins: a name that no column has is told then, and not after
     * the work.
     *
     * @throws IllegalArgumentException if a parameter does not fit the data; the run ends with it
     */
    default void check(MetricContext context) {}

    /** The name of the metric in JSON and in histories; the simple name of the class unless overridden. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The metrics that this one asks {@link MetricContext#outcome} for; a run computes them before it, in parallel. */
    default List<? extends Metric<?>> parts(MetricContext context) {
        return List.of();
    }

    /**
     * The summaries that this metric asks for, beyond those of the single columns: what must be collected while the
     * rows pass by for the metric to be computed without them.
     */
    default List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return List.of();
    }

    /** This metric alone. */
    @Override
    default List<? extends Metric<?>> metrics(ResolvedDefinition definition) {
        return List.of(this);
    }

    /**
     * How a metric is known in a history: the series that its values belong to, and by what they were judged.
     *
     * <p>The series says what is measured: the name of the metric, the version of this form, and the parameters that
     * were set, as JSON, such as {@code ColumnDriftMetric/1{"column_name":"fare"}}. Parameters stand in the order of
     * their declaration, the entries of maps and the elements of sets in text order. The judgement holds the parameters
     * that are marked as {@link Judgement}, such as {@code {"stattest_threshold":0.2}}; it is empty where none was set.
     *
     * <p>Equal metrics have equal keys, in every run of a program, now and in later releases. Metrics that differ only
     * in what judges them have the same series: their measured values are equal.
     *
     * @param series what is measured
     * @param judgement what judges it, as JSON, or the empty string
     */
    record Key(String series, String judgement) {

        /** Checks that nothing is null. */
        public Key {
            Objects.requireNonNull(series, "series must be given, but was null");
            Objects.requireNonNull(judgement, "judgement must be given, but was null");
        }

        /** The key of a metric. */
        public static Key of(Metric<?> metric) {
            Objects.requireNonNull(metric, "metric must be given, but was null");
            return of(KeyText.of(metric.name(), metric, Judgement.class));
        }

        /** The key that {@link #text} is the text of. */
        public static Key parse(String text) {
            Objects.requireNonNull(text, "text must be given, but was null");
            return of(KeyText.parse(text));
        }

        private static Key of(KeyText key) {
            return new Key(key.series(), key.judgement());
        }

        /** The key of what was measured, however it was judged. */
        public Key measured() {
            return judgement.isEmpty() ? this : new Key(series, "");
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
}
