package io.github.driftlib.planning;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.MostProbableClass;
import io.github.driftlib.data.PositiveAtThreshold;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.Task;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.AsLabels;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.ContingencyTable;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.util.List;
import java.util.Optional;

/**
 * Which classes current holds although its outcomes are not known, and how good the model is then, where only the mix
 * of the classes changed: from how often the model takes which class for which in the reference. With C the shares of
 * (predicted, true) pairs of the reference and mu the shares predicted in current, the weights of the classes are C^-1
 * mu (black box shift estimation). Refused where a class has fewer than 30 rows in the reference, or the model hardly
 * tells classes apart (condition of C above 50). A single probability means its class from 0.5 on. Source: Lipton, Wang
 * and Smola, Detecting and correcting for label shift with black box predictors, ICML (2018).
 */
public record LabelShift() implements Metric<LabelShiftResult> {

    /** Before the class of a single probability where another one is predicted. */
    static final String NOT = "not ";

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        Optional<DerivedColumn> predicted = predicted(definition).value();
        return predicted.isEmpty()
                ? List.of()
                : List.of(pairs(predicted.get(), definition), Summarizers.counts(predicted.get()));
    }

    private static Summarizer<ContingencyTable> pairs(DerivedColumn predicted, ResolvedDefinition definition) {
        return ContingencyTable.of(predicted, new AsLabels(definition.target().orElseThrow()));
    }

    /** The class that the model predicts. */
    private static Attempt<DerivedColumn> predicted(ResolvedDefinition definition) {
        if (!definition.task().equals(Optional.of(Task.CLASSIFICATION))
                || definition.target().isEmpty()
                || definition.predictions().isEmpty()) {
            return Attempt.notApplicable("a model that predicts classes must have target and prediction");
        }
        ColumnKind kind = definition.kind(definition.target().get());
        if (kind != ColumnKind.CATEGORICAL && kind != ColumnKind.NUMERICAL) {
            return Attempt.notApplicable("target must hold classes, but holds " + kind.label() + " values");
        }
        if (definition.predictions().stream()
                .anyMatch(it -> definition.change(it).isPresent())) {
            return Attempt.notApplicable("predictions must be in both data sets, of one kind");
        }
        if (definition.predictions().size() > 1) {
            return Attempt.of(new MostProbableClass(definition.predictions()));
        }
        String predicted = definition.predictions().get(0);
        return Attempt.of(
                definition.probabilities()
                        ? new PositiveAtThreshold(
                                predicted,
                                false,
                                PositiveAtThreshold.DEFAULT_THRESHOLD,
                                definition.positiveLabel(),
                                NOT + definition.positiveLabel())
                        : new AsLabels(predicted));
    }

    @Override
    public MetricOutcome<LabelShiftResult> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference with outcomes");
        }
        if (!context.reference().get().contains(context.definition().target().orElse(""))) {
            return MetricOutcome.notApplicable("the reference must have outcomes");
        }
        return predicted(context.definition()).thenOutcome(predicted -> {
            ContingencyTable pairs = context.reference().get().summary(pairs(predicted, context.definition()));
            CategoryCounts now = context.current().counts(predicted);
            return now.remainder() > 0
                    ? MetricOutcome.<LabelShiftResult>notApplicable(
                            "predicted classes must all be known, but some were not told apart")
                    : LabelMix.of(
                                    pairs,
                                    now.counts(),
                                    predicted instanceof PositiveAtThreshold single ? single.positive() : null)
                            .outcome(result -> result);
        });
    }
}
