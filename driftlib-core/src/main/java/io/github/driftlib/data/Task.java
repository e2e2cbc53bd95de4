package io.github.driftlib.data;

/** What a model predicts. */
public enum Task {
    /** A number. */
    REGRESSION,
    /** A class out of a set. */
    CLASSIFICATION,
    /** Which items suit a user, and in which order. */
    RANKING
}
