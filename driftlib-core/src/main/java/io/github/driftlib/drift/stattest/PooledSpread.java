package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How far the values of two samples together are spread: integrals of F (1 - F), F being their distribution function,
 * bounded from above to within some percent.
 *
 * <p>Between two of some hundred points, F is not further from 1/2 than at the nearer one. The points are quantiles of
 * both samples, so dense that from one to the next a tenth more of a sample is below, or a tenth less above.
 */
final class PooledSpread {

    private static final double STEP = 1.1;

    private PooledSpread() {}

    /** What the integral of F (1 - F) is not above. */
    static double ofVariance(SamplePair.Numbers samples) {
        return integral(samples, product -> product);
    }

    /** What the integral of sqrt(F (1 - F)) is not above. */
    static double ofDeviation(SamplePair.Numbers samples) {
        return integral(samples, Math::sqrt);
    }

    private static double integral(SamplePair.Numbers samples, DoubleUnaryOperator ofProduct) {
        double[] points = points(samples);
        double total = samples.referenceCount() + samples.currentCount();
        double[] edges = edges(points);
        long[] reference = samples.reference().histogram(edges);
        long[] current = samples.current().histogram(edges);
        double area = 0;
        long below = 0;
        for (int i = 0; i < points.length - 1; i++) {
            long atPoint = below + reference[2 * i] + current[2 * i];
            below = atPoint + reference[2 * i + 1] + current[2 * i + 1];
            double nearest = Math.max(atPoint / total, Math.min(below / total, 0.5));
            area += ofProduct.applyAsDouble(nearest * (1 - nearest)) * (points[i + 1] - points[i]);
        }
        return area;
    }

    /** Each point, and the next number above it: so the values at a point are counted apart from those after it. */
    private static double[] edges(double[] points) {
        double[] edges = new double[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            edges[2 * i] = points[i];
            edges[2 * i + 1] = Math.nextUp(points[i]);
        }
        return edges;
    }

    private static double[] points(SamplePair.Numbers samples) {
        double[] ofReference = quantiles(samples.reference().finite());
        double[] ofCurrent = quantiles(samples.current().finite());
        double[] points = Arrays.copyOf(ofReference, ofReference.length + ofCurrent.length);
        System.arraycopy(ofCurrent, 0, points, ofReference.length, ofCurrent.length);
        Arrays.sort(points);
        int distinct = 1;
        for (double point : points) {
            if (point > points[distinct - 1]) {
                points[distinct++] = point;
            }
        }
        return Arrays.copyOf(points, distinct);
    }

    private static double[] quantiles(EmpiricalDistribution side) {
        double first = 1.0 / side.count();
        int inTail = (int) Math.max(0, Math.ceil(Math.log(0.5 / first) / Math.log(STEP)));
        double[] quantiles = new double[2 * inTail + 3];
        double probability = first;
        for (int i = 0; i < inTail; i++) {
            quantiles[2 * i] = side.quantile(probability);
            quantiles[2 * i + 1] = side.quantile(1 - probability);
            probability *= STEP;
        }
        quantiles[2 * inTail] = side.min();
        quantiles[2 * inTail + 1] = side.quantile(0.5);
        quantiles[2 * inTail + 2] = side.max();
        return quantiles;
    }
}
