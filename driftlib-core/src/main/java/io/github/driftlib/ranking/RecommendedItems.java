package io.github.driftlib.ranking;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.LabelCodes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which items are recommended, how often, and how popular they are.
 *
 * @param averagePopularity the mean over users of the mean popularity of their items; null where no item is in the
 *     train data
 * @param averagePopularityDeviation the standard deviation of the mean popularity among users (n - 1); 0 of one
 * @param users how many users have an item of the train data
 * @param coverage the share of the items of the train data that are recommended
 * @param coverageError its standard error: the root of the number of items recommended once, over those of the train
 *     data
 * @param gini the Gini index of how often each is; null where fewer than two are
 * @param giniError its standard error, each recommendation taken for a draw of its own
 * @param popularities the popularity of each recommended item of the train data, as often as it is recommended
 */
record RecommendedItems(
        @Nullable Double averagePopularity,
        double averagePopularityDeviation,
        int users,
        double coverage,
        double coverageError,
        @Nullable Double gini,
        double giniError,
        double[] popularities) {

    static RecommendedItems of(RankedLists lists, ItemUsers train, int k, boolean normalized) {
        int[] users = train.users(lists.items());
        double unit = normalized ? train.mostUsers() : 1;
        int[] recommended = new int[users.length];
        double[] popularities = new double[totalLength(lists, k)];
        int size = 0;
        double[] means = new double[lists.userCount()];
        int usersJudged = 0;
        for (int user = 0; user < lists.userCount(); user++) {
            Stop.check();
            double sum = 0;
            int before = size;
            for (int place = lists.start(user); place < lists.topEnd(user, k); place++) {
                int item = lists.item(place);
                if (item != LabelCodes.MISSING) {
                    recommended[item]++;
                    if (users[item] > 0) {
                        popularities[size++] = users[item] / unit;
                        sum += users[item] / unit;
                    }
                }
            }
            if (size > before) {
                means[usersJudged++] = sum / (size - before);
            }
        }
        EmpiricalDistribution ofUsers = EmpiricalDistribution.of(Arrays.copyOf(means, usersJudged));
        long once = Arrays.stream(recommended).filter(count -> count == 1).count();
        return new RecommendedItems(
                usersJudged == 0 ? null : (Double) (Arrays.stream(means).sum() / usersJudged),
                usersJudged < 2 ? 0 : ofUsers.sampleStandardDeviation(),
                usersJudged,
                coverage(recommended, users, train.itemCount()),
                Math.sqrt(once) / train.itemCount(),
                gini(recommended),
                giniError(recommended),
                Arrays.copyOf(popularities, size));
    }

    private static int totalLength(RankedLists lists, int k) {
        int length = 0;
        for (int user = 0; user < lists.userCount(); user++) {
            Stop.check();
            length += lists.topEnd(user, k) - lists.start(user);
        }
        return length;
    }

    private static double coverage(int[] recommended, int[] users, int itemsOfTrain) {
        int covered = 0;
        for (int item = 0; item < users.length; item++) {
            covered += recommended[item] > 0 && users[item] > 0 ? 1 : 0;
        }
        return (double) covered / itemsOfTrain;
    }

    private static @Nullable Double gini(int[] recommended) {
        int[] counts =
                Arrays.stream(recommended).filter(count -> count > 0).sorted().toArray();
        int n = counts.length;
        if (n < 2) {
            return null;
        }
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            weighted += (2.0 * (i + 1) - n - 1) * counts[i];
            sum += counts[i];
        }
        return weighted / ((n - 1) * sum);
    }

    /**
     * One more recommendation of the i-th item moves the index G by ((2 i - n - 1) / (n - 1) - G) / C, with C of them
     * in all; the c of each item vary like counts of a Poisson distribution.
     */
    private static double giniError(int[] recommended) {
        int[] counts =
                Arrays.stream(recommended).filter(count -> count > 0).sorted().toArray();
        Double gini = gini(recommended);
        if (gini == null) {
            return 0;
        }
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double place = (2.0 * (i + 1) - counts.length - 1) / (counts.length - 1);
            squares += counts[i] * (place - gini) * (place - gini);
            sum += counts[i];
        }
        return Math.sqrt(squares) / sum;
    }
}
