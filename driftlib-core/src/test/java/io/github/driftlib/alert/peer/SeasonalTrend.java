package io.github.driftlib.alert.peer;

import java.util.Arrays;

/**
 * STL: a series as trend, season and remainder, by local regressions of degree 1, robust to values that are far off.
 * Cleveland et al., STL: A seasonal-trend decomposition procedure based on loess (1990).
 *
 * @param trend the trend
 * @param seasonal the season
 * @param weights how much each value counted in the end, from 0 to 1
 */
record SeasonalTrend(double[] trend, double[] seasonal, double[] weights) {

    private static final int INNER = 2;
    private static final int OUTER = 15;
    private static final double NEARLY = 0.999;
    private static final double HARDLY = 0.001;

    /** What is left of a series of these values. */
    double[] remainder(double[] y) {
        double[] rest = new double[y.length];
        Arrays.setAll(rest, i -> y[i] - trend[i] - seasonal[i]);
        return rest;
    }

    /**
     * Of a series with a period.
     *
     * @param window over how many periods a season is smoothed, odd
     */
    static SeasonalTrend robust(double[] y, int period, int window) {
        int low = odd(period + 1);
        int wide = odd((int) Math.ceil(1.5 * period / (1 - 1.5 / window)));
        double[] trend = new double[y.length];
        double[] seasonal = new double[y.length];
        double[] weights = null;
        for (int outer = 0; outer <= OUTER; outer++) {
            for (int inner = 0; inner < INNER; inner++) {
                seasonal = seasonal(minus(y, trend), period, window, low, weights);
                trend = smooth(minus(y, seasonal), wide, weights);
            }
            if (outer < OUTER) {
                weights = weights(minus(minus(y, trend), seasonal));
            }
        }
        return new SeasonalTrend(trend, seasonal, weights);
    }

    private static int odd(int number) {
        return number % 2 == 0 ? number + 1 : number;
    }

    private static double[] minus(double[] left, double[] right) {
        double[] rest = new double[left.length];
        Arrays.setAll(rest, i -> left[i] - right[i]);
        return rest;
    }

    /** Each weekday smoothed by itself and a step beyond its ends, less what is slow in all of them together. */
    private static double[] seasonal(double[] y, int period, int window, int low, double[] weights) {
        double[] cycles = new double[y.length + 2 * period];
        for (int phase = 0; phase < period; phase++) {
            int k = (y.length - phase - 1) / period + 1;
            double[] part = new double[k];
            double[] counts = weights == null ? null : new double[k];
            for (int i = 0; i < k; i++) {
                part[i] = y[i * period + phase];
                if (counts != null) {
                    counts[i] = weights[i * period + phase];
                }
            }
            double[] smooth = smooth(part, window, counts);
            cycles[phase] = or(at(part, window, 0, 1, Math.min(window, k), counts), smooth[0]);
            for (int i = 0; i < k; i++) {
                cycles[(i + 1) * period + phase] = smooth[i];
            }
            cycles[(k + 1) * period + phase] =
                    or(at(part, window, k + 1, Math.max(1, k - window + 1), k, counts), smooth[k - 1]);
        }
        double[] slow = smooth(mean(mean(mean(cycles, period), period), 3), low, null);
        double[] seasonal = new double[y.length];
        Arrays.setAll(seasonal, i -> cycles[period + i] - slow[i]);
        return seasonal;
    }

    private static double or(double value, double other) {
        return Double.isNaN(value) ? other : value;
    }

    private static double[] mean(double[] x, int width) {
        double[] means = new double[x.length - width + 1];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] - (i >= width ? x[i - width] : 0);
            if (i >= width - 1) {
                means[i - width + 1] = sum / width;
            }
        }
        return means;
    }

    private static double[] smooth(double[] y, int window, double[] weights) {
        int n = y.length;
        if (n < 2) {
            return y.clone();
        }
        double[] smooth = new double[n];
        int left = 1;
        int right = Math.min(window, n);
        for (int i = 1; i <= n; i++) {
            if (window < n && i > (window + 1) / 2 && right != n) {
                left++;
                right++;
            }
            smooth[i - 1] = or(at(y, window, i, left, right, weights), y[i - 1]);
        }
        return smooth;
    }

    /** The local line at a place, counted from 1, by the values from left to right; NaN where none of them counts. */
    private static double at(double[] y, int window, int place, int left, int right, double[] counts) {
        int n = y.length;
        double reach = Math.max(place - left, right - place) + (window > n ? (window - n) / 2 : 0);
        double[] w = new double[right + 1];
        double all = 0;
        for (int j = left; j <= right; j++) {
            double distance = Math.abs(j - place);
            if (distance <= NEARLY * reach) {
                double share = distance / reach;
                double near = 1 - share * share * share;
                w[j] = (distance <= HARDLY * reach ? 1 : near * near * near) * (counts == null ? 1 : counts[j - 1]);
                all += w[j];
            }
        }
        if (all <= 0) {
            return Double.NaN;
        }
        double middle = 0;
        for (int j = left; j <= right; j++) {
            w[j] /= all;
            middle += w[j] * j;
        }
        double spread = 0;
        for (int j = left; j <= right; j++) {
            spread += w[j] * (j - middle) * (j - middle);
        }
        double slope = reach > 0 && Math.sqrt(spread) > HARDLY * (n - 1) ? (place - middle) / spread : 0;
        double value = 0;
        for (int j = left; j <= right; j++) {
            value += w[j] * (slope * (j - middle) + 1) * y[j - 1];
        }
        return value;
    }

    private static double[] weights(double[] rest) {
        double[] sizes = Arrays.stream(rest).map(Math::abs).toArray();
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double far = 3 * (sorted[middle] + sorted[sorted.length - middle - 1]);
        return Arrays.stream(sizes)
                .map(size -> {
                    if (size > NEARLY * far) {
                        return 0;
                    }
                    double near = 1 - (size / far) * (size / far);
                    return size <= HARDLY * far ? 1 : near * near;
                })
                .toArray();
    }
}
