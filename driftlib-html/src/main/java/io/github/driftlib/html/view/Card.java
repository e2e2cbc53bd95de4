package io.github.driftlib.html.view;

import io.github.driftlib.html.block.Block;
import java.util.List;
import java.util.Objects;

/**
 * What a page shows of a result.
 *
 * @param title its heading, or the empty string for the name of the metric and its parameters
 * @param column the column it is about, or the empty string for the whole data set
 * @param blocks its words, tables and pictures, the most important first
 */
public record Card(String title, String column, List<Block> blocks) {

    /** Copies the list. */
    public Card {
        Objects.requireNonNull(title, "title must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        blocks = List.copyOf(blocks);
    }

    /** About the whole data set. */
    public static Card of(String title, Block... blocks) {
        Objects.requireNonNull(blocks, "blocks must be given, but was null");
        return new Card(title, "", List.of(blocks));
    }

    /** About a column. */
    public static Card ofColumn(String title, String column, Block... blocks) {
        Objects.requireNonNull(blocks, "blocks must be given, but was null");
        return new Card(title, column, List.of(blocks));
    }
}
