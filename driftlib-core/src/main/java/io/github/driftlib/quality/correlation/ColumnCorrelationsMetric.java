package io.github.driftlib.quality.correlation;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.summary.DataSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The correlation of a column with each feature of its kind: Pearson's r, Spearman's rho and Kendall's tau-b for
 * numbers, Cramér's V for labels. Ranks need the rows.
 *
 * @param columnName the column, numerical or categorical
 */
public record ColumnCorrelationsMetric(String columnName) implements RowMetric<ColumnCorrelationsMetric.Result> {

    /** Checks the parameter. */
    public ColumnCorrelationsMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        return new ComparedColumn(context, columnName).present().thenOutcome(present -> outcome(context));
    }

    private MetricOutcome<Result> outcome(MetricContext context) {
        ColumnKind kind = context.definition().kind(columnName);
        if (kind != ColumnKind.NUMERICAL && kind != ColumnKind.CATEGORICAL) {
            return MetricOutcome.notApplicable(
                    "column '" + columnName + "' must be num or cat to be correlated, but is " + kind.label());
        }
        List<String> features = kind == ColumnKind.NUMERICAL
                ? context.definition().numerical()
                : context.definition().categorical();
        return compared(kind, context)
                .outcome(both -> both.map(data -> side(kind, features, data))
                        .into((current, reference) -> new Result(columnName, current, reference)));
    }

    private Attempt<Sides<DataSummary>> compared(ColumnKind kind, MetricContext context) {
        ComparedColumn column = new ComparedColumn(context, columnName);
        return fits(kind, context.current().storedKind(columnName)) && kind == ColumnKind.CATEGORICAL
                ? Attempt.of(column.sides().keepReferenceIf(data -> fits(kind, data.storedKind(columnName))))
                : column.ofNumbers();
    }

    private static boolean fits(ColumnKind kind, ColumnKind stored) {
        return kind == ColumnKind.NUMERICAL ? stored == ColumnKind.NUMERICAL : stored != ColumnKind.DATETIME;
    }

    private Map<String, Result.Correlations> side(ColumnKind kind, List<String> features, DataSummary data) {
        List<String> others = features.stream()
                .filter(feature -> !feature.equals(columnName) && data.contains(feature))
                .filter(feature -> fits(kind, data.storedKind(feature)))
                .toList();
        Map<String, Result.Correlations> byKind = new LinkedHashMap<>();
        if (!others.isEmpty()) {
            Stream.of(CorrelationKind.values())
                    .filter(coefficient -> coefficient.columns() == kind)
                    .forEach(coefficient -> byKind.put(coefficient.label(), correlations(coefficient, others, data)));
        }
        return byKind;
    }

    private Result.Correlations correlations(CorrelationKind kind, List<String> others, DataSummary data) {
        List<Double> values = new ArrayList<>();
        for (String other : others) {
            OptionalDouble found = Coefficient.of(kind, columnName, other).in(data);
            values.add(found.isPresent() ? (Double) found.getAsDouble() : null);
        }
        return new Result.Correlations(columnName, kind, new Result.Coefficients(others, values));
    }

    /**
     * The correlations of a column.
     *
     * @param columnName the column
     * @param current those in current, by the name of the coefficient; empty where there is no other feature of its
     *     kind
     * @param reference those in the reference, or null where it has no such column
     */
    public record Result(
            String columnName,
            Map<String, Correlations> current,
            @Nullable Map<String, Correlations> reference) implements MetricResult {

        /**
         * The correlations by one coefficient.
         *
         * @param columnName the column
         * @param kind the coefficient
         * @param values its values
         */
        public record Correlations(String columnName, CorrelationKind kind, Coefficients values) {}

        /**
         * Values of a coefficient.
         *
         * @param x the features
         * @param y the correlation with each, or null where it is not defined
         */
        public record Coefficients(List<String> x, List<@Nullable Double> y) {

            /** Copies the lists. */
            public Coefficients {
                x = List.copyOf(x);
                y = Collections.unmodifiableList(new ArrayList<>(y));
            }
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            current.forEach((kind, correlations) -> {
                for (int i = 0; i < correlations.values.x.size(); i++) {
                    Double value = correlations.values.y.get(i);
                    if (value != null) {
                        values.add(MetricValue.of(columnName, kind + ":" + correlations.values.x.get(i), value));
                    }
                }
            });
            return values;
        }
    }
}
