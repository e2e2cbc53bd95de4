package io.github.driftlib.attribution;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.summary.PairedCounts;
import java.util.Locale;

/**
 * A distance that is a sum over bins or categories, so that each has its part. With p the share of the reference, q
 * that of current and m = (p + q) / 2; a distance that is a root is divided as its square.
 */
public enum DistanceMeasure {
    /** Population stability index: (q - p) ln(q / p), with half an observation in each cell beside those counted. */
    PSI(true, false),
    /** Jensen-Shannon divergence to base 2: (p log p/m + q log q/m) / 2. The distance is its root. */
    JENSEN_SHANNON(true, true),
    /** Squared Hellinger distance: (sqrt p - sqrt q)^2 / 2. The distance is its root. */
    HELLINGER(true, true),
    /** Total variation: |p - q| / 2. */
    TOTAL_VARIATION(true, false),
    /** Chi-square statistic: (O - E)^2 / E of both cells. */
    CHI_SQUARE(false, false);

    private final boolean smoothed;
    private final boolean root;

    DistanceMeasure(boolean smoothed, boolean root) {
        this.smoothed = smoothed;
        this.root = root;
    }

    /** The name in JSON. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of each cell; none is negative. Both sides must have an observation. */
    double[] parts(PairedCounts counts) {
        double[] parts = new double[counts.size()];
        for (int cell = 0; cell < parts.length; cell++) {
            parts[cell] = smoothed
                    ? Math.max(0, part(share(counts, cell, true), share(counts, cell, false)))
                    : chiSquare(counts, cell);
        }
        return parts;
    }

    /** The distance whose parts add up to a total. */
    double distance(double total) {
        return root ? Math.sqrt(total) : total;
    }

    private static double share(PairedCounts counts, int cell, boolean reference) {
        double count = reference ? counts.reference(cell) : counts.current(cell);
        double total = reference ? counts.referenceTotal() : counts.currentTotal();
        return (count + 0.5) / (total + 0.5 * counts.size());
    }

    private double part(double p, double q) {
        double m = (p + q) / 2;
        return switch (this) {
            case PSI -> (q - p) * Math.log(q / p);
            case JENSEN_SHANNON -> (p * Math.log(p / m) + q * Math.log(q / m)) / 2 / Math.log(2);
            case HELLINGER -> 0.5 * (Math.sqrt(p) - Math.sqrt(q)) * (Math.sqrt(p) - Math.sqrt(q));
            case TOTAL_VARIATION -> 0.5 * Math.abs(p - q);
            case CHI_SQUARE -> throw new IllegalStateException("chi-square must be made of counts");
        };
    }

    private static double chiSquare(PairedCounts counts, int cell) {
        double n = counts.referenceTotal();
        double m = counts.currentTotal();
        double ofReference = counts.total(cell) * n / (n + m);
        double ofCurrent = counts.total(cell) * m / (n + m);
        if (counts.total(cell) == 0) {
            return 0;
        }
        double off = counts.reference(cell) - ofReference;
        return off * off / ofReference + off * off / ofCurrent;
    }

    /**
     * How surprising the count of current in a cell is, in deviations of chance, with its sign: above 0 there are too
     * many; 0 where nothing can be told.
     */
    static double residual(PairedCounts counts, int cell) {
        double n = counts.referenceTotal();
        double m = counts.currentTotal();
        double share = counts.total(cell) / (n + m);
        double expected = share * m;
        double variance = expected * (1 - share) * (n / (n + m));
        return variance > 0 ? (counts.current(cell) - expected) / Math.sqrt(variance) : 0;
    }
}
