package io.github.driftlib.outlier;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.stats.rank.DenseRanks;
import io.github.driftlib.stats.rank.RankCorrelation;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.table.CoMomentMatrix;
import io.github.driftlib.summary.table.CompleteNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Scores by the squared Mahalanobis distance of standardised columns: z' C^-1 z, with C their correlations. What a
 * column adds is z_i (C^-1 z)_i; the parts add up to the score, and one can be below 0.
 */
record DistanceScores(List<String> columns, double[] middle, double[] scale, double[][] inverse, long rows)
        implements RowScores {

    private static final double SMALLEST_EIGENVALUE = 1e-6;
    private static final int FEWEST_A_COLUMN = 3;

    static Attempt<RowScores> learn(OutlierMethod method, Dataset reference, List<String> columns) {
        double[][] numbers = CompleteNumbers.of(reference, columns);
        List<Integer> varied = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            int column = i;
            if (numbers[i].length > 0 && Arrays.stream(numbers[i]).anyMatch(x -> x != numbers[column][0])) {
                varied.add(i);
            }
        }
        if (varied.isEmpty() || numbers[0].length < FEWEST_A_COLUMN * varied.size()) {
            return Attempt.notEnoughData("the reference must have rows that differ, and " + FEWEST_A_COLUMN
                    + " complete ones for each of the columns " + columns);
        }
        List<String> used = varied.stream().map(columns::get).toList();
        double[][] kept = varied.stream().map(i -> numbers[i]).toArray(double[][]::new);
        return method == OutlierMethod.MAHALANOBIS ? classical(used, reference) : robust(used, kept);
    }

    private static Attempt<RowScores> classical(List<String> columns, Dataset reference) {
        CoMomentMatrix moments = CoMomentMatrix.of(columns).apply(reference);
        double[][] covariance = moments.covariances(moments.count() - 1);
        double[] scale = new double[columns.size()];
        Arrays.setAll(scale, i -> Math.sqrt(covariance[i][i]));
        double[][] correlation = new double[scale.length][scale.length];
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j < scale.length; j++) {
                correlation[i][j] = i == j ? 1 : covariance[i][j] / scale[i] / scale[j];
            }
        }
        return of(columns, moments.means(), scale, correlation, 1e-12, moments.count());
    }

    private static Attempt<RowScores> robust(List<String> columns, double[][] numbers) {
        double[] middle = new double[columns.size()];
        double[] scale = new double[columns.size()];
        DenseRanks[] ranks = new DenseRanks[columns.size()];
        for (int i = 0; i < middle.length; i++) {
            EmpiricalDistribution values = EmpiricalDistribution.of(numbers[i]);
            middle[i] = values.quantile(0.5);
            scale[i] = ColumnOutliers.Fence.deviation(values, middle[i]);
            ranks[i] = DenseRanks.of(numbers[i]);
        }
        double[][] correlation = new double[middle.length][middle.length];
        for (int i = 0; i < middle.length; i++) {
            correlation[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double rho = RankCorrelation.spearman(ranks[i], ranks[j]).orElse(0);
                correlation[i][j] = 2 * Math.sin(Math.PI / 6 * rho);
                correlation[j][i] = correlation[i][j];
            }
        }
        return of(columns, middle, scale, correlation, SMALLEST_EIGENVALUE, 0);
    }

    private static Attempt<RowScores> of(
            List<String> columns, double[] middle, double[] scale, double[][] correlation, double smallest, long rows) {
        boolean finite = Arrays.stream(middle).allMatch(Double::isFinite)
                && Arrays.stream(scale).allMatch(x -> x > 0 && Double.isFinite(x))
                && Arrays.stream(correlation).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        if (!finite) {
            return Attempt.notApplicable(
                    "columns " + columns + " must have finite deviations, but their values are too large");
        }
        EigenDecomposition eigen = new EigenDecomposition(MatrixUtils.createRealMatrix(correlation));
        double[] inverses = Arrays.stream(eigen.getRealEigenvalues())
                .map(value -> 1 / Math.max(value, smallest))
                .toArray();
        RealMatrix inverse = eigen.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(inverses))
                .multiply(eigen.getVT());
        return Attempt.of(new DistanceScores(columns, middle, scale, inverse.getData(), rows));
    }

    @Override
    public double[] of(Dataset rows) {
        double[] scores = new double[rows.rowCount()];
        NumericalColumn[] numbers = columns.stream().map(rows::numerical).toArray(NumericalColumn[]::new);
        double[] z = new double[middle.length];
        for (int row = 0; row < scores.length; row++) {
            for (int i = 0; i < z.length; i++) {
                z[i] = (numbers[i].get(row) - middle[i]) / scale[i];
            }
            scores[row] = Arrays.stream(parts(z)).sum();
        }
        return scores;
    }

    /**
     * Without a row the mean and the covariances are others, so that with n rows and q = D^2 / (n - 1) its distance is
     * (n / (n - 1))^2 (n - 2) q / (1 - q n / (n - 1)). A robust distance hardly changes by a row.
     */
    @Override
    public double[] apart(Dataset reference) {
        double[] scores = of(reference);
        double n = rows;
        for (int row = 0; row < scores.length && rows > 2; row++) {
            double q = scores[row] / (n - 1);
            double rest = 1 - q * n / (n - 1);
            scores[row] = rest > 0
                    ? Math.pow(n / (n - 1), 2) * (n - 2) * q / rest
                    : Double.isNaN(rest) ? Double.NaN : Double.POSITIVE_INFINITY;
        }
        return scores;
    }

    @Override
    public double[] parts(Dataset rows, int row) {
        double[] z = new double[middle.length];
        Arrays.setAll(z, i -> (rows.numerical(columns.get(i)).get(row) - middle[i]) / scale[i]);
        return parts(z);
    }

    private double[] parts(double[] z) {
        double[] parts = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            double sum = 0;
            for (int j = 0; j < z.length; j++) {
                sum += inverse[i][j] * z[j];
            }
            parts[i] = z[i] * sum;
        }
        return parts;
    }
}
