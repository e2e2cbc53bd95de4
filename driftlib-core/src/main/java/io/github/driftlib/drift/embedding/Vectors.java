package io.github.driftlib.drift.embedding;

import io.github.driftlib.stats.random.RandomState;
import io.github.driftlib.stats.rank.SampleQuantile;
import java.util.Arrays;

/** Distances between many vectors. */
final class Vectors {

    private static final int MOST_FOR_MEDIAN = 1_000;

    private Vectors() {}

    /** At most the given number of vectors, drawn without replacement and with a fixed seed where there are more. */
    static double[][] sample(double[][] vectors, int most) {
        return vectors.length <= most
                ? vectors
                : Arrays.stream(RandomState.of(0).sample(vectors.length, most))
                        .mapToObj(row -> vectors[row])
                        .toArray(double[][]::new);
    }

    /** The median of the distances between vectors of either side, at most 1,000 of each. */
    static double medianDistance(double[][] left, double[][] right) {
        double[][] rows = sample(left, MOST_FOR_MEDIAN);
        double[][] columns = sample(right, MOST_FOR_MEDIAN);
        double[] distances = new double[rows.length * columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                distances[i * columns.length + j] =
                        EmbeddingDriftMethod.VectorDistance.EUCLIDEAN.between(rows[i], columns[j]);
            }
        }
        return SampleQuantile.of(distances, 0.5);
    }

    /** The sum of exp(-d^2 / width^2) over the pairs of different vectors, each pair once. */
    static double sumAlike(double[][] vectors, double width) {
        double sum = 0;
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += alike(vectors[i], vectors[j], width);
            }
        }
        return sum;
    }

    /** The sum of exp(-d^2 / width^2) over the pairs of a vector of either side. */
    static double sumAlike(double[][] left, double[][] right, double width) {
        double sum = 0;
        for (double[] u : left) {
            for (double[] v : right) {
                sum += alike(u, v, width);
            }
        }
        return sum;
    }

    /** exp(-d^2 / width^2) for every pair of vectors. */
    static double[][] alike(double[][] vectors, double width) {
        double[][] alike = new double[vectors.length][vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j <= i; j++) {
                alike[i][j] = alike(vectors[i], vectors[j], width);
                alike[j][i] = alike[i][j];
            }
        }
        return alike;
    }

    static double alike(double[] u, double[] v, double width) {
        double squares = 0;
        for (int i = 0; i < u.length; i++) {
            double difference = (u[i] - v[i]) / width;
            squares += difference * difference;
        }
        return Math.exp(-squares);
    }
}
