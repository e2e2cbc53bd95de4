package io.github.driftlib.drift.stattest;

/**
 * The first Wasserstein distance, the integral of |F1 - F2|, in units of the reference's population standard deviation
 * (or of 0.001 where that is smaller).
 */
final class Wasserstein {

    static final double SMALLEST_NORM = 0.001;

    private Wasserstein() {}

    static Score score(SamplePair samples) {
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        double norm = Math.max(numbers.reference().populationStandardDeviation(), SMALLEST_NORM);
        double area = CdfPair.area(numbers.reference(), numbers.current());
        return Score.of(area / norm);
    }
}
