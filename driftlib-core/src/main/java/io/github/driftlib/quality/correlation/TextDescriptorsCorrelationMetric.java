package io.github.driftlib.quality.correlation;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.quality.correlation.ColumnCorrelationsMetric.Result.Coefficients;
import io.github.driftlib.quality.correlation.ColumnCorrelationsMetric.Result.Correlations;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.text.TextDescriptor;
import io.github.driftlib.text.TextDescriptors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The correlation of each descriptor of a text column with each feature of its kind: Pearson's r, Spearman's rho and
 * Kendall's tau-b of numbers, Cramér's V of labels. Ranks need the rows.
 *
 * @param columnName the column of texts
 * @param descriptors the descriptors by name, all of this column; null or empty for {@link TextDescriptors#standard}
 */
public record TextDescriptorsCorrelationMetric(String columnName, Map<String, TextDescriptor> descriptors)
        implements RowMetric<TextDescriptorsCorrelationMetric.Result> {

    /** A name that no column of the data has: longer than all of them. */
    private static String freeName(Dataset rows) {
        return rows.columnNames().stream().reduce("descriptor", String::concat);
    }

    /** Checks and copies the parameters. */
    public TextDescriptorsCorrelationMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        descriptors = TextDescriptors.chosenOrStandard(columnName, descriptors);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        if (sides.current().rowCount() == 0) {
            return MetricOutcome.notEnoughData(ComparedColumn.NO_ROWS);
        }
        return MetricOutcome.of(sides.keepReferenceIf(rows -> rows.contains(columnName) && rows.rowCount() > 0)
                .map(rows -> side(rows, context.definition()))
                .into((current, reference) -> new Result(columnName, current, reference)));
    }

    private Map<String, Map<String, Correlations>> side(Dataset rows, ResolvedDefinition definition) {
        Map<String, Map<String, Correlations>> byDescriptor = new LinkedHashMap<>();
        descriptors.forEach((name, descriptor) -> byDescriptor.put(
                name, correlations(name, descriptor, features(descriptor.kind(), definition, rows), rows)));
        return byDescriptor;
    }

    private static List<String> features(ColumnKind kind, ResolvedDefinition definition, Dataset rows) {
        boolean numerical = kind == ColumnKind.NUMERICAL;
        return (numerical ? definition.numerical() : definition.categorical())
                .stream()
                        .filter(rows::contains)
                        .filter(feature -> numerical
                                ? rows.column(feature).kind() == ColumnKind.NUMERICAL
                                : rows.column(feature).kind() != ColumnKind.DATETIME)
                        .toList();
    }

    private static Map<String, Correlations> correlations(
            String name, TextDescriptor descriptor, List<String> features, Dataset rows) {
        Map<String, Correlations> byKind = new LinkedHashMap<>();
        if (features.isEmpty()) {
            return byKind;
        }
        String column = freeName(rows);
        DataSummary described = DataSummary.of(rows.with(column, descriptor));
        for (CorrelationKind kind : CorrelationKind.values()) {
            if (kind.columns() == descriptor.kind()) {
                List<Double> values = new ArrayList<>();
                for (String feature : features) {
                    OptionalDouble found = Coefficient.of(kind, column, feature).in(described);
                    values.add(found.isPresent() ? (Double) found.getAsDouble() : null);
                }
                byKind.put(kind.label(), new Correlations(name, kind, new Coefficients(features, values)));
            }
        }
        return byKind;
    }

    /**
     * The correlations of the descriptors of a text column.
     *
     * @param columnName the column of texts
     * @param current those in current, by descriptor and by the name of the coefficient
     * @param reference those in the reference, or null where it has no such column
     */
    public record Result(
            String columnName,
            Map<String, Map<String, Correlations>> current,
            @Nullable Map<String, Map<String, Correlations>> reference)
            implements MetricResult {

        /** Copies the maps, in their order. */
        public Result {
            current = Collections.unmodifiableMap(new LinkedHashMap<>(current));
            reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            current.forEach((descriptor, byKind) -> byKind.forEach((kind, correlations) -> {
                List<String> features = correlations.values().x();
                for (int i = 0; i < features.size(); i++) {
                    Double value = correlations.values().y().get(i);
                    if (value != null) {
                        values.add(MetricValue.of(columnName, descriptor + ":" + kind + ":" + features.get(i), value));
                    }
                }
            }));
            return values;
        }
    }
}
