package io.github.driftlib.stats.distribution;

import io.github.driftlib.stats.Spectrum;
import java.util.function.DoubleUnaryOperator;

/**
 * The distribution of a weighted sum of squares of independent standard normal variables, its upper tail to full
 * relative accuracy.
 *
 * <p>With the poles m1 &lt; m2 &lt; ... and the determinant D of the {@link Spectrum}, the probability to exceed x is 1
 * / pi times the integral of exp(-x y / 2) / (y sqrt |D(y)|) over (m1, m2), less that over (m3, m4), plus that over
 * (m5, m6), and so on (N. V. Smirnov 1937; J. Durbin, Distribution Theory for Tests Based on the Sample Distribution
 * Function, 1973, section 4.4). It is a sum of the tail itself and no difference from 1, so that the smallest
 * probabilities keep their digits.
 */
final class ChiSquareMixture {

    private static final double RELATIVE_ERROR = 1e-11;
    /** exp of less than this is 0. */
    private static final double SMALLEST_EXPONENT = -746;

    private static final int MOST_NODES = 1 << 13;
    private static final int MOST_INTERVALS = 400;

    private ChiSquareMixture() {}

    /** The probability that the sum exceeds {@code x}. */
    static double survival(double x, Spectrum spectrum) {
        if (!(x > 0)) {
            return 1;
        }
        double first = spectrum.pole(0);
        if (-x * first / 2 < SMALLEST_EXPONENT) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < spectrum.size() && i < 2 * MOST_INTERVALS; i += 2) {
            double from = spectrum.pole(i);
            if (x * (from - first) / 2 > 45) {
                break;
            }
            double part = i + 1 < spectrum.size() ? between(x, spectrum, i) : above(x, spectrum, i);
            sum += i % 4 == 0 ? part : -part;
        }
        return Math.max(0, Math.min(1, Math.exp(-x * first / 2) * (sum / Math.PI)));
    }

    /** The integral between two poles, at both of which the integrand is infinite: by Gauss and Chebyshev. */
    private static double between(double x, Spectrum spectrum, int i) {
        double from = spectrum.pole(i);
        double to = spectrum.pole(i + 1);
        double length = to - from;
        double away = from - spectrum.pole(0);
        DoubleUnaryOperator smooth = angle -> {
            double fromStart = length * square(Math.sin(angle / 2));
            double toEnd = length * square(Math.cos(angle / 2));
            double determinant =
                    fromStart < toEnd ? spectrum.logDeterminant(i, fromStart) : spectrum.logDeterminant(i + 1, -toEnd);
            return Math.exp(-x * (away + fromStart) / 2 - determinant / 2)
                    * Math.sqrt(fromStart * toEnd)
                    / (from + fromStart);
        };
        double previous = Double.NaN;
        for (int nodes = 16; nodes <= MOST_NODES; nodes *= 2) {
            double sum = 0;
            for (int node = 0; node < nodes; node++) {
                sum += smooth.applyAsDouble(Math.PI * (node + 0.5) / nodes);
            }
            double integral = Math.PI / nodes * sum;
            if (Math.abs(integral - previous) <= RELATIVE_ERROR * integral) {
                return integral;
            }
            previous = integral;
        }
        return previous;
    }

    /**
     * The integral from the last pole on: with y = pole + t^2 by the trapezoidal rule, which converges exponentially.
     */
    private static double above(double x, Spectrum spectrum, int i) {
        double from = spectrum.pole(i);
        double away = from - spectrum.pole(0);
        DoubleUnaryOperator smooth = t -> {
            double beyond = t * t;
            return 2
                    * t
                    * Math.exp(-x * (away + beyond) / 2 - spectrum.logDeterminant(i, beyond) / 2)
                    / (from + beyond);
        };
        double end = Math.sqrt(90 / x);
        double previous = Double.NaN;
        for (int nodes = 32; nodes <= MOST_NODES; nodes *= 2) {
            double step = end / nodes;
            double sum = 0;
            for (int node = 0; node < nodes; node++) {
                sum += smooth.applyAsDouble((node + 0.5) * step);
            }
            double integral = sum * step;
            if (Math.abs(integral - previous) <= RELATIVE_ERROR * integral) {
                return integral;
            }
            previous = integral;
        }
        return previous;
    }

    private static double square(double value) {
        return value * value;
    }
}
