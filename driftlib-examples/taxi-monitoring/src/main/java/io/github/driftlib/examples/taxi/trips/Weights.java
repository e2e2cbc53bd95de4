package io.github.driftlib.examples.taxi.trips;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Numbers from 0 on, some of them more probable than other ones. */
final class Weights {

    private final double[] cumulative;

    /** The number i has the probability of its weight, relative to the sum of all. */
    Weights(double... weights) {
        cumulative = weights.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
    }

    int pick(RandomGenerator random) {
        double point = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, point);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
