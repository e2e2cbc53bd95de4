package io.github.driftlib.planning;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.predicted.MostProbableClass;
import io.github.driftlib.data.predicted.PositiveAtThreshold;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
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
public record LabelShift() implements Metric<LabelShift.Result> {

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
        if (!definition.task().equals(Optional.of(DataDefinition.Task.CLASSIFICATION))
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
    public MetricOutcome<Result> compute(MetricContext context) {
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
                    ? MetricOutcome.<Result>notApplicable(
                            "predicted classes must all be known, but some were not told apart")
                    : LabelMix.of(
                                    pairs,
                                    now.counts(),
                                    predicted instanceof PositiveAtThreshold single ? single.positive() : null)
                            .outcome(result -> result);
        });
    }

    /**
     * Which classes current holds, and how good the model is then.
     *
     * @param classes the classes, in text order
     * @param referenceAccuracy the accuracy in the reference
     * @param estimatedAccuracy the accuracy in current, if only the mix of the classes changed
     * @param condition how well the model tells classes apart: 1 wholly, larger is worse
     * @param pValue the probability that the predicted classes are mixed so differently by chance
     */
    public record Result(
            List<OfClass> classes, double referenceAccuracy, double estimatedAccuracy, double condition, double pValue)
            implements MetricResult {

        /** Copies the list. */
        public Result {
            classes = List.copyOf(classes);
        }

        /**
         * A class.
         *
         * @param label its label
         * @param referenceShare its share in the reference
         * @param predictedShare how often it is predicted in current
         * @param estimatedShare its estimated share in current
         * @param weight how much more of it there is than in the reference; below 0 where the estimate fails, and
         *     counts as 0
         * @param recall how often it is predicted where it is true, in the reference
         */
        public record OfClass(
                String label,
                double referenceShare,
                double predictedShare,
                double estimatedShare,
                double weight,
                double recall) {}

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of("", "estimated_accuracy", estimatedAccuracy), MetricValue.of("", "p_value", pValue));
        }
    }
}
