package io.github.driftlib.ranking;

/** A measure of one user's list down to position k. */
enum TopKMeasure {
    /** Relevant items in the top k, over k. */
    PRECISION,
    /** Relevant items in the top k, over all relevant items of the user. */
    RECALL,
    /** The precision at each relevant item of the top k, summed, over all relevant items. */
    AVERAGE_PRECISION,
    /** The recall at each relevant item of the top k, summed, over all relevant items. */
    AVERAGE_RECALL,
    /** The discounted gain of the top k over that of the best order. */
    DISCOUNTED_GAIN,
    /** One over the position of the first relevant item, 0 where it is below k. */
    RECIPROCAL_RANK,
    /** 1 where there is a relevant item in the top k, otherwise 0. */
    HIT
}
