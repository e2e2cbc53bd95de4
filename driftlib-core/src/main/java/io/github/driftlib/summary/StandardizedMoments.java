package io.github.driftlib.summary;

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

    static StandardizedMoments of(EmpiricalDistribution distribution) {
        double mean = distribution.mean();
        double deviation = distribution.populationStandardDeviation();
        double unit = 1 / deviation;
        double cubes = 0;
        double fourths = 0;
        for (int i = 0; i < distribution.size(); i++) {
            double standardized = (distribution.value(i) - mean) * unit;
            double cube = standardized * standardized * standardized * distribution.weight(i);
            cubes += cube;
            fourths += cube * standardized;
        }
        long count = distribution.count();
        return deviation > 0
                ? new StandardizedMoments(count, mean, deviation, cubes / count, fourths / count)
                : new StandardizedMoments(count, mean, 0, 0, 0);
    }

    /** The moments of the numbers of both together. */
    public StandardizedMoments merge(StandardizedMoments other) {
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
