package io.github.driftlib.detect;

/** What a detector says of an update. */
public enum Signal {
    /** Nothing to tell. */
    NONE,
    /** Something may be changing: a state, said at each update while it lasts. */
    WARNING,
    /** The stream changed: an event, said once; the detector begins anew with the next update. */
    DRIFT
}
