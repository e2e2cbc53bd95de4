package io.github.driftlib.classification.family;

import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.CompleteRowsTest;
import io.github.driftlib.test.MetricTest;
import java.util.List;
import java.util.Optional;

/** Whether as large a share of the rows as in the reference has a target and all predictions of a class. */
public record ClassifiedRowsTest() implements CompleteRowsTest {

    @Override
    public String name() {
        return "TestShareOfClassifiedRows";
    }

    @Override
    public String title() {
        return "Share of Rows with Target and Prediction";
    }

    @Override
    public String needed() {
        return "a target and a prediction";
    }

    @Override
    public MetricTest.Group group() {
        return MetricTest.Group.CLASSIFICATION;
    }

    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of(new ClassificationQualityMetric(DecisionRule.DEFAULT));
    }

    @Override
    public Optional<String> problem(ResolvedDefinition definition, DataSummary side) {
        return Classifier.problem(definition, side);
    }

    @Override
    public long completeRows(ResolvedDefinition definition, DataSummary side) {
        return Classifier.of(definition).value().orElseThrow().completeRows(side);
    }
}
