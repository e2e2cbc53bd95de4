package io.github.driftlib.summary.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mean of numbers along an axis, with their spread.
 *
 * @param per the start of each period that has a number, ascending, such as {@code 2022-02-01 00:00:00}, or the number
 *     of the range of rows, from 0 to 149
 * @param mean the mean of the numbers there
 * @param std their standard deviation (n - 1), null where there is a single one
 */
public record BinnedMeans(List<String> per, List<Double> mean, List<@Nullable Double> std) {

    /** Copies the lists. */
    public BinnedMeans {
        per = List.copyOf(per);
        mean = List.copyOf(mean);
        std = Collections.unmodifiableList(new ArrayList<>(std));
    }

    /**
     * The line of numbers, one for each row of the axis; those that are not finite are left out.
     *
     * @param axis where the rows lie
     * @param numbers the numbers, in the order of the rows of the axis
     */
    public static BinnedMeans of(PlotAxis axis, double[] numbers) {
        Objects.requireNonNull(axis, "axis must be given, but was null");
        Objects.requireNonNull(numbers, "numbers must be given, but was null");
        int bins = axis.bins();
        long[] counts = new long[bins];
        double[] means = new double[bins];
        double[] squares = new double[bins];
        for (int i = 0; i < numbers.length; i++) {
            int bin = axis.bin(i);
            if (bin >= 0 && Double.isFinite(numbers[i])) {
                counts[bin]++;
                double deviation = numbers[i] - means[bin];
                means[bin] += deviation / counts[bin];
                squares[bin] += deviation * (numbers[i] - means[bin]);
            }
        }
        List<String> per = new ArrayList<>();
        List<Double> mean = new ArrayList<>();
        List<Double> std = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            if (counts[bin] > 0 && Double.isFinite(means[bin])) {
                per.add(axis.label(bin));
                mean.add(means[bin]);
                double deviation = Math.sqrt(squares[bin] / (counts[bin] - 1));
                std.add(counts[bin] > 1 && Double.isFinite(deviation) ? (Double) deviation : null);
            }
        }
        return new BinnedMeans(per, mean, std);
    }
}
