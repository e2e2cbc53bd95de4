package io.github.driftlib.quality.test;

import io.github.driftlib.json.NearestName;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.correlation.CorrelationKind;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult.Matrix;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.ValueTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How many pairs of columns have a correlation that differs from the reference's by more than {@code corrDiff}: none by
 * default. Pairs without a correlation on one side are left out.
 *
 * @param corrDiff the largest difference that is no change, at least 0; usually 0.25
 * @param method the coefficient, or null for Pearson's r; under calibrated conditions for Spearman's rho where the rows
 *     are there, as the standard error of r is not known of numbers with far outliers
 * @param columnName the column whose pairs are counted, or null for those of all columns
 */
public record CorrelationChangesTest(
        double corrDiff,
        @Nullable CorrelationKind method,
        @Nullable String columnName) implements ValueTest<CorrelationMatrixResult> {

    /** The largest difference that is no change, unless another is given. */
    public static final double DEFAULT_DIFFERENCE = 0.25;

    /** Checks the parameters. */
    public CorrelationChangesTest {
        if (!(corrDiff >= 0) || Double.isInfinite(corrDiff)) {
            throw new IllegalArgumentException("corrDiff must be at least 0 and finite, but was " + corrDiff);
        }
    }

    @Override
    public String name() {
        return "TestCorrelationChanges";
    }

    @Override
    public String title() {
        return "Change in Correlation";
    }

    @Override
    public MetricTest.Group group() {
        return MetricTest.Group.DATA_QUALITY;
    }

    @Override
    public String subject() {
        return columnName == null
                ? "the number of changed correlations"
                : "the number of changed correlations of '" + columnName + "'";
    }

    @Override
    public Metric<CorrelationMatrixResult> metric(MetricContext context) {
        return Coefficients.matrix(Coefficients.used(method, CorrelationKind.PEARSON, context));
    }

    /** No pair has changed by more than the difference and by more than chance explains. */
    @Override
    public Expectation expectation(CorrelationMatrixResult result, MetricContext context, Conditions conditions) {
        return conditions.areCalibrated()
                ? new CalibratedCorrelations(result, context, conditions)
                        .unchanged(corrDiff, (first, second) -> columnName == null || first.equals(columnName))
                : Expectation.of(defaultCondition(result, context));
    }

    @Override
    public OptionalDouble value(CorrelationMatrixResult result) {
        Matrix current = result.current();
        Matrix reference = result.reference();
        if (reference == null) {
            throw new IllegalArgumentException("there must be a reference, but there is none");
        }
        if (columnName == null) {
            double counted = current.columns().stream()
                    .mapToLong(column -> changes(column, current, reference))
                    .sum();
            return OptionalDouble.of(counted / 2);
        }
        for (Matrix side : List.of(current, reference)) {
            if (!side.columns().contains(columnName)) {
                throw new IllegalArgumentException(
                        "column must be one of " + NearestName.list(columnName, side.columns())
                                + ", which have correlations" + NearestName.butWas(columnName, side.columns()));
            }
        }
        return OptionalDouble.of(changes(columnName, current, reference));
    }

    private long changes(String column, Matrix current, Matrix reference) {
        return current.columns().stream()
                .filter(other -> {
                    Double now = current.correlation(column, other);
                    Double before = reference.correlation(column, other);
                    return now != null && before != null && Math.abs(before - now) > corrDiff;
                })
                .count();
    }

    @Override
    public Condition defaultCondition(CorrelationMatrixResult result, MetricContext context) {
        return Condition.eq(0);
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("corr_diff", corrDiff);
        if (method != null) {
            given.put("method", method.label());
        }
        if (columnName != null) {
            given.put("column_name", columnName);
        }
        return given;
    }

    @Override
    public Map<String, Object> parameters(CorrelationMatrixResult result, MetricContext context) {
        Map<String, Object> used = parameters();
        used.put("method", result.kind().label());
        return used;
    }
}
