package io.github.driftlib.classification;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestGroup;
import io.github.driftlib.test.ValueTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether one value of the quality of a classification is good enough: by default within 20 % of the reference's, or
 * without a reference better than a {@linkplain ClassificationDummyMetric guess}.
 *
 * @param measure which value
 * @param probasThreshold the probability from which on the positive class is predicted, in [0, 1]; null for 0.5
 * @param k the positive class is predicted for exactly the k rows of the highest probability, at least 1; null for none
 */
public record ClassificationTest(ClassificationMeasure measure, Double probasThreshold, Integer k)
        implements ValueTest<ClassificationQualityResult> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both threshold and k are given, or one is out of its range, or the value does
     *     not depend on them
     */
    public ClassificationTest {
        Objects.requireNonNull(measure, "measure");
        if (new Cut(probasThreshold, k).given() && !measure.ofLabels()) {
            throw new IllegalArgumentException("probasThreshold and k must not be given for " + measure.field()
                    + ", which does not depend on them");
        }
    }

    /** A test with its defaults. */
    public static ClassificationTest of(ClassificationMeasure measure) {
        return new ClassificationTest(measure, null, null);
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationTest atThreshold(double threshold) {
        return new ClassificationTest(measure, threshold, null);
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationTest atTop(int k) {
        return new ClassificationTest(measure, null, k);
    }

    @Override
    public String name() {
        return measure.testName();
    }

    @Override
    public String title() {
        return measure.title();
    }

    @Override
    public String subject() {
        return "the " + measure.title();
    }

    @Override
    public TestGroup group() {
        return TestGroup.CLASSIFICATION;
    }

    @Override
    public ClassificationQualityMetric metric(MetricContext context) {
        return new ClassificationQualityMetric(probasThreshold, k);
    }

    private ClassificationDummyMetric guess() {
        return new ClassificationDummyMetric(probasThreshold, k);
    }

    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return context.reference().isPresent() ? List.of(metric(context)) : List.of(metric(context), guess());
    }

    @Override
    public OptionalDouble value(ClassificationQualityResult result) {
        return OptionalDouble.of(
                measure.of(result.current()).orElseThrow(() -> new IllegalArgumentException(measure.whyNotTold())));
    }

    @Override
    public Condition defaultCondition(ClassificationQualityResult result, MetricContext context) {
        if (context.reference().isPresent()) {
            return Defaults.nearReference(
                    title(), Optional.ofNullable(result.reference()).flatMap(measure::of));
        }
        return Defaults.betterThanGuess(
                title(),
                context.outcome(guess()).result().flatMap(found -> measure.of(found.dummy())),
                measure.higherIsBetter());
    }

    @Override
    public Map<String, Object> parameters() {
        return new Cut(probasThreshold, k).parameters();
    }
}
