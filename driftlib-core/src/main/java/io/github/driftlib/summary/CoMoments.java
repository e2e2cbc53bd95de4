package io.github.driftlib.summary;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;

/**
 * What the linear correlation of two columns is made of: over the rows in which both are finite, the means, the summed
 * squared deviations and the summed products of deviations.
 *
 * <p>Merged by the formulas of T. F. Chan, G. H. Golub and R. J. LeVeque, Updating formulae and a pairwise algorithm
 * for computing sample variances (1979): another split of the same rows can differ in the last digits.
 *
 * @param count the number of rows in which both are finite
 * @param meanX the mean of the first column
 * @param meanY the mean of the second column
 * @param squaresX the summed squared deviations of the first column
 * @param squaresY the summed squared deviations of the second column
 * @param products the summed products of both deviations
 */
public record CoMoments(long count, double meanX, double meanY, double squaresX, double squaresY, double products) {

    private static final CoMoments EMPTY = new CoMoments(0, 0, 0, 0, 0, 0);

    /** Of no rows: the identity of {@link #merge}. */
    public static CoMoments empty() {
        return EMPTY;
    }

    /** What makes the co-moments of two columns of numbers. */
    public static StoredSummarizer<CoMoments> of(String columnX, String columnY) {
        return new Of(columnX, columnY);
    }

    /** Of the rows of both. */
    public CoMoments merge(CoMoments other) {
        if (count == 0 || other.count == 0) {
            return count == 0 ? other : this;
        }
        long total = count + other.count;
        double share = (double) other.count / total;
        double weight = count * share;
        double stepX = other.meanX - meanX;
        double stepY = other.meanY - meanY;
        return new CoMoments(
                total,
                meanX + stepX * share,
                meanY + stepY * share,
                squaresX + other.squaresX + stepX * stepX * weight,
                squaresY + other.squaresY + stepY * stepY * weight,
                products + other.products + stepX * stepY * weight);
    }

    /**
     * Pearson's correlation coefficient, in [-1, 1]: products / sqrt(squares x squares). Empty where there are fewer
     * than two rows, a column is constant, or the squares are beyond the range of a double.
     */
    public OptionalDouble correlation() {
        double deviationX = Math.sqrt(squaresX);
        double deviationY = Math.sqrt(squaresY);
        boolean computable = deviationX > 0 && deviationY > 0 && Double.isFinite(deviationX * deviationY);
        double correlation = products / deviationX / deviationY;
        return computable && Double.isFinite(correlation)
                ? OptionalDouble.of(Math.max(-1, Math.min(1, correlation)))
                : OptionalDouble.empty();
    }

    private record Of(String columnX, String columnY) implements StoredSummarizer<CoMoments> {

        @Override
        public CoMoments apply(Dataset rows) {
            NumericalColumn x = rows.numerical(columnX);
            NumericalColumn y = rows.numerical(columnY);
            long count = 0;
            double meanX = 0;
            double meanY = 0;
            for (int row = 0; row < x.size(); row++) {
                if (isComplete(x, y, row)) {
                    count++;
                    meanX += (x.get(row) - meanX) / count;
                    meanY += (y.get(row) - meanY) / count;
                }
            }
            return count == 0 ? EMPTY : around(x, y, count, meanX, meanY);
        }

        private static boolean isComplete(NumericalColumn x, NumericalColumn y, int row) {
            return Double.isFinite(x.get(row)) && Double.isFinite(y.get(row));
        }

        /** The moments around nearly the means, put right for what is left of the means. */
        private static CoMoments around(NumericalColumn x, NumericalColumn y, long count, double nearX, double nearY) {
            double sumX = 0;
            double sumY = 0;
            double squaresX = 0;
            double squaresY = 0;
            double products = 0;
            for (int row = 0; row < x.size(); row++) {
                if (isComplete(x, y, row)) {
                    double deviationX = x.get(row) - nearX;
                    double deviationY = y.get(row) - nearY;
                    sumX += deviationX;
                    sumY += deviationY;
                    squaresX += deviationX * deviationX;
                    squaresY += deviationY * deviationY;
                    products += deviationX * deviationY;
                }
            }
            return new CoMoments(
                    count,
                    nearX + sumX / count,
                    nearY + sumY / count,
                    Math.max(0, squaresX - sumX * sumX / count),
                    Math.max(0, squaresY - sumY * sumY / count),
                    products - sumX * sumY / count);
        }

        @Override
        public void write(CoMoments moments, DataOutput out) throws IOException {
            out.writeLong(moments.count);
            out.writeDouble(moments.meanX);
            out.writeDouble(moments.meanY);
            out.writeDouble(moments.squaresX);
            out.writeDouble(moments.squaresY);
            out.writeDouble(moments.products);
        }

        @Override
        public CoMoments read(DataInput in) throws IOException {
            return new CoMoments(
                    in.readLong(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        }

        @Override
        public CoMoments merge(CoMoments left, CoMoments right) {
            return left.merge(right);
        }
    }
}
