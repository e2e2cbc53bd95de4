package io.github.driftlib.summary.bounds;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;

/**
 * What two distributions can really be that are known within a rank error.
 *
 * <p>Of a sketch of n observations that ranks up to E = ceil(n {@link EmpiricalDistribution#rankError}) wrong, the
 * number of observations up to a value, c, is known within e = min(E, max(min(c, n - c), E / 4)): within the rank
 * error, and near an end no more wrong than the number of observations beyond, or than a quarter of the rank error
 * where there are fewer of them. The smallest and the largest value are those of the sketch, which knows them exactly,
 * and so are the mean and the deviation where it knows them; otherwise they lie within {@link MomentBounds}.
 *
 * <p>Each pair it gives is one of distributions: distribution functions within these bands, in whole observations.
 * Immutable and safe for use by many threads; made in one pass over the values of both.
 */
public final class RankErrorBands {

    /** Up to this share of the rank error nothing is known beyond a value. */
    private static final int TAIL_DIVISOR = 4;

    private static final int BALANCING_STEPS = 12;

    private final EmpiricalDistribution reference;
    private final EmpiricalDistribution current;
    private final double[] values;
    private final Band ofReference;
    private final Band ofCurrent;

    /** The bands of two distributions, each with at least one value. */
    public RankErrorBands(EmpiricalDistribution reference, EmpiricalDistribution current) {
        if (reference.count() == 0 || current.count() == 0) {
            throw new IllegalArgumentException("reference and current must have a finite value, but have "
                    + reference.count() + " and " + current.count());
        }
        this.reference = reference;
        this.current = current;
        this.values = values(reference, current);
        this.ofReference = Band.of(reference, values);
        this.ofCurrent = Band.of(current, values);
    }

    /**
     * Two distributions.
     *
     * @param reference of the reference
     * @param current of current
     */
    public record Pair(EmpiricalDistribution reference, EmpiricalDistribution current) {}

    /**
     * How many observations of a distribution lie below some edges.
     *
     * @param count how many there are
     * @param lowest the smallest number below each edge, never falling
     * @param highest the largest number below each edge, never falling
     */
    public record Ranks(long count, long[] lowest, long[] highest) {}

    /** How many observations of a distribution lie up to each of its values. */
    static Ranks upTo(EmpiricalDistribution distribution) {
        double[] values = new double[distribution.size()];
        Arrays.setAll(values, distribution::value);
        Band band = Band.of(distribution, values);
        return new Ranks(band.count, band.lowest, band.highest);
    }

    /** How many observations of the reference lie below each of the ascending edges. */
    public Ranks referenceBelow(double... edges) {
        return below(ofReference, edges);
    }

    /** How many observations of current lie below each of the ascending edges. */
    public Ranks currentBelow(double... edges) {
        return below(ofCurrent, edges);
    }

    private Ranks below(Band band, double[] edges) {
        long[] lowest = new long[edges.length];
        long[] highest = new long[edges.length];
        int below = 0;
        for (int edge = 0; edge < edges.length; edge++) {
            while (below < values.length && values[below] < edges[edge]) {
                below++;
            }
            lowest[edge] = below == 0 ? 0 : band.lowest[below - 1];
            highest[edge] = below == 0 ? 0 : band.highest[below - 1];
        }
        return new Ranks(band.count, lowest, highest);
    }

    /** By how many observations a rank can be wrong anywhere. */
    static long error(EmpiricalDistribution distribution) {
        return (long) Math.ceil(distribution.rankError() * distribution.count());
    }

    /** By how many observations a rank of n can be wrong, the error anywhere being given. */
    static long wrong(long rank, long n, long error) {
        return Math.min(error, Math.max(Math.min(rank, n - rank), error / TAIL_DIVISOR));
    }

    /** The number of observations up to each value: the smallest and the largest it can be. */
    private record Band(long count, long[] lowest, long[] highest) {

        static Band of(EmpiricalDistribution distribution, double[] values) {
            long n = distribution.count();
            long error = error(distribution);
            long[] lowest = new long[values.length];
            long[] highest = new long[values.length];
            int below = 0;
            for (int i = 0; i < values.length; i++) {
                below += below < distribution.size() && distribution.value(below) == values[i] ? 1 : 0;
                long rank = distribution.weightBelow(below);
                lowest[i] = rank;
                highest[i] = rank;
                if (below > 0 && below < distribution.size()) {
                    long wrong = wrong(rank, n, error);
                    lowest[i] = Math.max(1, rank - wrong);
                    highest[i] = Math.min(n - 1, rank + wrong);
                }
            }
            return new Band(n, lowest, highest);
        }

