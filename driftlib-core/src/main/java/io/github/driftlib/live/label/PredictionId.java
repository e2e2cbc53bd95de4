package io.github.driftlib.live.label;

import io.github.driftlib.sketch.StringHash;

/**
 * The 128-bit hash of an id. That two of a million ids share one has a probability of 10<sup>-27</sup>.
 *
 * @param high one half
 * @param low the other half
 */
record PredictionId(long high, long low) {

    private static final long SECOND_FACTOR = 0x9e3779b97f4a7c15L;

    static PredictionId of(String id) {
        long low = id.length();
        for (int i = 0; i < id.length(); i++) {
            low = Long.rotateLeft(low, 27) * SECOND_FACTOR + id.charAt(i);
        }
        return new PredictionId(StringHash.of(id), low ^ low >>> 32);
    }
}
