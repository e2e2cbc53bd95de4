package io.github.driftlib.comparison.family;

/** What is asked of a candidate. */
public enum Requirement {
    /** That the data do not tell the model in production to be better. */
    NOT_WORSE,
    /** That the data tell the candidate to be better. */
    BETTER
}
