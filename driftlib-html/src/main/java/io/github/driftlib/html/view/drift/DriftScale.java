package io.github.driftlib.html.view.drift;

/** What a drift score is. */
public final class DriftScale {

    private DriftScale() {}

    /** Whether the score is a probability, and drift is where it is small; otherwise it is a distance. */
    public static boolean isProbability(String stattestName) {
        return stattestName.endsWith("p_value");
    }
}
