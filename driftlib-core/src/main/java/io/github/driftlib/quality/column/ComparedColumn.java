package io.github.driftlib.quality.column;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.DataSummary;

/**
 * A column on both sides of a comparison. A reference that lacks the column, or has no row, is left out.
 *
 * @param context the data sets
 * @param column the name of the column
 */
public record ComparedColumn(MetricContext context, String column) {

    /** Why nothing can be said of no rows. */
    public static final String NO_ROWS = "current must have a row, but has none";

    /** Both sides. */
    public Sides<DataSummary> sides() {
        return context.sides().keepReferenceIf(data -> data.contains(column) && data.rowCount() > 0);
    }

    /**
     * Both sides, if current still has the column.
     *
     * @throws IllegalArgumentException if neither side has it; names the nearest one
     */
    public Attempt<Sides<DataSummary>> present() {
        return context.definition()
                .change(column)
                .filter(change -> change.what() == ColumnChange.What.MISSING)
                .map(change -> Attempt.<Sides<DataSummary>>notApplicable(change.text()))
                .orElseGet(() -> {
                    context.current().storedKind(column);
                    return Attempt.of(sides());
                });
    }

    /** Both sides, if current still has the column, and a row. */
    public Attempt<Sides<DataSummary>> withRows() {
        return context.current().rowCount() == 0 ? Attempt.notEnoughData(NO_ROWS) : present();
    }

    /** Both sides, if the column of current holds numbers; a reference where it does not is left out. */
    public Attempt<Sides<DataSummary>> ofNumbers() {
        return present().then(sides -> {
            ColumnKind stored = context.current().storedKind(column);
            return stored == ColumnKind.NUMERICAL
                    ? Attempt.of(sides.keepReferenceIf(data -> data.storedKind(column) == ColumnKind.NUMERICAL))
                    : Attempt.notApplicable(
                            "column '" + column + "' must hold numbers, but holds " + stored.label() + " values");
        });
    }
}
