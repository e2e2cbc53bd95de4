package io.github.driftlib.alert;

/** On which side of its range a value is bad. */
public enum Side {
    /** On either. */
    BOTH,
    /** Above: for scores, errors and losses. */
    ABOVE,
    /** Below: for rates of what is good. */
    BELOW
}
