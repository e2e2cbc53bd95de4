package io.github.driftlib.drift.bin;

import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bins that a distance was taken over, and how many values of both sides are in each.
 *
 * @param chosen which bins were asked for
 * @param bins the bins, ascending
 */
public record UsedBins(Bins chosen, List<Bin> bins) {

    /** Copies the list. */
    public UsedBins {
        bins = List.copyOf(bins);
    }

    /**
     * A bin: from &lt;= x &lt; to, the last one with its upper edge.
     *
     * @param from the lower edge, or null where the bin is open
     * @param to the upper edge, or null where the bin is open
     * @param current how many current values are in it
     * @param reference how many reference values are in it
     */
    public record Bin(@Nullable Double from, @Nullable Double to, long current, long reference) {}

    /**
     * The bins of two samples, with what they hold.
     *
     * @param chosen which bins were asked for
     * @param edges their edges
     */
    public static UsedBins of(
            Bins chosen, double[] edges, EmpiricalDistribution reference, EmpiricalDistribution current) {
        Objects.requireNonNull(chosen, "chosen must be given, but was null");
        Objects.requireNonNull(edges, "edges must be given, but was null");
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Objects.requireNonNull(current, "current must be given, but was null");
        PairedCounts counts = PairedCounts.ofBins(reference, current, edges);
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < counts.size(); bin++) {
            bins.add(new Bin(finite(edges[bin]), finite(edges[bin + 1]), counts.current(bin), counts.reference(bin)));
        }
        return new UsedBins(chosen, bins);
    }

    private static @Nullable Double finite(double edge) {
        return Double.isFinite(edge) ? edge : null;
    }
}
