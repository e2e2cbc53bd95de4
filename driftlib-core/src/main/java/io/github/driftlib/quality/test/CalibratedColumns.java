package io.github.driftlib.quality.test;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.json.NumberText;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.stats.random.Hypergeometric;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Default conditions of how many columns, or kinds of missing values, are out of order: at most as many as in the
 * reference and those that chance explains. Of each one that is out of order in current alone, it is asked how probable
 * that is where nothing has changed; chance explains those that are no less probable than the level divided by the
 * number of columns.
 */
final class CalibratedColumns {

    private CalibratedColumns() {}

    /** At most the columns that have at most one value in the reference too, and those that chance explains. */
    static Expectation constant(double reference, MetricContext context, Conditions conditions) {
        return atMost(reference, context, conditions, column -> probabilityOfConstant(column, context));
    }

    /** At most the columns that have no value in the reference either, and those that chance explains. */
    static Expectation empty(double reference, MetricContext context, Conditions conditions) {
        return atMost(reference, context, conditions, column -> probabilityOfEmpty(column, context));
    }

    /** At most the pairs of equal columns that the reference has; few rows cannot tell columns apart. */
    static Expectation duplicated(double reference, MetricContext context, Conditions conditions) {
        return Expectation.of(Condition.lte(reference))
                .ofRows(
                        context.current().rowCount(),
                        context.reference().orElseThrow(Bound::missing).rowCount());
    }

    private static Expectation atMost(
            double reference, MetricContext context, Conditions conditions, ToDoubleFunction<String> probability) {
        DataSummary before = context.reference().orElseThrow(Bound::missing);
        List<String> columns = context.current().columnNames().stream()
                .filter(before::contains)
                .toList();
        double level = conditions.chance() / 2 / Math.max(1, columns.size());
        long explained = columns.stream()
                .filter(column -> probability.applyAsDouble(column) >= level)
                .count();
        return explained(reference, explained, "columns")
                .ofRows(context.current().rowCount(), before.rowCount());
    }

    /** At most so many, and those that chance explains. */
    static Expectation explained(double reference, double explained, String what) {
        Expectation expectation = Expectation.of(Condition.lte(reference + explained));
        return explained == 0
                ? expectation
                : expectation.because("as in the reference, and " + NumberText.of(explained) + " " + what
                        + ", which chance explains");
    }

    /**
     * How probable it is that all of some that either side has are on the one side: marked of marked + others rows, all
     * of them among the drawn.
     */
    static double probabilityOfAll(long marked, long others, long drawn) {
        return drawn < marked ? 0 : Hypergeometric.probability(marked, marked, others, drawn);
    }

    /**
     * How probable it is that all other values of a column that has one value in current are in the reference; 0 where
     * it has several, or has one in the reference too.
     */
    private static double probabilityOfConstant(String column, MetricContext context) {
        DataSummary current = context.current();
        DataSummary reference = context.reference().orElseThrow();
        OneValue now = OneValue.of(column, current, current);
        if (!now.alone() || OneValue.of(column, reference, reference).alone()) {
            return 0;
        }
        if (now.values() == 0) {
            return probabilityOfEmpty(column, context);
        }
        OneValue before = OneValue.of(column, current, reference);
        long others = before.values() - before.equal();
        return probabilityOfAll(others, now.values() + before.equal(), before.values());
    }

    /** How probable it is that all values of a column that has none in current are in the reference. */
    private static double probabilityOfEmpty(String column, MetricContext context) {
        DataSummary reference = context.reference().orElseThrow();
        long values = OneValue.of(column, reference, reference).values();
        if (values == 0
                || OneValue.of(column, context.current(), context.current()).values() > 0) {
            return 0;
        }
        long rows = reference.rowCount();
        return probabilityOfAll(values, context.current().rowCount() + rows - values, rows);
    }

    /**
     * How many values a side has, and how many of them equal the first value of a model side.
     *
     * @param values how many values there are
     * @param equal how many of them are equal to the first one
     */
    private record OneValue(long values, long equal) {

        boolean alone() {
            return values == equal;
        }

        static OneValue of(String column, DataSummary model, DataSummary side) {
            ColumnKind kind = model.storedKind(column);
            if (kind != side.storedKind(column)) {
                return new OneValue(side.rowCount(), 0);
            }
            return kind == ColumnKind.NUMERICAL || kind == ColumnKind.DATETIME
                    ? of(model.distribution(column), side.distribution(column))
                    : of(model.counts(column), side.counts(column));
        }

        private static OneValue of(CategoryCounts model, CategoryCounts side) {
            return new OneValue(
                    side.total(),
                    model.total() == 0 ? 0 : side.count(model.labels().get(0)));
        }

        private static OneValue of(EmpiricalDistribution model, EmpiricalDistribution side) {
            long values = side.count() + side.negativeInfinities() + side.positiveInfinities();
            if (model.count() == 0) {
                return new OneValue(
                        values, model.positiveInfinities() > 0 ? side.positiveInfinities() : side.negativeInfinities());
            }
            double first = model.min();
            return new OneValue(values, side.histogram(new double[] {first, first})[0]);
        }
    }
}
