package io.github.driftlib.examples.taxi.monitoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** A table of random values: what a dashboard can be tried with before there are any metrics. */
public final class DummyMetrics {

    /** The name of the table. */
    public static final String TABLE = "dummy_metrics";

    private static final String CREATE = "create table if not exists dummy_metrics ("
            + "\"timestamp\" timestamptz, value1 integer, value2 text, value3 double precision)";
    private static final String INSERT =
            "insert into dummy_metrics (\"timestamp\", value1, value2, value3) values (?, ?, ?, ?)";

    private final DataSource database;
    private final RandomGenerator random;
    private final Clock clock;

    /** The table is created if it is not there yet. */
    public DummyMetrics(DataSource database, RandomGenerator random, Clock clock) throws SQLException {
        this.database = database;
        this.random = random;
        this.clock = clock;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /**
     * A row of the table.
     *
     * @param timestamp when it was written
     * @param value1 a whole number from 0 to 1000
     * @param value2 a text that is never the same
     * @param value3 a number from 0 to 1
     */
    public record Values(OffsetDateTime timestamp, int value1, String value2, double value3) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s  %4d  %s  %.4f", timestamp, value1, value2, value3);
        }
    }

    /** Adds a row of random values, and returns it. */
    public Values addRow() throws SQLException {
        Values row = new Values(
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS),
                random.nextInt(1001),
                new UUID(random.nextLong(), random.nextLong()).toString(),
                random.nextDouble());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, row.timestamp());
            statement.setInt(2, row.value1());
            statement.setString(3, row.value2());
            statement.setDouble(4, row.value3());
            statement.executeUpdate();
        }
        return row;
    }
}
