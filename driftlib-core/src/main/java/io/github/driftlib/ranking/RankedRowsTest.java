package io.github.driftlib.ranking;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.test.CompleteRowsTest;
import io.github.driftlib.test.MetricTest;
import java.util.List;
import java.util.Optional;

/**
 * Whether as large a share of the rows as in the reference has a score or rank: rows without are no recommendations. A
 * missing target is an item that was not relevant, and counts.
 */
public record RankedRowsTest() implements CompleteRowsTest {

    @Override
    public String name() {
        return "TestShareOfRankedRows";
    }

    @Override
    public String title() {
        return "Share of Rows with a Prediction";
    }

    @Override
    public String needed() {
        return "a prediction";
    }

    @Override
    public MetricTest.Group group() {
        return MetricTest.Group.RECSYS;
    }

    /** None: how many numbers a column has is known of every column. */
    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of();
    }

    @Override
    public Optional<String> problem(ResolvedDefinition definition, DataSummary side) {
        if (definition.prediction().isEmpty()) {
            return Optional.of("the prediction must be one column, but is " + definition.predictions());
        }
        String prediction = definition.prediction().get();
        if (!side.contains(prediction)) {
            return Optional.of("column '" + prediction + "' must be in the data, but is not");
        }
        ColumnKind kind = side.storedKind(prediction);
        return kind == ColumnKind.NUMERICAL
                ? Optional.empty()
                : Optional.of("column '" + prediction + "' must hold numbers, but holds " + kind.label() + " values");
    }

    @Override
    public long completeRows(ResolvedDefinition definition, DataSummary side) {
        EmpiricalDistribution scores = side.distribution(definition.prediction().orElseThrow());
        return scores.count() + scores.negativeInfinities() + scores.positiveInfinities();
    }
}
