package io.github.driftlib.jdbc;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table of the user's naming: a row a run, a column a chosen value.
 *
 * <pre>{@code
 * WideTable.named("taxi_metrics")
 *         .number("prediction_drift", Metrics.columnDrift("prediction"), ColumnDriftMetric.Result::driftScore)
 *         .integer("num_drifted_columns", Metrics.datasetDrift(), DatasetDriftMetric.Result::numberOfDriftedColumns)
 *         .number("share_missing_values", Metrics.missingValues(), missing -> missing.current().shareOfMissingValues());
 * }</pre>
 *
 * <p>The primary key is the time of the run, and the project where there is a column for it; without one, runs of
 * different projects at the same time replace each other. A metric that has no result gives NULL, and so does a number
 * that is not finite. Immutable: each method gives a new table.
 */
public final class WideTable {

    private static final String TIMESTAMP = "timestamp";

    private final TableName name;
    private final String timestampColumn;
    private final Optional<String> projectColumn;
    private final List<WideColumn<?>> columns;

    private WideTable(
            TableName name, String timestampColumn, Optional<String> projectColumn, List<WideColumn<?>> columns) {
        this.name = name;
        this.timestampColumn = timestampColumn;
        this.projectColumn = projectColumn;
        this.columns = List.copyOf(columns);
        List<String> names = new ArrayList<>(List.of(timestampColumn));
        projectColumn.ifPresent(names::add);
        columns.forEach(column -> names.add(column.name()));
        for (String column : names) {
            Identifier.check("column", column);
            if (names.indexOf(column) != names.lastIndexOf(column)) {
                throw new IllegalArgumentException(
                        "columns of table " + name + " must have distinct names, but '" + column + "' is there twice");
            }
        }
    }

    /** A table without values yet, its time in the column {@code timestamp}. */
    public static WideTable named(String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        return named(TableName.of(name));
    }

    /** A table without values yet, its time in the column {@code timestamp}. */
    public static WideTable named(TableName name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        return new WideTable(name, TIMESTAMP, Optional.empty(), List.of());
    }

    /** The name of the column for the time of the run, a timestamp with time zone or one in UTC without. */
    public WideTable timestampColumn(String column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return new WideTable(name, column, projectColumn, columns);
    }

    /** The name of a column for the project, which becomes a part of the key. */
    public WideTable projectColumn(String column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return new WideTable(name, timestampColumn, Optional.of(column), columns);
    }

    /** A column {@code double precision} for a number. */
    public <R extends MetricResult> WideTable number(
            String column, Metric<R> metric, ToDoubleFunction<? super R> value) {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(value, "value must be given, but was null");
        return with(new WideColumn<>(column, ValueKind.NUMBER, metric, result -> {
            double number = value.applyAsDouble(result);
            return Double.isFinite(number) ? number : null;
        }));
    }

    /** A column {@code bigint} for a whole number. */
    public <R extends MetricResult> WideTable integer(
            String column, Metric<R> metric, ToLongFunction<? super R> value) {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(value, "value must be given, but was null");
        return with(new WideColumn<>(column, ValueKind.INTEGER, metric, value::applyAsLong));
    }

    /** A column {@code text} for a label, which may be null. */
    public <R extends MetricResult> WideTable label(
            String column, Metric<R> metric, Function<? super R, @Nullable String> value) {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(value, "value must be given, but was null");
        return with(new WideColumn<>(column, ValueKind.LABEL, metric, result -> StorableText.of(value.apply(result))));
    }

    private WideTable with(WideColumn<?> column) {
        List<WideColumn<?>> extended = new ArrayList<>(columns);
        extended.add(column);
        return new WideTable(name, timestampColumn, projectColumn, extended);
    }

    TableName name() {
        return name;
    }

    String timestampColumn() {
        return timestampColumn;
    }

    Optional<String> projectColumn() {
        return projectColumn;
    }

    List<WideColumn<?>> columns() {
        return columns;
    }

    @Override
    public String toString() {
        return "WideTable " + name + columns.stream().map(WideColumn::name).toList();
    }
}
