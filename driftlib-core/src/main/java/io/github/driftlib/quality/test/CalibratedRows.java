package io.github.driftlib.quality.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Tolerance;
import java.util.Optional;

/** The default condition of the number of rows. */
final class CalibratedRows {

    /** Two lengths of time are equal where they differ by no more than this share. */
    private static final double EQUAL_TIME = 0.05;

    private CalibratedRows() {}

    /**
     * A tenth, and three standard errors, where both sides cover as long a time, by the datetime column of the
     * definition. Where that is not known the numbers of rows of two samples have nothing to do with one another: more
     * than 30, as without a reference.
     */
    static Expectation number(MetricContext context, Condition withoutReference, Conditions conditions) {
        Optional<DataSummary> reference = context.reference();
        if (reference.isEmpty()) {
            return Expectation.of(withoutReference);
        }
        long current = context.current().rowCount();
        long before = reference.get().rowCount();
        if (!equalTime(context.definition().datetime(), context.current(), reference.get())) {
            return Expectation.of(withoutReference)
                    .because("not compared with the " + before
                            + " of the reference, which is not known to cover as long a time");
        }
        Tolerance tolerance = conditions.tolerance(
                Tolerance.Worth.tenth(before), Math.sqrt((double) current + before), current, before);
        return Expectation.within(before, tolerance);
    }

    private static boolean equalTime(Optional<String> column, DataSummary current, DataSummary reference) {
        double now = column.map(name -> span(current, name)).orElse(0.0);
        double before = column.map(name -> span(reference, name)).orElse(0.0);
        return now > 0 && Math.abs(now - before) <= EQUAL_TIME * before;
    }

    private static double span(DataSummary data, String column) {
        if (!data.contains(column)) {
            return 0;
        }
        EmpiricalDistribution times = data.distribution(column);
        return times.count() == 0 ? 0 : times.max() - times.min();
    }
}
