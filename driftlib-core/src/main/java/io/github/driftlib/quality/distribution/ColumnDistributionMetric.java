package io.github.driftlib.quality.distribution;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a column: a histogram of its finite numbers over Doane's bins, a bar for each of its labels, or its
 * points in time by periods.
 *
 * @param columnName the column
 */
public record ColumnDistributionMetric(String columnName) implements Metric<ColumnDistributionMetric.Result> {

    /** Checks the parameter. */
    public ColumnDistributionMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return new ComparedColumn(context, columnName).present().thenOutcome(sides -> outcome(context, sides));
    }

    private MetricOutcome<Result> outcome(MetricContext context, Sides<DataSummary> present) {
        ColumnKind kind = context.definition().kind(columnName);
        if (kind == ColumnKind.TEXT) {
            return MetricOutcome.notApplicable(
                    "column '" + columnName + "' must be num, cat or datetime to have bars, but is text");
        }
        ColumnKind stored = context.current().storedKind(columnName);
        if (!fits(kind, stored)) {
            return MetricOutcome.notApplicable("column '" + columnName + "' must hold " + kind.label()
                    + " values in current, but holds " + stored.label() + " values");
        }
        Sides<DataSummary> sides = present.keepReferenceIf(data -> fits(kind, data.storedKind(columnName)));
        Histograms<? extends Histogram> histograms =
                context.plots() ? histograms(kind, columnName, sides) : new Histograms<>(null, null);
        return MetricOutcome.of(new Result(columnName, histograms.current(), histograms.reference()));
    }

    private static boolean fits(ColumnKind kind, ColumnKind stored) {
        return kind == ColumnKind.CATEGORICAL ? stored != ColumnKind.DATETIME : stored == kind;
    }

    /** The histograms of a column on both sides, over the same bins. */
    public static Histograms<? extends Histogram> histograms(ColumnKind kind, String column, Sides<DataSummary> sides) {
        Objects.requireNonNull(kind, "kind must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(sides, "sides must be given, but was null");
        DataSummary current = sides.current();
        Optional<DataSummary> reference = sides.reference();
        return switch (kind) {
            case NUMERICAL ->
                Histograms.ofNumbers(current.distribution(column), reference.map(data -> data.distribution(column)));
            case DATETIME ->
                Histograms.ofTimes(current.distribution(column), reference.map(data -> data.distribution(column)));
            case CATEGORICAL, TEXT ->
                Histograms.ofLabels(current.categories(column), reference.map(data -> data.categories(column)));
        };
    }

    /**
     * The picture of a column, over the same bars on both sides.
     *
     * @param columnName the column
     * @param current its values in current
     * @param reference its values in the reference, or null where it has no such column
     */
    public record Result(
            String columnName,
            @PlotData @Nullable Histogram current,
            @PlotData @Nullable Histogram reference) implements MetricResult {

        /** Nothing: it is a picture. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
