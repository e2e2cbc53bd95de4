package io.github.driftlib.history;

import java.util.Arrays;

/** The middle of numbers, and how far they lie from it. */
final class Middle {

    /** What makes the median distance to the median the deviation of normal numbers. */
    static final double NORMAL = 1.4826022185056018;

    private Middle() {}

    static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The distances of numbers to a centre, the smallest first. */
    static double[] distances(double[] numbers, double centre) {
        return Arrays.stream(numbers)
                .map(number -> Math.abs(number - centre))
                .sorted()
                .toArray();
    }

    /** The deviation of normal numbers that have the same median distance to their median. */
    static double deviation(double[] numbers) {
        return NORMAL * median(distances(numbers, median(numbers)));
    }
}
