package io.github.driftlib.stats.learning;

/** The number of rows in each bin of a feature, and the sum of their residuals. */
final class FeatureHistogram {

    final double[] sums;
    final int[] counts;

    FeatureHistogram(int bins) {
        sums = new double[bins];
        counts = new int[bins];
    }

    void add(int bin, double residual) {
        sums[bin] += residual;
        counts[bin]++;
    }

    /** That of the rows that are here and not in the other. */
    FeatureHistogram minus(FeatureHistogram other) {
        FeatureHistogram rest = new FeatureHistogram(sums.length);
        for (int bin = 0; bin < sums.length; bin++) {
            rest.counts[bin] = counts[bin] - other.counts[bin];
            rest.sums[bin] = rest.counts[bin] == 0 ? 0 : sums[bin] - other.sums[bin];
        }
        return rest;
    }

    double totalSum() {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }

    int totalCount() {
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }
}
