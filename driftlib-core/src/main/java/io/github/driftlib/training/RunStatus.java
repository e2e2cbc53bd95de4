package io.github.driftlib.training;

/** How far a run is. */
public enum RunStatus {
    /** It began, and has not ended as far as is known. */
    RUNNING,
    /** It came to its end. */
    FINISHED,
    /** It ended before. */
    FAILED
}
