package io.github.driftlib.examples.taxi.model;

import io.github.driftlib.data.Dataset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Ordinary least squares with an intercept.
 *
 * <p>Features and target are centred, so the intercept drops out. With the QR decomposition of the matrix [X | y], the
 * upper left triangle is R and the last column is Q'y, and the coefficients solve R b = Q'y. They are solved by
 * singular values: where features are linearly dependent (a month in which each taxi carries one passenger), the many
 * equally good solutions are cut down to the one with the smallest coefficients. Time: rows x features squared.
 */
public final class LeastSquares {

    private LeastSquares() {}

    /**
     * The linear model with the smallest sum of squared errors.
     *
     * @param rows at least one row, none without a target; missing features count as 0
     * @param features the columns to predict from
     * @param target the column to predict
     */
    public static LinearModel fit(Dataset rows, List<String> features, String target) {
        if (rows.rowCount() == 0) {
            throw new IllegalArgumentException("rows must not be empty");
        }
        List<Centred> columns = features.stream()
                .map(feature -> Centred.of(LinearModel.valuesOrZero(rows, feature)))
                .toList();
        Centred outcome = Centred.of(rows.numerical(target).toArray());
        double[] solution = solve(columns, outcome);

        double intercept = outcome.mean();
        Map<String, Double> coefficients = new LinkedHashMap<>();
        for (int i = 0; i < solution.length; i++) {
            coefficients.put(features.get(i), solution[i]);
            intercept -= solution[i] * columns.get(i).mean();
        }
        return new LinearModel(intercept, coefficients);
    }

    private static double[] solve(List<Centred> columns, Centred outcome) {
        int rows = outcome.values().length;
        int width = columns.size();
        RealMatrix matrix = new Array2DRowRealMatrix(rows, width + 1);
        for (int column = 0; column < width; column++) {
            matrix.setColumn(column, columns.get(column).values());
        }
        matrix.setColumn(width, outcome.values());
        RealMatrix triangle = new QRDecomposition(matrix).getR();
        int height = Math.min(rows, width);
        RealMatrix r = triangle.getSubMatrix(0, height - 1, 0, width - 1);
        RealVector qy = triangle.getColumnVector(width).getSubVector(0, height);
        return new SingularValueDecomposition(r).getSolver().solve(qy).toArray();
    }

    /** Values minus their mean. */
    private record Centred(double mean, double[] values) {

        static Centred of(double[] values) {
            double mean = Arrays.stream(values).average().orElseThrow();
            return new Centred(
                    mean, Arrays.stream(values).map(value -> value - mean).toArray());
        }
    }
}
