package io.github.driftlib.attribution;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The parts of ranges in the Wasserstein distance of two samples: the integral of |F - G| over a range, F the
 * distribution function of the reference and G that of current; and of F - G, whose sum is the difference of the means.
 *
 * @param distance the part of a range in the distance
 * @param shift its part in the difference of the means, current less reference
 */
record MeanShift(double distance, double shift) {

    static MeanShift[] parts(EmpiricalDistribution reference, EmpiricalDistribution current, double[] edges) {
        double[] places = DoubleStream.concat(
                        DoubleStream.concat(values(reference), values(current)),
                        DoubleStream.of(edges).filter(Double::isFinite))
                .sorted()
                .distinct()
                .toArray();
        MeanShift[] parts = new MeanShift[edges.length - 1];
        double distance = 0;
        double shift = 0;
        int bin = 0;
        for (int i = 0; i + 1 < places.length; i++) {
            while (bin + 1 < parts.length && places[i] >= edges[bin + 1]) {
                parts[bin++] = new MeanShift(distance, shift);
                distance = 0;
                shift = 0;
            }
            double gap = (upTo(reference, places[i]) - upTo(current, places[i])) * (places[i + 1] - places[i]);
            distance += Math.abs(gap);
            shift += gap;
        }
        while (bin < parts.length) {
            parts[bin++] = new MeanShift(distance, shift);
            distance = 0;
            shift = 0;
        }
        return parts;
    }

    private static DoubleStream values(EmpiricalDistribution distribution) {
        return IntStream.range(0, distribution.size()).mapToDouble(distribution::value);
    }

    /** The share of values that are at most this one. */
    private static double upTo(EmpiricalDistribution distribution, double value) {
        int next = distribution.firstAtLeast(Math.nextUp(value), 0);
        double below = next == distribution.size() ? distribution.count() : distribution.weightBelow(next);
        return below / distribution.count();
    }
}
