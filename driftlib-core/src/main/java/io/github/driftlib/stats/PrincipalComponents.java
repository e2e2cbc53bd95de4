package io.github.driftlib.stats;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.stats.random.RandomState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The directions in which rows vary most: unit vectors, orthogonal to each other, each with the largest variance that
 * is left. Coordinates along them, measured from the mean of the rows, keep the most of the distances between rows that
 * so few numbers can keep.
 *
 * <p>Computed exactly, from the eigenvectors of the smaller of the two matrices of products (of the features, or of the
 * rows): O(n d min(n, d)) time for n rows of d features. The sign of a direction is chosen so that its largest
 * component is positive.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class PrincipalComponents {

    private static final int ROUNDS = 30;

    private final double[] mean;
    private final double[][] directions;

    private PrincipalComponents(double[] mean, double[][] directions) {
        this.mean = mean;
        this.directions = directions;
    }

    /**
     * The first components of the given rows.
     *
     * @param rows at least one, of equal length, of finite values whose squares do not overflow; left alone
     * @param components how many, in [1, the smaller of the numbers of rows and of features]
     * @throws ArithmeticException if the rows vary in fewer directions, or the directions cannot be found
     */
    public static PrincipalComponents of(double[][] rows, int components) {
        int most = Math.min(rows.length, rows.length == 0 ? 0 : rows[0].length);
        if (components < 1 || components > most) {
            throw new IllegalArgumentException("components must be in [1, " + most + "], but was " + components);
        }
        double[] mean = mean(rows);
        double[][] centred = Arrays.stream(rows).map(row -> minus(row, mean)).toArray(double[][]::new);
        RealMatrix matrix = MatrixUtils.createRealMatrix(centred);
        boolean byFeatures = mean.length <= rows.length;
        RealMatrix products = byFeatures ? matrix.transpose().multiply(matrix) : matrix.multiply(matrix.transpose());
        double[][] vectors = eigenvectors(products, components);
        double[][] directions = new double[components][];
        for (int i = 0; i < components; i++) {
            directions[i] = unit(byFeatures ? vectors[i] : matrix.preMultiply(vectors[i]));
        }
        return new PrincipalComponents(mean, directions);
    }

    /**
     * About the first components, for a picture: 30 rounds of orthogonal iteration from a fixed start, in O(n d) time a
     * round. Near the exact ones where their variances are well apart.
     *
     * @param rows at least one, of equal length, of finite values whose squares do not overflow; left alone
     * @param components how many, at least 1
     * @throws ArithmeticException if the rows vary in fewer directions
     */
    public static PrincipalComponents approximate(double[][] rows, int components) {
        double[] mean = mean(rows);
        double[][] centred = Arrays.stream(rows).map(row -> minus(row, mean)).toArray(double[][]::new);
        RandomState random = RandomState.of(0);
        double[][] directions = new double[components][];
        for (int i = 0; i < components; i++) {
            directions[i] = random.uniform(mean.length);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Stop.check();
            for (int i = 0; i < components; i++) {
                directions[i] = turned(centred, directions[i]);
                for (int j = 0; j < i; j++) {
                    takeOut(directions[i], directions[j]);
                }
                directions[i] = unit(directions[i]);
            }
        }
        return new PrincipalComponents(mean, directions);
    }

    /** The product of the matrix of products of features with a vector. */
    private static double[] turned(double[][] centred, double[] direction) {
        double[] turned = new double[direction.length];
        for (double[] row : centred) {
            double along = dot(row, direction);
            for (int i = 0; i < turned.length; i++) {
                turned[i] += along * row[i];
            }
        }
        return turned;
    }

    private static void takeOut(double[] vector, double[] direction) {
        double before = dot(vector, vector);
        double along = dot(vector, direction);
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= along * direction[i];
        }
        if (!(dot(vector, vector) > before * vector.length * Math.ulp(1.0))) {
            throw new ArithmeticException("rows must vary in more directions, but do not");
        }
    }

    private static double[][] eigenvectors(RealMatrix products, int count) {
        try {
            EigenDecomposition eigen = new EigenDecomposition(products);
            double[] sizes = eigen.getRealEigenvalues();
            int[] largest = IntStream.range(0, sizes.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -sizes[i]))
                    .limit(count)
                    .mapToInt(Integer::intValue)
                    .toArray();
            double rounding = sizes[largest[0]] * sizes.length * Math.ulp(1.0);
            if (!(sizes[largest[count - 1]] > rounding)) {
                throw new ArithmeticException("rows must vary in at least " + count + " directions, but do not");
            }
            return Arrays.stream(largest)
                    .mapToObj(i -> eigen.getEigenvector(i).toArray())
                    .toArray(double[][]::new);
        } catch (MaxCountExceededException e) {
            throw new ArithmeticException("the principal components could not be found: " + e.getMessage());
        }
    }

    /** The mean of each feature. */
    public static double[] mean(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= rows.length;
        }
        return mean;
    }

    private static double[] minus(double[] row, double[] mean) {
        double[] difference = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            difference[i] = row[i] - mean[i];
        }
        return difference;
    }

    /** The vector at length 1, its largest component positive. */
    private static double[] unit(double[] vector) {
        double norm = Math.sqrt(dot(vector, vector));
        double largest = 0;
        for (double component : vector) {
            largest = Math.abs(component) > Math.abs(largest) ? component : largest;
        }
        double divisor = largest < 0 ? -norm : norm;
        double[] unit = vector.clone();
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= divisor;
        }
        return unit;
    }

    /** The coordinates of rows, of the same length as those that the components were found of. */
    public double[][] coordinates(double[][] rows) {
        double[][] coordinates = new double[rows.length][directions.length];
        for (int row = 0; row < rows.length; row++) {
            double[] centred = minus(rows[row], mean);
            for (int i = 0; i < directions.length; i++) {
                coordinates[row][i] = dot(centred, directions[i]);
            }
        }
        return coordinates;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
