package io.github.driftlib.summary;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.sketch.CoSums;
import io.github.driftlib.sketch.Moments;
import io.github.driftlib.sketch.MomentsBytes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the linear correlation of two columns is made of: over the rows in which both are finite, how many there are,
 * their means, squared deviations and products of deviations.
 *
 * <p>The sums have about 32 digits and no finite numbers are too large or too small for them: so the correlation is
 * good to the last digits wherever the numbers lie, and does not depend on how the rows were split. Immutable.
 */
public final class CoMoments {

    private static final CoMoments EMPTY = new CoMoments(CoSums.NONE);

    private final CoSums sums;

    private CoMoments(CoSums sums) {
        this.sums = sums;
    }

    /** Of no rows: the identity of {@link #merge}. */
    public static CoMoments empty() {
        return EMPTY;
    }

    /** What makes the co-moments of two columns of numbers. */
    public static StoredSummarizer<CoMoments> of(String columnX, String columnY) {
        Objects.requireNonNull(columnX, "columnX must be given, but was null");
        Objects.requireNonNull(columnY, "columnY must be given, but was null");
        return new Of(columnX, columnY);
    }

    /** Of the rows of both. */
    public CoMoments merge(CoMoments other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new CoMoments(sums.plus(other.sums));
    }

    /** The number of rows in which both are finite. */
    public long count() {
        return sums.x().count();
    }

    /**
     * Pearson's correlation coefficient, in [-1, 1]: products / sqrt(squares x squares). Empty where there are fewer
     * than two rows, or a column is constant.
     */
    public OptionalDouble correlation() {
        return sums.correlation();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CoMoments other && sums.equals(other.sums);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }

    @Override
    public String toString() {
        return "CoMoments of " + count() + " rows";
    }

    private record Of(String columnX, String columnY) implements StoredSummarizer<CoMoments> {

        @Override
        public CoMoments apply(Dataset rows) {
            NumericalColumn x = rows.numerical(columnX);
            NumericalColumn y = rows.numerical(columnY);
            double[] left = new double[x.size()];
            double[] right = new double[x.size()];
            int count = 0;
            for (int row = 0; row < x.size(); row++) {
                if (Double.isFinite(x.get(row)) && Double.isFinite(y.get(row))) {
                    left[count] = x.get(row);
                    right[count++] = y.get(row);
                }
            }
            return new CoMoments(CoSums.of(left, right, count));
        }

        @Override
        public Optional<Set<String>> reads() {
            return Optional.of(DerivedColumn.names(columnX, List.of(columnY)));
        }

        /** The count less one with its sign turned, which tells it from the first form, then sums and rests. */
        @Override
        public void write(CoMoments moments, DataOutput out) throws IOException {
            out.writeLong(-1 - moments.count());
            MomentsBytes.writeSums(moments.sums.x(), out);
            MomentsBytes.writeSums(moments.sums.y(), out);
            out.writeDouble(moments.sums.products());
            out.writeDouble(moments.sums.productsRest());
        }

        @Override
        public CoMoments read(DataInput in) throws IOException {
            long count = in.readLong();
            if (count >= 0) {
                return readFirst(count, in);
            }
            Moments x = MomentsBytes.readSums(-1 - count, in);
            Moments y = MomentsBytes.readSums(-1 - count, in);
            return new CoMoments(new CoSums(x, y, in.readDouble(), in.readDouble()));
        }

        /** The first form: count, means, squared deviations, products; the range of the numbers was not kept. */
        private static CoMoments readFirst(long count, DataInput in) throws IOException {
            double meanX = in.readDouble();
            double meanY = in.readDouble();
            double squaresX = in.readDouble();
            double squaresY = in.readDouble();
            double products = in.readDouble();
            if (count == 0) {
                return EMPTY;
            }
            Moments x = known(count, meanX, squaresX);
            Moments y = known(count, meanY, squaresY);
            double scaled = Math.scalb(Math.scalb(products, -x.exponent()), -y.exponent());
            return new CoMoments(new CoSums(x, y, scaled, 0));
        }

        private static Moments known(long count, double mean, double squares) {
            double reach = squares > 0 ? Math.max(Math.sqrt(squares), Math.ulp(mean)) : 0;
            return Moments.known(count, mean, squares, mean - reach, mean + reach);
        }

        @Override
        public CoMoments merge(CoMoments left, CoMoments right) {
            return left.merge(right);
        }
    }
}
