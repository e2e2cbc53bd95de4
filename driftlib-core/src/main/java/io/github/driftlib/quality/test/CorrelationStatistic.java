package io.github.driftlib.quality.test;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.quality.correlation.CorrelationMatrix;
import io.github.driftlib.quality.correlation.DatasetCorrelationsMetric.Stats;
import io.github.driftlib.test.Condition;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is tested of the correlations of a data set. */
public enum CorrelationStatistic {
    /** The correlation of target and prediction: at most 0.25 below the reference's; without one, more than 0. */
    TARGET_PREDICTION(
            "TestTargetPredictionCorrelation",
            "Correlation between Target and Prediction",
            "the correlation of target and prediction",
            Stats::targetPredictionCorrelation),
    /**
     * The largest absolute correlation of two features, 0 where no two have one: the reference's, give or take a tenth;
     * without one, less than 0.9.
     */
    FEATURES(
            "TestHighlyCorrelatedColumns",
            "Highly Correlated Columns",
            "the largest correlation of two features",
            Stats::absMaxFeaturesCorrelation),
    /** The largest absolute correlation of target and a feature: the reference's within a tenth; else less than 0.9. */
    TARGET_FEATURES(
            "TestTargetFeaturesCorrelations",
            "Correlation between Target and Features",
            "the largest correlation of the target and a feature",
            Stats::absMaxTargetFeaturesCorrelation),
    /** The same of prediction and a feature: the reference's within a tenth; else less than 0.9. */
    PREDICTION_FEATURES(
            "TestPredictionFeaturesCorrelations",
            "Correlation between Prediction and Features",
            "the largest correlation of the prediction and a feature",
            Stats::absMaxPredictionFeaturesCorrelation);

    static final double LARGEST_FALL = 0.25;
    private static final double LARGEST = 0.9;

    private final String test;
    private final String title;
    private final String subject;
    private final Function<Stats, Double> value;

    CorrelationStatistic(String test, String title, String subject, Function<Stats, Double> value) {
        this.test = test;
        this.title = title;
        this.subject = subject;
        this.value = value;
    }

    /** The name of its test in keys. */
    public String test() {
        return test;
    }

    String title() {
        return title;
    }

    String subject() {
        return subject;
    }

    /** The value, or null where there is none. */
    @Nullable
    Double value(@Nullable Stats stats) {
        return value.apply(stats);
    }

    /** Which pairs of columns it is about: each in one order at least. */
    BiPredicate<String, String> pairs(ResolvedDefinition definition) {
        Predicate<String> target =
                column -> definition.target().filter(column::equals).isPresent();
        Predicate<String> prediction = column ->
                definition.predictions().contains(column) || column.equals(CorrelationMatrix.PREDICTION_LABELS);
        Predicate<String> feature = target.or(prediction).negate();
        return switch (this) {
            case TARGET_PREDICTION -> (first, second) -> target.test(first) && prediction.test(second);
            case FEATURES -> (first, second) -> feature.test(first) && feature.test(second);
            case TARGET_FEATURES -> (first, second) -> target.test(first) && feature.test(second);
            case PREDICTION_FEATURES -> (first, second) -> prediction.test(first) && feature.test(second);
        };
    }

    /** The value where no pair of columns has a correlation. */
    OptionalDouble withoutPairs() {
        return this == FEATURES ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    Condition condition(@Nullable Double reference) {
        if (this == TARGET_PREDICTION) {
            return reference == null
                    ? Condition.gt(0)
                    : Condition.gte(Condition.Approx.of(reference).absolute(LARGEST_FALL));
        }
        return reference == null ? Condition.lt(LARGEST) : Bound.WITHIN_A_TENTH.of(reference);
    }
}
