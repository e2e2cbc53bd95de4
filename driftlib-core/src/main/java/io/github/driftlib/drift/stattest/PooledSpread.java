package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How far the values of two samples together are spread, and what the difference of their distribution functions can be
 * where chance alone divided them: integrals of functions of F, the distribution function of all values, bounded from
 * above to within some percent.
 *
 * <p>F is known at some hundred points. The points are quantiles of both samples, so dense that from one to the next a
 * fifth more of a sample is below, or a fifth less above. Between two of them, F is between its values there.
 *
 * <p>Widths are in the unit of the range of all values, so that no square leaves the range of doubles.
 */
final class PooledSpread {

    private static final double STEP = 1.2;

    private final long referenceTotal;
    private final long currentTotal;
    private final double range;
    /** How wide the step after each point is; the last has none. */
    private final double[] widths;
    /** How many values are at each point, and then between it and the next. */
    private final long[] counts;
    /** F at the beginning and at the end of each step, and the largest F (1 - F) within it. */
    private final double[] low;

    private final double[] high;
    private final double[] product;

    private PooledSpread(SamplePair.Numbers samples, double[] points) {
        this.referenceTotal = samples.referenceCount();
        this.currentTotal = samples.currentCount();
        int steps = points.length - 1;
        this.range = points[steps] - points[0];
        this.widths = new double[steps];
        this.low = new double[steps];
        this.high = new double[steps];
        this.product = new double[steps];
        this.counts = new long[2 * points.length];
        add(samples.reference(), points);
        add(samples.current(), points);
        double total = (double) referenceTotal + currentTotal;
        long below = 0;
        for (int i = 0; i < steps; i++) {
            widths[i] = (points[i + 1] - points[i]) / range;
            below += counts[2 * i];
            low[i] = below / total;
            below += counts[2 * i + 1];
            high[i] = below / total;
            double nearest = Math.max(low[i], Math.min(high[i], 0.5));
            product[i] = nearest * (1 - nearest);
        }
    }

    static PooledSpread of(SamplePair.Numbers samples) {
        return new PooledSpread(samples, points(samples));
    }

    private void add(EmpiricalDistribution side, double[] points) {
        int before = 0;
        for (int i = 0; i < points.length; i++) {
            int at = side.firstAtLeast(points[i], before);
            int after = at < side.size() && side.value(at) == points[i] ? at + 1 : at;
            counts[2 * i] += side.weightBelow(after) - side.weightBelow(at);
            if (i > 0) {
                counts[2 * i - 1] += side.weightBelow(at) - side.weightBelow(before);
            }
            before = after;
        }
    }

    /** What the integral of F (1 - F) is not above. */
    double ofVariance() {
        return inUnits(integral(product -> product));
    }

    /** What the integral of sqrt(F (1 - F)) is not above. */
    double ofDeviation() {
        return inUnits(integral(Math::sqrt));
    }

    private double integral(DoubleUnaryOperator ofProduct) {
        double area = 0;
        for (int i = 0; i < widths.length; i++) {
            area += ofProduct.applyAsDouble(product[i]) * widths[i];
        }
        return area;
    }

    /**
     * What the integral of |D| is above with at most the given probability, D being the difference of the distribution
     * functions of two samples that chance made of all values: by the inequality of Cauchy and Schwarz at most the root
     * of the integral of sqrt(F (1 - F)) times that of D^2 / sqrt(F (1 - F)).
     */
    double area(double probability) {
        double[] weights = new double[product.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / Math.sqrt(product[i]);
        }
        return inUnits(Math.sqrt(integral(Math::sqrt) * squares(weights, probability)));
    }

    /** What the integral of D^2 is above with at most the given probability. */
    double squaredArea(double probability) {
        double[] weights = new double[product.length];
        Arrays.fill(weights, 1);
        return inUnits(squares(weights, probability));
    }

    /** An area in the unit of the values; infinite where their range is. */
    private double inUnits(double area) {
        return Double.isInfinite(range) ? range : range * area;
    }

