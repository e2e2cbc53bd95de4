package io.github.driftlib.stats.learning;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A logistic regression on one number: the logarithm of the odds is a line, of a slope of at least 0, by maximum
 * likelihood (Newton's method).
 *
 * @param intercept the line at 0
 * @param slope how much it rises, at least 0
 */
record LogisticLine(double intercept, double slope) {

    private static final int MOST_STEPS = 50;
    private static final double LARGEST = 30;
    private static final double SMALLEST_STEP = 1e-12;

    /** Of finite numbers, of which some are positive and some are not; there must be both. */
    static LogisticLine of(double[] numbers, IntPredicate positive) {
        long positives = 0;
        for (int i = 0; i < numbers.length; i++) {
            positives += positive.test(i) ? 1 : 0;
        }
        LogisticLine flat = new LogisticLine(Math.log((double) positives / (numbers.length - positives)), 0);
        LogisticLine line = flat;
        for (int i = 0; i < MOST_STEPS; i++) {
            LogisticLine next = line.improved(numbers, positive);
            if (next == null) {
                return line.slope > 0 ? line : flat;
            }
            line = next;
        }
        return line.slope > 0 ? line : flat;
    }

    double at(double number) {
        return intercept + slope * number;
    }

    /** The sum of the logarithms of how improbable each outcome was. */
    double surprise(double[] numbers, IntPredicate positive) {
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += Math.log1p(Math.exp(positive.test(i) ? -at(numbers[i]) : at(numbers[i])));
        }
        return sum;
    }

    /** One step of Newton's method; null where it changes nothing any more. */
    private @Nullable LogisticLine improved(double[] numbers, IntPredicate positive) {
        double a = 0;
        double b = 0;
        double aa = 0;
        double ab = 0;
        double bb = 0;
        for (int i = 0; i < numbers.length; i++) {
            double p = 1 / (1 + Math.exp(-at(numbers[i])));
            double off = (positive.test(i) ? 1 : 0) - p;
            double weight = p * (1 - p);
            a += off;
            b += off * numbers[i];
            aa += weight;
            ab += weight * numbers[i];
            bb += weight * numbers[i] * numbers[i];
        }
        double determinant = aa * bb - ab * ab;
        if (!(determinant > 1e-12 * aa * bb)) {
            return null;
        }
        double up = (bb * a - ab * b) / determinant;
        double steeper = (aa * b - ab * a) / determinant;
        LogisticLine next = new LogisticLine(intercept + up, slope + steeper);
        boolean ended = Math.abs(up) + Math.abs(steeper) < SMALLEST_STEP;
        return ended || !(Math.abs(next.intercept) < LARGEST && Math.abs(next.slope) < LARGEST) ? null : next;
    }
}
