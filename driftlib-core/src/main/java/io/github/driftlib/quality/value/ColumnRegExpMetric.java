package io.github.driftlib.quality.value;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.text.RegularExpression;
import java.util.Objects;

/**
 * How many values of a column begin with a match of a regular expression. Numbers and points in time are matched as
 * results write them, 5.0 as {@code 5}; missing values are left out.
 *
 * <p>Each distinct value is matched in a bounded number of steps, and so are all of them together
 * ({@link RegularExpression}); an expression that takes more is an outcome without a result, with the reason.
 *
 * @param columnName the column
 * @param regExp the regular expression, not empty
 * @param top how many of the most frequent values are told on either side, at least 1; by default 10
 */
public record ColumnRegExpMetric(String columnName, String regExp, int top) implements Metric<ColumnRegExpResult> {

    /** How many of the most frequent values are told unless the user says otherwise. */
    public static final int DEFAULT_TOP = 10;

    /** Checks the parameters. */
    public ColumnRegExpMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        Objects.requireNonNull(regExp, "regExp must be given, but was null");
        if (regExp.isEmpty()) {
            throw new IllegalArgumentException("regExp must not be empty");
        }
        RegularExpression.of(regExp);
        if (top < 1) {
            throw new IllegalArgumentException("top must be at least 1, but was " + top);
        }
    }

    @Override
    public MetricOutcome<ColumnRegExpResult> compute(MetricContext context) {
        RegularExpression expression = RegularExpression.of(regExp);
        try {
            return new ComparedColumn(context, columnName)
                    .present()
                    .outcome(sides -> sides.map(data -> side(expression, data))
                            .into((current, reference) ->
                                    new ColumnRegExpResult(columnName, regExp, top, current, reference)));
        } catch (RegularExpression.TooCostlyException e) {
            return MetricOutcome.notApplicable("column '" + columnName + "': " + e.getMessage());
        }
    }

    private ColumnRegExpResult.Side side(RegularExpression expression, DataSummary data) {
        return ColumnRegExpResult.Side.of(
                new ColumnLabels(data, columnName).counts(),
                LabelBounds.of(data, columnName),
                expression.forColumn(),
                top);
    }
}
