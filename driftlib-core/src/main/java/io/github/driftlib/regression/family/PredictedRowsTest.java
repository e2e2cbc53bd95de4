package io.github.driftlib.regression.family;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.regression.error.ErrorSummary;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.test.CompleteRowsTest;
import io.github.driftlib.test.MetricTest;
import java.util.List;
import java.util.Optional;

/** Whether as large a share of the rows as in the reference has a finite target and a finite prediction. */
public record PredictedRowsTest() implements CompleteRowsTest {

    @Override
    public String name() {
        return "TestShareOfPredictedRows";
    }

    @Override
    public String title() {
        return "Share of Rows with Target and Prediction";
    }

    @Override
    public String needed() {
        return "a finite target and a finite prediction";
    }

    @Override
    public MetricTest.Group group() {
        return MetricTest.Group.REGRESSION;
    }

    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of(new RegressionQualityMetric());
    }

    @Override
    public Optional<String> problem(ResolvedDefinition definition, DataSummary side) {
        return Optional.of(ErrorSummary.attempt(definition, side).reason()).filter(reason -> !reason.isEmpty());
    }

    @Override
    public long completeRows(ResolvedDefinition definition, DataSummary side) {
        EmpiricalDistribution errors = ErrorSummary.of(definition, side).errors();
        return errors.count() + errors.negativeInfinities() + errors.positiveInfinities();
    }
}
