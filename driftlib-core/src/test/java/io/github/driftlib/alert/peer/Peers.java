package io.github.driftlib.alert.peer;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What others do, as functions from a daily series to the days that are said to be bad. */
public final class Peers {

    private static final double NORMAL = 1.4826022185056018;
    private static final int WEEK = 7;
    private static final int MONTH = 28;
    private static final int WINDOW = 84;
    private static final int MOST_OUTLIERS = 6;

    /**
     * A policy.
     *
     * @param name its name
     * @param judge the days of a series that are bad
     * @param costly whether a series takes it so long that a table has few of them
     */
    public record Policy(String name, Function<double[], boolean[]> judge, boolean costly) {}

    private Peers() {}

    /** Those that the page compares with. */
    public static List<Policy> ofThePage() {
        return List.of(
                new Policy("mean ± 3 deviations of 28 days", Peers::fixed, false),
                new Policy("Holt-Winters, 1.96 deviations", y -> holtWinters(y, 1.96), false),
                new Policy("Holt-Winters fitted to 56 days, 1.96 deviations", Peers::fittedHoltWinters, false),
                new Policy("weekday median, 3.5 MAD", y -> weekday(y, 3.5, 56), false),
                new Policy("weekday median, robust EWMA, 3.5 deviations", Peers::robustEwma, false),
                new Policy("STL of 84 days and ESD, level 0.05", Peers::seasonalEsd, true));
    }

    static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    static double deviation(double[] numbers, int less) {
        double mean = mean(numbers);
        return Math.sqrt(
                Arrays.stream(numbers).map(v -> (v - mean) * (v - mean)).sum() / (numbers.length - less));
    }

    static double median(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double mad(double[] numbers) {
        double middle = median(numbers);
        return NORMAL
                * median(Arrays.stream(numbers).map(v -> Math.abs(v - middle)).toArray());
    }

    /** The mean of the first 28 days, and three (population) deviations to either side. */
    static boolean[] fixed(double[] y) {
        double[] range = threeDeviations(Arrays.copyOf(y, MONTH));
        boolean[] bad = new boolean[y.length];
        for (int t = 0; t < y.length; t++) {
            bad[t] = y[t] < range[0] || y[t] > range[1];
        }
        return bad;
    }

    static double[] threeDeviations(double[] first) {
        double width = 3 * deviation(first, 0);
        return new double[] {mean(first) - width, mean(first) + width};
    }

    /** The mean of what was not bad so far, and three deviations. */
    static boolean[] running(double[] y) {
        boolean[] bad = new boolean[y.length];
        int n = 0;
        double mean = 0;
        double squares = 0;
        for (int t = 0; t < y.length; t++) {
            bad[t] = n >= MONTH && Math.abs(y[t] - mean) > 3 * Math.sqrt(squares / n);
            if (!bad[t]) {
                n++;
                double off = y[t] - mean;
                mean += off / n;
                squares += off * (y[t] - mean);
            }
        }
        return bad;
    }

    /** Further from the forecast than so many deviations of all residuals after the first three weeks. */
    static boolean[] holtWinters(double[] y, double deviations) {
        double[] rest = Arrays.copyOfRange(y, WEEK, y.length);
        return beyond(y, HoltWinters.ofFirstWeek(y, 0.3, 0.05, 0.2).forecasts(rest), WEEK, 4 * WEEK, deviations);
    }

    /** The same with the settings that fit the first eight weeks best. */
    static boolean[] fittedHoltWinters(double[] y) {
        double[] forecasts = HoltWinters.fitted(Arrays.copyOf(y, 2 * MONTH)).forecasts(y);
        return beyond(y, forecasts, 0, 0, 1.96);
    }

    private static boolean[] beyond(double[] y, double[] forecasts, int first, int settled, double deviations) {
        boolean[] bad = new boolean[y.length];
        int n = 0;
        double mean = 0;
        double squares = 0;
        for (int t = first; t < y.length; t++) {
            double residual = y[t] - forecasts[t - first];
            bad[t] = t >= 2 * MONTH && Math.abs(residual) > deviations * Math.sqrt(squares / n);
            if (t >= settled) {
                n++;
                double off = residual - mean;
                mean += off / n;
                squares += off * (residual - mean);
            }
        }
        return bad;
    }

    /** What is left once the median of the last four such weekdays is taken away; NaN in the first four weeks. */
    static double[] weekdayResiduals(double[] y) {
        double[] residuals = new double[y.length];
        Arrays.setAll(
                residuals, t -> t < MONTH ? Double.NaN : y[t] - median(y[t - 7], y[t - 14], y[t - 21], y[t - 28]));
        return residuals;
    }

    /** Further from the weekday than so many MAD of the last so many residuals. */
    static boolean[] weekday(double[] y, double deviations, int window) {
        double[] residuals = weekdayResiduals(y);
        boolean[] bad = new boolean[y.length];
        for (int t = MONTH + window; t < y.length; t++) {
            double[] before = Arrays.copyOfRange(residuals, t - window, t);
            bad[t] = Math.abs(residuals[t] - median(before)) > deviations * mad(before);
        }
        return bad;
    }

    /** Further from the weekday than the conformal rank of the last residuals' sizes. */
    static boolean[] conformal(double[] y, double level) {
        double[] sizes = Arrays.stream(weekdayResiduals(y)).map(Math::abs).toArray();
        boolean[] bad = new boolean[y.length];
        int rank = (int) Math.ceil((1 - level) * (WINDOW + 1));
        for (int t = MONTH + WINDOW; t < y.length; t++) {
            double[] before = Arrays.copyOfRange(sizes, t - WINDOW, t);
            Arrays.sort(before);
            bad[t] = sizes[t] > before[rank - 1];
        }
        return bad;
    }

    /** At least two of three. */
    static boolean[] twoOfThree(boolean[] bad) {
        boolean[] two = new boolean[bad.length];
        for (int t = 0; t < bad.length; t++) {
            int before = (t > 0 && bad[t - 1] ? 1 : 0) + (t > 1 && bad[t - 2] ? 1 : 0);
            two[t] = before + (bad[t] ? 1 : 0) >= 2;
        }
        return two;
    }

    /** Residuals against the weekday, followed by a robust mean. */
    static boolean[] robustEwma(double[] y) {
        double[] residuals = weekdayResiduals(y);
        int first = MONTH + 2 * WEEK;
        RobustEwma mean = new RobustEwma(Arrays.copyOfRange(residuals, MONTH, first));
        boolean[] bad = new boolean[y.length];
        for (int t = first; t < y.length; t++) {
            bad[t] = Math.abs(mean.next(residuals[t])) > 3.5;
        }
        return bad;
    }

    /** Whether a day is an outlier of what STL leaves of the twelve weeks that end with it (Twitter's S-H-ESD). */
    static boolean[] seasonalEsd(double[] y) {
        boolean[] bad = new boolean[y.length];
        for (int t = 120; t < y.length; t++) {
            double[] last = Arrays.copyOfRange(y, t + 1 - WINDOW, t + 1);
            double[] rest = SeasonalTrend.robust(last, WEEK, WEEK).remainder(last);
            bad[t] = GeneralizedEsd.of(rest, MOST_OUTLIERS, 0.05, true).isOutlier(WINDOW - 1);
        }
        return bad;
    }
}
