package io.github.driftlib.live.label;

/**
 * How many predictions of a span of time have their outcome.
 *
 * @param predicted how many predictions there are
 * @param labelled how many of them have an outcome
 */
public record LabelledShare(long predicted, long labelled) {

    /** The share, 0 where there is no prediction. */
    public double share() {
        return predicted == 0 ? 0 : (double) labelled / predicted;
    }
}
