package io.github.driftlib.jdbc;

import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.jdbc.TableSpec.ColumnSpec;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.SinkException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the row of a run into a {@link WideTable}. */
final class WideRow implements SinkTable {

    private final WideTable table;
    private final TableSpec spec;

    WideRow(WideTable table) {
        this.table = table;
        List<ColumnSpec> columns = new ArrayList<>();
        columns.add(ColumnSpec.key(table.timestampColumn(), ValueKind.TIME));
        table.projectColumn().ifPresent(project -> columns.add(ColumnSpec.key(project, ValueKind.LABEL)));
        table.columns().forEach(column -> columns.add(ColumnSpec.value(column.name(), column.kind())));
        spec = new TableSpec(table.name(), columns);
    }

    @Override
    public TableSpec spec() {
        return spec;
    }

    @Override
    public Change change(Snapshot snapshot) {
        checkMetrics(snapshot);
        List<Object> values = new ArrayList<>();
        table.columns().forEach(column -> values.add(value(column, snapshot)));
        RunInfo run = snapshot.info();
        List<String> key = spec.keyColumns();
        return transaction -> {
            TimestampEncoding form = transaction.form();
            transaction.run(spec.deleteSql(key), List.of(run), (statement, row) -> bindKey(statement, form, row));
            transaction.run(spec.insertSql(), List.of(run), (statement, row) -> {
                bindKey(statement, form, row);
                bindValues(statement, key.size() + 1, values);
            });
        };
    }

    /** All columns whose metric is not there, in one error. */
    private void checkMetrics(Snapshot snapshot) {
        Set<Metric<?>> present = new HashSet<>(snapshot.metrics());
        List<String> missing = table.columns().stream()
                .filter(column -> !present.contains(column.metric()))
                .map(column -> "column '" + column.name() + "' needs " + Metric.Key.of(column.metric()))
                .toList();
        if (!missing.isEmpty()) {
            throw new SinkException("table " + table.name() + " cannot take the snapshot: " + String.join(", ", missing)
                    + ", but the metrics are "
                    + snapshot.metrics().stream().map(Metric.Key::of).toList());
        }
    }

    private @Nullable Object value(WideColumn<?> column, Snapshot snapshot) {
        return Contained.call(() -> column.in(snapshot), thrown -> {
            throw new SinkException(
                    "table " + table.name() + " cannot take the snapshot: the value of column '" + column.name()
                            + "' could not be had: " + Redaction.redacted(Contained.reason(thrown)),
                    Contained.call(() -> Redaction.redacted(thrown), again -> null));
        });
    }

    private void bindKey(PreparedStatement statement, TimestampEncoding form, RunInfo run) throws SQLException {
        form.bind(statement, 1, run.timestamp());
        if (table.projectColumn().isPresent()) {
            statement.setString(2, StorableText.ofProject(run));
        }
    }

    private void bindValues(PreparedStatement statement, int first, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            switch (table.columns().get(i).kind()) {
                case NUMBER -> statement.setObject(first + i, value, Types.DOUBLE);
                case INTEGER -> statement.setObject(first + i, value, Types.BIGINT);
                default -> statement.setObject(first + i, value, Types.VARCHAR);
            }
        }
    }
}
