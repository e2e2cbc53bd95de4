package io.github.driftlib.html.block;

import java.util.List;

/**
 * How often labels occur, or another number of each.
 *
 * @param title what it shows
 * @param yLabel what the heights are, such as {@code share} or {@code count}
 * @param labels the labels
 * @param series a bar for each label
 * @param stacked whether the bars of a label stand on each other rather than side by side
 */
public record Bars(String title, String yLabel, List<String> labels, List<Series> series, boolean stacked)
        implements Block {

    /** Copies the lists, and checks that there is a number for each label. */
    public Bars {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        for (Series each : series) {
            if (each.values().length != labels.size()) {
                throw new IllegalArgumentException("values must be one for each of the " + labels.size()
                        + " labels, but are " + each.values().length);
            }
        }
    }

    /**
     * The bars of one colour.
     *
     * @param name their name
     * @param side whose they are
     * @param values the number of each label
     */
    public record Series(String name, Side side, double[] values) {}
}
