package io.github.driftlib.drift.bin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.stats.NumberLabel;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Into which bins the numbers of a column are put before a distance compares how many are in each. Categories are
 * counted one by one, whatever the bins.
 *
 * <p>Bins are chosen with the stat test: {@code StatTests.psi(Bins.quantiles(10))}, wherever a stat test is chosen.
 * They are part of its name, {@code psi[bins=quantiles(10)]}, and so of the key of a metric; each result lists the bins
 * that were used and how many values of both sides are in each ({@link Bins.Used}).
 *
 * <p>A number x is in the bin of edge i &lt;= x &lt; edge i + 1; the last bin holds its upper edge too. No number is
 * outside of all bins.
 *
 * <p>Of sketched columns, edges at quantiles are those of the sketch of the reference. Counts in bins are then known
 * within the rank error of the sketches, and the score within a {@link Score.Range}.
 */
public sealed interface Bins {

    /** The largest number of bins. */
    int MOST = 1000;

    /**
     * The bins of Evidently, the default: for PSI, Kullback-Leibler and Jensen-Shannon by Sturges' rule over the range
     * of both samples, or each different value by itself where the reference has at most 20; for Hellinger by Sturges'
     * rule for the number of different values.
     */
    static Bins evidently() {
        return new Evidently();
    }

    /**
     * Bins of equal width over the range of both samples together. One far value stretches them all.
     *
     * @param number how many bins, from 1 to {@value #MOST}
     */
    static Bins equalWidth(int number) {
        return new EqualWidth(number);
    }

    /**
     * Bins that each hold about the same share of the reference: the edges between them are its quantiles at 1/n, 2/n
     * and so on (R type 7, NumPy's default); the first and the last bin are open.
     *
     * <p>Where a value that occurs more than once lies at a quantile, the edge is beside it instead, half-way to the
     * next different value of the reference, on the side that leaves the shares more equal. So a frequent value has a
     * bin of its own, no edge is at such a value where the last digit would decide, and there are fewer bins than asked
     * for where there are fewer different values.
     *
     * @param number how many bins, from 1 to {@value #MOST}
     */
    static Bins quantiles(int number) {
        return new Quantiles(number);
    }

    /**
     * Bins between given edges. Where a value lies below the first or above the last edge, there is an open bin for it.
     *
     * @param edges two or more, ascending; the first can be minus infinity and the last infinity
     */
    static Bins edges(double... edges) {
        Objects.requireNonNull(edges, "edges must be given, but was null");
        List<Double> list = new ArrayList<>();
        for (double edge : edges) {
            list.add(edge);
        }
        return new Edges(list);
    }

    /** The bins of a text as {@link #text} writes it. */
    @JsonCreator
    static Bins parse(String text) {
        Objects.requireNonNull(text, "text must be given, but was null");
        return BinsText.parse(text);
    }

    /**
     * How the bins are written: {@code evidently}, {@code equal_width(10)}, {@code quantiles(10)}, {@code edges(0,1)}.
     */
    @JsonValue
    String text();

    /** The bins in words, such as {@code 10 quantile bins}. */
    String words();

    /**
     * The edges of these bins for two samples: ascending, infinite at an end where the last bin is open. Edges at
     * quantiles are those of the reference.
     *
     * @throws IllegalArgumentException for {@link #evidently}, whose edges each distance makes for itself
     */
    default double[] edges(EmpiricalDistribution reference, EmpiricalDistribution current) {
        return BinEdges.of(this, reference, current);
    }

    /** Those of Evidently. */
    record Evidently() implements Bins {

        @Override
        public String text() {
            return "evidently";
        }

        @Override
        public String words() {
            return "Evidently's bins";
        }
    }

    /**
     * Bins of equal width.
     *
     * @param number how many
     */
    record EqualWidth(int number) implements Bins {

        /** Checks the number. */
        public EqualWidth {
            checkNumber(number);
        }

        @Override
        public String text() {
            return "equal_width(" + number + ")";
        }

        @Override
        public String words() {
            return number + (number == 1 ? " bin" : " bins of equal width");
        }
    }

    /**
     * Bins between quantiles of the reference.
     *
     * @param number how many
     */
    record Quantiles(int number) implements Bins {

        /** Checks the number. */
        public Quantiles {
            checkNumber(number);
        }

        @Override
        public String text() {
            return "quantiles(" + number + ")";
        }

        @Override
        public String words() {
            return number + (number == 1 ? " quantile bin" : " quantile bins");
        }
    }

    /**
     * Bins between given edges.
     *
     * @param edges the edges, ascending
     */
    record Edges(List<Double> edges) implements Bins {

        /** Checks the edges and copies them. */
        public Edges {
            edges = edges.stream().map(edge -> edge + 0.0).toList();
            if (edges.size() < 2 || edges.size() > MOST + 1) {
                throw new IllegalArgumentException(
                        "edges must be from 2 to " + (MOST + 1) + " numbers, but were " + edges.size());
            }
            for (int i = 0; i < edges.size(); i++) {
                double edge = edges.get(i);
                if (Double.isNaN(edge) || i > 0 && !(edge > edges.get(i - 1))) {
                    throw new IllegalArgumentException("edges must be ascending numbers, but edge " + i + " was " + edge
                            + (i > 0 ? " after " + edges.get(i - 1) : ""));
                }
            }
            if (edges.get(0) == Double.POSITIVE_INFINITY || edges.get(edges.size() - 1) == Double.NEGATIVE_INFINITY) {
                throw new IllegalArgumentException("edges must have a number between them, but were " + edges);
            }
        }

        @Override
        public String text() {
            return "edges(" + joined(",") + ")";
        }

        @Override
        public String words() {
            return "bins at " + joined(", ");
        }

        private String joined(String separator) {
            return edges.stream().map(NumberLabel::of).collect(Collectors.joining(separator));
        }
    }

    private static void checkNumber(int number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("number of bins must be from 1 to " + MOST + ", but was " + number);
        }
    }

    /**
     * The bins that a distance was taken over, and how many values of both sides are in each.
     *
     * @param chosen which bins were asked for
     * @param bins the bins, ascending
     */
    record Used(Bins chosen, List<Bin> bins) {

        /** Copies the list. */
        public Used {
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
        public static Used of(
                Bins chosen, double[] edges, EmpiricalDistribution reference, EmpiricalDistribution current) {
            Objects.requireNonNull(chosen, "chosen must be given, but was null");
            Objects.requireNonNull(edges, "edges must be given, but was null");
            Objects.requireNonNull(reference, "reference must be given, but was null");
            Objects.requireNonNull(current, "current must be given, but was null");
            PairedCounts counts = PairedCounts.ofBins(reference, current, edges);
            List<Bin> bins = new ArrayList<>();
            for (int bin = 0; bin < counts.size(); bin++) {
                bins.add(new Bin(
                        finite(edges[bin]), finite(edges[bin + 1]), counts.current(bin), counts.reference(bin)));
            }
            return new Used(chosen, bins);
        }

        private static @Nullable Double finite(double edge) {
            return Double.isFinite(edge) ? edge : null;
        }
    }
}
