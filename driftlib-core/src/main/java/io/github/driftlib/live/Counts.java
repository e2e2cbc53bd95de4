package io.github.driftlib.live;

import java.util.Objects;

/**
 * What became of the rows that were offered to a {@link Recorder}. Each has one end, so that at any time that nobody
 * records
 *
 * <pre>offered = recorded + refused + sampledOut + late + future + invalid + waiting</pre>
 *
 * @param offered how many rows were offered
 * @param recorded how many are in the profile of a window
 * @param refused how many were not taken, since all lanes were busy or full, or the recorder was closed
 * @param sampledOut how many were left out by sampling
 * @param late how many came after their window was closed
 * @param future how many had a time that is too far ahead of the clock
 * @param invalid how many could not be read: a function of the row type threw, or a value cannot be held
 * @param waiting how many were taken and are not in a window yet
 */
public record Counts(
        long offered,
        long recorded,
        long refused,
        long sampledOut,
        long late,
        long future,
        long invalid,
        long waiting) {

    /** Nothing was offered. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    /** What became of the rows of both. */
    public Counts plus(Counts other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new Counts(
                offered + other.offered,
                recorded + other.recorded,
                refused + other.refused,
                sampledOut + other.sampledOut,
                late + other.late,
                future + other.future,
                invalid + other.invalid,
                waiting + other.waiting);
    }

    /** What became of the rows of this one that were not yet counted in another one. */
    public Counts minus(Counts earlier) {
        Objects.requireNonNull(earlier, "earlier must be given, but was null");
        return new Counts(
                offered - earlier.offered,
                recorded - earlier.recorded,
                refused - earlier.refused,
                sampledOut - earlier.sampledOut,
                late - earlier.late,
                future - earlier.future,
                invalid - earlier.invalid,
                waiting - earlier.waiting);
    }

    /** The same without the rows that wait: where a process ended before they were in a window, they are gone. */
    Counts withoutWaiting() {
        return new Counts(offered - waiting, recorded, refused, sampledOut, late, future, invalid, 0);
    }

    /**
     * How many rows were offered and are in no window, by the recorder's doing: all but those that sampling left out.
     */
    public long lost() {
        return refused + late + future + invalid;
    }
}
