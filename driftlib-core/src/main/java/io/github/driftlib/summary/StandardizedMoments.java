package io.github.driftlib.summary;

import java.util.Arrays;
import java.util.Objects;

/**
 * The mean of numbers, their standard deviation as a population, and the means of the third and the fourth power of
 * their deviations from the mean in units of it. Those of two samples together follow from those of each.
 *
 * @param count how many numbers there are, at least 1
 * @param mean the mean
 * @param deviation the standard deviation
 * @param skewness the third standardized moment, 0 for a constant
 * @param kurtosis the fourth standardized moment (3 for a normal distribution), 0 for a constant
 */
public record StandardizedMoments(long count, double mean, double deviation, double skewness, double kurtosis) {

    /** Beyond these powers of two, squares of numbers can leave the range of doubles. */
    private static final int LARGEST_EXPONENT = 500;

    private static final int MOST_LANES = 256;

    static StandardizedMoments of(EmpiricalDistribution distribution) {
        double mean = distribution.mean();
        double deviation = distribution.populationStandardDeviation();
        int exponent = Math.getExponent(
                Math.max(Math.abs(distribution.value(0)), Math.abs(distribution.value(distribution.size() - 1))));
        int scale = Math.abs(exponent) > LARGEST_EXPONENT ? -exponent : 0;
        double center = Math.scalb(mean, scale);
        double unit = 1 / Math.scalb(deviation, scale);
        long count = distribution.count();
        if (!(deviation > 0)) {
            return new StandardizedMoments(count, mean, 0, 0, 0);
        }
        int lanes = Math.min(MOST_LANES, distribution.size());
        Powers powers = new Powers(new double[lanes], new double[lanes]);
        double[] standardized = new double[lanes];
        double[] weights = new double[lanes];
        Arrays.fill(weights, 1);
        for (int from = 0; from < distribution.size(); from += lanes) {
            int length = Math.min(lanes, distribution.size() - from);
            distribution.read(from, standardized, weights, length);
            for (int k = 0; k < length; k++) {
                standardized[k] = (scaled(standardized[k], scale) - center) * unit;
            }
            powers.add(standardized, weights, length);
        }
        return new StandardizedMoments(count, mean, deviation, sum(powers.cubes) / count, sum(powers.fourths) / count);
    }

    /** A value times a power of two. */
    private static double scaled(double value, int exponent) {
        return exponent == 0 ? value : Math.scalb(value, exponent);
    }

    private static double sum(double[] sums) {
        double all = 0;
        for (double sum : sums) {
            all += sum;
        }
        return all;
    }

    /**
     * Sums of powers: the k-th number of a block goes to the k-th sum, so that no addition waits for the one before,
     * and the virtual machine makes vector instructions of the loop.
     */
    private record Powers(double[] cubes, double[] fourths) {

        void add(double[] standardized, double[] weights, int length) {
            for (int k = 0; k < length; k++) {
                double number = standardized[k];
                double cube = number * number * number * weights[k];
                cubes[k] += cube;
                fourths[k] += cube * number;
            }
        }
    }

    /** The moments of the numbers of both together, at any scale. */
    public StandardizedMoments merge(StandardizedMoments other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        int exponent = Math.getExponent(Math.max(largest(), other.largest()));
        return scaled(-exponent).mergeSmall(other.scaled(-exponent)).scaled(exponent);
    }

    private double largest() {
        return Math.max(Math.abs(mean), deviation);
    }

    /** Those of the numbers times a power of two, which changes no digit. */
    private StandardizedMoments scaled(int exponent) {
        return new StandardizedMoments(
                count, Math.scalb(mean, exponent), Math.scalb(deviation, exponent), skewness, kurtosis);
    }

    private StandardizedMoments mergeSmall(StandardizedMoments other) {
        double share = (double) count / (count + other.count);
        double otherShare = (double) other.count / (count + other.count);
        double pooledMean = share * mean + otherShare * other.mean;
        double between = mean - pooledMean;
        double otherBetween = other.mean - pooledMean;
        double pooledDeviation = Math.sqrt(share * (deviation * deviation + between * between)
                + otherShare * (other.deviation * other.deviation + otherBetween * otherBetween));
        if (!(pooledDeviation > 0)) {
            return new StandardizedMoments(count + other.count, pooledMean, pooledDeviation, 0, 0);
        }
        double unit = 1 / pooledDeviation;
        return new StandardizedMoments(
                count + other.count,
                pooledMean,
                pooledDeviation,
                share * third(between * unit, unit) + otherShare * other.third(otherBetween * unit, unit),
                share * fourth(between * unit, unit) + otherShare * other.fourth(otherBetween * unit, unit));
    }

    /** The mean third power around another point, which is further below the mean by so many of the given units. */
    private double third(double below, double unit) {
        double scale = deviation * unit;
        return scale * scale * (scale * skewness + 3 * below) + below * below * below;
    }

    private double fourth(double below, double unit) {
        double scale = deviation * unit;
        double square = below * below;
        return scale * scale * (scale * scale * kurtosis + 4 * below * scale * skewness + 6 * square) + square * square;
    }
}
