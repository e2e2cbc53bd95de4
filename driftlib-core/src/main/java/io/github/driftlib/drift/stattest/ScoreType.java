package io.github.driftlib.drift.stattest;

/** What the number that a stat test gives is. */
public enum ScoreType {
    /**
     * How probable a difference at least as large is between two samples of one distribution; small where the samples
     * differ.
     */
    P_VALUE,
    /** How far apart the samples are; large where they differ, and above 0 even where their distribution is one. */
    DISTANCE
}
