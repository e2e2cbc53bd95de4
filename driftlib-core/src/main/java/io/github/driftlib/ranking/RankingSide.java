package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.Sides;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The lists of one side, whose items are known, and what its model was trained on.
 *
 * @param columns the columns of the ranking
 * @param rows the data
 * @param lists what was recommended to each user
 * @param train the train data, if they are at hand
 */
record RankingSide(RankingColumns columns, Dataset rows, RankedLists lists, Optional<Dataset> train) {

    private static final String CURRENT_TRAIN = "current_train_data";
    private static final String REFERENCE_TRAIN = "reference_train_data";

    static Attempt<RankingSide> current(Dataset rows, MetricContext context) {
        return of(rows, context, context.additional(CURRENT_TRAIN));
    }

    /** The reference; without train data of its own it was trained on those of current. */
    static Attempt<RankingSide> reference(Dataset rows, MetricContext context) {
        return of(rows, context, referenceTrain(context).or(() -> context.additional(CURRENT_TRAIN)));
    }

    static Optional<Dataset> referenceTrain(MetricContext context) {
        return context.additional(REFERENCE_TRAIN);
    }

    /** The outcome of what is measured in current, beside the same in the reference where it has it. */
    static <T, R extends MetricResult> MetricOutcome<R> outcome(
            Sides<Dataset> sides,
            MetricContext context,
            Function<RankingSide, Attempt<T>> measured,
            Function<Sides<T>, R> result) {
        return sides.attempt(
                        rows -> current(rows, context).then(measured),
                        rows -> reference(rows, context).then(measured))
                .outcome(result);
    }

    private static Attempt<RankingSide> of(Dataset rows, MetricContext context, Optional<Dataset> train) {
        return RankingColumns.of(context.definition())
                .then(RankingColumns::withItem)
                .then(columns -> columns.lists(rows).map(lists -> new RankingSide(columns, rows, lists, train)));
    }

    /** The train data, with users and items. */
    Attempt<Dataset> trainData() {
        if (train.isEmpty()) {
            return Attempt.notApplicable("the run must have the additional data '" + CURRENT_TRAIN + "', but has not");
        }
        return RankingColumns.labels(train.get(), columns.user())
                .then(users -> RankingColumns.labels(train.get(), columns.item()))
                .map(items -> train.get());
    }

    /** Which user had to do with which item in the train data. */
    Attempt<ItemUsers> interactions() {
        return trainData()
                .map(data -> data.derive(new ItemUsers.Of(columns.user(), Objects.requireNonNull(columns.item()))))
                .then(found -> found.userCount() == 0
                        ? Attempt.notEnoughData("train data must have a row with a user and an item, but have none")
                        : Attempt.of(found));
    }
}