    /**
     * What the integral of weight D^2 is above with at most the given probability, by the better of Markov's and
     * Cantelli's inequality.
     *
     * <p>With the shares a, 1 / m for a value of current and -1 / n for one of the reference, the integral is the sum
     * of a_i a_j H_ij, where H_ij is the integral of weight (1[x_i <= t] - F) (1[x_j <= t] - F). The rows of H sum to
     * 0. Under random relabelling, with the power sums v of a^2 and p of a^4, its mean is v T / (N - 1), and the mean
     * of its square B (T^2 + 2 S) + E V: T is the trace of H, S the sum of its squares, V that of the squares on its
     * diagonal; B and E are those of the moments of a drawn without replacement.
     */
    private double squares(double[] weights, double probability) {
        double n = referenceTotal;
        double m = currentTotal;
        double total = n + m;
        double v = 1 / n + 1 / m;
        double trace = 0;
        double leastTrace = 0;
        for (int i = 0; i < weights.length; i++) {
            trace += total * weights[i] * product[i] * widths[i];
            leastTrace += total * weights[i] * Math.min(low[i] * (1 - low[i]), high[i] * (1 - high[i])) * widths[i];
        }
        double mean = v * trace / (total - 1);
        double markov = mean / probability;
        if (total < 4) {
            return markov;
        }
        double fourth = 1 / (n * n * n) + 1 / (m * m * m);
        double four = fourth / total;
        double threeAndOne = -four / (total - 1);
        double twoAndTwo = (v * v - fourth) / (total * (total - 1));
        double twoAndOnes = -(threeAndOne + twoAndTwo) / (total - 2);
        double ones = -3 * twoAndOnes / (total - 3);
        double pairs = twoAndTwo - 2 * twoAndOnes + ones;
        double single = four - 4 * threeAndOne - 3 * twoAndTwo + 12 * twoAndOnes - 6 * ones;
        double ofMean = v / (total - 1);
        double ofTrace = pairs - ofMean * ofMean;
        double variance = ofTrace * (ofTrace < 0 ? leastTrace * leastTrace : trace * trace)
                + 2 * pairs * total * total * squaresOfPairs(weights)
                + Math.max(0, single) * squaresOfDiagonal(weights);
        return Math.min(markov, mean + Math.sqrt(Math.max(0, variance) * (1 - probability) / probability));
    }

    /** S / N^2: the integral of the squared covariance of the steps 1[x <= s] and 1[x <= t], with their weights. */
    private double squaresOfPairs(double[] weights) {
        double sum = 0;
        double before = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = weights[i] * widths[i];
            double above = 1 - low[i];
            sum += weight * (2 * above * above * before + weight * product[i] * product[i]);
            before += weight * high[i] * high[i];
        }
        return sum;
    }

    /** V: of each value the squared integral of weight (1[x <= t] - F)^2. */
    private double squaresOfDiagonal(double[] weights) {
        int steps = weights.length;
        double[] after = new double[steps + 1];
        for (int i = steps - 1; i >= 0; i--) {
            after[i] = after[i + 1] + weights[i] * widths[i] * (1 - low[i]) * (1 - low[i]);
        }
        double sum = 0;
        double before = 0;
        for (int i = 0; i <= steps; i++) {
            double at = before + after[i];
            sum += counts[2 * i] * at * at;
            if (i < steps) {
                double larger = Math.max(high[i], 1 - low[i]);
                double between = before + after[i + 1] + weights[i] * widths[i] * larger * larger;
                sum += counts[2 * i + 1] * between * between;
                before += weights[i] * widths[i] * high[i] * high[i];
            }
        }
        return sum;
    }

    private static double[] points(SamplePair.Numbers samples) {
        double[] ofReference = quantiles(samples.reference().finite());
        double[] ofCurrent = quantiles(samples.current().finite());
        double[] points = new double[ofReference.length + ofCurrent.length];
        int distinct = 0;
        int i = 0;
        int j = 0;
        while (i < ofReference.length || j < ofCurrent.length) {
            boolean first = j == ofCurrent.length || i < ofReference.length && ofReference[i] <= ofCurrent[j];
            double point = first ? ofReference[i++] : ofCurrent[j++];
            if (distinct == 0 || point > points[distinct - 1]) {
                points[distinct++] = point;
            }
        }
        return Arrays.copyOf(points, distinct);
    }

    /** The quantiles in ascending order. */
    private static double[] quantiles(EmpiricalDistribution side) {
        double first = 1.0 / side.count();
        int inTail = (int) Math.max(0, Math.ceil(Math.log(0.5 / first) / Math.log(STEP)));
        double[] quantiles = new double[2 * inTail + 3];
        double probability = first;
        for (int i = 1; i <= inTail; i++) {
            quantiles[i] = side.quantile(probability);
            quantiles[quantiles.length - 1 - i] = side.quantile(1 - probability);
            probability *= STEP;
        }
        quantiles[0] = side.min();
        quantiles[inTail + 1] = side.quantile(0.5);
        quantiles[quantiles.length - 1] = side.max();
        return quantiles;
    }
}
