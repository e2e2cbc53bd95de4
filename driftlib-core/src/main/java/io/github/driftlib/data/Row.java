package io.github.driftlib.data;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a data set, looked at in passing: valid only during the call that hands it out, and not to be kept or
 * shared between threads.
 */
public final class Row {

    private final Dataset dataset;
    private int index;

    Row(Dataset dataset) {
        this.dataset = dataset;
    }

    Row at(int row) {
        index = row;
        return this;
    }

    /** The number of the row, from 0. */
    public int index() {
        return index;
    }

    /** The number in a numerical column, NaN where it is missing. */
    public double number(String column) {
        return dataset.numerical(column).get(index);
    }

    /** The label or text in a categorical or text column, or null where it is missing. */
    public @Nullable String text(String column) {
        Column source = dataset.column(column);
        return source instanceof TextColumn text
                ? text.get(index)
                : dataset.categorical(column).get(index);
    }

    /** The point in time in a datetime column, or null where it is missing. */
    public @Nullable Instant instant(String column) {
        return dataset.datetime(column).get(index);
    }

    /** Whether the value of a column is missing. */
    public boolean isMissing(String column) {
        return dataset.column(column).isMissing(index);
    }
}
