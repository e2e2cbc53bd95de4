package io.github.driftlib.drift.relabel;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.stats.random.Hypergeometric;
import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * How probable a statistic at least as large is where reference and current have one distribution, given the values of
 * both together: the share of the relabellings that reach it.
 *
 * <p>Exact where the counts are small enough to go through all relabellings. Otherwise from 1000 random ones (99 where
 * there are more than 10,000 cells) down to the probability that 20 of them (4) reach; smaller probabilities go on from
 * there as those of a distribution that is near in large samples. So they fall with the statistic, and have no smallest
 * value. The same samples give the same probability, whichever is called the reference.
 */
public final class Relabelling {

    private static final int RELABELLINGS = 1000;
    private static final int IN_TAIL = 20;
    private static final int MANY_CELLS = 10_000;
    private static final int RELABELLINGS_OF_MANY_CELLS = 99;
    private static final int IN_TAIL_OF_MANY_CELLS = 4;
    private static final double TOLERANCE = 1e-9;
    private static final long MOST_STEPS = 100_000;
    private static final int MOST_STATES = 10_000;

    /** What a cell adds to the statistic, not negative; the same if all values were of the other sample. */
    public interface Term {

        /**
         * The term of a cell.
         *
         * @param cell the cell
         * @param before how many values of the one sample are in the cells before
         * @param in how many are in the cell
         */
        double of(int cell, long before, long in);
    }

    /** What a cell adds to a statistic that does not depend on the order of cells, not negative. */
    public interface CellTerm {

        /**
         * The term of a cell.
         *
         * @param total how many values of both samples are in the cell
         * @param in how many of the one sample
         */
        double of(long total, long in);
    }

    private final PairedCounts counts;
    private final long one;
    private final long other;

    /** Relabellings of two samples; the terms that are asked for are those of the smaller one. */
    public Relabelling(PairedCounts counts) {
        this.counts = referenceFirst(counts) ? counts : swapped(counts);
        this.one = this.counts.referenceTotal();
        this.other = this.counts.currentTotal();
    }

    /** Whether the reference is the smaller sample, or has the smaller first count that differs. */
    private static boolean referenceFirst(PairedCounts counts) {
        int sizes = Long.compare(counts.referenceTotal(), counts.currentTotal());
        for (int cell = 0; sizes == 0 && cell < counts.size(); cell++) {
            sizes = Long.compare(counts.reference(cell), counts.current(cell));
        }
        return sizes <= 0;
    }

    /** The counts in an order that is the same, but for the side, whichever sample is called the reference. */
    public static PairedCounts sorted(PairedCounts counts) {
        PairedCounts one = counts.sorted();
        PairedCounts other = swapped(counts).sorted();
        int sizes = Long.compare(one.referenceTotal(), other.referenceTotal());
        for (int cell = 0; sizes == 0 && cell < counts.size(); cell++) {
            sizes = Long.compare(one.reference(cell), other.reference(cell));
        }
        return sizes <= 0 ? one : other;
    }

    private static PairedCounts swapped(PairedCounts counts) {
        long[] reference = new long[counts.size()];
        long[] current = new long[counts.size()];
        Arrays.setAll(reference, counts::current);
        Arrays.setAll(current, counts::reference);
        return PairedCounts.of(reference, current);
    }

    /** The counts whose reference is the one sample. */
    public PairedCounts counts() {
        return counts;
    }

    /**
     * The probability of a statistic at least as large as the observed one.
     *
     * @param term what each cell adds to the statistic
     * @param tail the probability to exceed a value in large samples
     */
    public double pValue(Term term, DoubleUnaryOperator tail) {
        return exact(term).orElseGet(() -> drawn(NullResamples.of(counts, true), pair -> statistic(pair, term), tail));
    }

    /**
     * The same for a statistic that does not depend on the order of cells, the most frequent of which come first: many
     * cells that are equally frequent are drawn together.
     */
    public double pValue(CellTerm term, DoubleUnaryOperator tail) {
        return exact((cell, before, in) -> term.of(counts.total(cell), in))
                .orElseGet(() -> drawn(NullResamples.ofCells(counts, true), pair -> statistic(pair, term), tail));
    }

    /**
     * The same for any statistic, of which only random relabellings are drawn.
     *
     * @param statistic the statistic of counts, the same whichever side is called the reference
     * @param tail the probability to exceed a value in large samples
     */
    public double pValue(ToDoubleFunction<PairedCounts> statistic, DoubleUnaryOperator tail) {
        return drawn(NullResamples.of(counts, true), statistic, tail);
    }

    /**
     * The same for any statistic of which only the smaller sample must be known: what it costs does not grow with the
     * number of cells.
     *
     * @param statistic the statistic, from the cell of each value of the smaller sample
     * @param tail the probability to exceed a value in large samples
     */
    public double pValueOfSmaller(ToDoubleFunction<int[]> statistic, DoubleUnaryOperator tail) {
        SmallSampleDraws chance = new SmallSampleDraws(counts);
        return drawn(
                () -> statistic.applyAsDouble(chance.next()),
                statistic.applyAsDouble(chance.observed()),
                RELABELLINGS,
                IN_TAIL,
                tail);
    }

