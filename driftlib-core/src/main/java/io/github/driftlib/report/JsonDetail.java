package io.github.driftlib.report;

/** How much a snapshot writes as JSON. */
public enum JsonDetail {
    /** The results. */
    RESULTS,
    /** The results and what their pictures are drawn from. */
    WITH_PLOTS
}
