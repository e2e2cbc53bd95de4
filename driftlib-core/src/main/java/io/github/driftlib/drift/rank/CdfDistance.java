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

    /**
     * The integral of |F1 - F2|, exact. It is that of the distance between the two values of equal rank, which is
     * faster: which side's value ends first hangs on the counts alone.
     */
    public static Area area(EmpiricalDistribution reference, EmpiricalDistribution current) {
        double n = reference.count();
        double m = current.count();
        double range = Math.max(reference.max(), current.max()) - Math.min(reference.min(), current.min());
        boolean small = n <= Integer.MAX_VALUE && m <= Integer.MAX_VALUE && range * n * m <= Double.MAX_VALUE;
        if (!small) {
            return integral(reference, current, false);
        }
        return new Area(
                n == m && reference.size() == n && current.size() == m
                        ? differences(reference, current) / n
                        : distance(reference, current) / (n * m),
                1);
    }

    /** The sum of the differences of values of equal rank, each observed once. */
    private static double differences(EmpiricalDistribution reference, EmpiricalDistribution current) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i < reference.size() - 3; i += 4) {
            first += Math.abs(reference.value(i) - current.value(i));
            second += Math.abs(reference.value(i + 1) - current.value(i + 1));
            third += Math.abs(reference.value(i + 2) - current.value(i + 2));
            fourth += Math.abs(reference.value(i + 3) - current.value(i + 3));
        }
        for (; i < reference.size(); i++) {
            first += Math.abs(reference.value(i) - current.value(i));
        }
        return first + second + (third + fourth);
    }

    /**
     * The integral times both counts: ranks are counted in parts so small that both sides have whole numbers of them.
     */
    private static double distance(EmpiricalDistribution reference, EmpiricalDistribution current) {
        long n = reference.count();
        long m = current.count();
        double area = 0;
        long below = 0;
        int i = 0;
        int j = 0;
        while (i < reference.size() && j < current.size()) {
            long endOfReference = reference.weightBelow(i + 1) * m;
            long endOfCurrent = current.weightBelow(j + 1) * n;
            long end = Math.min(endOfReference, endOfCurrent);
            area += (end - below) * Math.abs(reference.value(i) - current.value(j));
            below = end;
            i += endOfReference == end ? 1 : 0;
            j += endOfCurrent == end ? 1 : 0;
        }
        return area;
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
