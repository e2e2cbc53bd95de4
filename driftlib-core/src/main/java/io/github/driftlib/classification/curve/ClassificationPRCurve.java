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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The precision-recall curve: which precision goes with which recall, by threshold.
 *
 * <p>How predictions are read is told by {@link ClassificationQualityMetric}; it needs probabilities. Of two classes
 * the curve is that of the positive one, of more there is one for each that has members and others.
 */
public record ClassificationPRCurve() implements Metric<ClassificationPRCurve.Result> {

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
     * A precision-recall curve: precision and recall where a score of at least a threshold is labelled as positive,
     * from the lowest threshold up; at most 300 points. The last point, precision 1 at recall 0, has no threshold.
     *
     * @param pr the precisions
     * @param rcl the recalls
     * @param thrs the thresholds, one fewer than there are points
     */
    public record Curve(List<Double> pr, List<Double> rcl, List<Double> thrs) {

        /** Copies the lists. */
        public Curve {
            pr = List.copyOf(pr);
            rcl = List.copyOf(rcl);
            thrs = List.copyOf(thrs);
        }

        /** Null where a class does not occur. */
        static @Nullable Curve of(RankedScores scores) {
            if (!scores.hasBothClasses()) {
                return null;
            }
            int last = scores.size();
            int[] kept = CurveThinning.kept(last + 1);
            int[] withThreshold = Arrays.copyOf(kept, kept.length - 1);
            return new Curve(
                    CurveThinning.values(kept, i -> precision(scores, last - i)),
                    CurveThinning.values(kept, i -> (double) scores.positivesAmong(last - i) / scores.positives()),
                    CurveThinning.values(withThreshold, i -> scores.score(last - i - 1)));
        }

        private static double precision(RankedScores scores, int size) {
            double selected = (double) scores.positivesAmong(size) + scores.negativesAmong(size);
            return size == 0 ? 1 : scores.positivesAmong(size) / selected;
        }
    }

    /**
     * Precision-recall curves by class.
     *
     * @param currentPrCurve the curves of current
     * @param referencePrCurve the curves of the reference, or null where there is none
     */
    public record Result(
            @PlotData @Nullable Map<String, Curve> currentPrCurve,
            @PlotData @Nullable Map<String, Curve> referencePrCurve)
            implements MetricResult {

        /** Copies the maps. */
        public Result {
            currentPrCurve = ByClass.copy(currentPrCurve);
            referencePrCurve = ByClass.copy(referencePrCurve);
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
