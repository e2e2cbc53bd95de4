package io.github.driftlib.summary;

/**
 * Up to where a profile is exact.
 *
 * @param mostExactValues how many different numbers of a column are held, at least 0
 * @param mostLabels how many labels of a column are told apart, at least 1
 */
record ProfileLimits(int mostExactValues, int mostLabels) {

    ProfileLimits {
        if (mostExactValues < 0) {
            throw new IllegalArgumentException("mostExactValues must not be negative, but was " + mostExactValues);
        }
        if (mostLabels < 1) {
            throw new IllegalArgumentException("mostLabels must be at least 1, but was " + mostLabels);
        }
    }
}
