package io.github.driftlib.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.comparison.ModelComparisonMetric.Better;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.test.MetricTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        implements RowMetric<ModelComparisonMetric.Result> {

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
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
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

    private Result result(
            PairedRows rows,
            Map<Measure, Double> production,
            Map<Measure, Double> tried,
            MetricContext context,
            int allRows) {
        ResampledModel ofProduction = ResampledModel.of(rows.production(), probasThreshold, context.definition());
        ResampledModel ofCandidate = ResampledModel.of(rows.candidate(), probasThreshold, context.definition());
        PairedBootstrap resampled = PairedBootstrap.of(ofProduction, ofCandidate, rows.count(), bootstrap);
        List<Comparison> measures = new ArrayList<>();
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
        return new Result(
                context.definition().predictions(),
                candidate,
                rows.count(),
                allRows - rows.count(),
                bootstrap.confidenceLevel(),
                measures);
    }

    private Comparison comparison(
            Measure measure, double production, double tried, PairedBootstrap resampled, boolean enough) {
        double difference = measure.difference(production, tried);
        double[] differences = measure.canBeResampled() ? resampled.differences(measure) : new double[0];
        Optional<PairedBootstrap.Interval> interval =
                measure.canBeResampled() ? resampled.interval(measure, bootstrap.confidenceLevel()) : Optional.empty();
        return new Comparison(
                measure,
                production,
                tried,
                difference,
                interval.map(PairedBootstrap.Interval::lower).orElse(null),
                interval.map(PairedBootstrap.Interval::upper).orElse(null),
                differences.length,
                interval.filter(found -> enough)
                        .map(found -> measure.better(found.lower(), found.upper()))
                        .orElse(Better.UNDECIDED));
    }

    /**
     * Two models by one measure.
     *
     * @param measure the measure
     * @param production its value for the model in production
     * @param candidate its value for the candidate
     * @param difference candidate less production; of the mean error, the difference of the magnitudes
     * @param lower the lower end of the interval of the difference, or null where there is none
     * @param upper the upper end of the interval of the difference, or null where there is none
     * @param resamples how many resamples have a difference: of those without, such as an area where only one class was
     *     drawn, none counts
     * @param better the better model where the interval does not hold 0; undecided otherwise, without an interval, and
     *     where there are fewer than {@value ModelComparisonMetric#SMALLEST_SAMPLE} rows, or too few that tell the
     *     models apart
     */
    public record Comparison(
            Measure measure,
            double production,
            double candidate,
            double difference,
            @Nullable Double lower,
            @Nullable Double upper,
            int resamples,
            Better better) {}

    /** Which of two models is better. */
    public enum Better {
        /** The one that is compared with the model in production. */
        CANDIDATE,
        /** The one in production. */
        PRODUCTION,
        /** The data cannot tell. */
        UNDECIDED
    }

    /**
     * How the uncertainty of a difference is found out: by drawing as many rows as there are, with replacement, again
     * and again, and computing it on each such resample.
     *
     * @param resamples how often rows are drawn, at least 1
     * @param confidenceLevel which share of the resamples' differences an interval holds, in (0, 1)
     * @param seed what the draws begin with: equal seeds give equal draws
     */
    public record Bootstrap(int resamples, double confidenceLevel, long seed) {

        private static final Bootstrap DEFAULTS = new Bootstrap(1000, 0.95, 0);

        /** Checks the parameters. */
        public Bootstrap {
            if (resamples < 1) {
                throw new IllegalArgumentException("resamples must be at least 1, but was " + resamples);
            }
            if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
                throw new IllegalArgumentException("confidenceLevel must be in (0, 1), but was " + confidenceLevel);
            }
        }

        /** 1,000 resamples, of which an interval holds 95 %, drawn with seed 0. */
        public static Bootstrap defaults() {
            return DEFAULTS;
        }

        /** The same with another number of resamples. */
        public Bootstrap resamples(int count) {
            return new Bootstrap(count, confidenceLevel, seed);
        }

        /** The same with another share of resamples in an interval. */
        public Bootstrap confidenceLevel(double level) {
            return new Bootstrap(resamples, level, seed);
        }

        /** The same with another seed. */
        public Bootstrap seed(long seed) {
            return new Bootstrap(resamples, confidenceLevel, seed);
        }
    }

    /**
     * Two models side by side.
     *
     * @param production the columns of the model in production
     * @param candidate the columns of the candidate
     * @param numberOfRows how many rows have a target and a prediction of both models: those that are compared
     * @param numberOfRowsLeftOut how many rows have not
     * @param confidenceLevel which share of the resamples' differences an interval holds
     * @param measures the models by each measure that both have
     */
    public record Result(
            List<String> production,
            List<String> candidate,
            int numberOfRows,
            int numberOfRowsLeftOut,
            double confidenceLevel,
            List<Comparison> measures)
            implements MetricResult {

        /** Copies the lists. */
        public Result {
            production = List.copyOf(production);
            candidate = List.copyOf(candidate);
            measures = List.copyOf(measures);
        }

        /** The comparison by a measure, if both models have it. */
        public Optional<Comparison> by(Measure measure) {
            return measures.stream().filter(each -> each.measure() == measure).findFirst();
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            values.add(MetricValue.of("", "number_of_rows", numberOfRows));
            for (Comparison each : measures) {
                String field = each.measure().field();
                values.add(MetricValue.of("", field + "_production", each.production()));
                values.add(MetricValue.of("", field + "_candidate", each.candidate()));
                values.add(MetricValue.of("", field + "_difference", each.difference()));
                if (each.lower() != null && each.upper() != null) {
                    values.add(MetricValue.of("", field + "_difference_lower", each.lower()));
                    values.add(MetricValue.of("", field + "_difference_upper", each.upper()));
                }
                values.add(MetricValue.of("", field + "_better", each.better().name()));
            }
            return values;
        }
    }

    /** What models are compared by. Each is defined with the quality of a regression or a classification. */
    public enum Measure {
        /** The mean error; the better model is the one whose mean error is nearer to 0. */
        MEAN_ERROR(MetricTest.Group.REGRESSION, Preference.NEAR_ZERO),
        /** The mean absolute error. */
        MEAN_ABS_ERROR(MetricTest.Group.REGRESSION, Preference.LOW),
        /** The root of the mean squared error. */
        RMSE(MetricTest.Group.REGRESSION, Preference.LOW),
        /** The mean absolute percentage error. */
        MEAN_ABS_PERC_ERROR(MetricTest.Group.REGRESSION, Preference.LOW),
        /** The coefficient of determination. */
        R2_SCORE(MetricTest.Group.REGRESSION, Preference.HIGH),
        /** The largest absolute error; resampling cannot tell how far it is to be trusted, so it has no interval. */
        ABS_ERROR_MAX(MetricTest.Group.REGRESSION, Preference.LOW),
        /** The share of rows whose class is predicted. */
        ACCURACY(MetricTest.Group.CLASSIFICATION, Preference.HIGH),
        /** The share of rows predicted as a class that belongs to it. */
        PRECISION(MetricTest.Group.CLASSIFICATION, Preference.HIGH),
        /** The share of the members of a class predicted as it. */
        RECALL(MetricTest.Group.CLASSIFICATION, Preference.HIGH),
        /** The harmonic mean of precision and recall. */
        F1(MetricTest.Group.CLASSIFICATION, Preference.HIGH),
        /** The area under the ROC curve. */
        ROC_AUC(MetricTest.Group.CLASSIFICATION, Preference.HIGH),
        /** The mean of the negative logarithm of the probability of the true class. */
        LOG_LOSS(MetricTest.Group.CLASSIFICATION, Preference.LOW),
        /** The true positive rate. */
        TPR(MetricTest.Group.CLASSIFICATION, Preference.HIGH),
        /** The true negative rate. */
        TNR(MetricTest.Group.CLASSIFICATION, Preference.HIGH),
        /** The false positive rate. */
        FPR(MetricTest.Group.CLASSIFICATION, Preference.LOW),
        /** The false negative rate. */
        FNR(MetricTest.Group.CLASSIFICATION, Preference.LOW),
        /** The area under the precision-recall curve. */
        PR_AUC(MetricTest.Group.CLASSIFICATION, Preference.HIGH),
        /** The mean squared difference of probability and truth. */
        BRIER_SCORE(MetricTest.Group.CLASSIFICATION, Preference.LOW),
        /** The expected calibration error. */
        CALIBRATION_ERROR(MetricTest.Group.CLASSIFICATION, Preference.LOW);

        /** Which values are good ones. */
        enum Preference {
            HIGH,
            LOW,
            NEAR_ZERO
        }

        private final MetricTest.Group group;
        private final Preference preference;

        Measure(MetricTest.Group group, Preference preference) {
            this.group = group;
            this.preference = preference;
        }

        /** The name in JSON. */
        @JsonValue
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The group of its tests. */
        public MetricTest.Group group() {
            return group;
        }

        boolean canBeResampled() {
            return this != ABS_ERROR_MAX;
        }

        /** Candidate less production; of a measure that is best near 0, of its magnitudes. */
        double difference(double production, double candidate) {
            return preference == Preference.NEAR_ZERO
                    ? Math.abs(candidate) - Math.abs(production)
                    : candidate - production;
        }

        /** The better model by an interval that holds the difference. */
        Better better(double lower, double upper) {
            if (lower <= 0 && upper >= 0) {
                return Better.UNDECIDED;
            }
            return upper < 0 == (preference == Preference.HIGH) ? Better.PRODUCTION : Better.CANDIDATE;
        }
    }
}
