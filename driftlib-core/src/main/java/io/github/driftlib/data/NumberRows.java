package io.github.driftlib.data;

/**
 * Numbers of rows, one row after another: a row that is written between two requests touches a cache line or two, where
 * each number in a column of its own would touch another one.
 *
 * @param values those of the first row, then those of the next
 * @param width how many a row has
 */
record NumberRows(double[] values, int width) {

    NumberRows(int width, int rows) {
        this(new double[Math.multiplyExact(width, rows)], width);
    }

    void put(int row, int column, double number) {
        values[row * width + column] = number;
    }

    /** The numbers of a column, of the rows from {@code from} (inclusive) to {@code to} (exclusive). */
    double[] column(int column, int from, int to) {
        double[] numbers = new double[to - from];
        int place = from * width + column;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values[place];
            place += width;
        }
        return numbers;
    }
}
