package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.html.HtmlDashboard;
import io.github.driftlib.jdbc.JdbcHistory;
import io.github.driftlib.sink.MetricSink;
import javax.sql.DataSource;

/** Keeps the metrics of the days: in the database, and as files in the output folder. */
public final class DayRecorder implements AutoCloseable {

    private final DataSource database;
    private final OutputFolder output;
    private final MetricSink sink;
    private final MetricSink qualitySink;

    /** The tables are created if they are not there yet. */
    public DayRecorder(DataSource database, OutputFolder output) {
        this.database = database;
        this.output = output;
        this.sink = MetricsTable.TABLE.sink(database);
        this.qualitySink = QualityTable.TABLE.sink(database);
    }

    /** Keeps the metrics of a day, in place of those it has already. */
    public void record(DayResult result) {
        sink.write(result.snapshot());
        qualitySink.write(result.quality());
        output.write(output.report(result.day().toString()), result.snapshot().toJson());
        output.write(output.report(result.day() + "-quality"), result.quality().toJson());
    }

    /** Writes the tables of the database as files, and its history as a dashboard. */
    public void export() {
        output.write(output.metrics(), MetricsTable.TABLE.csv(database));
        output.write(output.quality(), QualityTable.TABLE.csv(database));
        HtmlDashboard.standard().titled("Taxi monitoring").writeTo(JdbcHistory.of(database), output.page("dashboard"));
    }

    @Override
    public void close() {
        sink.close();
        qualitySink.close();
    }
}
