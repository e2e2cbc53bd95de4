package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.examples.taxi.monitoring.MetricsTable;
import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricSink;
import javax.sql.DataSource;

/** Writes the windows of trips into a table that dashboards read, and everything into the history. */
final class WindowSink implements MetricSink {

    static final String TABLE = "taxi_window_metrics";

    private final MetricSink trips;
    private final MetricSink others;

    WindowSink(DataSource database) {
        trips = MetricsTable.sink(TABLE, database);
        others = JdbcSink.builder(database).history().createTables(true).build();
    }

    @Override
    public void write(Snapshot snapshot) {
        (snapshot.info().project().equals(TaxiWatch.TRIPS) ? trips : others).write(snapshot);
    }
}
