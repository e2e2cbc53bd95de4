package io.github.driftlib.quality.correlation;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.correlation.ColumnCorrelationsResult.Coefficients;
import io.github.driftlib.quality.correlation.ColumnCorrelationsResult.Correlations;
import io.github.driftlib.quality.value.ComparedColumn;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.text.TextDescriptor;
import io.github.driftlib.text.TextDescriptors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The correlation of each descriptor of a text column with each feature of its kind: Pearson's r, Spearman's rho and
 * Kendall's tau-b of numbers, Cramér's V of labels. Ranks need the rows.
 *
 * @param columnName the column of texts
 * @param descriptors the descriptors by name, all of this column; null or empty for {@link TextDescriptors#standard}
 */
public record TextDescriptorsCorrelationMetric(String columnName, Map<String, TextDescriptor> descriptors)
        implements RowMetric<TextDescriptorsCorrelationResult> {

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
    public MetricOutcome<TextDescriptorsCorrelationResult> compute(Sides<Dataset> sides, MetricContext context) {
        if (sides.current().rowCount() == 0) {
            return MetricOutcome.notEnoughData(ComparedColumn.NO_ROWS);
        }
        return MetricOutcome.of(sides.keepReferenceIf(rows -> rows.contains(columnName) && rows.rowCount() > 0)
                .map(rows -> side(rows, context.definition()))
                .into((current, reference) -> new TextDescriptorsCorrelationResult(columnName, current, reference)));
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
}
