package io.github.driftlib.jdbc;

import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.live.Counts;
import io.github.driftlib.live.ProfileStore;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;

/**
 * A store of profiles in a table of PostgreSQL, H2 or SQLite: {@code project}, {@code instance}, {@code epoch},
 * {@code window_from} and {@code window_to} in microseconds since 1970-01-01T00:00Z, which are the primary key; what
 * became of the rows ({@code offered}, {@code recorded}, {@code refused}, {@code sampled_out}, {@code late},
 * {@code future}, {@code invalid}); and {@code profile}, its bytes.
 *
 * <p>A write is one transaction, and is tried again as {@link RetryPolicy#defaults} says where a failure may pass.
 * Closing is not needed: the data source stays the user's.
 */
public final class JdbcProfileStore implements ProfileStore {

    /** The name of the table unless another is given. */
    public static final String DEFAULT_TABLE = "driftlib_profile";

    private static final String KEY =
            "project = ? and instance = ? and epoch = ? and window_from = ? and window_to = ?";
    private static final List<String> COUNTS =
            List.of("offered", "recorded", "refused", "sampled_out", "late", "future", "invalid");
    private static final int KEY_COLUMNS = 5;

    private final DataSource dataSource;
    private final String table;
    private final List<Summarizer<?>> needs;
    private final boolean createTables;
    private volatile boolean created;
    private final RetryPolicy retry = RetryPolicy.defaults();
    private final Random random = new Random();
    private final Sleeper sleeper = Sleeper.ofThread();

    /** A store in the table {@value #DEFAULT_TABLE}, which must exist unless {@link #createTables} says otherwise. */
    public JdbcProfileStore(DataSource dataSource, List<? extends Summarizer<?>> needs) {
        this(dataSource, TableName.of(DEFAULT_TABLE), needs);
    }

    /**
     * A store in a table.
     *
     * @param needs what profiles hold beyond their columns, as for {@link Profile#ofBytes}
     */
    public JdbcProfileStore(DataSource dataSource, TableName table, List<? extends Summarizer<?>> needs) {
        this(dataSource, table.sql(), needs, false);
    }

    private JdbcProfileStore(
            DataSource dataSource, String table, List<? extends Summarizer<?>> needs, boolean createTables) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource must be given, but was null");
        this.table = table;
        this.needs = List.copyOf(needs);
        this.createTables = createTables;
    }

    /** Work with a connection. */
    @FunctionalInterface
    private interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    /**
     * The same store, told whether its first use creates the table where it is missing. An existing one is never
     * altered, and a schema never created.
     */
    public JdbcProfileStore createTables(boolean create) {
        return new JdbcProfileStore(dataSource, table, needs, create);
    }

    private void create(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        String text = dialect.typeOf(ValueKind.LABEL);
        String counts = String.join(" bigint not null, ", COUNTS) + " bigint not null";
        String sql = "create table if not exists " + table + " (project " + text + " not null, instance " + text
                + " not null, epoch bigint not null, window_from bigint not null, window_to bigint not null, "
                + counts + ", profile " + bytesType(dialect) + " not null,"
                + " primary key (project, instance, epoch, window_from, window_to))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static String bytesType(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> "bytea";
            case H2, SQLITE -> "blob";
        };
    }

    @Override
    public void put(ProfileStore.Stored profile) {
        byte[] bytes = profile.profile().toBytes();
        tried("written", connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where " + KEY)) {
                bind(delete, profile.key());
                delete.executeUpdate();
            }
            String marks = "?" + ", ?".repeat(KEY_COLUMNS + COUNTS.size());
            String sql = "insert into " + table + " (project, instance, epoch, window_from, window_to, "
                    + String.join(", ", COUNTS) + ", profile) values (" + marks + ")";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                bind(insert, profile.key());
                int at = KEY_COLUMNS;
                for (long count : counts(profile.counts())) {
                    insert.setLong(++at, count);
                }
                insert.setBytes(++at, bytes);
                return insert.executeUpdate();
            }
        });
    }

    private static long[] counts(Counts counts) {
        return new long[] {
            counts.offered(),
            counts.recorded(),
            counts.refused(),
            counts.sampledOut(),
            counts.late(),
            counts.future(),
            counts.invalid()
        };
    }

    private static void bind(PreparedStatement statement, ProfileStore.Key key) throws SQLException {
        statement.setString(1, key.project());
        statement.setString(2, key.instance());
        statement.setLong(3, key.epoch());
        statement.setLong(4, DatetimeColumn.toMicros(key.from()));
        statement.setLong(5, DatetimeColumn.toMicros(key.to()));
    }

    @Override
    public List<ProfileStore.Stored> find(String project, Instant from, Instant to) {
        String sql = "select * from " + table + " where project = ? and window_from >= ? and window_from < ?";
        List<ProfileStore.Stored> found = tried("read", connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, project);
                select.setLong(2, DatetimeColumn.toMicros(from));
                select.setLong(3, DatetimeColumn.toMicros(to));
                try (ResultSet rows = select.executeQuery()) {
                    List<ProfileStore.Stored> profiles = new ArrayList<>();
                    while (rows.next()) {
                        profiles.add(profile(rows));
                    }
                    return profiles;
                }
            }
        });
        found.sort(Comparator.comparing(ProfileStore.Stored::key));
        return found;
    }

    private ProfileStore.Stored profile(ResultSet row) throws SQLException {
        ProfileStore.Key key = new ProfileStore.Key(
                row.getString("project"),
                row.getString("instance"),
                row.getLong("epoch"),
                DatetimeColumn.toInstant(row.getLong("window_from")),
                DatetimeColumn.toInstant(row.getLong("window_to")));
        Counts counts = new Counts(
                row.getLong("offered"),
                row.getLong("recorded"),
                row.getLong("refused"),
                row.getLong("sampled_out"),
                row.getLong("late"),
                row.getLong("future"),
                row.getLong("invalid"),
                0);
        try {
            return new ProfileStore.Stored(key, counts, Profile.ofBytes(row.getBytes("profile"), needs));
        } catch (IllegalArgumentException e) {
            throw new SinkException(
                    table + " must hold profiles, but that of " + key + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public int deleteBefore(String project, Instant end) {
        return tried("cleared", connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where project = ? and window_to <= ?")) {
                delete.setString(1, project);
                delete.setLong(2, DatetimeColumn.toMicros(end));
                return delete.executeUpdate();
            }
        });
    }

    private <R> R tried(String what, Work<R> work) {
        for (int failures = 1; true; failures++) {
            try (Connection connection = dataSource.getConnection()) {
                return inTransaction(connection, work);
            } catch (SQLException e) {
                if (!TransientErrors.isTransient(e) || failures == retry.maxAttempts()) {
                    String message = "table " + table + " could not be " + what + ": " + e.getMessage();
                    throw new SinkException(Redaction.redacted(message), Redaction.redacted(e));
                }
                pause(failures);
            }
        }
    }

    private <R> R inTransaction(Connection connection, Work<R> work) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            if (createTables && !created) {
                create(connection);
            }
            R result = work.with(connection);
            connection.commit();
            created = true;
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(before);
        }
    }

    private void pause(int failures) {
        try {
            sleeper.sleep(retry.delay(failures, random));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkException("table " + table + " could not be used: interrupted while waiting to try again", e);
        }
    }
}
