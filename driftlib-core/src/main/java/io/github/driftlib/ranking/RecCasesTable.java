package io.github.driftlib.ranking;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.LabelCodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Examples: what was recommended to some users, beside the items they had to do with before. Holds rows of the data.
 *
 * <p>Earlier items are the last ones of the user in the additional data {@code current_train_data} and
 * {@code reference_train_data}, if there are any, by the datetime column of the definition, or in the order of the rows
 * where there is none.
 *
 * @param userIds the users to show; null for five that are in current, the reference and the train data, or, where
 *     there are none, for five of current, in ascending order
 * @param displayFeatures the columns to show beside item and prediction; null for none
 * @param trainItemNum how many earlier items to show at most, at least 0; null for 10
 * @param itemNum how many recommendations to show at most, at least 1; null for all
 */
public record RecCasesTable(
        @Nullable List<String> userIds,
        List<String> displayFeatures,
        Integer trainItemNum,
        @Nullable Integer itemNum) implements RowMetric<RecCasesTable.Result> {

    private static final int DEFAULT_USERS = 5;
    /** How many earlier items are shown where nothing is said. */
    public static final int DEFAULT_TRAIN_ITEMS = 10;

    /** Checks and copies the parameters. */
    public RecCasesTable {
        userIds = userIds == null ? null : List.copyOf(userIds);
        displayFeatures = displayFeatures == null ? List.of() : List.copyOf(displayFeatures);
        trainItemNum = trainItemNum == null ? DEFAULT_TRAIN_ITEMS : trainItemNum;
        if (trainItemNum < 0) {
            throw new IllegalArgumentException("trainItemNum must not be negative, but was " + trainItemNum);
        }
        if (itemNum != null && itemNum < 1) {
            throw new IllegalArgumentException("itemNum must be at least 1, but was " + itemNum);
        }
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("displayFeatures", displayFeatures);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        Optional<RankingSide> before = sides.reference()
                .flatMap(rows -> RankingSide.reference(rows, context).value());
        return RankingSide.current(sides.current(), context)
                .then(this::withFeatures)
                .outcome(now -> {
                    List<String> users = userIds == null ? chosenUsers(now, before) : userIds;
                    Optional<String> time = context.definition().datetime();
                    return new Result(
                            users,
                            recommendations(now, users),
                            earlierItems(now.trainData().value(), now.columns(), time, users),
                            before.filter(side -> withFeatures(side).value().isPresent())
                                    .map(side -> recommendations(side, users))
                                    .orElse(Map.of()),
                            before.map(side -> earlierItems(
                                            RankingSide.referenceTrain(context), side.columns(), time, users))
                                    .orElse(Map.of()));
                });
    }

    private Attempt<RankingSide> withFeatures(RankingSide side) {
        return displayFeatures.stream()
                .filter(feature -> !side.rows().contains(feature))
                .findFirst()
                .map(absent ->
                        Attempt.<RankingSide>notApplicable("column '" + absent + "' must be in the data, but is not"))
                .orElse(Attempt.of(side));
    }

    private static List<String> chosenUsers(RankingSide now, Optional<RankingSide> before) {
        List<String> all = users(now.lists());
        Set<String> common = new TreeSet<>(all);
        before.ifPresent(side -> common.retainAll(new HashSet<>(users(side.lists()))));
        now.trainData()
                .value()
                .ifPresent(train -> common.retainAll(labels(train, now.columns().user())));
        return all.stream()
                .filter(user -> common.isEmpty() || common.contains(user))
                .limit(DEFAULT_USERS)
                .toList();
    }

    private static List<String> users(RankedLists lists) {
        return IntStream.range(0, lists.userCount()).mapToObj(lists::userLabel).toList();
    }

    private static Set<String> labels(Dataset rows, String column) {
        LabelCodes codes = LabelCodes.of(rows.column(column));
        return IntStream.range(0, codes.distinctCount()).mapToObj(codes::label).collect(Collectors.toSet());
    }

    private Map<String, List<Result.Recommendation>> recommendations(RankingSide side, List<String> users) {
        Map<String, List<Result.Recommendation>> byUser = new LinkedHashMap<>();
        users.forEach(user -> byUser.put(user, List.of()));
        RankedLists lists = side.lists();
        for (int user = 0; user < lists.userCount(); user++) {
            Stop.check();
            if (byUser.containsKey(lists.userLabel(user))) {
                int end = lists.start(user + 1);
                int shown = itemNum == null ? end : (int) Math.min(end, (long) lists.start(user) + itemNum);
                byUser.put(
                        lists.userLabel(user),
                        IntStream.range(lists.start(user), shown)
                                .mapToObj(place -> recommendation(side, place))
                                .toList());
            }
        }
        return byUser;
    }

    private Result.Recommendation recommendation(RankingSide side, int place) {
        int item = side.lists().item(place);
        int row = side.lists().row(place);
        Map<String, String> features = new LinkedHashMap<>();
        for (String feature : displayFeatures) {
            features.put(feature, String.valueOf(side.rows().column(feature).value(row)));
        }
        return new Result.Recommendation(
                Double.toString(side.lists().prediction(place)),
                item == LabelCodes.MISSING ? null : side.lists().items().label(item),
                features);
    }

    private Map<String, List<String>> earlierItems(
            Optional<Dataset> train, RankingColumns columns, Optional<String> time, List<String> users) {
        Map<String, List<String>> byUser = new LinkedHashMap<>();
        if (train.isEmpty()
                || RankingColumns.labels(train.get(), columns.user()).value().isEmpty()
                || RankingColumns.labels(train.get(), columns.item()).value().isEmpty()) {
            return byUser;
        }
        users.forEach(user -> byUser.put(user, new ArrayList<>()));
        LabelCodes userCodes = LabelCodes.of(train.get().column(columns.user()));
        LabelCodes items = LabelCodes.of(train.get().column(Objects.requireNonNull(columns.item())));
        for (int row : inOrder(train.get(), time)) {
            if (userCodes.code(row) != LabelCodes.MISSING && items.code(row) != LabelCodes.MISSING) {
                byUser.computeIfPresent(userCodes.label(userCodes.code(row)), (user, earlier) -> {
                    earlier.add(items.label(items.code(row)));
                    return earlier;
                });
            }
        }
        byUser.replaceAll((user, earlier) ->
                List.copyOf(earlier.subList(Math.max(0, earlier.size() - trainItemNum), earlier.size())));
        return byUser;
    }

    private static int[] inOrder(Dataset train, Optional<String> time) {
        IntStream rows = IntStream.range(0, train.rowCount());
        Optional<DatetimeColumn> times = time.filter(train::contains)
                .map(train::column)
                .filter(DatetimeColumn.class::isInstance)
                .map(DatetimeColumn.class::cast);
        return times.map(column -> rows.boxed()
                        .filter(row -> !column.isMissing(row))
                        .sorted(Comparator.comparingLong(column::micros))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .orElseGet(rows::toArray);
    }

    /**
     * Examples of recommendations.
     *
     * @param userIds the users shown
     * @param current what was recommended to each in current, best first
     * @param currentTrain the last items of each in the train data of current, the latest last; empty without train
     *     data
     * @param reference what was recommended to each in the reference; empty without a reference
     * @param referenceTrain the last items of each in the train data of the reference; empty without any
     */
    public record Result(
            List<String> userIds,
            Map<String, List<Recommendation>> current,
            Map<String, List<String>> currentTrain,
            Map<String, List<Recommendation>> reference,
            Map<String, List<String>> referenceTrain)
            implements MetricResult {

        /** Copies the collections. */
        public Result {
            userIds = List.copyOf(userIds);
            current = copy(current);
            currentTrain = copy(currentTrain);
            reference = copy(reference);
            referenceTrain = copy(referenceTrain);
        }

        private static <T> Map<String, List<T>> copy(Map<String, List<T>> map) {
            Map<String, List<T>> copied = new LinkedHashMap<>();
            map.forEach((user, entries) -> copied.put(user, List.copyOf(entries)));
            return Collections.unmodifiableMap(copied);
        }

        /** None: examples are no values. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }

        /**
         * A recommendation.
         *
         * @param prediction the score or rank
         * @param itemId the item, or null where it is missing
         * @param features the values of the columns shown beside them
         */
        public record Recommendation(
                String prediction, @Nullable String itemId, Map<String, String> features) {

            /** Copies the map. */
            public Recommendation {
                features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
            }
        }
    }
}
