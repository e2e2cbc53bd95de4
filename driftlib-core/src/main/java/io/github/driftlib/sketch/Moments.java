package io.github.driftlib.sketch;

/**
 * Count, mean, spread and range of numbers; the moments of two parts give those of the whole (Chan, Golub and LeVeque,
 * 1979).
 *
 * @param count how many numbers
 * @param mean their arithmetic mean, 0 where there are none
 * @param squaredDeviations the sum of the squared deviations from the mean
 * @param min the smallest, plus infinity where there are none
 * @param max the largest, minus infinity where there are none
 */
public record Moments(long count, double mean, double squaredDeviations, double min, double max) {

    /** The moments of nothing. */
    public static final Moments NONE = new Moments(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** The moments of the first {@code length} numbers of an array, all finite. */
    public static Moments of(double[] numbers, int length) {
        if (length == 0) {
            return NONE;
        }
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            double number = numbers[i] + 0.0;
            sum += number / length;
            min = Math.min(min, number);
            max = Math.max(max, number);
        }
        double squares = 0;
        double rest = 0;
        for (int i = 0; i < length; i++) {
            double deviation = numbers[i] - sum;
            rest += deviation;
            squares += deviation * deviation;
        }
        return new Moments(length, sum + rest / length, Math.max(0, squares - rest / length * rest), min, max);
    }

    /** The moments of the numbers of both. */
    public Moments plus(Moments other) {
        if (count == 0 || other.count == 0) {
            return count == 0 ? other : this;
        }
        long total = count + other.count;
        double share = (double) other.count / total;
        double difference = other.mean - mean;
        return new Moments(
                total,
                mean + difference * share,
                squaredDeviations + other.squaredDeviations + difference * difference * count * share,
                Math.min(min, other.min),
                Math.max(max, other.max));
    }
}
