package io.github.driftlib.detect;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is normal of a stream: the mean and the standard deviation of single values while nothing changes. Charts
 * measure in these units, so a stream in other units gives the same alarms.
 *
 * @param mean the mean
 * @param deviation the standard deviation, above 0
 * @param observations of how many values they were estimated, or null where they are known
 */
public record Baseline(
        double mean, double deviation, @Nullable Long observations) {

    private static final long ENOUGH = 500;

    /** Checks that the mean is finite and the deviation positive. */
    public Baseline {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean must be finite, but was " + mean);
        }
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("deviation must be positive and finite, but was " + deviation);
        }
        if (observations != null && observations < 2) {
            throw new IllegalArgumentException("observations must be at least 2, but was " + observations);
        }
    }

    /** A known mean and deviation. */
    public static Baseline known(double mean, double deviation) {
        return new Baseline(mean, deviation, null);
    }

    /**
     * The mean and the sample deviation of the finite values of a reference.
     *
     * @throws IllegalArgumentException if there are fewer than two of them, or all are equal
     */
    public static Baseline of(EmpiricalDistribution reference) {
        Objects.requireNonNull(reference, "reference must be given, but was null");
        EmpiricalDistribution finite = reference.finite();
        if (finite.count() < 2 || finite.min() == finite.max()) {
            throw new IllegalArgumentException("reference must hold two different numbers or more, but had "
                    + finite.count() + (finite.count() < 2 ? " numbers" : " equal ones"));
        }
        return new Baseline(finite.mean(), finite.sampleStandardDeviation(), finite.count());
    }

    /** The number of standard deviations that a value lies above the mean; at most so many that sums are finite. */
    double standardized(double value) {
        return Detector.bounded((value - mean) / deviation);
    }

    /** What to know of alarms that are held against this baseline. */
    Optional<String> caveat() {
        return observations == null || observations >= ENOUGH
                ? Optional.empty()
                : Optional.of("the baseline was estimated from " + observations + " values; with fewer than " + ENOUGH
                        + " false alarms come more often than was asked for");
    }
}
