package io.github.driftlib.metric;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.predicted.MostProbableClass;
import io.github.driftlib.summary.AsLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A number of each row that is larger where the row is worse: a column of the user's, or what a model loses on it. Of
 * predicted numbers that is the absolute error |prediction - target|, of predicted classes 1 where the class is wrong
 * and 0 where it is right; of the probability of one class it is the class from 0.5 on.
 */
public final class ModelLoss {

    private ModelLoss() {}

    /**
     * The numbers of a column, or those of the model.
     *
     * @param column a numerical column, or null for what the model loses
     */
    public static Attempt<DerivedColumn> of(@Nullable String column, ResolvedDefinition definition) {
        Objects.requireNonNull(definition, "definition must be given, but was null");
        List<String> read = new ArrayList<>(column == null ? definition.predictions() : List.of(column));
        if (column == null) {
            definition.target().ifPresent(read::add);
        }
        Optional<ColumnChange> change =
                read.stream().flatMap(name -> definition.change(name).stream()).findFirst();
        return change.isPresent() ? Attempt.notApplicable(change.get().text()) : unchanged(column, definition);
    }

    /** The same where only the reference is asked for losses, and current may have no target yet. */
    public static Attempt<DerivedColumn> ofReference(@Nullable String column, ResolvedDefinition definition) {
        Objects.requireNonNull(definition, "definition must be given, but was null");
        return unchanged(column, definition);
    }

    private static Attempt<DerivedColumn> unchanged(@Nullable String column, ResolvedDefinition definition) {
        if (column != null) {
            return definition.kind(column) == ColumnKind.NUMERICAL
                    ? Attempt.of(new DerivedColumn.Stored(column))
                    : Attempt.notApplicable("column '" + column + "' must hold numbers, but holds "
                            + definition.kind(column).label() + " values");
        }
        if (definition.target().isEmpty() || definition.predictions().isEmpty()) {
            return Attempt.notApplicable("target and prediction must be there for what a model loses");
        }
        String target = definition.target().get();
        String first = definition.predictions().get(0);
        boolean numbers = definition.kind(target) == ColumnKind.NUMERICAL
                && definition.predictions().size() == 1
                && definition.kind(first) == ColumnKind.NUMERICAL;
        if (definition.task().equals(Optional.of(DataDefinition.Task.REGRESSION))) {
            return numbers
                    ? Attempt.of(new AbsoluteError(target, first))
                    : Attempt.notApplicable("target and prediction of a regression must hold numbers");
        }
        if (!definition.task().equals(Optional.of(DataDefinition.Task.CLASSIFICATION))) {
            return Attempt.notApplicable("the model must predict numbers or classes for what it loses");
        }
        boolean labelled =
                definition.kind(target) == ColumnKind.CATEGORICAL || definition.kind(target) == ColumnKind.NUMERICAL;
        if (!labelled) {
            return Attempt.notApplicable("target must hold classes, but holds "
                    + definition.kind(target).label() + " values");
        }
        if (definition.predictions().size() > 1) {
            return Attempt.of(new WrongClass(target, new MostProbableClass(definition.predictions())));
        }
        return definition.probabilities()
                ? Attempt.of(new WrongSide(target, first, definition.positiveLabel()))
                : Attempt.of(new WrongClass(target, new AsLabels(first)));
    }

    private record AbsoluteError(String target, String prediction) implements DerivedColumn {

        @Override
        public Optional<Set<String>> reads() {
            return Optional.of(new TreeSet<>(List.of(target, prediction)));
        }

        @Override
        public NumericalColumn apply(Dataset rows) {
            NumericalColumn targets = rows.numerical(target);
            NumericalColumn predictions = rows.numerical(prediction);
            double[] errors = new double[rows.rowCount()];
            for (int row = 0; row < errors.length; row++) {
                errors[row] = Math.abs(predictions.get(row) - targets.get(row));
            }
            return NumericalColumn.of(errors);
        }
    }

    private record WrongClass(String target, DerivedColumn predicted) implements DerivedColumn {

        @Override
        public Optional<Set<String>> reads() {
            return predicted.reads().map(read -> {
                Set<String> both = new TreeSet<>(read);
                both.add(target);
                return both;
            });
        }

        @Override
        public NumericalColumn apply(Dataset rows) {
            CategoricalColumn truth = (CategoricalColumn) rows.derive(new AsLabels(target));
            CategoricalColumn guess = (CategoricalColumn) rows.derive(predicted);
            double[] wrong = new double[rows.rowCount()];
            for (int row = 0; row < wrong.length; row++) {
                boolean known = !truth.isMissing(row) && !guess.isMissing(row);
                wrong[row] = !known ? Double.NaN : Objects.equals(truth.get(row), guess.get(row)) ? 0 : 1;
            }
            return NumericalColumn.of(wrong);
        }
    }

    private record WrongSide(String target, String probability, String positive) implements DerivedColumn {

        @Override
        public Optional<Set<String>> reads() {
            return Optional.of(new TreeSet<>(List.of(target, probability)));
        }

        @Override
        public NumericalColumn apply(Dataset rows) {
            CategoricalColumn truth = (CategoricalColumn) rows.derive(new AsLabels(target));
            NumericalColumn probabilities = rows.numerical(probability);
            double[] wrong = new double[rows.rowCount()];
            for (int row = 0; row < wrong.length; row++) {
                boolean known = !truth.isMissing(row) && Double.isFinite(probabilities.get(row));
                boolean yes = probabilities.get(row) >= 0.5;
                wrong[row] = !known ? Double.NaN : yes == positive.equals(truth.get(row)) ? 0 : 1;
            }
            return NumericalColumn.of(wrong);
        }
    }
}
