package io.github.driftlib.report;

import io.github.driftlib.metric.Metric;

/**
 * Hears how far a run is. Calls come one at a time, from any thread that works for the run. Whatever is thrown here is
 * logged and ignored, but an interrupt of the thread that called for the run: if a listener is called on that thread
 * and sets its interrupt status, or throws an {@link InterruptedException}, the run stops as by any other interrupt.
 */
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
