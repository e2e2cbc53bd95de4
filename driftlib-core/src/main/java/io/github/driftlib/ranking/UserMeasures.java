package io.github.driftlib.ranking;

import io.github.driftlib.data.NumericalColumn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The measures of one user's list after another.
 *
 * <p>Where predictions are equal, nothing tells their items apart, so each order of them is equally probable, and the
 * measures are the expected values over these orders. Of n tied items, r of them relevant, after R relevant ones: each
 * place is relevant with probability r / n; where the j-th one is, (j - 1) (r - 1) / (n - 1) of those before it are
 * expected to be too; and the first relevant one is after j with probability (n - r)! (n - j)! / ((n - r - j)! n!).
 *
 * <p>Source: F. McSherry and M. Najork, Computing information retrieval performance measures efficiently in the
 * presence of tied scores, ECIR 2008. Not safe for use by many threads.
 */
final class UserMeasures {

    private static final int MEASURES = TopKMeasure.values().length;

    private final RankedLists lists;
    private final NumericalColumn targets;
    private final @Nullable Double minRelScore;
    private final double[][] gained;
    private final double[] discount;
    private double[] gains = new double[16];
    private double largestGain;
    private boolean strangeGain;

    UserMeasures(RankedLists lists, NumericalColumn targets, @Nullable Double minRelScore, int depth) {
        this.lists = lists;
        this.targets = targets;
        this.minRelScore = minRelScore;
        this.gained = new double[MEASURES][depth];
        this.discount = new double[depth];
        for (int i = 0; i < depth; i++) {
            discount[i] = Math.log(2) / Math.log(i + 2.0);
        }
    }

    int depth() {
        return discount.length;
    }

    /** Whether a target was seen that is no gain: negative or infinite. */
    boolean strangeGain() {
        return strangeGain;
    }

    /** Adds the measures of a user at each k, and says whether the user has a relevant item. */
    boolean addTo(double[][] sums, int user) {
        int from = lists.start(user);
        int to = lists.start(user + 1);
        int relevant = 0;
        largestGain = 0;
        for (int place = from; place < to; place++) {
            relevant += isRelevant(place) ? 1 : 0;
            strangeGain |= !(gain(place) >= 0 && gain(place) < Double.POSITIVE_INFINITY);
            largestGain = Math.max(largestGain, gain(place));
        }
        if (relevant == 0) {
            return false;
        }
        for (double[] measure : gained) {
            Arrays.fill(measure, 0);
        }
        addTies(from, to);
        addCumulated(sums, relevant, idealGains(from, to));
        return true;
    }

    private boolean isRelevant(int place) {
        double target = targets.get(lists.row(place));
        return minRelScore == null ? target > 0 : target >= minRelScore;
    }

    /** The gain of an item: the target, 0 where it is missing; where relevance has a bound, 1 or 0. */
    private double gain(int place) {
        double target = targets.get(lists.row(place));
        return minRelScore != null ? (isRelevant(place) ? 1 : 0) : Double.isNaN(target) ? 0 : target;
    }

    private void addTies(int from, int to) {
        int relevantBefore = 0;
        for (int start = from; start < to && lists.position(start) <= depth(); ) {
            int end = lists.tieEnd(start, to);
            int relevant = 0;
            double gain = 0;
            for (int place = start; place < end; place++) {
                relevant += isRelevant(place) ? 1 : 0;
                gain += gain(place) / largestGain / (end - start);
            }
            addTie(start, end, to - from, relevant, relevantBefore, gain);
            relevantBefore += relevant;
            start = end;
        }
    }

    private void addTie(int start, int end, int listSize, int relevant, int relevantBefore, double gain) {
        int tied = end - start;
        double share = (double) relevant / tied;
        double othersShare = tied == 1 ? 0 : (relevant - 1.0) / (tied - 1);
        double noneYet = relevantBefore == 0 ? 1 : 0;
        for (int j = 0; j < tied && lists.position(start + j) <= depth(); j++) {
            int position = lists.position(start + j);
            double relevantUpTo = relevantBefore + 1 + j * othersShare;
            double stillNone = noneYet * Math.max(0, tied - relevant - j) / (tied - j);
            int k = position - 1;
            gained[TopKMeasure.PRECISION.ordinal()][k] = share;
            gained[TopKMeasure.AVERAGE_PRECISION.ordinal()][k] = share * relevantUpTo / Math.min(listSize, position);
            gained[TopKMeasure.AVERAGE_RECALL.ordinal()][k] = share * relevantUpTo;
            gained[TopKMeasure.DISCOUNTED_GAIN.ordinal()][k] = gain * discount[k];
            gained[TopKMeasure.RECIPROCAL_RANK.ordinal()][k] = (noneYet - stillNone) / position;
            gained[TopKMeasure.HIT.ordinal()][k] = noneYet - stillNone;
            noneYet = stillNone;
        }
    }

    /** The discounted gains of the user's best order; scaled like all gains, so that no sum of them is infinite. */
    private double[] idealGains(int from, int to) {
        int size = to - from;
        gains = gains.length < size ? new double[size] : gains;
        for (int i = 0; i < size; i++) {
            gains[i] = -gain(from + i) / largestGain;
        }
        Arrays.sort(gains, 0, size);
        double[] ideal = new double[depth()];
        for (int k = 0; k < Math.min(depth(), size); k++) {
            ideal[k] = -gains[k] * discount[k];
        }
        return ideal;
    }

    private void addCumulated(double[][] sums, int relevant, double[] ideal) {
        double[] total = new double[MEASURES];
        double best = 0;
        for (int k = 0; k < depth(); k++) {
            for (int measure = 0; measure < MEASURES; measure++) {
                total[measure] += gained[measure][k];
            }
            best += ideal[k];
            double hits = total[TopKMeasure.PRECISION.ordinal()];
            sums[TopKMeasure.PRECISION.ordinal()][k] += hits / (k + 1);
            sums[TopKMeasure.RECALL.ordinal()][k] += hits / relevant;
            sums[TopKMeasure.AVERAGE_PRECISION.ordinal()][k] +=
                    total[TopKMeasure.AVERAGE_PRECISION.ordinal()] / relevant;
            sums[TopKMeasure.AVERAGE_RECALL.ordinal()][k] +=
                    total[TopKMeasure.AVERAGE_RECALL.ordinal()] / relevant / relevant;
            sums[TopKMeasure.DISCOUNTED_GAIN.ordinal()][k] += total[TopKMeasure.DISCOUNTED_GAIN.ordinal()] / best;
            sums[TopKMeasure.RECIPROCAL_RANK.ordinal()][k] += total[TopKMeasure.RECIPROCAL_RANK.ordinal()];
            sums[TopKMeasure.HIT.ordinal()][k] += total[TopKMeasure.HIT.ordinal()];
        }
    }
}
