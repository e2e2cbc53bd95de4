package io.github.driftlib.drift.rank;

import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;

/** Two empirical distribution functions, F1 of the reference and F2 of current: step functions. */
public final class CdfDistance {

    /** Differences are taken of a quarter of the values where the range itself is beyond the largest number. */
    private static final double OF_EXTREMES = 0.25;

    private CdfDistance() {}

    /**
     * An area, a finite number.
     *
     * @param scaled the area times the factor
     * @param factor 1, or 1/4 where values are so far apart that their difference is no number
     */
    public record Area(double scaled, double factor) {}

    private static double factor(double low, double high) {
        return Double.isInfinite(high - low) ? OF_EXTREMES : 1;
    }

    /** The integral of |F1 - F2|, exact. */
    public static Area area(EmpiricalDistribution reference, EmpiricalDistribution current) {
        return integral(reference, current, false);
    }

    /** The integral of (F1 - F2)^2, exact. */
    public static Area squaredArea(EmpiricalDistribution reference, EmpiricalDistribution current) {
        return integral(reference, current, true);
    }

    private static Area integral(EmpiricalDistribution reference, EmpiricalDistribution current, boolean squared) {
        double referenceCount = reference.count();
        double currentCount = current.count();
        int referenceSize = reference.size();
        int currentSize = current.size();
        double area = 0;
        double previous = Math.min(reference.min(), current.min());
        double factor = factor(previous, Math.max(reference.max(), current.max()));
        int i = 0;
        int j = 0;
        // Which side is next is no more than chance, so that a branch would be mispredicted each other time.
        while (i < referenceSize && j < currentSize) {
            double ofReference = reference.value(i);
            double ofCurrent = current.value(j);
            double value = Math.min(ofReference, ofCurrent);
            double height = reference.weightBelow(i) / referenceCount - current.weightBelow(j) / currentCount;
            area += (squared ? height * height : Math.abs(height)) * (value * factor - previous * factor);
            previous = value;
            i += ofReference <= ofCurrent ? 1 : 0;
            j += ofCurrent <= ofReference ? 1 : 0;
        }
        EmpiricalDistribution longer = i < referenceSize ? reference : current;
        double count = longer.count();
        for (int k = i < referenceSize ? i : j; k < longer.size(); k++) {
            double height = 1 - longer.weightBelow(k) / count;
            area += (squared ? height * height : height) * (longer.value(k) * factor - previous * factor);
            previous = longer.value(k);
        }
        return new Area(area, factor);
    }

    /** The same integrals of values in ascending order and how often each occurs on each side. */
    public static Area integral(double[] values, PairedCounts counts, boolean squared) {
        double referenceCount = counts.referenceTotal();
        double currentCount = counts.currentTotal();
        double factor = factor(values[0], values[values.length - 1]);
        double area = 0;
        long ofReference = 0;
        long ofCurrent = 0;
        for (int cell = 0; cell < values.length - 1; cell++) {
            ofReference += counts.reference(cell);
            ofCurrent += counts.current(cell);
            double height = ofReference / referenceCount - ofCurrent / currentCount;
            area += (squared ? height * height : Math.abs(height))
                    * (values[cell + 1] * factor - values[cell] * factor);
        }
        return new Area(area, factor);
    }
}
