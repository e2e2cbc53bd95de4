package io.github.driftlib.drift.bin;

import io.github.driftlib.stats.bin.EqualBins;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;

/**
 * The edges of the bins of two samples of numbers, for a histogram: ascending, infinite at an end where the last bin is
 * open.
 */
final class BinEdges {

    private BinEdges() {}

    /** The edges of chosen bins. */
    static double[] of(Bins bins, EmpiricalDistribution reference, EmpiricalDistribution current) {
        double min = Math.min(reference.min(), current.min());
        double max = Math.max(reference.max(), current.max());
        if (bins instanceof Bins.EqualWidth equal) {
            return EqualBins.edges(min, max, equal.number());
        }
        if (bins instanceof Bins.Quantiles quantiles) {
            return quantiles(reference.finite(), quantiles.number());
        }
        if (bins instanceof Bins.Edges given) {
            return covering(
                    given.edges().stream().mapToDouble(Double::doubleValue).toArray(), min, max);
        }
        throw new IllegalArgumentException("bins must be chosen, but were " + bins.text());
    }

    /** The edges, with an open bin at an end that a value lies beyond. */
    private static double[] covering(double[] edges, double min, double max) {
        int before = min < edges[0] ? 1 : 0;
        int after = max > edges[edges.length - 1] ? 1 : 0;
        double[] all = new double[before + edges.length + after];
        all[0] = Double.NEGATIVE_INFINITY;
        all[all.length - 1] = Double.POSITIVE_INFINITY;
        System.arraycopy(edges, 0, all, before, edges.length);
        return all;
    }

    private static double[] quantiles(EmpiricalDistribution reference, int number) {
        double[] edges = new double[number + 1];
        int last = 0;
        edges[0] = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < number; i++) {
            double edge = between(reference, (double) i / number);
            if (edge > edges[last] && edge < Double.POSITIVE_INFINITY) {
                edges[++last] = edge;
            }
        }
        edges[++last] = Double.POSITIVE_INFINITY;
        return Arrays.copyOf(edges, last + 1);
    }

    /** The quantile, or the edge beside it where it is a value that occurs more than once; infinite where none is. */
    private static double between(EmpiricalDistribution reference, double probability) {
        double quantile = reference.quantile(probability);
        int place = firstAtLeast(reference, quantile);
        if (reference.value(place) != quantile || reference.weight(place) == 1) {
            return quantile;
        }
        double rank = probability * reference.count();
        double below = rank - reference.weightBelow(place);
        double above = reference.weightBelow(place + 1) - rank;
        if (below <= above) {
            return place == 0 ? Double.NEGATIVE_INFINITY : halfway(reference.value(place - 1), reference.value(place));
        }
        return place == reference.size() - 1
                ? Double.POSITIVE_INFINITY
                : halfway(reference.value(place), reference.value(place + 1));
    }

    private static double halfway(double lower, double upper) {
        double middle = lower / 2 + upper / 2;
        return middle > lower ? middle : upper;
    }

    private static int firstAtLeast(EmpiricalDistribution distribution, double value) {
        int low = 0;
        int high = distribution.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (distribution.value(middle) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
