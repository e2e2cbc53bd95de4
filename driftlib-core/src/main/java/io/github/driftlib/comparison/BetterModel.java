package io.github.driftlib.comparison;

/** Which of two models is better. */
public enum BetterModel {
    /** The one that is compared with the model in production. */
    CANDIDATE,
    /** The one in production. */
    PRODUCTION,
    /** The data cannot tell. */
    UNDECIDED
}
