package io.github.driftlib.multivariate;

import io.github.driftlib.summary.table.CoMomentMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Means and covariances of both sides, in units of the reference: z = (x - mean) / population deviation of the
 * reference.
 *
 * @param rows how many rows the reference has
 * @param currentRows how many rows current has
 * @param middle the means of the reference, in the units of the columns
 * @param scale the population deviations of the reference
 * @param shift d, the means of current
 * @param reference the population covariances of the reference: its correlations
 * @param current the population covariances of current
 * @param components how many principal components of the reference explain 65 % of its variance
 * @param left Q, which takes these components out
 */
record JointMoments(
        long rows,
        long currentRows,
        double[] middle,
        double[] scale,
        RealVector shift,
        RealMatrix reference,
        RealMatrix current,
        int components,
        RealMatrix left) {

    private static final double EXPLAINED = 0.65;

    /** The moments of some of the columns; empty where they are not finite. */
    static Optional<JointMoments> of(CoMomentMatrix reference, CoMomentMatrix current, List<Integer> used) {
        double[] middle = pick(reference.means(), used);
        double[] means = pick(current.means(), used);
        double[][] before = pick(reference.covariances(reference.count()), used);
        double[][] now = pick(current.covariances(current.count()), used);
        int size = middle.length;
        double[] scale = new double[size];
        double[] shift = new double[size];
        for (int i = 0; i < size; i++) {
            scale[i] = Math.sqrt(before[i][i]);
            shift[i] = (means[i] - middle[i]) / scale[i];
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                before[i][j] = i == j ? 1 : before[i][j] / scale[i] / scale[j];
                now[i][j] = now[i][j] / scale[i] / scale[j];
            }
        }
        boolean finite = Arrays.stream(shift).allMatch(Double::isFinite)
                && Arrays.stream(before).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)
                && Arrays.stream(now).flatMapToDouble(Arrays::stream).allMatch(x -> Math.abs(x) < 1e100);
        if (!finite || Arrays.stream(shift).anyMatch(x -> Math.abs(x) > 1e50)) {
            return Optional.empty();
        }
        RealMatrix correlations = MatrixUtils.createRealMatrix(before);
        EigenDecomposition eigen = new EigenDecomposition(correlations);
        int components = components(eigen.getRealEigenvalues());
        RealMatrix left = MatrixUtils.createRealIdentityMatrix(size);
        for (int i = 0; i < components; i++) {
            RealVector direction = eigen.getEigenvector(i);
            left = left.subtract(direction.outerProduct(direction));
        }
        return Optional.of(new JointMoments(
                reference.count(),
                current.count(),
                middle,
                scale,
                new ArrayRealVector(shift, false),
                correlations,
                MatrixUtils.createRealMatrix(now),
                components,
                left));
    }

    /** Eigenvalues come in descending order. */
    private static int components(double[] eigenvalues) {
        double total = Arrays.stream(eigenvalues).sum();
        double sum = 0;
        int count = 0;
        while (count < eigenvalues.length && sum < EXPLAINED * total) {
            sum += eigenvalues[count++];
        }
        return count;
    }

    private static double[] pick(double[] numbers, List<Integer> used) {
        return used.stream().mapToDouble(i -> numbers[i]).toArray();
    }

    private static double[][] pick(double[][] matrix, List<Integer> used) {
        return used.stream().map(i -> pick(matrix[i], used)).toArray(double[][]::new);
    }

    /** The mean products of current around the mean of the reference: S + d d'. */
    RealMatrix aroundReference() {
        return current.add(shift.outerProduct(shift));
    }

    /** The root of the mean squared error of putting rows together again. */
    double error(RealMatrix products) {
        return Math.sqrt(Math.max(0, left.multiply(products).getTrace()));
    }

    /** d'd + tr(R + S - 2 (R^1/2 S R^1/2)^1/2). */
    double frechet() {
        RealMatrix root = root(reference);
        RealMatrix middleOf = root.multiply(current).multiply(root);
        double roots = Arrays.stream(new EigenDecomposition(symmetric(middleOf)).getRealEigenvalues())
                .map(value -> Math.sqrt(Math.max(0, value)))
                .sum();
        return Math.max(0, shift.dotProduct(shift) + reference.getTrace() + current.getTrace() - 2 * roots);
    }

    static RealMatrix symmetric(RealMatrix matrix) {
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
    }

    private static RealMatrix root(RealMatrix covariances) {
        EigenDecomposition eigen = new EigenDecomposition(covariances);
        double[] roots = Arrays.stream(eigen.getRealEigenvalues())
                .map(value -> Math.sqrt(Math.max(0, value)))
                .toArray();
        return eigen.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(roots))
                .multiply(eigen.getVT());
    }
}
