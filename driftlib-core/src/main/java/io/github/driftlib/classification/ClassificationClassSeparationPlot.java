package io.github.driftlib.classification;

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
import io.github.driftlib.summary.Summarizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the probability of each class sets its members apart from all others: quartiles of both. How predictions are
 * read is told by {@link ClassificationQualityMetric}; it needs probabilities.
 */
public record ClassificationClassSeparationPlot() implements Metric<ClassificationClassSeparationPlot.Result> {

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return Evaluation.ofProbabilities(context)
                .outcome(evaluation -> context.plots()
                        ? evaluation
                                .rows()
                                .map(ClassificationClassSeparationPlot::boxes)
                                .into((current, reference) -> new Result(evaluation.target(), current, reference))
                        : new Result(evaluation.target(), null, null));
    }

    private static Map<String, ClassificationQuality.BoxPlots> boxes(EvaluatedRows rows) {
        Map<String, ClassificationQuality.BoxPlots> boxes = new LinkedHashMap<>();
        rows.scores()
                .forEach((label, scores) -> boxes.put(label, ClassificationQuality.BoxPlots.ofClass(label, scores)));
        return boxes;
    }

    /**
     * Quartiles of the probability of each class among its members and among all others.
     *
     * @param targetName the column of the true class
     * @param current the boxes of current
     * @param reference the boxes of the reference, or null where there is none
     */
    public record Result(
            String targetName,
            @PlotData @Nullable Map<String, ClassificationQuality.BoxPlots> current,
            @PlotData @Nullable Map<String, ClassificationQuality.BoxPlots> reference)
            implements MetricResult {

        /** Copies the maps. */
        public Result {
            current = current == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(current));
            reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
        }

        /** A picture has no single values. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
