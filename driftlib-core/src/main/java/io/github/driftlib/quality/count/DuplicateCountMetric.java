package io.github.driftlib.quality.count;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.value.ValueResult;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How many rows or pairs of columns are there twice, which needs the rows. In JSON it has the name of what it counts:
 * {@code DuplicatedRowCount}, {@code DuplicatedColumnsCount} or {@code AlmostDuplicatedColumnsCount}.
 *
 * @param counted what is counted
 */
public record DuplicateCountMetric(DuplicateCount counted) implements RowMetric<ValueResult> {

    /** Checks the parameter. */
    public DuplicateCountMetric {
        Objects.requireNonNull(counted, "counted must be given, but was null");
    }

    @Override
    public String name() {
        return counted.metricName();
    }

    @Override
    public MetricOutcome<ValueResult> compute(Sides<Dataset> sides, MetricContext context) {
        return MetricOutcome.of(ValueResult.of(
                null,
                counted.of(sides.current()),
                sides.reference()
                        .map(rows -> OptionalDouble.of(counted.of(rows)))
                        .orElse(OptionalDouble.empty())));
    }
}
