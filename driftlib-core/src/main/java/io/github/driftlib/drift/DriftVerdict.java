package io.github.driftlib.drift;

/** What is known of whether something drifted. */
public enum DriftVerdict {
    /** It drifted. */
    DRIFT,
    /** It did not drift. */
    NO_DRIFT,
    /**
     * Undecided: the samples are known through sketches, and some samples that the errors of the sketches allow mean
     * drift, and others do not; or by {@link DriftRule#CALIBRATED} nothing can be told, for the samples are so small
     * that no values of theirs could mean drift, or the measure does not see how most of the values moved.
     */
    UNDECIDED;

    /** The decision where all is exact. */
    static DriftVerdict of(boolean drift) {
        return drift ? DRIFT : NO_DRIFT;
    }

    /** The decision from what it would be at both ends of what can be. */
    static DriftVerdict of(boolean atOneEnd, boolean atTheOther) {
        return atOneEnd == atTheOther ? of(atOneEnd) : UNDECIDED;
    }

    /** Drift by this and by another rule. */
    DriftVerdict and(DriftVerdict other) {
        if (this == NO_DRIFT || other == NO_DRIFT) {
            return NO_DRIFT;
        }
        return this == DRIFT ? other : UNDECIDED;
    }
}
