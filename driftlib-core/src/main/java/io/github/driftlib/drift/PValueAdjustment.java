package io.github.driftlib.drift;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How the p-values of many columns are made larger, so that many chances of a false alarm are no more than one.
 *
 * <p>Distances are no p-values: by {@link DriftRule#THRESHOLD} a column judged by a distance keeps its own verdict and
 * is not counted among those adjusted for. By {@link DriftRule#CALIBRATED} it must reach its noise floor at its share
 * of 5 %, and is counted with that share as its p-value where it does, with 1 where it does not.
 */
public enum PValueAdjustment {
    /**
     * m p, at most 1: the probability of a single false alarm among m columns is at most the threshold (C. E.
     * Bonferroni, 1936).
     */
    BONFERRONI {
        @Override
        double level(double threshold, double... pValues) {
            return threshold / pValues.length;
        }

        @Override
        public double[] adjusted(double... pValues) {
            return Arrays.stream(pValues)
                    .map(p -> Math.min(1, p * pValues.length))
                    .toArray();
        }
    },
    /**
     * The smallest of m p / rank over the p-values from this one up, at most 1: of the columns said to drift, the
     * expected share of false alarms is at most the threshold, for columns that are independent or depend on each other
     * positively (Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal
     * Statistical Society B 57, 1995).
     */
    BENJAMINI_HOCHBERG {
        @Override
        double level(double threshold, double... pValues) {
            long significant =
                    Arrays.stream(adjusted(pValues)).filter(p -> p <= threshold).count();
            return threshold * significant / pValues.length;
        }

        @Override
        public double[] adjusted(double... pValues) {
            Integer[] descending = new Integer[pValues.length];
            Arrays.setAll(descending, i -> i);
            Arrays.sort(
                    descending,
                    Comparator.comparingDouble((Integer i) -> pValues[i]).reversed());
            double[] adjusted = new double[pValues.length];
            double smallest = 1;
            for (int i = 0; i < descending.length; i++) {
                int rank = pValues.length - i;
                smallest = Math.min(smallest, pValues[descending[i]] * pValues.length / rank);
                adjusted[descending[i]] = smallest;
            }
            return adjusted;
        }
    };

    /** From which p-value down one column, whose own is given as 0, is significant beside the others. */
    abstract double level(double threshold, double... pValues);

    /** The adjusted p-values, in the order of those given; never below them. */
    public abstract double[] adjusted(double... pValues);
}
