package io.github.driftlib.quality.test;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.correlation.CorrelationKind;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult.Matrix;
import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Expectation.Judged;
import io.github.driftlib.test.Tolerance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Default conditions of correlations. The same pair of columns is compared on both sides, not the strongest pair with
 * the strongest. A correlation has changed where it differs by more than so much <em>and</em> by more than chance
 * explains: |atanh r1 - atanh r2| &gt; z sqrt(f (1/(n - 3) + 1/(m - 3))), z at the level divided by the number of
 * pairs, f = 1 for Pearson's r, 1.06^2 for Spearman's rho and 0.437 for Kendall's tau. Cramér's V, which has no sign
 * and grows by chance, must differ by z sqrt(1/n + 1/m) and by what it grows.
 */
final class CalibratedCorrelations {

    private static final double SPEARMAN = 1.06 * 1.06;
    private static final double KENDALL = 0.437;
    /** An atanh of 1 is without end. */
    private static final double NEARLY_ONE = 1 - 1e-12;

    private final CorrelationMatrixResult result;
    private final MetricContext context;
    private final Conditions conditions;

    CalibratedCorrelations(CorrelationMatrixResult result, MetricContext context, Conditions conditions) {
        this.result = result;
        this.context = context;
        this.conditions = conditions;
    }

    /** No correlation of some of the pairs of columns has changed by more than {@code difference} and chance. */
    Expectation unchanged(double difference, BiPredicate<String, String> pairs) {
        Matrix current = result.current();
        Matrix reference = result.reference();
        List<String[]> compared = new ArrayList<>();
        List<String> columns = current.columns();
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < i; j++) {
                String first = columns.get(i);
                String second = columns.get(j);
                if ((pairs.test(first, second) || pairs.test(second, first))
                        && current.correlation(first, second) != null
                        && Objects.requireNonNull(reference).correlation(first, second) != null) {
                    compared.add(new String[] {first, second});
                }
            }
        }
        double z = -StandardNormal.quantile(conditions.chance() / 2 / Math.max(1, compared.size()));
        List<String> changed = compared.stream()
                .filter(pair -> changed(pair[0], pair[1], difference, z))
                .map(pair -> pair[0] + " and " + pair[1])
                .toList();
        return Expectation.of(Condition.eq(0))
                .of(Judged.of(
                        "the number of pairs whose correlation ("
                                + result.kind().label() + ") changed by more than " + difference + " and chance",
                        changed.size()))
                .because(NamingStatistic.listed(changed))
                .ofRows(context.current().rowCount(), reference().rowCount());
    }

    /** A correlation at most 0.25, or what chance explains, below the reference's. */
    static Expectation atLeast(double reference, CorrelationKind kind, MetricContext context, Conditions conditions) {
        DataSummary before = context.reference().orElseThrow(Bound::missing);
        List<String> columns = Stream.concat(
                        context.definition().target().stream(), context.definition().prediction().stream())
                .toList();
        long n = rowsOf(context.current(), columns);
        long m = rowsOf(before, columns);
        if (Math.min(n, m) < Tolerance.FEWEST_ROWS) {
            return Expectation.of(Condition.gte(reference - CorrelationStatistic.LARGEST_FALL))
                    .ofRows(n, m);
        }
        double fall = kind == CorrelationKind.CRAMER_V
                ? conditions.standardErrors() * Math.sqrt(1.0 / n + 1.0 / m)
                : reference - Math.tanh(atanh(reference) - conditions.standardErrors() * standardError(kind, n, m));
        return Expectation.atLeast(
                reference,
                conditions.tolerance(
                        Tolerance.Worth.of(CorrelationStatistic.LARGEST_FALL),
                        fall / conditions.standardErrors(),
                        n,
                        m));
    }

    private DataSummary reference() {
        return context.reference().orElseThrow(Bound::missing);
    }

    private boolean changed(String first, String second, double difference, double z) {
        double now = Objects.requireNonNull(result.current().correlation(first, second));
        double before = Objects.requireNonNull(
                Objects.requireNonNull(result.reference()).correlation(first, second));
        long n = rowsOf(context.current(), List.of(first, second));
        long m = rowsOf(reference(), List.of(first, second));
        if (Math.abs(now - before) <= difference || Math.min(n, m) < Tolerance.FEWEST_ROWS) {
            return false;
        }
        return result.kind() == CorrelationKind.CRAMER_V
                ? Math.abs(now - before) > z * Math.sqrt(1.0 / n + 1.0 / m) + growth(first, second, n, m)
                : Math.abs(atanh(now) - atanh(before)) > z * standardError(result.kind(), n, m);
    }

    /** The standard error of a difference of two atanh r. */
    static double standardError(CorrelationKind kind, long n, long m) {
        double factor = kind == CorrelationKind.SPEARMAN ? SPEARMAN : kind == CorrelationKind.KENDALL ? KENDALL : 1;
        return Math.sqrt(factor * (1.0 / (n - 3) + 1.0 / (m - 3)));
    }

    static double atanh(double r) {
        double bounded = Math.max(-NEARLY_ONE, Math.min(NEARLY_ONE, r));
        return 0.5 * Math.log((1 + bounded) / (1 - bounded));
    }

    /** How much more V grows by chance in the smaller sample: it is about sqrt((c - 1) / n) of independent columns. */
    private double growth(String first, String second, long n, long m) {
        long categories = Math.max(categories(first), categories(second));
        return Math.abs(Math.sqrt((categories - 1.0) / n) - Math.sqrt((categories - 1.0) / m));
    }

    private long categories(String column) {
        return context.current().contains(column) && context.current().storedKind(column) != ColumnKind.DATETIME
                ? Math.max(2, context.current().categories(column).distinctCount())
                : 2;
    }

    /** How many rows have a value in all of the columns at least; columns that are derived have one in each row. */
    static long rowsOf(DataSummary data, Collection<String> columns) {
        long rows = data.rowCount();
        for (String column : columns) {
            rows -= data.contains(column) ? missing(data, column) : 0;
        }
        return rows;
    }

    private static long missing(DataSummary data, String column) {
        ColumnKind kind = data.storedKind(column);
        return kind == ColumnKind.NUMERICAL || kind == ColumnKind.DATETIME
                ? data.distribution(column).missing()
                : data.counts(column).missing();
    }
}
