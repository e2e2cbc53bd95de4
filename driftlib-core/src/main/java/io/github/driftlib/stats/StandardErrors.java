package io.github.driftlib.stats;

/** The standard errors of differences of two samples of one source. */
public final class StandardErrors {

    private StandardErrors() {}

    /**
     * Of the difference of two means: sqrt(v (1/n + 1/m)), v the variance within both sides together. Where one side is
     * small, the variance of the other is the better guess of its own too.
     *
     * @param currentDeviation the standard deviation among the rows of current (n - 1)
     * @param currentRows the number of rows of current, at least 1
     * @param referenceDeviation the standard deviation among the rows of the reference
     * @param referenceRows the number of rows of the reference, at least 1
     */
    public static double ofMeans(
            double currentDeviation, long currentRows, double referenceDeviation, long referenceRows) {
        return pooledDeviation(currentDeviation, currentRows, referenceDeviation, referenceRows)
                * Math.sqrt(1.0 / currentRows + 1.0 / referenceRows);
    }

    /** The standard deviation within both sides together: ((n - 1) s1^2 + (m - 1) s2^2) / (n + m - 2), its root. */
    public static double pooledDeviation(
            double currentDeviation, long currentRows, double referenceDeviation, long referenceRows) {
        double scale = Math.max(currentDeviation, referenceDeviation);
        if (!(scale > 0) || currentRows + referenceRows <= 2) {
            return 0;
        }
        double ofCurrent = currentDeviation / scale;
        double ofReference = referenceDeviation / scale;
        double squares = (currentRows - 1) * ofCurrent * ofCurrent + (referenceRows - 1) * ofReference * ofReference;
        return scale * Math.sqrt(squares / (currentRows + referenceRows - 2));
    }
}
