package io.github.driftlib.summary.bounds;

import io.github.driftlib.summary.bounds.RankErrorBands.Ranks;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The smallest and the largest that a sum over bins can be, where the numbers of observations below the edges between
 * the bins are known within bounds on both sides.
 *
 * <p>The term of a bin is a jointly convex function of its two shares. So the sum is largest at a corner of what is
 * possible, where each number below an edge is one of the bounds; the best corner is found bin by bin. Each plane that
 * supports the sum from below has a smallest value, which no sum is below; planes are taken at points that approach the
 * smallest sum (M. Frank and P. Wolfe, An algorithm for quadratic programming, 1956).
 */
public final class BinSum {

    private static final int PLANES = 20;
    private static final double LEAST_SHARE = 1e-9;

    /** What a bin adds: convex, symmetric, and k times as large for k times the shares. */
    public interface Term {
        double of(double share, double other);

        /** By how much it grows with the first share, at positive shares. */
        double slope(double share, double other);
    }

    private final Term term;
    private final Side reference;
    private final Side current;

    /** Of the edges between bins, one less than there are bins. */
    public BinSum(Term term, Ranks reference, Ranks current) {
        this.term = term;
        this.reference = Side.of(reference);
        this.current = Side.of(current);
    }

    /** The shares below the ends of the bins, the last of which is 1, and all shares that occur among the bounds. */
    private record Side(double[] lowest, double[] highest, double[] corners, int[] first, int[] last) {

        static Side of(Ranks ranks) {
            int bins = ranks.lowest().length + 1;
            long[] lowest = Arrays.copyOf(ranks.lowest(), bins);
            long[] highest = Arrays.copyOf(ranks.highest(), bins);
            lowest[bins - 1] = ranks.count();
            highest[bins - 1] = ranks.count();
            double[] corners = LongStream.concat(Arrays.stream(lowest), Arrays.stream(highest))
                    .sorted()
                    .distinct()
                    .mapToDouble(rank -> (double) rank / ranks.count())
                    .toArray();
            double[] fewest = shares(lowest, ranks.count());
            double[] most = shares(highest, ranks.count());
            return new Side(fewest, most, corners, places(fewest, corners), places(most, corners));
        }

        private static int[] places(double[] shares, double[] corners) {
            return Arrays.stream(shares)
                    .mapToInt(share -> Arrays.binarySearch(corners, share))
                    .toArray();
        }

        private static double[] shares(long[] ranks, long count) {
            return Arrays.stream(ranks)
                    .mapToDouble(rank -> (double) rank / count)
                    .toArray();
        }

        int bins() {
            return lowest.length;
        }

        /** The share below the end of a bin that is nearest to a given one. */
        double nearest(int bin, double share) {
            return Math.max(lowest[bin], Math.min(highest[bin], share));
        }
    }

    /** The largest sum. */
    public double largest() {
        double[][] best = {{0}};
        for (int bin = 0; bin < reference.bins(); bin++) {
            int rows = reference.first[bin];
            int columns = current.first[bin];
            double[][] next = new double[reference.last[bin] - rows + 1][current.last[bin] - columns + 1];
            for (int row = 0; row < next.length; row++) {
                for (int column = 0; column < next[row].length; column++) {
                    next[row][column] =
                            best(best, bin, reference.corners[rows + row], current.corners[columns + column]);
                }
            }
            best = next;
        }
        return best[0][0];
    }

    /** The largest sum up to the end of a bin, below which the given shares lie. */
    private double best(double[][] before, int bin, double share, double other) {
        double best = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < before.length; row++) {
            double from = bin == 0 ? 0 : reference.corners[reference.first[bin - 1] + row];
            for (int column = 0; from <= share && column < before[row].length; column++) {
                double otherFrom = bin == 0 ? 0 : current.corners[current.first[bin - 1] + column];
                if (otherFrom <= other) {
                    best = Math.max(best, before[row][column] + term.of(share - from, other - otherFrom));
                }
            }
        }
        return best;
    }

    /** How many steps it takes to find the largest sum. */
    public long steps() {
        long steps = 0;
        long before = 1;
        for (int bin = 0; bin < reference.bins(); bin++) {
            long here = (long) (reference.last[bin] - reference.first[bin] + 1)
                    * (current.last[bin] - current.first[bin] + 1);
            steps += here * before;
            before = here;
        }
        return steps;
    }

    /** What no sum is below, at least 0. */
    public double smallest() {
        double[] shares = new double[reference.bins()];
        double[] others = new double[shares.length];
        for (int bin = 0; bin < shares.length; bin++) {
            double middle = (Math.max(reference.lowest[bin], current.lowest[bin])
                            + Math.min(reference.highest[bin], current.highest[bin]))
                    / 2;
            shares[bin] = reference.nearest(bin, middle);
            others[bin] = current.nearest(bin, middle);
        }
        double smallest = 0;
        for (int plane = 0; plane < PLANES; plane++) {
            double[] slopes = slopes(shares, others);
            double[] otherSlopes = slopes(others, shares);
            double[] lowest = lowest(reference, slopes);
            double[] otherLowest = lowest(current, otherSlopes);
            smallest = Math.max(smallest, height(lowest, slopes) + height(otherLowest, otherSlopes));
            move(shares, lowest, 2.0 / (plane + 3));
            move(others, otherLowest, 2.0 / (plane + 3));
        }
        return smallest;
    }

    /** The slopes of the terms in the first shares, at the bins that end where the given shares lie below. */
    private double[] slopes(double[] below, double[] otherBelow) {
        double[] slopes = new double[below.length];
        for (int bin = 0; bin < slopes.length; bin++) {
            double share = below[bin] - (bin == 0 ? 0 : below[bin - 1]);
            double other = otherBelow[bin] - (bin == 0 ? 0 : otherBelow[bin - 1]);
            slopes[bin] = term.slope(Math.max(share, LEAST_SHARE), Math.max(other, LEAST_SHARE));
        }
        return slopes;
    }

    /** The height of a plane where the given shares lie below the ends of the bins. */
    private static double height(double[] below, double[] slopes) {
        double height = 0;
        for (int bin = 0; bin < slopes.length; bin++) {
            height += slopes[bin] * (below[bin] - (bin == 0 ? 0 : below[bin - 1]));
        }
        return height;
    }

    private static void move(double[] point, double[] target, double part) {
        for (int i = 0; i < point.length; i++) {
            point[i] += part * (target[i] - point[i]);
        }
    }

    /** Where a plane is lowest: the shares below the ends of the bins. */
    private static double[] lowest(Side side, double[] slopes) {
        int bins = slopes.length;
        int[][] cameFrom = new int[bins][];
        double[] heights = {0};
        int firstBefore = 0;
        for (int bin = 0; bin < bins; bin++) {
            int first = side.first[bin];
            double[] next = new double[side.last[bin] - first + 1];
            cameFrom[bin] = new int[next.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = Double.POSITIVE_INFINITY;
                for (int from = 0; from < heights.length; from++) {
                    double below = bin == 0 ? 0 : side.corners[firstBefore + from];
                    double height = heights[from] + slopes[bin] * (side.corners[first + i] - below);
                    if (below <= side.corners[first + i] && height < next[i]) {
                        next[i] = height;
                        cameFrom[bin][i] = from;
                    }
                }
            }
            heights = next;
            firstBefore = first;
        }
        double[] lowest = new double[bins];
        int at = 0;
        for (int bin = bins - 1; bin >= 0; bin--) {
            lowest[bin] = side.corners[side.first[bin] + at];
            at = cameFrom[bin][at];
        }
        return lowest;
    }
}
