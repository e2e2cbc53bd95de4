package io.github.driftlib.training;

/** What a run was for. */
public enum RunKind {
    /** A model was fitted. */
    TRAINING,
    /** A model was judged, as in a build. */
    EVALUATION,
    /** A model in production was watched. */
    MONITORING
}
