package io.github.driftlib.stats;

/**
 * Standard errors of the difference of two samples where nothing has changed: both come from one source, so what varies
 * is estimated from both together ("pooled").
 */
public final class DifferenceError {

    private DifferenceError() {}

    /**
     * The standard error of the difference of two shares: sqrt(p (1 - p) (1/n + 1/m)) with p = (a + b) / (n + m).
     *
     * @param part a, how many of the first sample
     * @param whole n, of how many, above 0
     * @param otherPart b, how many of the second sample
     * @param otherWhole m, of how many, above 0
     */
    public static double ofShares(double part, double whole, double otherPart, double otherWhole) {
        double share = (part + otherPart) / (whole + otherWhole);
        return Math.sqrt(Math.max(0, share * (1 - share)) * (1 / whole + 1 / otherWhole));
    }

    /**
     * The standard error of the difference of two F1 scores: F = 2 q / (1 + q), where q = TP / (TP + FP + FN) is a
     * share, so by the delta rule 2 / (1 + q)^2 times that of q, which is taken of both samples together.
     *
     * @param both TP of the first sample
     * @param either TP + FP + FN of the first sample, above 0
     * @param otherBoth TP of the second sample
     * @param otherEither TP + FP + FN of the second sample, above 0
     */
    public static double ofF1(double both, double either, double otherBoth, double otherEither) {
        double share = (both + otherBoth) / (either + otherEither);
        return 2 / ((1 + share) * (1 + share)) * ofShares(both, either, otherBoth, otherEither);
    }
}