    /** The sum of the terms of all cells. */
    public static double statistic(PairedCounts counts, CellTerm term) {
        double sum = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            sum += counts.times(cell) * term.of(counts.total(cell), counts.reference(cell));
        }
        return sum;
    }

    private static double statistic(PairedCounts counts, Term term) {
        double sum = 0;
        long before = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            long in = counts.reference(cell);
            sum += term.of(cell, before, in);
            before += in;
        }
        return sum;
    }

    private double drawn(NullResamples chance, ToDoubleFunction<PairedCounts> statistic, DoubleUnaryOperator tail) {
        boolean many = chance.cells() > MANY_CELLS;
        return drawn(
                () -> statistic.applyAsDouble(chance.next()),
                statistic.applyAsDouble(counts),
                many ? RELABELLINGS_OF_MANY_CELLS : RELABELLINGS,
                many ? IN_TAIL_OF_MANY_CELLS : IN_TAIL,
                tail);
    }

    private static double drawn(
            DoubleSupplier next, double observed, int relabellings, int inTail, DoubleUnaryOperator tail) {
        double[] statistics = new double[relabellings];
        for (int i = 0; i < relabellings; i++) {
            Stop.check();
            statistics[i] = next.getAsDouble();
        }
        Arrays.sort(statistics);
        double equal = observed - TOLERANCE * Math.max(TOLERANCE, observed);
        double last = statistics[statistics.length - inTail];
        if (equal > last) {
            double atLast = tail.applyAsDouble(last);
            double share = atLast > 0 ? Math.min(1, tail.applyAsDouble(observed) / atLast) : 0;
            return share * (inTail + 1) / (statistics.length + 1);
        }
        int asLarge = 0;
        while (asLarge < statistics.length && statistics[statistics.length - 1 - asLarge] >= equal) {
            asLarge++;
        }
        return (asLarge + 1.0) / (statistics.length + 1.0);
    }

    /**
     * All relabellings, cell by cell: how probable it is that the cells so far have a number of values of the one
     * sample and a sum of terms. Sums are counted in units of a thousand-millionth of the observed statistic; those
     * that reach it are put together. Empty where there would be too many.
     */
    public OptionalDouble exact(Term term) {
        double unit = statistic(counts, term) * TOLERANCE;
        if (unit == 0) {
            return OptionalDouble.of(1);
        }
        if (fewestSteps() > MOST_STEPS) {
            return OptionalDouble.empty();
        }
        long observed = 0;
        long before = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            observed += Math.round(term.of(cell, before, counts.reference(cell)) / unit);
            before += counts.reference(cell);
        }
        long enough = observed - 2L * counts.size();
        Map<Long, Map<Long, Double>> states = Map.of(0L, Map.of(0L, 1.0));
        long below = 0;
        long steps = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            long in = counts.total(cell);
            Map<Long, Map<Long, Double>> next = new HashMap<>();
            long held = 0;
            for (Map.Entry<Long, Map<Long, Double>> state : states.entrySet()) {
                Stop.check();
                long drawn = state.getKey();
                long left = one + other - below - in;
                long fewest = Math.max(0, one - drawn - left);
                long most = Math.min(in, one - drawn);
                steps += (most - fewest + 1) * state.getValue().size();
                if (steps > MOST_STEPS || held > MOST_STATES) {
                    return OptionalDouble.empty();
                }
                for (long taken = fewest; taken <= most; taken++) {
                    double share = Hypergeometric.probability(taken, in, left, one - drawn);
                    long added = Math.round(term.of(cell, drawn, taken) / unit);
                    Map<Long, Double> sums = next.computeIfAbsent(drawn + taken, key -> new HashMap<>());
                    held -= sums.size();
                    state.getValue()
                            .forEach((sum, probability) ->
                                    sums.merge(Math.min(enough, sum + added), probability * share, Double::sum));
                    held += sums.size();
                }
            }
            states = next;
            below += in;
        }
        return OptionalDouble.of(Math.min(1, states.get(one).getOrDefault(enough, 0.0)));
    }

    /** How many steps all relabellings take at least: those where all sums of terms are equal. */
    private double fewestSteps() {
        double steps = 0;
        long below = 0;
        for (int cell = 0; cell < counts.size() && steps <= MOST_STEPS; cell++) {
            long in = counts.total(cell);
            long left = one + other - below;
            long numbers = Math.min(one, below) - Math.max(0, one - left) + 1;
            below += in;
            long after = Math.min(one, below) - Math.max(0, one - (one + other - below)) + 1;
            // Each number before the cell, and each after it, is on one step at least.
            steps += Math.max(numbers, after);
        }
        return steps;
    }
}
