package io.github.driftlib.multivariate;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.table.CompleteNumbers;
import java.util.List;

/** The error of putting each row together again from the principal components. */
final class RowErrors {

    private RowErrors() {}

    /** The mean over the rows of the length of Q z. */
    static double of(JointMoments moments, List<String> columns, Dataset rows) {
        double[][] numbers = CompleteNumbers.of(rows, columns);
        double[][] left = moments.left().getData();
        double[] z = new double[columns.size()];
        double mean = 0;
        for (int row = 0; row < numbers[0].length; row++) {
            for (int i = 0; i < z.length; i++) {
                z[i] = (numbers[i][row] - moments.middle()[i]) / moments.scale()[i];
            }
            double squares = 0;
            for (double[] of : left) {
                double sum = 0;
                for (int j = 0; j < z.length; j++) {
                    sum += of[j] * z[j];
                }
                squares += sum * sum;
            }
            mean += (Math.sqrt(squares) - mean) / (row + 1);
        }
        return mean;
    }
}
