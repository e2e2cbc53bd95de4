package io.github.driftlib.live.label;

/** What became of an outcome. */
public enum Match {
    /** Its prediction was there, and both went on. */
    MATCHED,
    /** Its prediction had an outcome already; this one is ignored. */
    DUPLICATE,
    /** Its prediction is not known, and may still come: the outcome is held for a while. */
    UNKNOWN,
    /**
     * Its prediction was given up, since the outcome took too long or others needed the room. So many ids are
     * remembered as {@link LabelJoin.Builder#orphans} says: an outcome of one given up before these is
     * {@link #UNKNOWN}.
     */
    EXPIRED
}
