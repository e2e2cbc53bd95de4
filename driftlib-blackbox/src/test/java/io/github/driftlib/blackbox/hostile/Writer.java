package io.github.driftlib.blackbox.hostile;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Writes snapshots over the data source until it is killed, and says on the console which ones are written. */
public final class Writer {

    static final int THREADS = 3;

    private Writer() {}

    /** The URL, in which the database is. */
    public static void main(String[] arguments) {
        JdbcSink sink = JdbcSink.builder(new Url(arguments[0]))
                .history()
                .createTables(true)
                .build();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            new Thread(() -> write(sink, number)).start();
        }
    }

    private static void write(JdbcSink sink, int thread) {
        for (int run = 0; true; run++) {
            sink.write(snapshot(thread, run));
            synchronized (Writer.class) {
                System.out.println(thread + " " + run);
                System.out.flush();
            }
        }
    }

    /** All have the same number of values. */
    static Snapshot snapshot(int thread, int run) {
        Dataset.Builder rows = Dataset.builder();
        for (int column = 0; column < 10; column++) {
            rows.numerical("column" + column, 1, 2, 3, column, run);
        }
        Dataset data = rows.build();
        return Report.builder()
                .metrics(java.util.stream.IntStream.range(0, 10)
                        .mapToObj(column -> Metrics.columnSummary("column" + column))
                        .toList())
                .executor(Runnable::run)
                .build()
                .run(data, data, DataDefinition.builder().build(), RunInfo.of("thread" + thread, time(run)));
    }

    static Instant time(int run) {
        return Instant.EPOCH.plusSeconds(run);
    }

    /** Connections of the driver manager. */
    record Url(String url) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter writer) {
            // Nothing is logged.
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // The driver's own.
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("nothing is wrapped");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
