package io.github.driftlib.training;

import java.util.Objects;
import java.util.Optional;

/**
 * How an error falls with the size of the data: error(n) = a + b n<sup>-c</sup>, by least squares over 64 exponents c
 * from 0.05 to 2 in equal ratios, a and b not below 0.
 *
 * @param floor a, what no amount of data takes away
 * @param scale b
 * @param exponent c
 * @param largest the largest size that was tried
 */
public record LearningCurve(double floor, double scale, double exponent, double largest) {

    /** So many sizes are needed at least. */
    public static final int FEWEST_SIZES = 5;

    private static final int EXPONENTS = 64;
    private static final double LEAST = 0.05;
    private static final double GREATEST = 2;

    /**
     * The curve of errors; empty where there are fewer than {@value #FEWEST_SIZES} sizes, or the error does not fall.
     *
     * @param sizes the sizes, above 0
     * @param errors the error at each
     */
    public static Optional<LearningCurve> of(double[] sizes, double[] errors) {
        Objects.requireNonNull(sizes, "sizes must be given, but was null");
        Objects.requireNonNull(errors, "errors must be given, but was null");
        if (sizes.length != errors.length) {
            throw new IllegalArgumentException(
                    "errors must be as many as sizes, but were " + errors.length + " and " + sizes.length);
        }
        if (sizes.length < FEWEST_SIZES) {
            return Optional.empty();
        }
        LearningCurve best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < EXPONENTS; i++) {
            double exponent = LEAST * Math.pow(GREATEST / LEAST, i / (EXPONENTS - 1.0));
            LearningCurve curve = fitted(sizes, errors, exponent);
            double squares = curve.squares(sizes, errors);
            if (curve.scale > 0 && squares < least) {
                least = squares;
                best = curve;
            }
        }
        return Optional.ofNullable(best);
    }

    private static LearningCurve fitted(double[] sizes, double[] errors, double exponent) {
        double n = sizes.length;
        double x = 0;
        double xx = 0;
        double y = 0;
        double xy = 0;
        double largest = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (!(sizes[i] > 0) || !Double.isFinite(errors[i])) {
                throw new IllegalArgumentException(
                        "sizes must be above 0 and errors finite, but were " + sizes[i] + " and " + errors[i]);
            }
            double power = Math.pow(sizes[i], -exponent);
            x += power;
            xx += power * power;
            y += errors[i];
            xy += power * errors[i];
            largest = Math.max(largest, sizes[i]);
        }
        double scale = (n * xy - x * y) / (n * xx - x * x);
        double floor = (y - scale * x) / n;
        return floor >= 0
                ? new LearningCurve(floor, scale, exponent, largest)
                : new LearningCurve(0, xy / xx, exponent, largest);
    }

    private double squares(double[] sizes, double[] errors) {
        double sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            double off = errors[i] - at(sizes[i]);
            sum += off * off;
        }
        return sum;
    }

    /** The error at a size. */
    public double at(double size) {
        return floor + scale * Math.pow(size, -exponent);
    }

    /** By how much twice the largest data would lower the error. */
    public double gainOfDouble() {
        return at(largest) - at(2 * largest);
    }
}
