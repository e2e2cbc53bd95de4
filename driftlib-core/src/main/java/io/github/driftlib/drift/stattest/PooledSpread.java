package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

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
        return Stream.of(samples.reference(), samples.current())
                .flatMapToDouble(side -> quantiles(side.finite()))
                .sorted()
                .distinct()
                .toArray();
    }

    private static DoubleStream quantiles(EmpiricalDistribution side) {
        double[] tail = DoubleStream.iterate(1.0 / side.count(), p -> p < 0.5, p -> p * STEP)
                .toArray();
        return DoubleStream.concat(
                        DoubleStream.of(0, 0.5, 1), Arrays.stream(tail).flatMap(p -> DoubleStream.of(p, 1 - p)))
                .map(side::quantile);
    }
}
