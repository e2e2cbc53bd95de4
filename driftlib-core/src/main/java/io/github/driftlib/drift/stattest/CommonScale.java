package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;

/**
 * Values of two samples as their distance from one of them, in a unit that is a power of two and in which no distance
 * is above 2. What depends on neither offset nor unit is computed of such distances without loss: near values have
 * exact ones.
 *
 * @param origin the value that is 0
 * @param exponent the unit is 2^exponent
 */
record CommonScale(double origin, int exponent) {

    /** The largest for which both the unit and its reciprocal are normal numbers. */
    private static final int LARGEST_EXPONENT = 1000;

    /** The scale of two samples: from a value in the middle of the reference. */
    static CommonScale of(SamplePair.Numbers samples) {
        EmpiricalDistribution reference = samples.reference();
        EmpiricalDistribution current = samples.current();
        double origin = reference.value(reference.size() / 2);
        // Half of each, since the distance itself can be too large a number.
        double reach = Math.max(
                Math.max(reference.max(), current.max()) / 2 - origin / 2,
                origin / 2 - Math.min(reference.min(), current.min()) / 2);
        return new CommonScale(origin, reach == 0 ? 0 : Math.getExponent(reach) + 1);
    }

    /** What {@linkplain #quartered quarters} are to be multiplied by. */
    static final double QUARTERS = 4;

    /** Ascending values as they are, or a quarter of each where they are so far apart that the range is no number. */
    static double[] quartered(double[] values) {
        return Double.isInfinite(values[values.length - 1] - values[0])
                ? Arrays.stream(values).map(value -> value / QUARTERS).toArray()
                : values;
    }

    /** Values in this scale. */
    double[] of(double[] values) {
        double[] scaled = new double[values.length];
        if (Math.abs(exponent) > LARGEST_EXPONENT) {
            Arrays.setAll(scaled, i -> of(values[i]));
            return scaled;
        }
        // A power of two changes no digit, so that it is no matter how it is multiplied by.
        double factor = Math.scalb(1.0, -exponent);
        double ofOrigin = origin * factor;
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = exponent > 0 ? values[i] * factor - ofOrigin : (values[i] - origin) * factor;
        }
        return scaled;
    }

    /** The value in this scale. */
    double of(double value) {
        // Of numbers near the largest the distance overflows, near the smallest the unit does: neither at once.
        return exponent > 0
                ? Math.scalb(value, -exponent) - Math.scalb(origin, -exponent)
                : Math.scalb(value - origin, -exponent);
    }
}
