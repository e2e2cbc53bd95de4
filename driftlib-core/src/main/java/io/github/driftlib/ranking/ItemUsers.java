package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.stats.rank.StableSort;
import io.github.driftlib.summary.LabelCodes;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How popular each item is in train data: how many users had to do with it.
 *
 * @param usersByItem the number of different users of each item
 * @param userCount the number of users
 */
record ItemUsers(Map<String, Integer> usersByItem, int userCount) {

    /**
     * What to count.
     *
     * @param user the column of users
     * @param item the column of items
     */
    record Of(String user, String item) implements Derivation<Dataset, ItemUsers> {

        @Override
        public ItemUsers apply(Dataset rows) {
            LabelCodes users = LabelCodes.of(rows.column(user));
            LabelCodes items = LabelCodes.of(rows.column(item));
            int[] known = IntStream.range(0, rows.rowCount())
                    .filter(row -> users.code(row) != LabelCodes.MISSING && items.code(row) != LabelCodes.MISSING)
                    .toArray();
            int[] byItem = StableSort.by(known, items::code, items.distinctCount());
            int[] byUser = StableSort.by(byItem, users::code, users.distinctCount());
            int[] usersOf = new int[items.distinctCount()];
            int userCount = 0;
            for (int i = 0; i < byUser.length; i++) {
                boolean newUser = i == 0 || users.code(byUser[i]) != users.code(byUser[i - 1]);
                userCount += newUser ? 1 : 0;
                if (newUser || items.code(byUser[i]) != items.code(byUser[i - 1])) {
                    usersOf[items.code(byUser[i])]++;
                }
            }
            return new ItemUsers(byLabel(usersOf, items), userCount);
        }

        private static Map<String, Integer> byLabel(int[] usersOf, LabelCodes items) {
            Map<String, Integer> usersByItem = new HashMap<>();
            for (int item = 0; item < usersOf.length; item++) {
                if (usersOf[item] > 0) {
                    usersByItem.put(items.label(item), usersOf[item]);
                }
            }
            return usersByItem;
        }
    }

    int itemCount() {
        return usersByItem.size();
    }

    int mostUsers() {
        return usersByItem.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The number of users of each item by its code in other data, 0 where the train data do not have it. */
    int[] users(LabelCodes items) {
        int[] users = new int[items.distinctCount()];
        for (int item = 0; item < users.length; item++) {
            users[item] = usersByItem.getOrDefault(items.label(item), 0);
        }
        return users;
    }
}
