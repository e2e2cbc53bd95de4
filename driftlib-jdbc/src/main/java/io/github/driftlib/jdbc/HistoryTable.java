package io.github.driftlib.jdbc;

import io.github.driftlib.jdbc.TableSpec.ColumnSpec;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * The narrow history: a row a value.
 *
 * <p>A change begins with a row of the run without a metric and ends by deleting it. Nobody ever sees it, but its key
 * makes a second writer of the same run wait for the first, so that it deletes what that one wrote.
 */
final class HistoryTable implements SinkTable {

    static final TableName DEFAULT_NAME = TableName.of("driftlib_history");

    private static final Metric.Key NO_METRIC = new Metric.Key("", "");

    private static final HistoryRow LOCK = HistoryRow.of(NO_METRIC, "", MetricValue.of("", "lock", true));

    private final TableSpec spec;

    HistoryTable(TableName table) {
        spec = spec(table);
    }

    static TableSpec spec(TableName table) {
        return new TableSpec(
                table,
                List.of(
                        ColumnSpec.key("project", ValueKind.LABEL),
                        ColumnSpec.key("run_time", ValueKind.TIME),
                        ColumnSpec.key("series", ValueKind.LABEL),
                        ColumnSpec.key("judged_by", ValueKind.LABEL),
                        ColumnSpec.value("metric_key", ValueKind.LABEL),
                        ColumnSpec.value("judgement", ValueKind.LABEL),
                        ColumnSpec.value("metric", ValueKind.LABEL),
                        ColumnSpec.value("column_name", ValueKind.LABEL),
                        ColumnSpec.value("field", ValueKind.LABEL),
                        ColumnSpec.value("value", ValueKind.NUMBER),
                        ColumnSpec.value("label", ValueKind.LABEL)));
    }

    @Override
    public TableSpec spec() {
        return spec;
    }

    @Override
    public Change change(Snapshot snapshot) {
        List<HistoryRow> rows = HistoryRow.of(snapshot);
        List<Metric.Key> replaced = new ArrayList<>();
        for (Metric<?> metric : snapshot.metrics()) {
            replaced.add(Metric.Key.of(metric));
        }
        snapshot.tests().forEach(test -> replaced.add(HistoryRow.key(test.key())));
        RunInfo run = snapshot.info();
        String project = StorableText.ofProject(run);
        return transaction -> {
            insert(transaction, project, run, List.of(LOCK));
            delete(transaction, project, run, replaced);
            insert(transaction, project, run, rows);
            delete(transaction, project, run, List.of(NO_METRIC));
        };
    }

    private void delete(TableTransaction transaction, String project, RunInfo run, List<Metric.Key> metrics)
            throws SQLException {
        String sql = spec.deleteSql(List.of("project", "run_time")) + " and substr(\"series\", 1, "
                + SeriesDigest.METRIC_DIGITS + ") = ?";
        transaction.run(sql, metrics, (statement, metric) -> {
            statement.setString(1, project);
            transaction.form().bind(statement, 2, run.timestamp());
            statement.setString(3, SeriesDigest.ofMetric(metric.series()));
        });
    }

    private void insert(TableTransaction transaction, String project, RunInfo run, List<HistoryRow> rows)
            throws SQLException {
        transaction.run(spec.insertSql(), rows, (statement, row) -> {
            statement.setString(1, project);
            transaction.form().bind(statement, 2, run.timestamp());
            bind(statement, row);
        });
    }

    private static void bind(PreparedStatement statement, HistoryRow value) throws SQLException {
        statement.setString(3, SeriesDigest.of(value.key().series(), value.column(), value.field()));
        statement.setString(4, SeriesDigest.ofJudgement(value.key().judgement()));
        statement.setString(5, StorableText.of(value.key().series()));
        statement.setString(6, StorableText.of(value.key().judgement()));
        statement.setString(7, StorableText.of(value.metric()));
        statement.setString(8, StorableText.of(value.column()));
        statement.setString(9, StorableText.of(value.field()));
        if (value.number() == null) {
            statement.setNull(10, Types.DOUBLE);
        } else {
            statement.setDouble(10, value.number());
        }
        statement.setString(11, StorableText.of(value.label()));
    }
}