        /** One observation more on either side, with at least one at both ends of all values. */
        Band widerByOne() {
            long[] lower = new long[lowest.length];
            long[] higher = new long[lowest.length];
            for (int i = 0; i < lowest.length; i++) {
                boolean last = i == lowest.length - 1;
                lower[i] = last ? count : Math.max(1, Math.min(count - 1, lowest[i] - 1));
                higher[i] = last ? count : Math.max(1, Math.min(count - 1, highest[i] + 1));
            }
            return new Band(count, lower, higher);
        }

        double lowestShare(int i) {
            return (double) lowest[i] / count;
        }

        double highestShare(int i) {
            return (double) highest[i] / count;
        }

        /** The rank a part of the way from the smallest to the largest. */
        double rank(int i, double part) {
            return lowest[i] + part * (highest[i] - lowest[i]);
        }

        /** These ranks in whole observations. */
        long[] between(double part) {
            long[] ranks = new long[lowest.length];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = Math.round(rank(i, part));
            }
            return ranks;
        }

        /** The ranks in the band that are nearest to the given shares. */
        long[] nearest(double[] shares) {
            long[] ranks = new long[shares.length];
            for (int i = 0; i < shares.length; i++) {
                ranks[i] = Math.max(lowest[i], Math.min(highest[i], Math.round(shares[i] * count)));
            }
            return ranks;
        }
    }

    /** The distinct values of both, in ascending order. */
    private static double[] values(EmpiricalDistribution reference, EmpiricalDistribution current) {
        EmpiricalDistribution both = reference.merge(current);
        double[] values = new double[both.size()];
        Arrays.setAll(values, both::value);
        return values;
    }

    /**
     * The two that are as close as can be: at each value the two distribution functions are equal where both bands hold
     * a common share, otherwise at the ends of the bands that face each other. Of the common shares it is the one that
     * leaves the fewest observations beyond the value.
     *
     * <p>Only here the bands are wider by one observation, so that both can have one at the smallest and one at the
     * largest of all values: otherwise bins that only one side reaches would keep the two apart. Equal shares of
     * samples of different sizes can differ by a rounding to whole observations.
     */
    public Pair closest() {
        Band left = reference.rankError() == 0 ? ofReference : ofReference.widerByOne();
        Band right = current.rankError() == 0 ? ofCurrent : ofCurrent.widerByOne();
        double[] shares = new double[values.length];
        for (int i = 0; i < shares.length; i++) {
            double lowest = Math.max(left.lowestShare(i), right.lowestShare(i));
            double highest = Math.min(left.highestShare(i), right.highestShare(i));
            shares[i] = lowest + highest < 1 ? lowest : highest;
        }
        return pair(left.nearest(shares), right.nearest(shares));
    }

    /** The two that are as far apart as can be, the reference having the smaller values. */
    public Pair referenceBelowCurrent() {
        return pair(ofReference.highest(), ofCurrent.lowest());
    }

    /** The two that are as far apart as can be, the reference having the larger values. */
    public Pair referenceAboveCurrent() {
        return pair(ofReference.lowest(), ofCurrent.highest());
    }

    /**
     * Two between both that are farthest apart, neither of which has the larger values: the probability that a value of
     * the reference is the larger one of a pair is as near to a half as can be. For what measures a difference with a
     * sign, that is nearer than {@link #closest}.
     */
    public Pair balanced() {
        double low = 0;
        double high = 1;
        for (int step = 0; step < BALANCING_STEPS; step++) {
            double part = (low + high) / 2;
            if (surplus(part) > 0) {
                high = part;
            } else {
                low = part;
            }
        }
        double part = (low + high) / 2;
        return pair(ofReference.between(part), ofCurrent.between(1 - part));
    }

    /**
     * By how much current has the larger values, twice the difference of both probabilities: the integral of the
     * reference's distribution function over current less a half, where a part of the way is gone.
     */
    private double surplus(double part) {
        double sum = 0;
        double leftBefore = 0;
        double rightBefore = 0;
        for (int i = 0; i < values.length; i++) {
            double left = ofReference.rank(i, part);
            double right = ofCurrent.rank(i, 1 - part);
            sum += (leftBefore + left) * (right - rightBefore);
            leftBefore = left;
            rightBefore = right;
        }
        return sum / ofReference.count() / ofCurrent.count() - 1;
    }

    private Pair pair(long[] referenceRanks, long[] currentRanks) {
        return new Pair(ranked(reference, referenceRanks), ranked(current, currentRanks));
    }

    private EmpiricalDistribution ranked(EmpiricalDistribution distribution, long[] ranks) {
        return distribution.rankError() == 0 ? distribution : distribution.withRanks(values, ranks);
    }
}
