package io.github.driftlib.classification;

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
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the probability of each class is distributed among its members and among all others: shares by bin. How
 * predictions are read is told by {@link ClassificationQualityMetric}; it needs probabilities.
 */
public record ClassificationProbDistribution() implements Metric<ClassificationProbDistribution.Result> {

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
                                .map(ClassificationProbDistribution::shares)
                                .into(Result::new)
                        : new Result(null, null));
    }

    private static Map<String, ProbabilityHistogram> shares(EvaluatedRows rows) {
        Map<String, ProbabilityHistogram> shares = new LinkedHashMap<>();
        rows.scores().forEach((label, scores) -> shares.put(label, ProbabilityHistogram.of(scores)));
        return shares;
    }

    /**
     * The probability of a class in 40 bins of equal width: over [0, 1], or over the range of the scores where they
     * reach further.
     *
     * @param edges the edges of the bins, ascending
     * @param members the share of the members of the class in each bin; empty where there are none
     * @param others the share of all others in each bin; empty where there are none
     */
    public record ProbabilityHistogram(List<Double> edges, List<Double> members, List<Double> others) {

        private static final int BINS = 40;

        /** Copies the lists. */
        public ProbabilityHistogram {
            edges = List.copyOf(edges);
            members = List.copyOf(members);
            others = List.copyOf(others);
        }

        static ProbabilityHistogram of(ClassScores scores) {
            double low = 0;
            double high = 1;
            for (EmpiricalDistribution each : List.of(scores.members(), scores.others())) {
                if (each.size() > 0) {
                    low = Math.min(low, each.min());
                    high = Math.max(high, each.max());
                }
            }
            double[] edges = new double[BINS + 1];
            for (int i = 0; i <= BINS; i++) {
                double share = (double) i / BINS;
                edges[i] = low * (1 - share) + high * share;
            }
            edges[BINS] = high;
            return new ProbabilityHistogram(
                    Arrays.stream(edges).boxed().toList(),
                    shares(scores.members(), edges),
                    shares(scores.others(), edges));
        }

        private static List<Double> shares(EmpiricalDistribution distribution, double[] edges) {
            List<Double> shares = new ArrayList<>();
            if (distribution.size() > 0) {
                for (long count : distribution.histogram(edges)) {
                    shares.add((double) count / distribution.count());
                }
            }
            return shares;
        }
    }

    /**
     * The distribution of the probability of each class.
     *
     * @param current the distributions in current
     * @param reference the distributions in the reference, or null where there is none
     */
    public record Result(
            @PlotData @Nullable Map<String, ClassificationProbDistribution.ProbabilityHistogram> current,
            @PlotData @Nullable Map<String, ClassificationProbDistribution.ProbabilityHistogram> reference)
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
