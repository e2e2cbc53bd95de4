package io.github.driftlib.html.block;

/**
 * How densely points lie in a plane: a scatter plot that does not grow with the rows.
 *
 * @param title what it shows
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param side whose points they are
 * @param xEdges the edges of the columns, ascending
 * @param yEdges the edges of the rows, ascending
 * @param cells the density of each cell, from the lowest row to the highest and in each from left to right
 * @param diagonal whether the line of equal x and y is drawn
 */
public record Grid(
        String title,
        Lines.Axis x,
        Lines.Axis y,
        Side side,
        double[] xEdges,
        double[] yEdges,
        double[][] cells,
        boolean diagonal)
        implements Block {

    /** Checks that there is a cell for each row and column. */
    public Grid {
        if (cells.length != yEdges.length - 1) {
            throw new IllegalArgumentException(
                    "cells must be " + (yEdges.length - 1) + " rows, but are " + cells.length);
        }
        for (double[] row : cells) {
            if (row.length != xEdges.length - 1) {
                throw new IllegalArgumentException(
                        "rows of cells must be " + (xEdges.length - 1) + " long, but one is " + row.length);
            }
        }
    }
}
