package io.github.driftlib.ranking;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.json.NearestName;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.summary.EmpiricalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a ranking; applied to a data set, the lists that they make of its rows.
 *
 * <p>A value, so that all metrics of a run share the lists.
 *
 * @param user who was recommended something
 * @param item what was recommended, or null where the definition does not say
 * @param target how well it suited, or null where the definition does not say
 * @param prediction the score or the rank
 * @param recommendations which of the two it is
 */
record RankingColumns(
        String user,
        @Nullable String item,
        @Nullable String target,
        String prediction,
        DataDefinition.PredictionForm recommendations)
        implements Derivation<Dataset, RankedLists> {

    /** The columns of a definition, if it names a user and a prediction. */
    static Attempt<RankingColumns> of(ResolvedDefinition definition) {
        if (definition.userId().isEmpty() || definition.prediction().isEmpty()) {
            return Attempt.notApplicable("a ranking needs a user id and one prediction, but the definition names "
                    + definition
                            .userId()
                            .map(user -> "the user id '" + user + "'")
                            .orElse("no user id") + " and "
                    + definition
                            .prediction()
                            .map(name -> "the prediction '" + name + "'")
                            .orElse("no one prediction"));
        }
        return Attempt.of(new RankingColumns(
                definition.userId().get(),
                definition.itemId().orElse(null),
                definition.target().orElse(null),
                definition.prediction().get(),
                definition.recommendations()));
    }

    /** The same columns, if the definition names the item. */
    Attempt<RankingColumns> withItem() {
        return item == null
                ? Attempt.notApplicable("the definition must name the item id, but does not")
                : Attempt.of(this);
    }

    /** The lists of a side, if its columns allow it. */
    Attempt<RankedLists> lists(Dataset rows) {
        return labels(rows, user)
                .then(users -> item == null ? Attempt.of(users) : labels(rows, item))
                .then(labels -> numbers(rows, prediction))
                .then(this::checkRanks)
                .map(ranks -> rows.derive(this))
                .then(lists -> lists.userCount() == 0
                        ? Attempt.notEnoughData("a ranking needs a row with a user and a prediction, but there is none")
                        : Attempt.of(lists));
    }

    /** The targets of a side, if there are any. */
    Attempt<NumericalColumn> targets(Dataset rows) {
        return target == null
                ? Attempt.notApplicable("the definition must name the target, but does not")
                : numbers(rows, target);
    }

    private Attempt<NumericalColumn> checkRanks(NumericalColumn column) {
        if (recommendations == DataDefinition.PredictionForm.RANK) {
            EmpiricalDistribution ranks = EmpiricalDistribution.of(column);
            if (ranks.negativeInfinities() + ranks.positiveInfinities() > 0) {
                return Attempt.notApplicable("ranks must be finite, but one is infinite");
            }
            if (ranks.count() > 0 && ranks.min() < 1) {
                return Attempt.notApplicable("ranks must be at least 1, but one is " + ranks.min());
            }
        }
        return Attempt.of(column);
    }

    static Attempt<NumericalColumn> numbers(Dataset rows, String name) {
        return present(rows, name)
                .then(column -> column instanceof NumericalColumn numbers
                        ? Attempt.of(numbers)
                        : Attempt.notApplicable("column '" + name + "' must hold numbers, but holds "
                                + column.kind().label() + " values"));
    }

    static Attempt<Column> labels(Dataset rows, @Nullable String name) {
        return present(rows, name)
                .then(column -> column.kind() != ColumnKind.DATETIME
                        ? Attempt.of(column)
                        : Attempt.notApplicable("column '" + name + "' must hold labels or numbers, but holds "
                                + column.kind().label() + " values"));
    }

    private static Attempt<Column> present(Dataset rows, @Nullable String name) {
        return name != null && rows.contains(name)
                ? Attempt.of(rows.column(name))
                : Attempt.notApplicable(
                        "column must be " + NearestName.oneOf(String.valueOf(name), rows.columnNames()));
    }

    @Override
    public RankedLists apply(Dataset rows) {
        return RankedLists.of(rows, this);
    }
}
