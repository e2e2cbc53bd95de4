package io.github.driftlib.classification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.table.LabelVocabulary;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.ValueTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Whether a class is predicted well enough: by default not worse than in the reference by more than a fifth and than
 * chance explains, or without a reference better than a {@linkplain ClassificationDummyMetric guess}.
 *
 * @param measure which value
 * @param label the class, written in any way that {@linkplain LabelVocabulary means the same}
 * @param rule how the positive class is predicted
 */
public record ClassificationByClassTest(
        Measure measure, String label, @JsonUnwrapped DecisionRule rule)
        implements ValueTest<ClassificationQualityByClass.Result> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both threshold and k are given, or one is out of its range
     */
    public ClassificationByClassTest {
        Objects.requireNonNull(measure, "measure must be given, but was null");
        Objects.requireNonNull(label, "label must be given, but was null");
        Objects.requireNonNull(rule, "rule must be given, but was null");
    }

    /** A test with its defaults. */
    public static ClassificationByClassTest of(Measure measure, String label) {
        return new ClassificationByClassTest(measure, label, DecisionRule.DEFAULT);
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationByClassTest atThreshold(double threshold) {
        return new ClassificationByClassTest(measure, label, DecisionRule.threshold(threshold));
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationByClassTest atTop(int k) {
        return new ClassificationByClassTest(measure, label, DecisionRule.top(k));
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
        return "the " + measure.field() + " of class '" + label + "'";
    }

    @Override
    public MetricTest.Group group() {
        return MetricTest.Group.CLASSIFICATION;
    }

    @Override
    public ClassificationQualityByClass metric(MetricContext context) {
        return new ClassificationQualityByClass(rule);
    }

    private ClassificationDummyMetric guess() {
        return new ClassificationDummyMetric(rule);
    }

    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return context.reference().isPresent() ? List.of(metric(context)) : List.of(metric(context), guess());
    }

    @Override
    public OptionalDouble value(ClassificationQualityByClass.Result result) {
        return value(result.current().metrics()).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    @Override
    public Condition defaultCondition(ClassificationQualityByClass.Result result, MetricContext context) {
        String what = measure.field() + " of class '" + label + "'";
        if (context.reference().isPresent()) {
            return DefaultConditions.nearReference(
                    what, Optional.ofNullable(result.reference()).flatMap(found -> value(found.metrics())));
        }
        return DefaultConditions.betterThanGuess(
                what, context.outcome(guess()).result().flatMap(found -> value(found.metricsMatrix())), true);
    }

    @Override
    public Expectation expectation(
            ClassificationQualityByClass.Result result, MetricContext context, Conditions conditions) {
        Optional<Sides<EvaluatedRows>> both =
                conditions.areCalibrated() ? Evaluation.bothSides(context) : Optional.empty();
        if (both.isEmpty()
                || !Objects.requireNonNull(result.reference()).metrics().containsKey(label)) {
            return ValueTest.super.expectation(result, context, conditions);
        }
        EvaluatedRows current = both.get().current();
        EvaluatedRows reference = both.get().reference().orElseThrow();
        DecisionRule same = rule.ofOther(current.count(), reference.count());
        Expectation asked =
                new LabelChance(current.confusion(rule), reference.confusion(same), conditions).ofClass(measure, label);
        return same.match(threshold -> asked, k -> asked.listing(Map.of("reference_k", k)));
    }

    private Optional<Double> value(Map<String, ClassificationQualityByClass.ClassQuality> metrics) {
        return LabelVocabulary.of(metrics.keySet(), List.of())
                .find(label)
                .map(metrics::get)
                .map(measure::of);
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("label", label);
        parameters.putAll(rule.parameters());
        return parameters;
    }

    /** One value of {@link ClassificationQualityByClass.ClassQuality}, where each is explained. */
    public enum Measure {
        /** The share of rows predicted as the class that belongs to it. */
        PRECISION(
                "Precision Score by Class",
                "TestPrecisionByClass",
                ClassificationQualityByClass.ClassQuality::precision),
        /** The share of its members predicted as the class. */
        RECALL("Recall Score by Class", "TestRecallByClass", ClassificationQualityByClass.ClassQuality::recall),
        /** The harmonic mean of both. */
        F1("F1 Score by Class", "TestF1ByClass", ClassificationQualityByClass.ClassQuality::f1);

        private final String title;
        private final String testName;
        private final ToDoubleFunction<ClassificationQualityByClass.ClassQuality> value;

        Measure(String title, String testName, ToDoubleFunction<ClassificationQualityByClass.ClassQuality> value) {
            this.title = title;
            this.testName = testName;
            this.value = value;
        }

        /** The value. */
        public double of(ClassificationQualityByClass.ClassQuality quality) {
            return value.applyAsDouble(quality);
        }

        /** The name of the value in JSON. */
        @JsonValue
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }

        String title() {
            return title;
        }

        public String testName() {
            return testName;
        }
    }
}
