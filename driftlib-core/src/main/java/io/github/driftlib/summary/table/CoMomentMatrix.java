package io.github.driftlib.summary.table;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.sketch.CoSums;
import io.github.driftlib.sketch.Moments;
import io.github.driftlib.sketch.MomentsBytes;
import io.github.driftlib.summary.StoredSummarizer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The means, variances and covariances of several columns of numbers, over the rows in which all of them are finite.
 * From them come correlations, principal components and whatever else is linear in many columns. k^2 / 2 numbers of k
 * columns; immutable, and independent of how the rows were split.
 */
public final class CoMomentMatrix {

    private final List<String> columns;
    /** Of columns 0 and 0, 1 and 0, 1 and 1, 2 and 0, and so on; empty where there are no rows. */
    private final List<CoSums> sums;

    private CoMomentMatrix(List<String> columns, List<CoSums> sums) {
        this.columns = columns;
        this.sums = List.copyOf(sums);
    }

    /**
     * What makes them.
     *
     * @param columns of numbers, at least one
     */
    public static StoredSummarizer<CoMomentMatrix> of(List<String> columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new Of(columns);
    }

    /** Of the rows of both. */
    public CoMomentMatrix merge(CoMomentMatrix other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        List<CoSums> both = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            both.add(sums.get(i).plus(other.sums.get(i)));
        }
        return new CoMomentMatrix(columns, both);
    }

    /** The columns, in the order of their numbers. */
    public List<String> columns() {
        return columns;
    }

    /** In how many rows all columns are finite. */
    public long count() {
        return sums.get(0).x().count();
    }

    /** The mean of each column; there must be a row. */
    public double[] means() {
        double[] means = new double[columns.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = sum(i, i).x().mean();
        }
        return means;
    }

    /** Whether a column is the same in all rows. */
    public boolean isConstant(int column) {
        return sum(column, column).x().isConstant();
    }

    /**
     * The matrix of covariances.
     *
     * @param divisor what the summed products are divided by: the count for those of the rows as a population, one less
     *     for those of a sample
     */
    public double[][] covariances(long divisor) {
        double[][] matrix = new double[columns.size()][columns.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                CoSums both = sum(i, j);
                double products = i == j
                        ? both.x().squaredDeviations()
                        : Math.scalb(
                                Math.scalb(both.products(), both.x().exponent()),
                                both.y().exponent());
                matrix[i][j] = products / divisor;
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private CoSums sum(int high, int low) {
        return sums.get(high * (high + 1) / 2 + low);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CoMomentMatrix other && columns.equals(other.columns) && sums.equals(other.sums);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }

    @Override
    public String toString() {
        return "CoMomentMatrix of " + columns;
    }

    private record Of(List<String> columns) implements StoredSummarizer<CoMomentMatrix> {

        Of {
            columns = List.copyOf(columns);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("columns must be at least one, but there were none");
            }
        }

        @Override
        public Optional<Set<String>> reads() {
            return Optional.of(new TreeSet<>(columns));
        }

        @Override
        public CoMomentMatrix apply(Dataset rows) {
            double[][] complete = CompleteNumbers.of(rows, columns);
            List<CoSums> sums = new ArrayList<>();
            for (int i = 0; i < complete.length; i++) {
                for (int j = 0; j <= i; j++) {
                    sums.add(CoSums.of(complete[i], complete[j], complete[i].length));
                }
            }
            return new CoMomentMatrix(columns, sums);
        }

        @Override
        public void write(CoMomentMatrix matrix, DataOutput out) throws IOException {
            for (CoSums both : matrix.sums) {
                MomentsBytes.write(both.x(), out);
                MomentsBytes.write(both.y(), out);
                out.writeDouble(both.products());
                out.writeDouble(both.productsRest());
            }
        }

        @Override
        public CoMomentMatrix read(DataInput in) throws IOException {
            List<CoSums> sums = new ArrayList<>();
            for (int i = 0; i < columns.size() * (columns.size() + 1) / 2; i++) {
                Moments x = MomentsBytes.read(in);
                Moments y = MomentsBytes.read(in);
                sums.add(new CoSums(x, y, in.readDouble(), in.readDouble()));
            }
            return new CoMomentMatrix(columns, sums);
        }

        @Override
        public CoMomentMatrix merge(CoMomentMatrix left, CoMomentMatrix right) {
            return left.merge(right);
        }
    }
}
