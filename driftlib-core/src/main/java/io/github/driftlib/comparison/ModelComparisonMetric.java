package io.github.driftlib.comparison;

import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The model in production and a candidate on the same data: each measure of a regression or a classification side by
 * side, the difference, and how far the data tell it.
 *
 * <p>The model in production is the prediction of the definition; the candidate's columns hold what its columns hold:
 * numbers, labels, a probability of the same class, or probabilities of the same classes in the same order. Only rows
 * with a target and a prediction of both models count.
 *
 * <p>The interval of a difference is a paired bootstrap's: rows are drawn with replacement, both models are judged on
 * the same drawn rows, and the interval reaches from one quantile of the differences to another (percentile method,
 * quantiles interpolated linearly). These are the (1 - level) / 2 and the (1 + level) / 2 quantile, further out by as
 * much as Student's t of n - 1 degrees of freedom times sqrt(n / (n - 1)) lies beyond the normal distribution: at 0.95
 * and 30 rows 1.9 % and 98.1 %. The difference of two mean errors is one of magnitudes, with a corner at 0; its
 * interval is made of those of the difference and the sum of the mean errors, and holds 0 unless neither of them does.
 *
 * <p>The verdict for each measure is undecided where the interval holds 0, where there are fewer than
 * {@value #SMALLEST_SAMPLE} rows, and where fewer than {@value #FEWEST_TELLING} rows tell the models apart: of a
 * measure of labels, rows that have another label and count for it (positives for recall, negatives for the false
 * positive rate); of an area under a curve, rows of the rarer one of two classes. Each measure has its own interval: of
 * twenty, one is expected to miss the truth at a level of 0.95.
 *
 * <p>Seeded, and the same on any number of threads. Time O(resamples n): rows are counted rather than copied.
 *
 * <p>Sources: B. Efron and R. J. Tibshirani, An introduction to the bootstrap, 1993, chapter 13; T. Hesterberg, What
 * teachers should know about the bootstrap, The American Statistician 69, 2015.
 *
 * @param candidate the columns of the candidate's prediction, as many as the model in production has
 * @param probasThreshold the probability from which on the positive class is predicted, in [0, 1]; null for 0.5
 * @param bootstrap how the intervals are made; null for the defaults
 */
public record ModelComparisonMetric(
        List<String> candidate, @Nullable Double probasThreshold, Bootstrap bootstrap)
        implements RowMetric<ModelComparisonResult> {

    /** The number of rows below which there is no verdict. */
    public static final int SMALLEST_SAMPLE = 30;

    /** The number of rows that tell the models apart below which there is no verdict. */
    public static final int FEWEST_TELLING = 10;

    /** Checks and copies the parameters. */
    public ModelComparisonMetric {
        candidate = List.copyOf(candidate);
        bootstrap = bootstrap == null ? Bootstrap.defaults() : bootstrap;
        if (candidate.isEmpty()) {
            throw new IllegalArgumentException("candidate must not be empty");
        }
        DecisionRule.of(probasThreshold, null);
    }

    /** The same with another bootstrap. */
    public ModelComparisonMetric with(Bootstrap other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new ModelComparisonMetric(candidate, probasThreshold, other);
    }

    /** The same with the positive class predicted from a probability on. */
    public ModelComparisonMetric atThreshold(double threshold) {
        return new ModelComparisonMetric(candidate, threshold, bootstrap);
    }

    @Override
    public MetricOutcome<ModelComparisonResult> compute(Sides<Dataset> sides, MetricContext context) {
        return PairedRows.of(context.definition(), candidate, sides.current())
                .then(rows -> ModelScores.of(rows.production(), rule(), context)
                        .then(production -> ModelScores.of(rows.candidate(), rule(), context)
                                .map(tried -> result(
                                        rows,
                                        production.values(),
                                        tried.values(),
                                        context,
                                        sides.current().rowCount()))))
                .outcome(Function.identity());
    }

    private DecisionRule rule() {
        return DecisionRule.of(probasThreshold, null);
    }

    private ModelComparisonResult result(
            PairedRows rows,
            Map<ModelMeasure, Double> production,
            Map<ModelMeasure, Double> tried,
            MetricContext context,
            int allRows) {
        ResampledModel ofProduction = ResampledModel.of(rows.production(), probasThreshold, context.definition());
        ResampledModel ofCandidate = ResampledModel.of(rows.candidate(), probasThreshold, context.definition());
        PairedBootstrap resampled = PairedBootstrap.of(ofProduction, ofCandidate, rows.count(), bootstrap);
        List<MeasureComparison> measures = new ArrayList<>();
        production.forEach((measure, value) -> {
            if (tried.containsKey(measure)) {
                measures.add(comparison(
                        measure,
                        value,
                        tried.get(measure),
                        resampled,
                        rows.count() >= SMALLEST_SAMPLE
                                && ofProduction.telling(measure, ofCandidate) >= FEWEST_TELLING));
            }
        });
        return new ModelComparisonResult(
                context.definition().predictions(),
                candidate,
                rows.count(),
                allRows - rows.count(),
                bootstrap.confidenceLevel(),
                measures);
    }

    private MeasureComparison comparison(
            ModelMeasure measure, double production, double tried, PairedBootstrap resampled, boolean enough) {
        double difference = measure.difference(production, tried);
        double[] differences = measure.canBeResampled() ? resampled.differences(measure) : new double[0];
        Optional<PairedBootstrap.Interval> interval =
                measure.canBeResampled() ? resampled.interval(measure, bootstrap.confidenceLevel()) : Optional.empty();
        return new MeasureComparison(
                measure,
                production,
                tried,
                difference,
                interval.map(PairedBootstrap.Interval::lower).orElse(null),
                interval.map(PairedBootstrap.Interval::upper).orElse(null),
                differences.length,
                interval.filter(found -> enough)
                        .map(found -> measure.better(found.lower(), found.upper()))
                        .orElse(BetterModel.UNDECIDED));
    }
}
