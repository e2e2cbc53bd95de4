package io.github.driftlib.report;

import io.github.driftlib.metric.Metric;

/** Hears how far a run is. Calls come one at a time, from any thread; whatever is thrown here is logged and ignored. */
@FunctionalInterface
public interface ProgressListener {

    /** A metric has been computed. */
    void onProgress(Progress progress);

    /**
     * How far a run is.
     *
     * @param done how many metrics have been computed, this one included
     * @param total how many there are, parts of others included
     * @param metric the metric just computed
     */
    record Progress(int done, int total, Metric<?> metric) {}
}
