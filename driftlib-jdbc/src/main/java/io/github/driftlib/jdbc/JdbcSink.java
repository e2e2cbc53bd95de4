package io.github.driftlib.jdbc;

import io.github.driftlib.jdbc.SinkTable.Change;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.SinkException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes snapshots into tables of PostgreSQL, H2 or SQLite: a narrow history, wide tables, or both.
 *
 * <p>The <em>history</em> has a row for each value of each result: {@code project}, {@code run_time}, {@code series},
 * {@code judged_by}, {@code metric_key} (the {@linkplain io.github.driftlib.metric.Metric.Key#series series}),
 * {@code judgement} (what a verdict was judged by, empty for measured values and for defaults), {@code metric} (its
 * name), {@code column_name} (empty for the whole data set), {@code field}, and {@code value} or {@code label}. Its
 * primary key is project, time, series and judged by, which are digests of metric key, column and field, and of the
 * judgement, however long they are. Metrics of one series in one snapshot share the rows of what they measured. A
 * metric without a result, or whose values cannot be had, has one row with the field {@code status} and a label such as
 * {@code FAILED: reason}. A test has one row under its own key and title: the field {@code test_status}, what was
 * tested as the value, and how the test ended as the label. In texts NUL and halves of surrogate pairs become U+FFFD;
 * series that differ only there stay apart. A project has at most 500 characters, and neither NUL nor halves of
 * surrogate pairs. A <em>wide table</em> is the user's own, see {@link WideTable}.
 *
 * <p>A snapshot is one transaction over all tables: it is there as a whole or not at all. Written again, it takes the
 * place of what was there of the same project, run time and series, also where it has fewer values; metrics that it
 * does not have stay. Of several writers of the same run at the same time, the last one wins; this rests on the primary
 * keys, and a table made by hand that has neither its key nor a unique index over the same columns is refused, as is
 * one whose columns would round a number or cut a text. Tables are written in the order of their names, so that sinks
 * do not wait for each other in a circle.
 *
 * <p>Times are UTC. PostgreSQL and H2 hold them as {@code timestamp with time zone}, or in existing tables as
 * {@code timestamp}; SQLite as text of fixed width, {@code 2022-02-01T10:00:00.000000Z}, which sorts as time does. The
 * time of a run must lie in the years 1 to 9999.
 *
 * <p>A failure that may pass (no connection, a deadlock, a lock, a statement that takes too long, a server that
 * restarts or only reads until a failover is over) is tried again on a new connection, after a wait that grows; see
 * {@link RetryPolicy}. Every other one, and the last one, is a {@link SinkException} that names the table; the last one
 * {@linkplain SinkException#mayPass may pass}, as does what somebody can mend at the database (a table that is not as
 * it must be, a password). A write whose thread is interrupted ends, also where it waits for a lock, and keeps the
 * interrupt. Passwords in messages of the driver are replaced by {@code ***}.
 *
 * <p>Safe for use by many threads, if the data source is. Each write takes one connection, and for the first one also
 * the tables are checked. Closing the sink leaves the data source open.
 *
 * <pre>{@code
 * MetricSink sink = JdbcSink.builder(dataSource).history().createTables(true).build();
 * sink.write(Report.of(Metrics.missingValues()).run(current, reference));
 * }</pre>
 */
public final class JdbcSink implements MetricSink {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSink.class);

    private final DataSource dataSource;
    private final List<SinkTable> tables;
    private final boolean createTables;
    private final RetryPolicy retry;
    private final RandomGenerator random;
    private final Sleeper sleeper;
    private final Watch watch;
    private final ConcurrentMap<SinkTable, TimestampEncoding> forms = new ConcurrentHashMap<>();

    private JdbcSink(Builder builder) {
        dataSource = builder.dataSource;
        tables = builder.tables.stream()
                .sorted(Comparator.comparing(table -> table.spec().table().sql()))
                .toList();
        createTables = builder.createTables;
        retry = builder.retry;
        random = builder.random;
        sleeper = builder.sleeper;
        watch = new Watch(builder.statementLimit);
    }

    /**
     * A builder. It needs at least one table; unless told otherwise tables must exist, retries are
     * {@link RetryPolicy#defaults}, and waits are random and real.
     */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /**
     * {@inheritDoc}
     *
     * @throws SinkException if a wide table needs a metric that the snapshot does not have, if a table is not as it
     *     must be, or if the database failed for good
     */
    @Override
    public void write(Snapshot snapshot) {
        checkTime(snapshot.info().timestamp());
        Map<SinkTable, Change> changes = new LinkedHashMap<>();
        tables.forEach(table -> changes.put(table, table.change(snapshot)));
        boolean checkedAnew = false;
        for (int failures = 1; true; failures++) {
            WriteAttempt attempt = new WriteAttempt(dataSource, changes, forms, createTables, watch);
            try {
                attempt.run();
                return;
            } catch (SQLException | RuntimeException e) {
                forms.clear();
                if (!TransientErrors.isTransient(e)) {
                    if (attempt.checkedBefore() && !checkedAnew) {
                        checkedAnew = true;
                        failures--;
                        continue;
                    }
                    throw failed(attempt, "", e);
                }
                if (failures == retry.maxAttempts()) {
                    throw failed(attempt, " in " + failures + (failures == 1 ? " attempt" : " attempts"), e);
                }
                pause(attempt, failures, e);
            }
        }
    }

    private static void checkTime(Instant time) {
        if (time.isBefore(TimestampEncoding.FIRST) || !time.isBefore(TimestampEncoding.END)) {
            throw new SinkException("run time must be in [" + TimestampEncoding.FIRST + ", " + TimestampEncoding.END
                    + "), but was " + time);
        }
    }

    private static SinkException failed(WriteAttempt attempt, String attempts, Exception failure) {
        String message = attempt.place() + " could not be written" + attempts + ": " + failure.getMessage();
        return TransientErrors.isTransient(failure) || TransientErrors.isMendable(failure)
                ? SinkException.unavailable(Redaction.redacted(message), Redaction.redacted(failure))
                : new SinkException(Redaction.redacted(message), Redaction.redacted(failure));
    }

    private void pause(WriteAttempt attempt, int failures, Exception failure) {
        Duration delay = retry.delay(failures, random);
        if (LOG.isWarnEnabled()) {
            LOG.warn(
                    "{} could not be written, attempt {} of {}, next one in {} ms: {}",
                    LogText.of(attempt.place()),
                    failures,
                    retry.maxAttempts(),
                    delay.toMillis(),
                    LogText.of(failure.getMessage()));
        }
        try {
            sleeper.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            e.addSuppressed(Redaction.redacted(failure));
            throw SinkException.unavailable(
                    attempt.place() + " could not be written: interrupted while waiting to try again", e);
        }
    }

    /** Collects tables and settings; not safe for use by many threads. */
    public static final class Builder {
        private final DataSource dataSource;
        private final List<SinkTable> tables = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private boolean createTables;
        private RetryPolicy retry = RetryPolicy.defaults();
        private RandomGenerator random = new Random();
        private Sleeper sleeper = Sleeper.ofThread();
        private Duration statementLimit = Duration.ofSeconds(30);

        private Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource must be given, but was null");
        }

        /** Writes the history table {@code driftlib_history}. */
        public Builder history() {
            return history(HistoryTable.DEFAULT_NAME);
        }

        /** Writes a history table of the given name. */
        public Builder history(String table) {
            Objects.requireNonNull(table, "table must be given, but was null");
            return history(TableName.of(table));
        }

        /** Writes a history table of the given name. */
        public Builder history(TableName table) {
            Objects.requireNonNull(table, "table must be given, but was null");
            return table(new HistoryTable(table));
        }

        /** Writes a wide table; may be called for several. */
        public Builder wide(WideTable table) {
            Objects.requireNonNull(table, "table must be given, but was null");
            if (table.columns().isEmpty()) {
                problems.add("table " + table.name() + " must have at least one value, but has none");
            }
            return table(new WideRow(table));
        }

        private Builder table(SinkTable table) {
            TableName name = table.spec().table();
            if (tables.stream().anyMatch(other -> other.spec().table().equals(name))) {
                problems.add("tables must be distinct, but " + name + " is there twice");
            }
            tables.add(table);
            return this;
        }

        /**
         * Whether the first write creates tables that are missing. Existing ones are never altered, and schemas never
         * created.
         */
        public Builder createTables(boolean create) {
            createTables = create;
            return this;
        }

        /** How often a write is tried, and when. */
        public Builder retry(RetryPolicy policy) {
            retry = Objects.requireNonNull(policy, "policy must be given, but was null");
            return this;
        }

        /**
         * How long the database may take for one statement, 30 s unless said otherwise; at most a day. A statement that
         * waits longer, such as for a lock, is cancelled and counts as a failure that may pass.
         */
        public Builder statementLimit(Duration limit) {
            Objects.requireNonNull(limit, "limit must be given, but was null");
            if (limit.isNegative() || limit.isZero() || limit.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("statementLimit must be in (0, 1 day], but was " + limit);
            }
            statementLimit = limit;
            return this;
        }

        /** What waits between attempts are drawn from; safe for use by many threads if the sink is used by many. */
        public Builder random(RandomGenerator random) {
            this.random = Objects.requireNonNull(random, "random must be given, but was null");
            return this;
        }

        /** What waits between attempts. */
        public Builder sleeper(Sleeper sleeper) {
            this.sleeper = Objects.requireNonNull(sleeper, "sleeper must be given, but was null");
            return this;
        }

        /**
         * The sink. It does not touch the database before the first write.
         *
         * @throws IllegalArgumentException if there is no table, a table twice, or a wide table without values; all
         *     problems at once
         */
        public JdbcSink build() {
            List<String> all = new ArrayList<>(problems);
            if (tables.isEmpty()) {
                all.add("tables must not be empty; call history() or wide(...)");
            }
            if (!all.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", all));
            }
            return new JdbcSink(this);
        }
    }
}
