package io.github.driftlib.drift.stattest;

/** How a {@link NoiseFloor} was found. */
public enum NoiseFloorMethod {
    /** From random relabellings of all values of both samples. */
    RELABELLED,
    /**
     * From random relabellings of all values of both samples, of which more than 500 are first replaced by the means of
     * some hundred blocks of neighbours: so close together that the distance hardly notices.
     */
    RELABELLED_IN_BLOCKS,
    /**
     * From random samples of the pooled distribution, because some labels were not told apart: each of n m / (n + m)
     * values, which is as noisy against the pooled distribution as samples of n and of m values are against each other.
     * What the summaries themselves got wrong is not in it.
     */
    RESAMPLED,
    /**
     * Extrapolated from fewer random relabellings, or samples, than the level asks for, since so many would be dear: of
     * many different values, or at a very small level.
     */
    EXTRAPOLATED,
    /** From classifiers that draw their scores at random, for the area under the ROC curve of a classifier. */
    RANDOM_SCORES,
    /**
     * Not drawn: the value is a bound that the noise floor is surely not above, and that is itself not above the
     * threshold, or not above the distance, so that the floor decides nothing.
     */
    BOUNDED
}
