package io.github.driftlib.drift.stattest;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.drift.relabel.Relabelling;
import io.github.driftlib.stats.distribution.ChiSquared;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToLongFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The Epps-Singleton test: the difference of the empirical characteristic functions at t = 0.4 and 0.8, in units of the
 * pooled semi-interquartile range (Epps and Singleton 1986; small-sample correction as Goerg and Kaiser 2009).
 *
 * <p>The statistic has a chi-squared distribution in large samples only: with 50 values on one side it is too large
 * four times as often as it should be. The calibrated form takes the values of both samples together as given where a
 * sample has fewer than 1000, and asks how often a random relabelling gives a statistic at least as large
 * ({@link Relabelling}). The unit is the same for each.
 */
final class EppsSingleton {

    private static final double[] T = {0.4, 0.8};
    private static final int FEWEST = 5;
    private static final int LARGEST_SMALL_SAMPLE = 24;
    /** From so many values on either side the statistic has its distribution. */
    private static final int ENOUGH = 1000;

    /** Up to so many different values all cells are gone through for each relabelling. */
    private static final int FEW_CELLS = 64;

    private static final double PSEUDO_INVERSE_TOLERANCE = 1e-15;

    private EppsSingleton() {}

    /** The test as it was published. */
    static Score score(SamplePair samples) {
        return score(samples, false);
    }

    /** The test that keeps its level in small samples too. */
    static Score calibrated(SamplePair samples) {
        return score(samples, true);
    }

    private static Score score(SamplePair samples, boolean calibrated) {
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        double n = samples.referenceCount();
        double m = samples.currentCount();
        if (Math.min(n, m) < FEWEST) {
            return Score.notComputable("an Epps-Singleton test needs five values on each side, but there are "
                    + (long) n + " and " + (long) m);
        }
        EmpiricalDistribution pooled =
                numbers.reference().finite().merge(numbers.current().finite());
        // Only differences of values matter, so that they are counted from one of them.
        CommonScale common = CommonScale.of(numbers);
        double scale = (common.of(pooled.quantile(0.75)) - common.of(pooled.quantile(0.25))) / 2;
        if (!(scale > 0)) {
            return Score.notComputable("an Epps-Singleton test needs an interquartile range above 0");
        }
        if (numbers.reference().size() == 1 && numbers.current().size() == 1) {
            return Score.notComputable("an Epps-Singleton test needs a side that is not constant");
        }
        Statistic statistic = Statistic.of(
                Moments.of(numbers.reference(), common, scale), Moments.of(numbers.current(), common, scale), n, m);
        boolean large = Math.min(n, m) >= ENOUGH;
        return Score.of(
                large || !calibrated ? statistic.pValue() : relabelled(numbers, common, scale, statistic),
                KolmogorovSmirnov.EFFECT,
                KolmogorovSmirnov.statistic(numbers));
    }

    private static double relabelled(
            SamplePair.Numbers numbers, CommonScale common, double scale, Statistic statistic) {
        if (statistic.rank == 0) {
            return Double.NaN;
        }
        PooledSamples.Values pooled = PooledSamples.Values.of(numbers);
        double[][] waves = new double[pooled.values().length][];
        Arrays.setAll(waves, cell -> Moments.waves(common.of(pooled.values()[cell]), scale));
        Relabelling relabelling = new Relabelling(pooled.counts());
        DoubleUnaryOperator tail = value -> ChiSquared.survival(value, statistic.rank);
        if (waves.length <= FEW_CELLS) {
            return relabelling.pValue((PairedCounts counts) -> of(waves, counts), tail);
        }
        Sums all = Sums.of(waves, pooled.counts()::total);
        double n = relabelling.counts().referenceTotal();
        double m = relabelling.counts().currentTotal();
        return relabelling.pValueOfSmaller(
                cells -> {
                    Sums smaller = new Sums();
                    for (int cell : cells) {
                        smaller.add(waves[cell], 1);
                    }
                    return Statistic.of(smaller.moments(n), all.minus(smaller).moments(m), n, m).value;
                },
                tail);
    }

    /** The statistic of the cells' counts. */
    private static double of(double[][] waves, PairedCounts counts) {
        double n = counts.referenceTotal();
        double m = counts.currentTotal();
        Moments reference = Sums.of(waves, counts::reference).moments(n);
        return Statistic.of(reference, Sums.of(waves, counts::current).moments(m), n, m).value;
    }

    /**
     * The statistic.
     *
     * @param rank that of the covariance, the degrees of freedom
     */
    private record Statistic(double value, int rank) {

