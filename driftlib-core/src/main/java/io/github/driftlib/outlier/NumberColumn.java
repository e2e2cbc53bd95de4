package io.github.driftlib.outlier;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;

/** A column of numbers on both sides, of which each has a finite one. */
final class NumberColumn {

    private NumberColumn() {}

    /**
     * The distributions of both sides.
     *
     * @param current that of current
     * @param reference that of the reference
     */
    record Both(EmpiricalDistribution current, EmpiricalDistribution reference) {}

    static Attempt<Both> of(String column, MetricContext context) {
        if (context.reference().isEmpty()) {
            return Attempt.notApplicable("there must be a reference that says what is strange");
        }
        if (context.definition().change(column).isPresent()) {
            return Attempt.notApplicable(
                    context.definition().change(column).get().text());
        }
        DataSummary before = context.reference().get();
        if (before.storedKind(column) != ColumnKind.NUMERICAL
                || context.current().storedKind(column) != ColumnKind.NUMERICAL) {
            return Attempt.notApplicable("column '" + column + "' must hold numbers, but holds "
                    + before.storedKind(column).label() + " values");
        }
        Both both = new Both(context.current().distribution(column), before.distribution(column));
        return both.current.finite().count() == 0 || both.reference.finite().count() == 0
                ? Attempt.notEnoughData("both sides must have a finite number in '" + column + "'")
                : Attempt.of(both);
    }
}
