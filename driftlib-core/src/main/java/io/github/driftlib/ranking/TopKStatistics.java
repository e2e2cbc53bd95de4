package io.github.driftlib.ranking;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.metric.Attempt;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every {@link TopKMeasure} at every k, summed over the users of a data set: one pass from which all metrics of a run
 * take theirs.
 */
final class TopKStatistics {

    private final int users;
    private final int usersWithFeedback;
    private final double[][] sums;
    private final double[][] squares;
    private final boolean gainsAllowed;

    private TopKStatistics(
            int users, int usersWithFeedback, double[][] sums, double[][] squares, boolean gainsAllowed) {
        this.users = users;
        this.usersWithFeedback = usersWithFeedback;
        this.sums = sums;
        this.squares = squares;
        this.gainsAllowed = gainsAllowed;
    }

    /**
     * What to sum up.
     *
     * @param columns the columns of the ranking
     * @param minRelScore the target from which on an item is relevant; null for any target above 0
     * @param depth the largest k
     */
    record Of(RankingColumns columns, @Nullable Double minRelScore, int depth)
            implements Derivation<Dataset, TopKStatistics> {

        @Override
        public TopKStatistics apply(Dataset rows) {
            RankedLists lists = rows.derive(columns);
            NumericalColumn targets = rows.numerical(Objects.requireNonNull(columns.target()));
            int longest = 0;
            for (int user = 0; user < lists.userCount(); user++) {
                Stop.check();
                longest = Math.max(longest, lists.position(lists.start(user + 1) - 1));
            }
            UserMeasures measures = new UserMeasures(lists, targets, minRelScore, Math.min(depth, longest));
            double[][] sums = new double[TopKMeasure.values().length][measures.depth()];
            double[][] squares = new double[sums.length][measures.depth()];
            double[][] ofUser = new double[sums.length][measures.depth()];
            int usersWithFeedback = 0;
            for (int user = 0; user < lists.userCount(); user++) {
                Stop.check();
                if (measures.addTo(ofUser, user)) {
                    usersWithFeedback++;
                    move(ofUser, sums, squares);
                }
            }
            return new TopKStatistics(lists.userCount(), usersWithFeedback, sums, squares, !measures.strangeGain());
        }

        private static void move(double[][] ofUser, double[][] sums, double[][] squares) {
            for (int measure = 0; measure < ofUser.length; measure++) {
                for (int k = 0; k < ofUser[measure].length; k++) {
                    sums[measure][k] += ofUser[measure][k];
                    squares[measure][k] += ofUser[measure][k] * ofUser[measure][k];
                    ofUser[measure][k] = 0;
                }
            }
        }
    }

    /**
     * The mean of a measure over users at k = 1, 2, ..., as far as the lists reach.
     *
     * @param noFeedbackUsers whether users without a relevant item count too, with 0
     */
    Attempt<double[]> curve(TopKMeasure measure, boolean noFeedbackUsers) {
        if (usersWithFeedback == 0 && !noFeedbackUsers) {
            return Attempt.notEnoughData("no user has a relevant item");
        }
        if (measure == TopKMeasure.DISCOUNTED_GAIN && !gainsAllowed) {
            return Attempt.notApplicable("targets must be finite and not negative to be gains");
        }
        double count = noFeedbackUsers ? users : usersWithFeedback;
        return Attempt.of(
                Arrays.stream(sums[measure.ordinal()]).map(sum -> sum / count).toArray());
    }

    /** How many users count. */
    int users(boolean noFeedbackUsers) {
        return noFeedbackUsers ? users : usersWithFeedback;
    }

    /** The mean of a measure at k over the users that count. */
    double mean(TopKMeasure measure, int k, boolean noFeedbackUsers) {
        return sums[measure.ordinal()][Math.min(k, sums[0].length) - 1] / users(noFeedbackUsers);
    }

    /** The standard deviation of a measure at k among the users that count (n - 1); 0 of one user. */
    double deviation(TopKMeasure measure, int k, boolean noFeedbackUsers) {
        int at = Math.min(k, sums[0].length) - 1;
        double n = users(noFeedbackUsers);
        double mean = mean(measure, k, noFeedbackUsers);
        double squared = squares[measure.ordinal()][at] - n * mean * mean;
        return n < 2 ? 0 : Math.sqrt(Math.max(0, squared) / (n - 1));
    }
}
