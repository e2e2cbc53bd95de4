package io.github.driftlib.alert;

import java.util.Arrays;

/** What others do, as functions from a daily series to the days that are said to be bad. */
final class CommonPolicies {

    private static final double NORMAL = 1.4826022185056018;

    private CommonPolicies() {}

    /** The mean of the first 28 days, and three (population) deviations to either side. */
    static boolean[] fixed(double[] y) {
        double[] first = Arrays.copyOf(y, 28);
        double mean = Arrays.stream(first).average().orElseThrow();
        double width = 3 * deviation(first);
        boolean[] bad = new boolean[y.length];
        for (int t = 0; t < y.length; t++) {
            bad[t] = Math.abs(y[t] - mean) > width;
        }
        return bad;
    }

    private static double deviation(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        return Math.sqrt(Arrays.stream(numbers)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }

    /** The forecasts of additive Holt-Winters of given smoothing, for the days from the eighth on. */
    static double[] holtWinters(double[] y, double alpha, double beta, double gamma) {
        double level = Arrays.stream(y, 0, 7).average().orElseThrow();
        double trend = 0;
        double[] season = new double[7];
        for (int i = 0; i < 7; i++) {
            season[i] = y[i] - level;
        }
        double[] forecasts = new double[y.length - 7];
        for (int t = 7; t < y.length; t++) {
            forecasts[t - 7] = level + trend + season[t % 7];
            double next = alpha * (y[t] - season[t % 7]) + (1 - alpha) * (level + trend);
            double nextTrend = beta * (next - level) + (1 - beta) * trend;
            season[t % 7] = gamma * (y[t] - level - trend) + (1 - gamma) * season[t % 7];
            level = next;
            trend = nextTrend;
        }
        return forecasts;
    }

    /** Further from the forecast than 1.96 deviations of all residuals after the first three weeks. */
    static boolean[] holtWintersBand(double[] y) {
        double[] forecasts = holtWinters(y, 0.3, 0.05, 0.2);
        double[] residuals = new double[forecasts.length];
        boolean[] bad = new boolean[y.length];
        for (int t = 7; t < y.length; t++) {
            residuals[t - 7] = y[t] - forecasts[t - 7];
            if (t >= 56) {
                bad[t] = Math.abs(residuals[t - 7]) > 1.96 * deviation(Arrays.copyOfRange(residuals, 21, t - 7));
            }
        }
        return bad;
    }

    /** Further from the median of the last four such weekdays than 3.5 MAD of the last 56 such residuals. */
    static boolean[] weekdayMad(double[] y) {
        double[] residuals = new double[y.length];
        boolean[] bad = new boolean[y.length];
        for (int t = 28; t < y.length; t++) {
            residuals[t] = y[t] - median(y[t - 7], y[t - 14], y[t - 21], y[t - 28]);
            if (t >= 84) {
                double[] before = Arrays.copyOfRange(residuals, t - 56, t);
                double middle = median(before);
                double[] off =
                        Arrays.stream(before).map(v -> Math.abs(v - middle)).toArray();
                bad[t] = Math.abs(residuals[t] - middle) > 3.5 * NORMAL * median(off);
            }
        }
        return bad;
    }

    private static double median(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
