package io.github.driftlib.classification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.test.ValueTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether one value of the quality of a classification is good enough: by default not worse than in the reference by
 * more than is worth a word and than chance explains, or without a reference better than a
 * {@linkplain ClassificationDummyMetric guess}.
 *
 * <p>Worth a word is a fifth of the reference's value; of accuracy and of the area under the ROC curve 0.05; of the
 * calibration error at least 0.02, or a fifth of the share of positives where that is less. A warning that there are
 * not enough rows, where no value could be so bad as to fail, and for the areas where either of two classes has fewer
 * than ten rows on a side. A top k of current is compared with as large a share of the rows of the reference.
 *
 * @param measure which value
 * @param rule how the positive class is predicted
 */
public record ClassificationTest(
        ClassificationMeasure measure, @JsonUnwrapped DecisionRule rule)
        implements ValueTest<ClassificationQualityMetric.Result> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both threshold and k are given, or one is out of its range, or the value does
     *     not depend on them
     */
    public ClassificationTest {
        Objects.requireNonNull(measure, "measure must be given, but was null");
        Objects.requireNonNull(rule, "rule must be given, but was null");
        if (rule.given() && !measure.ofLabels()) {
            throw new IllegalArgumentException("probasThreshold and k must not be given for " + measure.field()
                    + ", which does not depend on them");
        }
    }

    /** A test with its defaults. */
    public static ClassificationTest of(ClassificationMeasure measure) {
        return new ClassificationTest(measure, DecisionRule.DEFAULT);
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationTest atThreshold(double threshold) {
        return new ClassificationTest(measure, DecisionRule.threshold(threshold));
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationTest atTop(int k) {
        return new ClassificationTest(measure, DecisionRule.top(k));
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
    public MetricTest.Group group() {
        return MetricTest.Group.CLASSIFICATION;
    }

    @Override
    public ClassificationQualityMetric metric(MetricContext context) {
        return new ClassificationQualityMetric(rule);
    }

    private ClassificationDummyMetric guess() {
        return new ClassificationDummyMetric(rule);
    }

    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return context.reference().isPresent() ? List.of(metric(context)) : List.of(metric(context), guess());
    }

    @Override
    public OptionalDouble value(ClassificationQualityMetric.Result result) {
        return OptionalDouble.of(
                measure.of(result.current()).orElseThrow(() -> new IllegalArgumentException(measure.whyNotTold())));
    }

    @Override
    public Condition defaultCondition(ClassificationQualityMetric.Result result, MetricContext context) {
        if (context.reference().isPresent()) {
            return DefaultConditions.nearReference(
                    title(), Optional.ofNullable(result.reference()).flatMap(measure::of));
        }
        return DefaultConditions.betterThanGuess(
                title(),
                context.outcome(guess()).result().flatMap(found -> measure.of(found.dummy())),
                measure.higherIsBetter());
    }

    /**
     * What current is held against: the reference's value, of a top k for as large a share of its rows.
     *
     * @throws IllegalArgumentException if there is no default, saying what the user must give
     */
    @Override
    public Expectation expectation(
            ClassificationQualityMetric.Result result, MetricContext context, Conditions conditions) {
        Optional<Sides<EvaluatedRows>> both =
                conditions.areCalibrated() ? Evaluation.bothSides(context) : Optional.empty();
        if (both.isEmpty()) {
            return ValueTest.super.expectation(result, context, conditions);
        }
        EvaluatedRows current = both.get().current();
        EvaluatedRows reference = both.get().reference().orElseThrow();
        double value = DefaultConditions.known(title(), measure.of(Objects.requireNonNull(result.reference())));
        if (!measure.ofLabels()) {
            return new ProbabilityChance(current, reference, conditions).of(measure, value);
        }
        DecisionRule same = rule.ofOther(current.count(), reference.count());
        LabelChance chance = new LabelChance(current.confusion(rule), reference.confusion(same), conditions);
        Expectation asked = measure == ClassificationMeasure.ACCURACY
                ? chance.accuracy()
                : current.positive().isPresent()
                        ? chance.ofTwo(measure, current.positive().get())
                        : chance.ofMany(measure, value);
        return same.match(threshold -> asked, k -> asked.listing(Map.of("reference_k", k)));
    }

    /** A warning where a side has no value, as one of two classes has too few rows for any. */
    @Override
    public TestResult run(MetricContext context) {
        Optional<ClassificationQualityMetric.Result> found =
                context.outcome(metric(context)).result();
        boolean unknown = Conditions.of(context).areCalibrated()
                && found.map(ClassificationQualityMetric.Result::sides)
                        .filter(sides -> sides.reference().isPresent())
                        .filter(sides ->
                                sides.stream().anyMatch(side -> measure.of(side).isEmpty()))
                        .isPresent();
        boolean few = unknown
                && Evaluation.bothSides(context)
                        .filter(both -> both.stream().anyMatch(ProbabilityChance::fewOfAClass))
                        .isPresent();
        return few
                ? result(TestResult.Status.WARNING, ProbabilityChance.fewOfAClass(), parameters())
                : ValueTest.super.run(context);
    }

    @Override
    public Map<String, Object> parameters() {
        return rule.parameters();
    }
}
