package io.github.driftlib.history;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Where the level of a past series changed: the division into pieces that makes the sum of squares within the pieces,
 * and a penalty for each, smallest. For pictures of the past; whether the next value is as it should be says a
 * {@link LearnedRange}.
 *
 * <p>O(n²). Source: Jackson et al., An algorithm for optimal partitioning of data on an interval (2005); the penalty 2
 * s² ln n as in Killick et al., Optimal detection of changepoints with a linear computational cost (2012).
 */
public final class ChangePoints {

    /** How many values a piece has at least. */
    public static final int SHORTEST = 3;

    private static final int NEIGHBOURS = 2;
    private static final double FAR = 3.5;

    private ChangePoints() {}

    /**
     * The indices at which new pieces begin. Single values far from their neighbours are taken for their median first,
     * or each would make two changes.
     *
     * @param values in order of time, finite
     */
    public static List<Integer> of(double... values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        if (values.length < 2 * SHORTEST) {
            return List.of();
        }
        double[] screened = screened(values);
        double[] steps = new double[screened.length - 1];
        Arrays.setAll(steps, i -> screened[i + 1] - screened[i]);
        double deviation = Middle.deviation(steps) / Math.sqrt(2);
        return of(screened, 2 * deviation * deviation * Math.log(values.length));
    }

    /**
     * The indices at which new pieces begin, of the values as they are.
     *
     * @param penalty what a piece costs, in squares of the values
     */
    public static List<Integer> of(double[] values, double penalty) {
        Objects.requireNonNull(values, "values must be given, but was null");
        int n = values.length;
        double[] sums = new double[n + 1];
        double[] squares = new double[n + 1];
        double shift = n == 0 ? 0 : Middle.median(values);
        for (int i = 0; i < n; i++) {
            double value = values[i] - shift;
            sums[i + 1] = sums[i] + value;
            squares[i + 1] = squares[i] + value * value;
        }
        double[] least = new double[n + 1];
        int[] begin = new int[n + 1];
        Arrays.fill(least, 1, n + 1, Double.POSITIVE_INFINITY);
        for (int end = SHORTEST; end <= n; end++) {
            for (int from = 0; from <= end - SHORTEST; from++) {
                double sum = sums[end] - sums[from];
                double cost = least[from] + squares[end] - squares[from] - sum * sum / (end - from) + penalty;
                if (cost < least[end]) {
                    least[end] = cost;
                    begin[end] = from;
                }
            }
        }
        Deque<Integer> changes = new ArrayDeque<>();
        for (int end = n >= SHORTEST ? begin[n] : 0; end > 0; end = begin[end]) {
            changes.addFirst(end);
        }
        return List.copyOf(changes);
    }

    private static double[] screened(double[] values) {
        double[] around = new double[values.length];
        double[] off = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, Math.min(i - NEIGHBOURS, values.length - 2 * NEIGHBOURS - 1));
            int to = Math.min(values.length, from + 2 * NEIGHBOURS + 1);
            around[i] = Middle.median(Arrays.copyOfRange(values, from, to));
            off[i] = values[i] - around[i];
        }
        double far = FAR * Middle.deviation(off);
        double[] screened = values.clone();
        for (int i = 0; i < values.length; i++) {
            screened[i] = Math.abs(off[i]) > far ? around[i] : values[i];
        }
        return screened;
    }
}
