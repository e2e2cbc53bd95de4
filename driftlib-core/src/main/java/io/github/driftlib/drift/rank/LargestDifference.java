package io.github.driftlib.drift.rank;

import io.github.driftlib.summary.EmpiricalDistribution;

/**
 * The largest difference of two empirical distribution functions, F1 of the reference and F2 of current.
 *
 * <p>Between two points both functions are at least what they are at the first and at most what they are at the second,
 * so that |F1 - F2| is at most the larger of F1(second) - F2(first) and F2(second) - F1(first). Where that does not
 * exceed a difference found already, nothing between the two is looked at; otherwise the part is halved, and walked
 * over once it is short. O(n) at worst, which equal distributions take; others take a small share of that.
 *
 * <p>Rounding keeps the order of what is rounded, so that the result is that of a walk over all values to the last bit.
 */
public final class LargestDifference {

    private static final int LONGEST_WALK = 256;

    /** From the point above the first i held values of the reference and the first j of current to another one. */
    private record Part(int i, int j, int iEnd, int jEnd) {}

    private final EmpiricalDistribution reference;
    private final EmpiricalDistribution current;
    private final double referenceCount;
    private final double currentCount;
    private double largest;

    private LargestDifference(EmpiricalDistribution reference, EmpiricalDistribution current) {
        this.reference = reference;
        this.current = current;
        this.referenceCount = reference.count();
        this.currentCount = current.count();
    }

    /** The largest |F1 - F2|, in [0, 1]; both sides must have a value. */
    public static double of(EmpiricalDistribution reference, EmpiricalDistribution current) {
        LargestDifference difference = new LargestDifference(reference, current);
        difference.search(new Part(0, 0, reference.size(), current.size()));
        return difference.largest;
    }

    /** F1 - F2 above the first i held values of the reference and the first j of current. */
    private double at(int i, int j) {
        return reference.weightBelow(i) / referenceCount - current.weightBelow(j) / currentCount;
    }

    /** What |F1 - F2| cannot exceed in a part. */
    private double bound(Part part) {
        return Math.max(at(part.iEnd, part.j), -at(part.i, part.jEnd));
    }

    private void search(Part part) {
        if (bound(part) <= largest) {
            return;
        }
        int ofReference = part.iEnd - part.i;
        int ofCurrent = part.jEnd - part.j;
        if (ofReference + ofCurrent <= LONGEST_WALK) {
            walk(part);
        } else if (ofReference >= ofCurrent) {
            int i = part.i + ofReference / 2;
            searchHalves(part, i, firstAtLeast(reference.value(i), current, part.j, part.jEnd));
        } else {
            int j = part.j + ofCurrent / 2;
            searchHalves(part, firstAtLeast(current.value(j), reference, part.i, part.iEnd), j);
        }
    }

    /** Searches the half first that can hold the larger difference. */
    private void searchHalves(Part part, int i, int j) {
        largest = Math.max(largest, Math.abs(at(i, j)));
        Part lower = new Part(part.i, part.j, i, j);
        Part upper = new Part(i, j, part.iEnd, part.jEnd);
        boolean upperFirst = bound(upper) > bound(lower);
        search(upperFirst ? upper : lower);
        search(upperFirst ? lower : upper);
    }

    private void walk(Part part) {
        int i = part.i;
        int j = part.j;
        // Which side is next is no more than chance, so that a branch would be mispredicted each other time.
        while (i < part.iEnd && j < part.jEnd) {
            largest = Math.max(largest, Math.abs(at(i, j)));
            double ofReference = reference.value(i);
            double ofCurrent = current.value(j);
            i += ofReference <= ofCurrent ? 1 : 0;
            j += ofCurrent <= ofReference ? 1 : 0;
        }
        largest = Math.max(largest, Math.abs(at(i, j)));
    }

    /** The place of the first held value of a part of a distribution that is not below the bound, or the part's end. */
    private static int firstAtLeast(double bound, EmpiricalDistribution distribution, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (distribution.value(middle) < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
