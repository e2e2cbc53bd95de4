package io.github.driftlib.summary.profile;

/**
 * Up to where a profile is exact, and how exact it is beyond.
 *
 * @param mostExactValues how many different numbers of a column are held, at least 0
 * @param mostLabels how many labels of a column are told apart, at least 1
 * @param mostLabelChars how long a label is at most, at least {@value #FEWEST_CHARS} characters
 * @param runLength how long the runs of a sketch of numbers are, even and at least {@value #SHORTEST_RUN}
 */
record ProfileLimits(int mostExactValues, int mostLabels, int mostLabelChars, int runLength) {

    private static final int FEWEST_CHARS = 32;
    private static final int SHORTEST_RUN = 16;
    private static final int LONGEST_RUN = 1 << 20;

    ProfileLimits {
        if (mostExactValues < 0) {
            throw new IllegalArgumentException("mostExactValues must not be negative, but was " + mostExactValues);
        }
        if (mostLabels < 1) {
            throw new IllegalArgumentException("mostLabels must be at least 1, but was " + mostLabels);
        }
        if (mostLabelChars < FEWEST_CHARS) {
            throw new IllegalArgumentException(
                    "mostLabelChars must be at least " + FEWEST_CHARS + ", but was " + mostLabelChars);
        }
        if (runLength < SHORTEST_RUN || runLength > LONGEST_RUN || runLength % 2 != 0) {
            throw new IllegalArgumentException(
                    "runLength must be even and in [" + SHORTEST_RUN + ", " + LONGEST_RUN + "], but was " + runLength);
        }
    }

    ProfileLimits withMostExactValues(int limit) {
        return new ProfileLimits(limit, mostLabels, mostLabelChars, runLength);
    }

    ProfileLimits withMostLabels(int limit) {
        return new ProfileLimits(mostExactValues, limit, mostLabelChars, runLength);
    }

    ProfileLimits withMostLabelChars(int limit) {
        return new ProfileLimits(mostExactValues, mostLabels, limit, runLength);
    }

    ProfileLimits withRunLength(int length) {
        return new ProfileLimits(mostExactValues, mostLabels, mostLabelChars, length);
    }
}
