package io.github.driftlib.html.block;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number for each pair of a row and a column, as colours.
 *
 * @param title what it shows
 * @param rowLabel what the rows are
 * @param columnLabel what the columns are
 * @param rows the names of the rows
 * @param columns the names of the columns
 * @param values the numbers, row by row; null where there is none
 * @param scale what the colours mean
 */
public record Matrix(
        String title,
        String rowLabel,
        String columnLabel,
        List<String> rows,
        List<String> columns,
        List<List<@Nullable Double>> values,
        Scale scale)
        implements Block {

    /** Copies the names. */
    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** What the colours of a matrix mean. */
    public enum Scale {
        /** From -1 over 0 to 1, as correlations are. */
        SIGNED,
        /** From 0 to the greatest number. */
        COUNTS,
        /** From 0 to 1. */
        SHARES;

        @JsonValue
        String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
