package io.github.driftlib.quality.distribution;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.plot.Interaction;
import io.github.driftlib.summary.plot.Interactions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * The picture of two columns together: a grid of counts for two columns of numbers, boxes for numbers by label, counts
 * of pairs for two columns of labels, and either over time ({@link Interaction}).
 *
 * @param xColumn the column along the x axis
 * @param yColumn the column along the y axis
 */
public record ColumnInteractionPlot(String xColumn, String yColumn) implements RowMetric<ColumnInteractionResult> {

    /** Checks the parameters. */
    public ColumnInteractionPlot {
        Objects.requireNonNull(xColumn, "xColumn must be given, but was null");
        Objects.requireNonNull(yColumn, "yColumn must be given, but was null");
    }

    @Override
    public MetricOutcome<ColumnInteractionResult> compute(Sides<Dataset> sides, MetricContext context) {
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
        return MetricOutcome.of(new ColumnInteractionResult(
                xColumn,
                yColumn,
                x.kind().label(),
                y.kind().label(),
                interactions.current(),
                interactions.reference()));
    }
}
