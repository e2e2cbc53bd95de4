package io.github.driftlib.ranking;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.LabelCodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Personalisation: how different the k best recommendations of one user are from those of another. 1 - the mean over
 * all pairs of users of (items recommended to both) / k. 1 where no item is recommended to two users, 0 where all have
 * the same k items.
 *
 * <p>Needs two users. Of equal predictions, the items are taken in their own order. Time O(n) beyond the lists.
 *
 * @param k how many of the best recommendations count, at least 1
 */
public record PersonalizationMetric(int k) implements RowMetric<PersonalizationMetric.Result> {

    private static final int TABLE_SIZE = 10;

    /** Checks the parameter. */
    public PersonalizationMetric {
        TopKCurves.checkK(k);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        return RankingSide.outcome(
                sides,
                context,
                PersonalizationMetric::withPairs,
                found -> new Result(
                        k,
                        personalization(found.current().lists()),
                        standardError(found.current().lists()),
                        found.current().lists().userCount(),
                        table(found.current()),
                        found.reference()
                                .map(side -> personalization(side.lists()))
                                .orElse(null),
                        found.reference()
                                .map(side -> standardError(side.lists()))
                                .orElse(null),
                        found.reference().map(side -> side.lists().userCount()).orElse(null),
                        found.reference().map(PersonalizationMetric::table).orElse(null)));
    }

    private static Attempt<RankingSide> withPairs(RankingSide side) {
        return side.lists().userCount() < 2
                ? Attempt.notEnoughData("personalization needs two users, but there is one")
                : Attempt.of(side);
    }

    /** An item recommended to c of n users is shared by c (c - 1) of n (n - 1) ordered pairs. */
    private double personalization(RankedLists lists) {
        int[] users = usersOfItems(lists);
        double shared = 0;
        for (int count : users) {
            shared += (double) count * (count - 1);
        }
        double n = lists.userCount();
        return 1 - shared / k / (n * (n - 1));
    }

    /** A pair counts for both of its users, so the mean over pairs varies twice as much as one over users. */
    private double standardError(RankedLists lists) {
        int[] users = usersOfItems(lists);
        int n = lists.userCount();
        double[] shared = new double[n];
        int[] lastUser = new int[users.length];
        for (int user = 0; user < n; user++) {
            Stop.check();
            for (int place = lists.start(user); place < lists.topEnd(user, k); place++) {
                int item = lists.item(place);
                if (item != LabelCodes.MISSING && lastUser[item] != user + 1) {
                    lastUser[item] = user + 1;
                    shared[user] += (users[item] - 1.0) / k / (n - 1);
                }
            }
        }
        return 2 * EmpiricalDistribution.of(shared).sampleStandardDeviation() / Math.sqrt(n);
    }

    private int[] usersOfItems(RankedLists lists) {
        int[] users = new int[lists.items().distinctCount()];
        int[] lastUser = new int[users.length];
        for (int user = 0; user < lists.userCount(); user++) {
            Stop.check();
            for (int place = lists.start(user); place < lists.topEnd(user, k); place++) {
                int item = lists.item(place);
                if (item != LabelCodes.MISSING && lastUser[item] != user + 1) {
                    lastUser[item] = user + 1;
                    users[item]++;
                }
            }
        }
        return users;
    }

    /** The items that are most often in the data, at whatever place. */
    private static Map<String, Long> table(RankingSide side) {
        Column column = side.rows().column(Objects.requireNonNull(side.columns().item()));
        LabelCodes items = LabelCodes.of(column);
        long[] counts = new long[items.distinctCount()];
        for (int row = 0; row < items.size(); row++) {
            if (items.code(row) != LabelCodes.MISSING) {
                counts[items.code(row)]++;
            }
        }
        Map<String, Long> table = new LinkedHashMap<>();
        IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingLong(item -> -counts[item]))
                .limit(TABLE_SIZE)
                .forEach(item -> table.put(items.label(item), counts[item]));
        return table;
    }

    /**
     * How different users' recommendations are from each other.
     *
     * @param k how many of the best recommendations count
     * @param currentValue the personalisation in current
     * @param currentError the standard error of it, as the users are drawn by chance: 2 s / sqrt(n), with the deviation
     *     s among n users of the mean share that a user has in common with the others
     * @param currentUsers how many users current has
     * @param currentTable the ten items with the most rows in current, at whatever place of a list, the most frequent
     *     first
     * @param referenceValue the personalisation in the reference, or null where there is none
     * @param referenceError the standard error of it, or null where there is no reference
     * @param referenceUsers how many users the reference has, or null where there is none
     * @param referenceTable the ten items with the most rows in the reference, or null where there is none
     */
    public record Result(
            int k,
            double currentValue,
            double currentError,
            int currentUsers,
            Map<String, Long> currentTable,
            @Nullable Double referenceValue,
            @Nullable Double referenceError,
            @Nullable Integer referenceUsers,
            @Nullable Map<String, Long> referenceTable)
            implements MetricResult {

        /** Copies the tables. */
        public Result {
            currentTable = copy(currentTable);
            referenceTable = referenceTable == null ? null : copy(referenceTable);
        }

        private static Map<String, Long> copy(Map<String, Long> table) {
            return Collections.unmodifiableMap(new LinkedHashMap<>(table));
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            values.add(MetricValue.of("", "current_value", currentValue));
            if (referenceValue != null) {
                values.add(MetricValue.of("", "reference_value", referenceValue));
            }
            return values;
        }
    }
}
