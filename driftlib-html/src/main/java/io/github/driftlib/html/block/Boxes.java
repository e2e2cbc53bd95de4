package io.github.driftlib.html.block;

import java.util.List;

/**
 * Distributions in five numbers each, side by side.
 *
 * @param title what it shows
 * @param yLabel what the numbers are
 * @param boxes the distributions
 */
public record Boxes(String title, String yLabel, List<Box> boxes) implements Block {

    /** Copies the list. */
    public Boxes {
        boxes = List.copyOf(boxes);
    }

    /**
     * A distribution.
     *
     * @param label what it is of
     * @param side whose it is
     * @param low the lower end of the whiskers
     * @param p25 the first quartile
     * @param p50 the median
     * @param p75 the third quartile
     * @param high the upper end of the whiskers
     */
    public record Box(String label, Side side, double low, double p25, double p50, double p75, double high) {}
}
