package io.github.driftlib.sketch;

/**
 * Sums of many numbers, each with what its additions lost: the k-th number of a block goes to the k-th sum. So no
 * addition waits for the one before, and the loops are such that the virtual machine makes vector instructions of them:
 * all arrays are read at the same place.
 */
final class LaneSums {

    /** How many numbers a block has. */
    static final int LANES = 256;

    /** Of fewer numbers, putting the sums together takes longer than is won. */
    static final int FEWEST = 16 * LANES;

    private final double[] block = new double[LANES];
    private final double[] sums = new double[LANES];
    private final double[] lost = new double[LANES];

    /** Adds a block of numbers. */
    void add(double[] numbers, int from) {
        System.arraycopy(numbers, from, block, 0, LANES);
        addAll(block, sums, lost);
    }

    private static void addAll(double[] block, double[] sums, double[] lost) {
        for (int k = 0; k < sums.length; k++) {
            double term = block[k];
            double next = sums[k] + term;
            double added = next - sums[k];
            lost[k] += (sums[k] - (next - added)) + (term - added);
            sums[k] = next;
        }
    }

    /** Adds the squared deviations of a block of numbers. */
    void addSquares(double[] numbers, int from, double center) {
        System.arraycopy(numbers, from, block, 0, LANES);
        addSquares(block, center, sums, lost);
    }

    private static void addSquares(double[] block, double center, double[] sums, double[] lost) {
        for (int k = 0; k < sums.length; k++) {
            double number = block[k];
            double deviation = number - center;
            double square = deviation * deviation;
            double back = deviation - number;
            double rounded = (number - (deviation - back)) - (center + back);
            double rest = Math.fma(deviation, deviation, -square) + 2 * deviation * rounded;
            double next = sums[k] + square;
            double added = next - sums[k];
            lost[k] += (sums[k] - (next - added)) + (square - added) + rest;
            sums[k] = next;
        }
    }

    /** The sum of all. */
    DoubleDouble value() {
        DoubleDouble total = DoubleDouble.ZERO;
        for (int k = 0; k < LANES; k++) {
            total = total.plus(DoubleDouble.sum(sums[k], lost[k]));
        }
        return total;
    }
}
