package io.github.driftlib.classification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.ClassScores;
import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.summary.Summarizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well each class is predicted; how predictions are read is told by {@link ClassificationQualityMetric}.
 *
 * @param rule how the positive class is predicted
 */
public record ClassificationQualityByClass(@JsonUnwrapped DecisionRule rule)
        implements Metric<ClassificationQualityByClass.Result> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both are given, or one is out of its range
     */
    public ClassificationQualityByClass {
        Objects.requireNonNull(rule, "rule must be given, but was null");
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationQualityByClass atThreshold(double threshold) {
        return new ClassificationQualityByClass(DecisionRule.threshold(threshold));
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationQualityByClass atTop(int k) {
        return new ClassificationQualityByClass(DecisionRule.top(k));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return Evaluation.ofLabels(context, rule)
                .outcome(evaluation -> evaluation
                        .rows()
                        .map(rows -> Result.Side.of(rows, rule))
                        .into(Result::new));
    }

    /**
     * How well each class is predicted.
     *
     * @param current the quality in current
     * @param reference the quality in the reference, or null where there is none
     */
    public record Result(Side current, @Nullable Side reference) implements MetricResult {

        /**
         * How well each class is predicted in one data set.
         *
         * @param metrics precision, recall, F1 and support of each class that occurs as true or predicted, and of all
         *     that have a probability
         * @param rocAucs the area under the ROC curve of each class against the rest, of two classes the positive one
         *     first and of more in the order of the columns; null in place of one that does not occur or has no others;
         *     null where there are no probabilities
         */
        public record Side(
                Map<String, ClassQuality> metrics, @Nullable List<Double> rocAucs) {

            /** Copies the collections. */
            public Side {
                metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
                rocAucs = rocAucs == null ? null : Collections.unmodifiableList(new ArrayList<>(rocAucs));
            }

            static Side of(EvaluatedRows rows, DecisionRule rule) {
                ConfusionMatrix matrix = rows.confusion(rule);
                Map<String, ClassQuality> metrics = new LinkedHashMap<>();
                for (int i = 0; i < matrix.labels().size(); i++) {
                    metrics.put(matrix.labels().get(i), ClassQuality.of(matrix, i));
                }
                List<Double> rocAucs = new ArrayList<>();
                for (ClassScores scores : rows.scores().values()) {
                    RankedScores ranked = scores.ranked();
                    rocAucs.add(ranked.hasBothClasses() ? (Double) ranked.areaUnderRoc() : null);
                }
                return new Side(metrics, rocAucs.isEmpty() ? null : rocAucs);
            }
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            current.metrics.forEach((label, quality) -> {
                values.add(MetricValue.of(label, "precision", quality.precision()));
                values.add(MetricValue.of(label, "recall", quality.recall()));
                values.add(MetricValue.of(label, "f1", quality.f1()));
                values.add(MetricValue.of(label, "support", quality.support()));
            });
            return values;
        }
    }

    /**
     * How well one class is predicted. A share of nothing is 0.
     *
     * @param precision of the rows predicted as this class, the share that belongs to it
     * @param recall of its members, the share predicted as it
     * @param f1 the harmonic mean of both
     * @param support how many members it has
     */
    public record ClassQuality(double precision, double recall, double f1, double support) {

        static ClassQuality of(ConfusionMatrix matrix, int i) {
            double correct = matrix.correct(i);
            double support = matrix.support(i);
            double predicted = matrix.predicted(i);
            return new ClassQuality(
                    LabelQuality.share(correct, predicted),
                    LabelQuality.share(correct, support),
                    LabelQuality.share(2 * correct, support + predicted),
                    support);
        }
    }
}
