package io.github.driftlib.html.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with the intervals they lie in, a line for each, over one axis.
 *
 * @param title what it shows
 * @param xLabel what the numbers are
 * @param limit a number to hold them against, such as 0 of differences; null for none
 * @param limitLabel what the limit is
 * @param rows the numbers
 */
public record Intervals(
        String title, String xLabel, @Nullable Double limit, String limitLabel, List<Row> rows) implements Block {

    /** Copies the list. */
    public Intervals {
        rows = List.copyOf(rows);
    }

    /**
     * A number.
     *
     * @param label what it is of
     * @param low the lower end of its interval, or null where there is none
     * @param value the number
     * @param high the upper end of its interval, or null where there is none
     * @param reference the same number of the reference, or null
     * @param hollow whether it says little, such as that of a small group
     * @param note what else there is to say, or the empty string
     */
    public record Row(
            String label,
            @Nullable Double low,
            double value,
            @Nullable Double high,
            @Nullable Double reference,
            boolean hollow,
            String note) {}
}
