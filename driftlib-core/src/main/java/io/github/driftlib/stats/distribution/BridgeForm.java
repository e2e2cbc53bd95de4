package io.github.driftlib.stats.distribution;

import io.github.driftlib.stats.Spectrum;
import java.util.Arrays;

/**
 * The distribution of a quadratic statistic of two samples with equal values, where both have one distribution and the
 * values of the two together are taken as given.
 *
 * <p>Let z be the difference of the two empirical distribution functions times sqrt(n m / N), N = n + m, and z(j) its
 * value above the j-th distinct value: a Brownian bridge at the shares of the pooled values, in large samples. The
 * statistic adds up a form of z before and z after each distinct value, p z^2 + q z z' + r z'^2. Then it is distributed
 * as a sum of squares with weights: the eigenvalues of the form against the inverse covariance of the bridge, both of
 * which are tridiagonal. Its mean is the exact one of all relabellings.
 *
 * <p>More than 256 distinct values are put together into about so many cells first, rare neighbours, fewer at the ends;
 * what that takes from the mean of the statistic is taken from the statistic too.
 */
public final class BridgeForm implements Spectrum {

    private static final int MOST_CELLS = 256;

    /** The form of the differences before and after the values of a cell. */
    public interface Form {

        /**
         * The three coefficients of the form, those of before^2, before times after, and after^2.
         *
         * @param before how many of all values are below the cell
         * @param count how many are in it
         * @param total how many there are
         */
        double[] of(double before, double count, double total);
    }

    private final double[] stiffness;
    private final double[] stiffnessBeside;
    private final double[] mass;
    private final double[] massBeside;
    private final double[] withoutMass;
    private final double[] poles;
    /** What the cells have no part in, which hardly varies. */
    private final double constant;

    private BridgeForm(double[] cells, double total, Form form, double constant) {
        this.constant = constant;
        int knots = cells.length - 1;
        stiffness = new double[knots];
        stiffnessBeside = new double[knots];
        mass = new double[knots];
        massBeside = new double[knots];
        double before = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            double[] coefficients = form.of(before, cells[cell], total);
            // The covariance of a relabelling is that of the bridge times N / (N - 1).
            double precision = (total - 1) / cells[cell];
            if (cell > 0) {
                stiffness[cell - 1] += precision;
                mass[cell - 1] += coefficients[0];
            }
            if (cell < knots) {
                stiffness[cell] += precision;
                mass[cell] += coefficients[2];
            }
            if (cell > 0 && cell < knots) {
                stiffnessBeside[cell] = -precision;
                massBeside[cell] = coefficients[1] / 2;
            }
            before += cells[cell];
        }
        withoutMass = new double[knots];
        for (int knot = 0; knot < knots; knot++) {
            withoutMass[knot] = pivot(knot, knot == 0 ? 1 : withoutMass[knot - 1], 0);
        }
        poles = new double[knots];
        Arrays.fill(poles, Double.NaN);
    }

    /**
     * The form of pooled values.
     *
     * @param counts how often each distinct value occurs in both samples together, in ascending order of the values; at
     *     least two of them
     * @param form what the statistic adds up
     */
    public static BridgeForm of(long[] counts, Form form) {
        if (counts.length < 2) {
            throw new IllegalArgumentException("counts must have two distinct values, but had " + counts.length);
        }
        double total = 0;
        for (long count : counts) {
            total += count;
        }
        double[] single = Arrays.stream(counts).asDoubleStream().toArray();
        double[] cells = cells(counts, total);
        double constant = cells.length == single.length ? 0 : mean(single, total, form) - mean(cells, total, form);
        return new BridgeForm(cells, total, form, constant);
    }

    /** The mean of the statistic over all relabellings. */
    private static double mean(double[] cells, double total, Form form) {
        double sum = 0;
        double before = 0;
        for (double count : cells) {
            double[] coefficients = form.of(before, count, total);
            double after = before + count;
            sum += coefficients[0] * before * (total - before)
                    + coefficients[1] * before * (total - after)
                    + coefficients[2] * after * (total - after);
            before = after;
        }
        return sum / (total * (total - 1));
    }

    private static double[] cells(long[] counts, double total) {
        if (counts.length <= MOST_CELLS) {
            return Arrays.stream(counts).asDoubleStream().toArray();
        }
        double[] cells = new double[counts.length];
        int size = 0;
        double before = 0;
        for (long count : counts) {
            double share = (before + count / 2.0) / total;
            double widest = 2 * Math.PI * total / MOST_CELLS * Math.sqrt(share * (1 - share));
            boolean joined = size > 0 && cells[size - 1] + count <= widest;
            cells[joined ? size - 1 : size++] += count;
            before += count;
        }
        return Arrays.copyOf(cells, size);
    }

    /** The probability that the statistic exceeds {@code x}. */
    public double survival(double x) {
        return ChiSquareMixture.survival(x - constant, this);
    }

    @Override
    public int size() {
        return poles.length;
    }

    @Override
    public double pole(int i) {
        if (Double.isNaN(poles[i])) {
            poles[i] = bisected(i);
        }
        return poles[i];
    }

    /** The pole above which more than i are below. */
    private double bisected(int i) {
        double low = i == 0 || Double.isNaN(poles[i - 1]) ? 0 : poles[i - 1];
        double high = Math.max(1, 2 * low);
        while (polesBelow(high) <= i) {
            low = high;
            high *= 2;
        }
        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (polesBelow(middle) > i) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** How many pivots of the pencil are negative: as many as there are poles below y. */
    private int polesBelow(double y) {
        int negative = 0;
        double pivot = 1;
        for (int knot = 0; knot < mass.length; knot++) {
            pivot = pivot(knot, pivot, y);
            negative += pivot < 0 ? 1 : 0;
        }
        return negative;
    }

    private double pivot(int knot, double previous, double y) {
        double beside = stiffnessBeside[knot] - y * massBeside[knot];
        double pivot = stiffness[knot] - y * mass[knot] - (knot == 0 ? 0 : beside * beside / previous);
        return pivot == 0 ? Double.MIN_NORMAL : pivot;
    }

    @Override
    public double logDeterminant(int i, double beyond) {
        double y = pole(i) + beyond;
        double sum = 0;
        double product = 1;
        double pivot = 1;
        for (int knot = 0; knot < mass.length; knot++) {
            pivot = pivot(knot, pivot, y);
            product *= Math.abs(pivot / withoutMass[knot]);
            if (product < 1e-150 || product > 1e150) {
                sum += Math.log(product);
                product = 1;
            }
        }
        return sum + Math.log(product);
    }
}
