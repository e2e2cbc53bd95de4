package io.github.driftlib.sketch;

import java.util.OptionalDouble;

/**
 * The moments of pairs of numbers: those of each number, and the sum of the products of both deviations from the means.
 *
 * <p>The sum has about 32 digits, like those of {@link Moments}, and is put together by the same formula: so it is good
 * to the last digits wherever the numbers lie, and does not depend on how they were divided into parts.
 *
 * @param x the moments of the first numbers
 * @param y the moments of the second numbers, as many
 * @param products the summed products, divided by 2^(x.exponent + y.exponent) and rounded to a double
 * @param productsRest what is missing from that
 */
public record CoSums(Moments x, Moments y, double products, double productsRest) {

    /** Those of no pair. */
    public static final CoSums NONE = new CoSums(Moments.NONE, Moments.NONE, 0, 0);

    /** Checks what can be checked. */
    public CoSums {
        if (x.count() != y.count() || !Double.isFinite(products) || !Double.isFinite(productsRest)) {
            throw new IllegalArgumentException("pairs must be finite and as many on both sides, but were " + x.count()
                    + " and " + y.count() + " with products " + products);
        }
    }

    /** Those of the first {@code length} pairs of two arrays, all finite. */
    public static CoSums of(double[] x, double[] y, int length) {
        if (length == 0) {
            return NONE;
        }
        Moments ofX = Moments.of(x, length);
        Moments ofY = Moments.of(y, length);
        double factorX = Math.scalb(1.0, -ofX.exponent());
        double factorY = Math.scalb(1.0, -ofY.exponent());
        double centerX = ofX.scaledMean().high();
        double centerY = ofY.scaledMean().high();
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < length; i++) {
            DoubleDouble left = DoubleDouble.sum(x[i] * factorX, -centerX);
            DoubleDouble right = DoubleDouble.sum(y[i] * factorY, -centerY);
            double product = left.high() * right.high();
            double rest = Math.fma(left.high(), right.high(), -product)
                    + (left.high() * right.low() + left.low() * right.high());
            double next = sum + product;
            double added = next - sum;
            lost += (sum - (next - added)) + (product - added) + rest;
            sum = next;
        }
        DoubleDouble offX = ofX.scaledMean().minus(new DoubleDouble(centerX, 0));
        DoubleDouble offY = ofY.scaledMean().minus(new DoubleDouble(centerY, 0));
        DoubleDouble products =
                DoubleDouble.sum(sum, lost).minus(offX.times(offY).times(DoubleDouble.of(length)));
        return new CoSums(ofX, ofY, products.high(), products.low());
    }

    /** Those of the pairs of both. */
    public CoSums plus(CoSums other) {
        if (x.count() == 0 || other.x.count() == 0) {
            return x.count() == 0 ? other : this;
        }
        int commonX = x.commonExponent(other.x);
        int commonY = y.commonExponent(other.y);
        DoubleDouble stepX = other.x.meanIn(commonX).minus(x.meanIn(commonX));
        DoubleDouble stepY = other.y.meanIn(commonY).minus(y.meanIn(commonY));
        DoubleDouble count = DoubleDouble.of(x.count());
        DoubleDouble otherCount = DoubleDouble.of(other.x.count());
        DoubleDouble between = stepX.times(stepY)
                .times(count.times(otherCount))
                .dividedBy(DoubleDouble.of(x.count() + other.x.count()));
        DoubleDouble sum = productsIn(commonX, commonY)
                .plus(other.productsIn(commonX, commonY))
                .plus(between);
        return new CoSums(x.plus(other.x), y.plus(other.y), sum.high(), sum.low());
    }

    private DoubleDouble productsIn(int exponentX, int exponentY) {
        return new DoubleDouble(products, productsRest)
                .scaled(x.exponent() - exponentX)
                .scaled(y.exponent() - exponentY);
    }

    /**
     * Pearson's correlation coefficient, in [-1, 1]: the summed products over the roots of both squared deviations.
     * Empty where there are fewer than two pairs, or a number is constant.
     */
    public OptionalDouble correlation() {
        if (x.count() < 2 || x.isConstant() || y.isConstant()) {
            return OptionalDouble.empty();
        }
        double correlation = products / x.scaledRoot() / y.scaledRoot();
        return Double.isFinite(correlation)
                ? OptionalDouble.of(Math.max(-1, Math.min(1, correlation)))
                : OptionalDouble.empty();
    }
}
