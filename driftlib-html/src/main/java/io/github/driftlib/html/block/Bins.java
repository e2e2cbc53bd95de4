package io.github.driftlib.html.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Distributions of numbers, laid over each other.
 *
 * @param title what it shows
 * @param xLabel what the numbers are
 * @param yLabel what the heights are, such as {@code density}
 * @param series the distributions; each can have bins of its own
 * @param marks points on the axis of the numbers worth seeing, such as a mean
 */
public record Bins(String title, String xLabel, String yLabel, List<Series> series, List<Mark> marks) implements Block {

    /** Copies the lists. */
    public Bins {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
    }

    /**
     * A distribution.
     *
     * @param name its name
     * @param side whose it is
     * @param edges the edges of the bins, ascending, one more than there are bins
     * @param heights the height of each bin
     * @param total how many values there are where the heights are shares of them; null where they are not
     */
    public record Series(
            String name,
            Side side,
            double[] edges,
            double[] heights,
            @Nullable Long total) {
        /** Checks that there is an edge more than there are heights. */
        public Series {
            if (edges.length != heights.length + 1) {
                throw new IllegalArgumentException(
                        "edges must be one more than the " + heights.length + " heights, but are " + edges.length);
            }
        }

        /** A distribution whose heights are no shares. */
        public Series(String name, Side side, double[] edges, double[] heights) {
            this(name, side, edges, heights, null);
        }
    }

    /**
     * A point on the axis of the numbers.
     *
     * @param label what it is
     * @param side whose it is
     * @param value where it is
     */
    public record Mark(String label, Side side, double value) {}
}
