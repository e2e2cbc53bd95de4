package io.github.driftlib.regression.error;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.error.PredictionError.Form;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.plot.Histograms;
import java.util.Arrays;
import java.util.List;

/**
 * The errors of one data set, of the rows that have a finite target and a finite prediction. There is at least one.
 *
 * @param errors prediction - target
 * @param absoluteShares |prediction - target| / |target|, of the rows whose target is not 0
 * @param targets the targets
 */
public record ErrorSummary(
        EmpiricalDistribution errors, EmpiricalDistribution absoluteShares, EmpiricalDistribution targets) {

    /** What regression metrics collect of rows that pass by. */
    public static List<Summarizer<?>> needs(ResolvedDefinition definition) {
        if (definition.target().isEmpty() || definition.prediction().isEmpty()) {
            return List.of();
        }
        return Arrays.stream(Form.values())
                .<Summarizer<?>>map(form -> Summarizers.distribution(column(definition, form)))
                .toList();
    }

    public static PredictionError column(ResolvedDefinition definition, Form form) {
        return new PredictionError(
                form, definition.target().orElseThrow(), definition.prediction().orElseThrow());
    }

    /** The errors of current and, where it has any, those of the reference; or why current has none. */
    public static Attempt<Sides<ErrorSummary>> of(MetricContext context) {
        return context.sides()
                .attempt(side -> attempt(context.definition(), side).then(ErrorSummary::complete));
    }

    /** The errors of a data set, of which there can be none, or why it cannot be asked for any. */
    public static Attempt<ErrorSummary> attempt(ResolvedDefinition definition, DataSummary side) {
        if (definition.target().isEmpty()) {
            return Attempt.notApplicable("a target must be defined, but is not");
        }
        if (definition.prediction().isEmpty()) {
            return Attempt.notApplicable("the prediction must be one column, but is " + definition.predictions());
        }
        return numbers("target", definition.target().get(), side)
                .then(target -> numbers("prediction", definition.prediction().get(), side))
                .map(prediction -> of(definition, side));
    }

    private static Attempt<String> numbers(String role, String column, DataSummary side) {
        if (!side.contains(column)) {
            return Attempt.notApplicable("the " + role + " must be a column of the data, but '" + column + "' is not");
        }
        ColumnKind kind = side.storedKind(column);
        return kind == ColumnKind.NUMERICAL
                ? Attempt.of(column)
                : Attempt.notApplicable(
                        "the " + role + " must hold numbers, but '" + column + "' holds " + kind.label() + " values");
    }

    private Attempt<ErrorSummary> complete() {
        return errors.count() == 0
                ? Attempt.notEnoughData("no row of current has a finite target and a finite prediction")
                : overflows()
                        ? Attempt.notApplicable("an error of current is too large for a number")
                        : Attempt.of(this);
    }

    public static ErrorSummary of(ResolvedDefinition definition, DataSummary side) {
        return new ErrorSummary(
                side.distribution(column(definition, Form.ERROR)),
                side.distribution(column(definition, Form.ABSOLUTE_SHARE)),
                side.distribution(column(definition, Form.TARGET)));
    }

    /** The errors of the given rows, of which there can be none. */
    public static ErrorSummary of(PredictedPairs pairs) {
        return new ErrorSummary(
                distribution(Form.ERROR, pairs),
                distribution(Form.ABSOLUTE_SHARE, pairs),
                distribution(Form.TARGET, pairs));
    }

    private static EmpiricalDistribution distribution(Form form, PredictedPairs pairs) {
        double[] numbers = new double[pairs.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = form.of(pairs.targets()[i], pairs.predictions()[i]);
        }
        return EmpiricalDistribution.of(numbers);
    }

    /** The histograms of the errors of both sides over the same bins, empty where the errors span too much for bins. */
    public static Histograms<Histogram.Numbers> histograms(Sides<ErrorSummary> sides) {
        return Histograms.ofNumbers(sides.current().errors, sides.reference().map(ErrorSummary::errors));
    }

    private boolean overflows() {
        return errors.negativeInfinities() + errors.positiveInfinities() > 0;
    }
}