        static Statistic of(Moments reference, Moments current, double n, double m) {
            double total = n + m;
            RealMatrix covariance =
                    reference.covariance.scalarMultiply(total / n).add(current.covariance.scalarMultiply(total / m));
            return of(covariance, reference.mean.subtract(current.mean), n, m);
        }

        private static Statistic of(RealMatrix covariance, RealVector difference, double n, double m) {
            SingularValueDecomposition decomposition = new SingularValueDecomposition(covariance);
            double[] singular = decomposition.getSingularValues();
            RealVector left = decomposition.getUT().operate(difference);
            RealVector right = decomposition.getVT().operate(difference);
            double statistic = 0;
            int rank = 0;
            for (int i = 0; i < singular.length; i++) {
                if (singular[i] > PSEUDO_INVERSE_TOLERANCE * singular[0]) {
                    statistic += left.getEntry(i) * right.getEntry(i) / singular[i];
                    rank++;
                }
            }
            statistic *= n + m;
            if (Math.max(n, m) <= LARGEST_SMALL_SAMPLE) {
                statistic /= 1 + Math.pow(n + m, -0.45) + 10.1 * (Math.pow(n, -1.7) + Math.pow(m, -1.7));
            }
            return new Statistic(statistic, rank);
        }

        double pValue() {
            return rank == 0 ? Double.NaN : ChiSquared.survival(value, rank);
        }
    }

    /** Mean and covariance of the cosines and sines of a sample. */
    private record Moments(RealVector mean, RealMatrix covariance) {

        static Moments of(EmpiricalDistribution sample, CommonScale common, double scale) {
            int size = 2 * T.length;
            double[] mean = new double[size];
            double[][] products = new double[size][size];
            for (int i = 0; i < sample.size(); i++) {
                Stop.check(i);
                double share = (double) sample.weight(i) / sample.count();
                double[] waves = waves(common.of(sample.value(i)), scale);
                for (int row = 0; row < size; row++) {
                    mean[row] += share * waves[row];
                }
            }
            for (int i = 0; i < sample.size(); i++) {
                Stop.check(i);
                double share = (double) sample.weight(i) / sample.count();
                double[] waves = waves(common.of(sample.value(i)), scale);
                for (int row = 0; row < size; row++) {
                    for (int column = 0; column < size; column++) {
                        products[row][column] += share * (waves[row] - mean[row]) * (waves[column] - mean[column]);
                    }
                }
            }
            return new Moments(new ArrayRealVector(mean), new Array2DRowRealMatrix(products));
        }

        private static double[] waves(double value, double scale) {
            double[] waves = new double[2 * T.length];
            for (int i = 0; i < T.length; i++) {
                waves[i] = Math.cos(T[i] / scale * value);
                waves[T.length + i] = Math.sin(T[i] / scale * value);
            }
            return waves;
        }
    }

    /** Sums of the cosines and sines of a sample, and of their products. */
    private static final class Sums {

        private final double[] sums = new double[2 * T.length];
        private final double[][] products = new double[2 * T.length][2 * T.length];

        /** Those of cells, from how often each occurs. */
        static Sums of(double[][] waves, IntToLongFunction count) {
            Sums sums = new Sums();
            for (int cell = 0; cell < waves.length; cell++) {
                sums.add(waves[cell], count.applyAsLong(cell));
            }
            return sums;
        }

        void add(double[] waves, long times) {
            for (int row = 0; times > 0 && row < sums.length; row++) {
                double part = times * waves[row];
                sums[row] += part;
                for (int column = 0; column <= row; column++) {
                    products[row][column] += part * waves[column];
                }
            }
        }

        Sums minus(Sums part) {
            Sums rest = new Sums();
            for (int row = 0; row < sums.length; row++) {
                rest.sums[row] = sums[row] - part.sums[row];
                for (int column = 0; column <= row; column++) {
                    rest.products[row][column] = products[row][column] - part.products[row][column];
                }
            }
            return rest;
        }

        Moments moments(double total) {
            double[] mean = new double[sums.length];
            double[][] covariance = new double[sums.length][sums.length];
            for (int row = 0; row < mean.length; row++) {
                mean[row] = sums[row] / total;
                for (int column = 0; column <= row; column++) {
                    covariance[row][column] = products[row][column] / total - mean[row] * mean[column];
                    covariance[column][row] = covariance[row][column];
                }
            }
            return new Moments(new ArrayRealVector(mean), new Array2DRowRealMatrix(covariance));
        }
    }
}
