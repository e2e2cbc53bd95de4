package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.EmpiricalDistribution;

/**
 * The first Wasserstein distance, the integral of |F1 - F2|, in units of the reference's population standard deviation
 * (or of 0.001 where that is smaller).
 */
final class Wasserstein {

    private static final double SMALLEST_NORM = 0.001;

    private Wasserstein() {}

    static Score score(SamplePair samples) {
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        double norm = Math.max(numbers.reference().populationStandardDeviation(), SMALLEST_NORM);
        return Score.of(distance(numbers.reference(), numbers.current()) / norm);
    }

    private static double distance(EmpiricalDistribution reference, EmpiricalDistribution current) {
        double referenceCount = reference.count();
        double currentCount = current.count();
        double area = 0;
        double previous = Math.min(reference.min(), current.min());
        int i = 0;
        int j = 0;
        while (i < reference.size() || j < current.size()) {
            boolean fromReference =
                    j == current.size() || i < reference.size() && reference.value(i) <= current.value(j);
            double value = fromReference ? reference.value(i) : current.value(j);
            if (value > previous) {
                double difference = reference.weightBelow(i) / referenceCount - current.weightBelow(j) / currentCount;
                area += Math.abs(difference) * (value - previous);
                previous = value;
            }
            if (fromReference) {
                i++;
            } else {
                j++;
            }
        }
        return area;
    }
}
