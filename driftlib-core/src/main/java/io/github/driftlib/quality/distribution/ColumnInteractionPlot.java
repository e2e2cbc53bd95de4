package io.github.driftlib.quality.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.plot.Interaction;
import io.github.driftlib.summary.plot.Interactions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The picture of two columns together: a grid of counts for two columns of numbers, boxes for numbers by label, counts
 * of pairs for two columns of labels, and either over time ({@link Interaction}).
 *
 * @param xColumn the column along the x axis
 * @param yColumn the column along the y axis
 */
public record ColumnInteractionPlot(String xColumn, String yColumn) implements RowMetric<ColumnInteractionPlot.Result> {

    /** Checks the parameters. */
    public ColumnInteractionPlot {
        Objects.requireNonNull(xColumn, "xColumn must be given, but was null");
        Objects.requireNonNull(yColumn, "yColumn must be given, but was null");
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        Interactions.Axis x =
                new Interactions.Axis(xColumn, context.definition().kind(xColumn));
        Interactions.Axis y =
                new Interactions.Axis(yColumn, context.definition().kind(yColumn));
        Set<ColumnKind> kinds = EnumSet.of(x.kind(), y.kind());
        if (kinds.contains(ColumnKind.TEXT) || kinds.equals(Set.of(ColumnKind.DATETIME))) {
            return MetricOutcome.notApplicable("the columns must be num, cat or one of them datetime, but '" + xColumn
                    + "' is " + x.kind().label() + " and '" + yColumn + "' is "
                    + y.kind().label());
        }
        if (!x.fits(sides.current()) || !y.fits(sides.current())) {
            return MetricOutcome.notApplicable("columns '" + xColumn + "' and '" + yColumn
                    + "' must be in current and hold values of their kinds");
        }
        Interactions interactions = context.plots()
                ? Interactions.of(x, y, sides.current(), sides.reference()).orElseThrow()
                : new Interactions(null, null);
        return MetricOutcome.of(new Result(
                xColumn,
                yColumn,
                x.kind().label(),
                y.kind().label(),
                interactions.current(),
                interactions.reference()));
    }

    /**
     * The picture of two columns together.
     *
     * @param xColumn the first column
     * @param yColumn the second column
     * @param xType the kind of the first column: {@code num}, {@code cat} or {@code datetime}
     * @param yType the kind of the second column
     * @param current the picture of current
     * @param reference the picture of the reference, or null where it does not have both columns
     */
    public record Result(
            @JsonInclude(JsonInclude.Include.NON_NULL) String xColumn,
            @JsonInclude(JsonInclude.Include.NON_NULL) String yColumn,
            String xType,
            String yType,
            @PlotData @Nullable Interaction current,
            @PlotData @Nullable Interaction reference)
            implements MetricResult {

        /** Nothing: it is a picture. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
