package io.github.driftlib.jdbc;

import io.github.driftlib.alert.AlertMessage;
import io.github.driftlib.alert.AlertState;
import io.github.driftlib.alert.AlertStore;
import io.github.driftlib.alert.Alerting;
import io.github.driftlib.jdbc.TableSpec.ColumnSpec;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.sink.webhook.Notice;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what alerts know, and what they told, in two tables of PostgreSQL, H2 or SQLite.
 *
 * <p>{@code driftlib_alert_state} has a row a project, with its state as JSON. {@code driftlib_alert} has a row for
 * each message, for pictures too: {@code project}, {@code run_time}, {@code alert_group}, {@code status}
 * ({@code FIRING} or {@code RESOLVED}), {@code severity}, {@code title}, {@code words}, {@code message} (all of it, as
 * JSON) and {@code sent} (1, or 0 as long as it is not). What a run led to is one transaction. Failures are
 * {@link SinkException}s; those that may pass say so. Safe for use by many threads, if the data source is.
 */
public final class JdbcAlertStore implements AlertStore {

    private static final TableSpec STATES = new TableSpec(
            TableName.of("driftlib_alert_state"),
            List.of(ColumnSpec.key("project", ValueKind.LABEL), ColumnSpec.value("state", ValueKind.LABEL)));

    private static final TableSpec MESSAGES = new TableSpec(
            TableName.of("driftlib_alert"),
            List.of(
                    ColumnSpec.key("project", ValueKind.LABEL),
                    ColumnSpec.key("run_time", ValueKind.TIME),
                    ColumnSpec.key("group_key", ValueKind.LABEL),
                    ColumnSpec.value("alert_group", ValueKind.LABEL),
                    ColumnSpec.value("status", ValueKind.LABEL),
                    ColumnSpec.value("severity", ValueKind.LABEL),
                    ColumnSpec.value("title", ValueKind.LABEL),
                    ColumnSpec.value("words", ValueKind.LABEL),
                    ColumnSpec.value("message", ValueKind.LABEL),
                    ColumnSpec.value("sent", ValueKind.INTEGER)));

    private static final Watch WATCH = new Watch(Duration.ofMinutes(1));

    private final DataSource dataSource;
    private final boolean createTables;
    private volatile @Nullable TimestampEncoding form;

    private JdbcAlertStore(DataSource dataSource, boolean createTables) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource must be given, but was null");
        this.createTables = createTables;
    }

    /** A store whose tables must exist unless {@link #createTables} says otherwise. */
    public static JdbcAlertStore of(DataSource dataSource) {
        return new JdbcAlertStore(dataSource, false);
    }

    /**
     * The same store, told whether its first use creates its tables where they are missing. Existing ones are never
     * altered, and a schema never created.
     */
    public JdbcAlertStore createTables(boolean create) {
        return new JdbcAlertStore(dataSource, create);
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection, TimestampEncoding form) throws SQLException;
    }

    @FunctionalInterface
    private interface Change {
        void with(Connection connection, TimestampEncoding form) throws SQLException;
    }

    private void change(Change change) {
        inTransaction((connection, known) -> {
            change.with(connection, known);
            return true;
        });
    }

    /** One transaction. */
    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            TimestampEncoding known = form;
            if (known == null) {
                connection.setAutoCommit(true);
                new TableCheck(connection, STATES, WATCH).toWrite(createTables);
                known = new TableCheck(connection, MESSAGES, WATCH).toWrite(createTables);
                form = known;
            }
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection, known);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                form = null;
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            String message = Redaction.redacted("alerts could not be kept: " + e.getMessage());
            throw TransientErrors.isTransient(e) || TransientErrors.isMendable(e)
                    ? SinkException.unavailable(message, Redaction.redacted(e))
                    : new SinkException(message, Redaction.redacted(e));
        }
    }

    @Override
    public Optional<AlertState> load(String project) {
        String sql = "select \"state\" from " + STATES.table().sql() + " where \"project\" = ?";
        return inTransaction((connection, known) -> texts(connection, sql, project)).stream()
                .findFirst()
                .map(AlertState::parse);
    }

    @Override
    public List<AlertMessage> unsent(String project) {
        String sql = "select \"message\" from " + MESSAGES.table().sql()
                + " where \"project\" = ? and \"sent\" = 0 order by \"run_time\", \"group_key\"";
        return inTransaction((connection, known) -> texts(connection, sql, project)).stream()
                .map(AlertMessage::parse)
                .toList();
    }

    private static List<String> texts(Connection connection, String sql, String project) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, StorableText.project(project));
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = WATCH.during(statement, statement::executeQuery)) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    @Override
    public void save(Alerting.Step step) {
        String project = StorableText.project(step.state().project());
        change((connection, known) -> {
            TableTransaction transaction = new TableTransaction(connection, known, WATCH);
            transaction.run(
                    STATES.deleteSql(List.of("project")),
                    List.of(project),
                    (statement, name) -> statement.setString(1, name));
            transaction.run(STATES.insertSql(), List.of(step.state()), (statement, state) -> {
                statement.setString(1, project);
                statement.setString(2, state.json());
            });
            transaction.run(
                    MESSAGES.deleteSql(MESSAGES.keyColumns()),
                    step.messages(),
                    (statement, message) -> bindKey(transaction, statement, 1, message));
            transaction.run(
                    MESSAGES.insertSql(),
                    step.messages(),
                    (statement, message) -> bind(transaction, statement, message));
        });
    }

    private static void bindKey(
            TableTransaction transaction, PreparedStatement statement, int first, AlertMessage message)
            throws SQLException {
        statement.setString(first, message.project());
        transaction.form().bind(statement, first + 1, message.time());
        statement.setString(first + 2, SeriesDigest.ofMetric(message.group()));
    }

    private static void bind(TableTransaction transaction, PreparedStatement statement, AlertMessage message)
            throws SQLException {
        Notice notice = message.notice();
        bindKey(transaction, statement, 1, message);
        statement.setString(4, StorableText.of(message.group()));
        statement.setString(5, notice.state().name());
        statement.setString(6, notice.severity().name());
        statement.setString(7, StorableText.of(notice.title()));
        statement.setString(8, StorableText.of(notice.text()));
        statement.setString(9, message.json());
        statement.setInt(10, 0);
    }

    @Override
    public void sent(AlertMessage message) {
        String sql = "update " + MESSAGES.table().sql()
                + " set \"sent\" = 1 where \"project\" = ? and \"run_time\" = ? and \"group_key\" = ?";
        change((connection, known) -> {
            TableTransaction transaction = new TableTransaction(connection, known, WATCH);
            transaction.run(sql, List.of(message), (statement, one) -> bindKey(transaction, statement, 1, one));
        });
    }
}
