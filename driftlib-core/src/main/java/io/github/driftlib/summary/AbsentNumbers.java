package io.github.driftlib.summary;

/**
 * How many observations were no finite number.
 *
 * @param missing how many were missing
 * @param negativeInfinities how many were minus infinity
 * @param positiveInfinities how many were plus infinity
 */
record AbsentNumbers(long missing, long negativeInfinities, long positiveInfinities) {

    static final AbsentNumbers NONE = new AbsentNumbers(0, 0, 0);

    AbsentNumbers plus(AbsentNumbers other) {
        return new AbsentNumbers(
                missing + other.missing,
                negativeInfinities + other.negativeInfinities,
                positiveInfinities + other.positiveInfinities);
    }
}
