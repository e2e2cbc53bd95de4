package io.github.driftlib.data;

/** What the prediction column of a ranking holds. */
public enum PredictionForm {
    /** A score: the larger, the better the item suits the user. */
    SCORE,
    /** A rank: 1 is the item that suits the user best. */
    RANK
}
