package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.distribution.StudentT;
import io.github.driftlib.summary.EmpiricalDistribution;

/** Student's two-sided t-test that the means are equal, the variances taken as equal too. */
final class EqualMeans {

    private static final String EFFECT = "cohens_d";

    private EqualMeans() {}

    static Score score(SamplePair samples) {
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        EmpiricalDistribution reference = numbers.reference();
        EmpiricalDistribution current = numbers.current();
        double n = reference.count();
        double m = current.count();
        if (n + m < 3) {
            return Score.notComputable("a t-test needs three values, but there are " + (long) (n + m));
        }
        double difference = reference.meanLess(current);
        // In units of the larger deviation, so that squares of small or large numbers are neither 0 nor infinite.
        double unit = Math.max(reference.populationStandardDeviation(), current.populationStandardDeviation());
        if (unit == 0 && difference == 0) {
            return Score.of(1, EFFECT, 0);
        }
        double variance = unit == 0
                ? 0
                : (n * square(reference.populationStandardDeviation() / unit)
                                + m * square(current.populationStandardDeviation() / unit))
                        / (n + m - 2);
        double distance = unit == 0 ? difference : difference / unit;
        return Score.of(
                StudentT.twoSided(distance / Math.sqrt(variance * (1 / n + 1 / m)), n + m - 2),
                EFFECT,
                distance / Math.sqrt(variance));
    }

    private static double square(double value) {
        return value * value;
    }
}
