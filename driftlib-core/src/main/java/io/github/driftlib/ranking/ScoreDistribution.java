package io.github.driftlib.ranking;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the scores are distributed, and the entropy of the best ones: -sum of p ln p for p = exp(s) / sum of exp(s) over
 * the scores s of the k best recommendations of all users together. The largest possible value, the logarithm of their
 * number, means that all scores are equal.
 *
 * <p>Not applicable where the recommendations are ranks, or a score is infinite.
 *
 * @param k how many of the best recommendations count, at least 1
 */
public record ScoreDistribution(int k) implements RowMetric<ScoreDistribution.Result> {

    /** Checks the parameter. */
    public ScoreDistribution {
        TopKCurves.checkK(k);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        return sides.attempt(rows -> scores(rows, context)).outcome(scores -> {
            Scores now = scores.current();
            Optional<Scores> before = scores.reference();
            Histograms<Histogram.Numbers> ofNow = histograms(now, context.plots());
            Histograms<Histogram.Numbers> ofBefore =
                    before.map(side -> histograms(side, context.plots())).orElse(new Histograms<>(null, null));
            return new Result(
                    k,
                    now.entropy(),
                    now.top().length,
                    now.standardError(),
                    before.map(Scores::entropy).orElse(null),
                    before.map(side -> side.top().length).orElse(null),
                    before.map(Scores::standardError).orElse(null),
                    ofNow.current(),
                    ofNow.reference(),
                    ofBefore.current(),
                    ofBefore.reference());
        });
    }

    private Attempt<Scores> scores(Dataset rows, MetricContext context) {
        return RankingColumns.of(context.definition())
                .then(columns -> columns.recommendations() == DataDefinition.PredictionForm.RANK
                        ? Attempt.notApplicable("scores are needed, but the recommendations are ranks")
                        : columns.lists(rows))
                .map(lists -> Scores.of(lists, k))
                .then(scores -> scores.finite()
                        ? Attempt.of(scores)
                        : Attempt.notApplicable("scores must be finite, but one is infinite"));
    }

    private static Histograms<Histogram.Numbers> histograms(Scores scores, boolean plots) {
        return plots
                ? Histograms.ofNumbers(
                        EmpiricalDistribution.of(scores.top()), Optional.of(EmpiricalDistribution.of(scores.others())))
                : new Histograms<>(null, null);
    }

    /** The scores of the best recommendations, user by user, where those of each user end, and all other scores. */
    private record Scores(double[] top, int[] ends, double[] others) {

        static Scores of(RankedLists lists, int k) {
            int count = lists.start(lists.userCount());
            double[] top = new double[count];
            double[] others = new double[count];
            int[] ends = new int[lists.userCount()];
            int best = 0;
            for (int user = 0; user < lists.userCount(); user++) {
                Stop.check();
                int end = lists.topEnd(user, k);
                for (int place = lists.start(user); place < lists.start(user + 1); place++) {
                    if (place < end) {
                        top[best++] = lists.prediction(place);
                    } else {
                        others[place - best] = lists.prediction(place);
                    }
                }
                ends[user] = best;
            }
            return new Scores(Arrays.copyOf(top, best), ends, Arrays.copyOf(others, count - best));
        }

        boolean finite() {
            return Arrays.stream(top).allMatch(Double::isFinite)
                    && Arrays.stream(others).allMatch(Double::isFinite);
        }

        /**
         * The root of the sum of squares of what each user adds to ln m - v / m, which is the entropy but for the
         * logarithm of the number of scores; m is the mean of w = exp(s - max), and v that of w (s - max). A score adds
         * (w - m) / m - (w (s - max) - v) / m + v (w - m) / m<sup>2</sup> over that number.
         */
        double standardError() {
            double max = Arrays.stream(top).max().orElseThrow();
            double m = 0;
            double v = 0;
            for (double score : top) {
                double weight = Math.exp(score - max);
                m += weight / top.length;
                v += weight == 0 ? 0 : weight * (score - max) / top.length;
            }
            double squares = 0;
            int from = 0;
            for (int end : ends) {
                double added = 0;
                for (; from < end; from++) {
                    double weight = Math.exp(top[from] - max);
                    double weighted = weight == 0 ? 0 : weight * (top[from] - max);
                    added += ((weight - m) * (1 + v / m) - (weighted - v)) / m / top.length;
                }
                squares += added * added;
            }
            return Math.sqrt(squares);
        }

        /** ln Z - sum of p (s - max) with Z = sum of exp(s - max). */
        double entropy() {
            double max = Arrays.stream(top).max().orElseThrow();
            double normalizer = 0;
            double weighted = 0;
            for (double score : top) {
                double weight = Math.exp(score - max);
                normalizer += weight;
                weighted += weight == 0 ? 0 : weight * (score - max);
            }
            return Math.max(0, Math.log(normalizer) - weighted / normalizer);
        }
    }

    /**
     * The distribution of scores.
     *
     * @param k how many of the best recommendations count
     * @param currentEntropy the entropy of the scores of the best recommendations in current, in nats
     * @param currentScores how many scores of best recommendations current has
     * @param currentError the standard error of the entropy, as the users are drawn by chance
     * @param referenceEntropy the same in the reference, or null where there is none
     * @param referenceScores how many scores of best recommendations the reference has, or null where there is none
     * @param referenceError the standard error of the reference's entropy, or null where there is none
     * @param currentTopKDistr the scores of the best recommendations in current
     * @param currentOtherDistr the other scores in current, over the same bins
     * @param referenceTopKDistr the scores of the best recommendations in the reference
     * @param referenceOtherDistr the other scores in the reference, over the same bins
     */
    public record Result(
            int k,
            double currentEntropy,
            int currentScores,
            double currentError,
            @Nullable Double referenceEntropy,
            @Nullable Integer referenceScores,
            @Nullable Double referenceError,
            @PlotData Histogram.@Nullable Numbers currentTopKDistr,
            @PlotData Histogram.@Nullable Numbers currentOtherDistr,
            @PlotData Histogram.@Nullable Numbers referenceTopKDistr,
            @PlotData Histogram.@Nullable Numbers referenceOtherDistr)
            implements MetricResult {

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            values.add(MetricValue.of("", "current_entropy", currentEntropy));
            if (referenceEntropy != null) {
                values.add(MetricValue.of("", "reference_entropy", referenceEntropy));
            }
            return values;
        }
    }
}
