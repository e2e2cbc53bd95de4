package io.github.driftlib.stats.rank;

import io.github.driftlib.concurrent.Stop;
import java.util.OptionalDouble;

/**
 * How far two columns rise and fall together, judged by order alone. Pairs of which one value is missing or infinite
 * are left out.
 *
 * <p>Both coefficients are in [-1, 1], and empty where there are fewer than two pairs or one side has a single value.
 */
public final class RankCorrelation {

    /** Complete pairs by ascending x, and by ascending y among equal x. */
    private record Pairs(int[] x, int[] y, int[] xCounts, int[] yCounts) {

        static Pairs of(DenseRanks first, DenseRanks second) {
            if (first.count() != second.count()) {
                throw new IllegalArgumentException(
                        "columns must have equally many values, but have " + first.count() + " and " + second.count());
            }
            int[] xCounts = new int[first.size()];
            int[] yCounts = new int[second.size()];
            int complete = 0;
            for (int i = 0; i < first.count(); i++) {
                if (first.rank(i) != DenseRanks.NONE && second.rank(i) != DenseRanks.NONE) {
                    xCounts[first.rank(i)]++;
                    yCounts[second.rank(i)]++;
                    complete++;
                }
            }
            int[] byY = new int[complete];
            int[] next = starts(yCounts);
            for (int i = 0; i < first.count(); i++) {
                if (first.rank(i) != DenseRanks.NONE && second.rank(i) != DenseRanks.NONE) {
                    byY[next[second.rank(i)]++] = i;
                }
            }
            int[] x = new int[complete];
            int[] y = new int[complete];
            next = starts(xCounts);
            for (int i : byY) {
                int at = next[first.rank(i)]++;
                x[at] = first.rank(i);
                y[at] = second.rank(i);
            }
            return new Pairs(x, y, xCounts, yCounts);
        }

        private static int[] starts(int[] counts) {
            int[] starts = new int[counts.length];
            int below = 0;
            for (int rank = 0; rank < counts.length; rank++) {
                starts[rank] = below;
                below += counts[rank];
            }
            return starts;
        }
    }

    private RankCorrelation() {}

    /**
     * Spearman's rho: the linear correlation of the ranks, where equal values share the mean of their ranks. O(n) time,
     * given the ranks.
     */
    public static OptionalDouble spearman(DenseRanks first, DenseRanks second) {
        Pairs pairs = Pairs.of(first, second);
        double[] xRanks = centredRanks(pairs.xCounts, pairs.x.length);
        double[] yRanks = centredRanks(pairs.yCounts, pairs.x.length);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < pairs.x.length; i++) {
            double x = xRanks[pairs.x[i]];
            double y = yRanks[pairs.y[i]];
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        return coefficient(xy, xx, yy);
    }

    /** For each dense rank, the mean rank of its values less the mean of all ranks. */
    private static double[] centredRanks(int[] counts, int total) {
        double[] ranks = new double[counts.length];
        long below = 0;
        for (int rank = 0; rank < counts.length; rank++) {
            ranks[rank] = below + (counts[rank] + 1) / 2.0 - (total + 1) / 2.0;
            below += counts[rank];
        }
        return ranks;
    }

    /**
     * Kendall's tau-b: (concordant - discordant pairs) / sqrt((pairs not tied in x) (pairs not tied in y)). O(n log n)
     * time, after W. R. Knight, A computer method for calculating Kendall's tau with ungrouped data, Journal of the
     * American Statistical Association 61 (1966).
     */
    public static OptionalDouble kendall(DenseRanks first, DenseRanks second) {
        Pairs pairs = Pairs.of(first, second);
        long n = pairs.x.length;
        long all = n * (n - 1) / 2;
        long tiedInX = tied(pairs.xCounts);
        long tiedInY = tied(pairs.yCounts);
        long tiedInBoth = tiedInBoth(pairs);
        long discordant = inversions(pairs.y, second.size());
        long concordantLessDiscordant = all - tiedInX - tiedInY + tiedInBoth - 2 * discordant;
        return coefficient(concordantLessDiscordant, all - tiedInX, all - tiedInY);
    }

    private static OptionalDouble coefficient(double together, double first, double second) {
        if (first == 0 || second == 0) {
            return OptionalDouble.empty();
        }
        double coefficient = together / Math.sqrt(first) / Math.sqrt(second);
        return OptionalDouble.of(Math.max(-1, Math.min(1, coefficient)));
    }

    private static long tied(int[] counts) {
        long tied = 0;
        for (long count : counts) {
            tied += count * (count - 1) / 2;
        }
        return tied;
    }

    private static long tiedInBoth(Pairs pairs) {
        long tied = 0;
        long run = 0;
        for (int i = 1; i < pairs.x.length; i++) {
            boolean same = pairs.x[i] == pairs.x[i - 1] && pairs.y[i] == pairs.y[i - 1];
            run = same ? run + 1 : 0;
            tied += run;
        }
        return tied;
    }

    /** How many pairs stand in descending order, counted in a tree of partial sums over the ranks seen so far. */
    private static long inversions(int[] ranks, int size) {
        int[] tree = new int[size + 1];
        long inversions = 0;
        for (int seen = 0; seen < ranks.length; seen++) {
            Stop.check(seen);
            int notAbove = 0;
            for (int node = ranks[seen] + 1; node > 0; node -= node & -node) {
                notAbove += tree[node];
            }
            inversions += seen - notAbove;
            for (int node = ranks[seen] + 1; node <= size; node += node & -node) {
                tree[node]++;
            }
        }
        return inversions;
    }
}
