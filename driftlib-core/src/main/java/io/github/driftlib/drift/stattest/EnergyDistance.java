package io.github.driftlib.drift.stattest;

import io.github.driftlib.drift.rank.CdfDistance;
import io.github.driftlib.summary.PairedCounts;

/** The energy distance: sqrt(2 times the integral of (F1 - F2)^2), in the square root of the column's unit. */
final class EnergyDistance {

    private EnergyDistance() {}

    static Score score(SamplePair samples) {
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        return Score.of(distance(CdfDistance.squaredArea(numbers.reference(), numbers.current())));
    }

    static double distance(double[] values, PairedCounts counts) {
        return distance(CdfDistance.integral(values, counts, true));
    }

    private static double distance(CdfDistance.Area squared) {
        return Math.sqrt(2 * squared.scaled()) / Math.sqrt(squared.factor());
    }
}
