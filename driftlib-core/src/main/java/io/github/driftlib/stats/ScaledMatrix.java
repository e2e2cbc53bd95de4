package io.github.driftlib.stats;

/** A square matrix of non-negative numbers times a power of ten, so that its powers do not overflow. */
public record ScaledMatrix(double[][] values, int exponent) {

    private static final double LARGE = 1e140;

    public static ScaledMatrix power(double[][] matrix, int n) {
        ScaledMatrix result = null;
        ScaledMatrix square = new ScaledMatrix(matrix, 0);
        for (int rest = n; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result == null ? square : result.times(square);
            }
            square = rest > 1 ? square.times(square) : square;
        }
        return result;
    }

    public double entry(int row, int column) {
        return values[row][column];
    }

    private ScaledMatrix times(ScaledMatrix other) {
        int size = values.length;
        double[][] product = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                double left = values[i][k];
                for (int j = 0; j < size; j++) {
                    product[i][j] += left * other.values[k][j];
                }
            }
        }
        int power = exponent + other.exponent;
        if (product[size / 2][size / 2] > LARGE) {
            for (double[] row : product) {
                for (int j = 0; j < size; j++) {
                    row[j] /= LARGE;
                }
            }
            power += 140;
        }
        return new ScaledMatrix(product, power);
    }
}
