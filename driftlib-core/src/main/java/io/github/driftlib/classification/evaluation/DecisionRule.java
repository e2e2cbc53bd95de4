package io.github.driftlib.classification.evaluation;

import java.util.Map;

/**
 * How labels are made of the probability of the positive class: where it is at least a threshold, or for the k most
 * probable rows. Where neither is given, the threshold is 0.5.
 *
 * @param probasThreshold in [0, 1], or null
 * @param k at least 1, or null
 */
public record DecisionRule(Double probasThreshold, Integer k) {

    public static final DecisionRule DEFAULT = new DecisionRule(null, null);
    private static final double DEFAULT_THRESHOLD = 0.5;

    public DecisionRule {
        if (probasThreshold != null && k != null) {
            throw new IllegalArgumentException(
                    "only one of probasThreshold and k must be given, but both were: " + probasThreshold + " and " + k);
        }
        if (probasThreshold != null && !(probasThreshold >= 0 && probasThreshold <= 1)) {
            throw new IllegalArgumentException("probasThreshold must be in [0, 1], but was " + probasThreshold);
        }
        if (k != null && k < 1) {
            throw new IllegalArgumentException("k must be at least 1, but was " + k);
        }
    }

    public boolean given() {
        return probasThreshold != null || k != null;
    }

    /** The same share of another number of rows: a top k of as many of them; a threshold stays what it is. */
    public DecisionRule ofOther(long rows, long otherRows) {
        return k == null
                ? this
                : new DecisionRule(null, (int)
                        Math.max(1, Math.min(Integer.MAX_VALUE, Math.round((double) k * otherRows / rows))));
    }

    /** What a test lists of it. */
    public Map<String, Object> parameters() {
        if (!given()) {
            return Map.of();
        }
        return k == null ? Map.of("probas_threshold", probasThreshold) : Map.of("k", k);
    }

    public double threshold() {
        return probasThreshold == null ? DEFAULT_THRESHOLD : probasThreshold;
    }
}
