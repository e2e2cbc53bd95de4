package io.github.driftlib.ranking;

import io.github.driftlib.summary.LabelCodes;
import java.util.Arrays;

/**
 * Which items are recommended, how often, and how popular they are.
 *
 * @param averagePopularity the mean over users of the mean popularity of their items; null where no item is in the
 *     train data
 * @param coverage the share of the items of the train data that are recommended
 * @param gini the Gini index of how often each is; null where fewer than two are
 * @param popularities the popularity of each recommended item of the train data, as often as it is recommended
 */
record RecommendedItems(Double averagePopularity, double coverage, Double gini, double[] popularities) {

    static RecommendedItems of(RankedLists lists, Interactions train, int k, boolean normalized) {
        int[] users = train.users(lists.items());
        double unit = normalized ? train.mostUsers() : 1;
        int[] recommended = new int[users.length];
        double[] popularities = new double[totalLength(lists, k)];
        int size = 0;
        double sumOfMeans = 0;
        int usersJudged = 0;
        for (int user = 0; user < lists.userCount(); user++) {
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
                sumOfMeans += sum / (size - before);
                usersJudged++;
            }
        }
        return new RecommendedItems(
                usersJudged == 0 ? null : sumOfMeans / usersJudged,
                coverage(recommended, users, train.itemCount()),
                gini(recommended),
                Arrays.copyOf(popularities, size));
    }

    private static int totalLength(RankedLists lists, int k) {
        int length = 0;
        for (int user = 0; user < lists.userCount(); user++) {
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

    private static Double gini(int[] recommended) {
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
}
