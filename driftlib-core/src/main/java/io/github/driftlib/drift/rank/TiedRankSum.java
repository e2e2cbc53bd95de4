package io.github.driftlib.drift.rank;

import io.github.driftlib.stats.random.Hypergeometric;
import io.github.driftlib.summary.PairedCounts;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How probable it is that the sum of the ranks of a sample is at least as far from its mean, given the values of both
 * samples together: every division of these into two samples of their sizes is as probable. Equal values have the mean
 * of their ranks. Where a single value differs from all others, a normal distribution is wrong by a factor of three.
 *
 * <p>Goes through the values in ascending order, and keeps how probable it is that so many of those so far are of the
 * smaller sample and that their ranks have such a sum.
 */
public final class TiedRankSum {

    private static final long LARGEST_SAMPLE = 100;
    private static final long MOST_STEPS = 200_000;

    private final PairedCounts counts;
    private final boolean ofReference;
    private final long one;

    private TiedRankSum(PairedCounts counts) {
        this.counts = counts;
        this.ofReference = counts.referenceTotal() <= counts.currentTotal();
        this.one = Math.min(counts.referenceTotal(), counts.currentTotal());
    }

    /**
     * The probability; empty where the smaller sample has more than 100 values, or there are too many different ones.
     *
     * @param counts how often each value, ascending, occurs on each side
     */
    public static OptionalDouble pValue(PairedCounts counts) {
        TiedRankSum sum = new TiedRankSum(counts);
        return sum.one > LARGEST_SAMPLE ? OptionalDouble.empty() : sum.pValue();
    }

    private OptionalDouble pValue() {
        long total = counts.referenceTotal() + counts.currentTotal();
        long mean = one * (total + 1);
        long observed = 0;
        long below = 0;
        long steps = 0;
        Map<Long, Map<Long, Double>> states = Map.of(0L, Map.of(0L, 1.0));
        for (int cell = 0; cell < counts.size(); cell++) {
            long in = counts.total(cell);
            long rank = 2 * below + in + 1;
            observed += rank * (ofReference ? counts.reference(cell) : counts.current(cell));
            Map<Long, Map<Long, Double>> next = new HashMap<>();
            for (Map.Entry<Long, Map<Long, Double>> state : states.entrySet()) {
                long drawn = state.getKey();
                long left = total - below - in;
                long fewest = Math.max(0, one - drawn - left);
                long most = Math.min(in, one - drawn);
                steps += (most - fewest + 1) * state.getValue().size();
                if (steps > MOST_STEPS) {
                    return OptionalDouble.empty();
                }
                for (long taken = fewest; taken <= most; taken++) {
                    double share = Hypergeometric.probability(taken, in, left, one - drawn);
                    long added = rank * taken;
                    Map<Long, Double> sums = next.computeIfAbsent(drawn + taken, key -> new HashMap<>());
                    state.getValue().forEach((sum, p) -> sums.merge(sum + added, p * share, Double::sum));
                }
            }
            states = next;
            below += in;
        }
        long away = Math.abs(observed - mean);
        double probability = states.get(one).entrySet().stream()
                .filter(sum -> Math.abs(sum.getKey() - mean) >= away)
                .sorted(Map.Entry.comparingByKey())
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return OptionalDouble.of(Math.min(1, probability));
    }
}
