package io.github.driftlib.classification.curve;

import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.evaluation.ByClass;
import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ROC curve: which share of the negatives is selected with which share of the positives, by threshold.
 *
 * <p>How predictions are read is told by {@link ClassificationQualityMetric}; it needs probabilities. Of two classes
 * the curve is that of the positive one, of more there is one for each that has members and others.
 */
public record ClassificationRocCurve() implements Metric<ClassificationRocCurve.Result> {

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return Evaluation.ofProbabilities(context)
                .outcome(evaluation ->
                        context.plots() ? evaluation.rows().map(Result::of).into(Result::new) : new Result(null, null));
    }

    /**
     * A ROC curve: the share of positives and of negatives with a score of at least a threshold, from the highest
     * threshold down; at most 300 points. The first threshold is just above the highest score and selects nothing.
     *
     * @param fpr the false positive rates
     * @param tpr the true positive rates
     * @param thrs the thresholds
     */
    public record Curve(List<Double> fpr, List<Double> tpr, List<Double> thrs) {

        /** Copies the lists. */
        public Curve {
            fpr = List.copyOf(fpr);
            tpr = List.copyOf(tpr);
            thrs = List.copyOf(thrs);
        }

        /** Null where a class does not occur. */
        public static @Nullable Curve of(RankedScores scores) {
            Objects.requireNonNull(scores, "scores must be given, but was null");
            if (!scores.hasBothClasses()) {
                return null;
            }
            int[] kept = CurveThinning.kept(scores.size() + 1);
            return new Curve(
                    CurveThinning.values(kept, i -> (double) scores.negativesAmong(i) / scores.negatives()),
                    CurveThinning.values(kept, i -> (double) scores.positivesAmong(i) / scores.positives()),
                    CurveThinning.values(kept, i -> i == 0 ? Math.nextUp(scores.score(0)) : scores.score(i - 1)));
        }
    }

    /**
     * ROC curves by class.
     *
     * @param currentRocCurve the curves of current
     * @param referenceRocCurve the curves of the reference, or null where there is none
     */
    public record Result(
            @PlotData @Nullable Map<String, Curve> currentRocCurve,
            @PlotData @Nullable Map<String, Curve> referenceRocCurve)
            implements MetricResult {

        /** Copies the maps. */
        public Result {
            currentRocCurve = ByClass.copy(currentRocCurve);
            referenceRocCurve = ByClass.copy(referenceRocCurve);
        }

        static Map<String, Curve> of(EvaluatedRows rows) {
            return ByClass.of(rows, Curve::of);
        }

        /** A picture has no single values. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
