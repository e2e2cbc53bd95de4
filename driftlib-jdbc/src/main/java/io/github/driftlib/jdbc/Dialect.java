package io.github.driftlib.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What the databases that a sink can write do each in their own way. */
enum Dialect {
    POSTGRESQL("PostgreSQL", "text", "timestamptz"),
    H2("H2", "varchar", "timestamp(6) with time zone"),
    SQLITE("SQLite", "text", "text");

    private static final int MICROSECONDS = 6;

    /** The types that hold each double; a decimal of any width gets fifteen digits from PostgreSQL. */
    private static final Set<String> DOUBLE_TYPES = Set.of("FLOAT8", "DOUBLE PRECISION");

    /** Types of text that cut what is long (PostgreSQL's names), or take capital and small letters for equal. */
    private static final Set<String> CHANGING_TEXT_TYPES = Set.of("NAME", "VARCHAR_IGNORECASE");

    private final String product;
    private final String labelType;
    private final String timeType;

    Dialect(String product, String labelType, String timeType) {
        this.product = product;
        this.labelType = labelType;
        this.timeType = timeType;
    }

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect dialect : values()) {
            if (dialect.product.equals(product)) {
                return dialect;
            }
        }
        throw new SQLFeatureNotSupportedException("the database must be one of "
                + Arrays.stream(values()).map(dialect -> dialect.product).toList() + ", but was " + product);
    }

    /** What the database calls itself. */
    String product() {
        return product;
    }

    /** The type of a column in a new table. */
    String typeOf(ValueKind kind) {
        return switch (kind) {
            case NUMBER -> "double precision";
            case INTEGER -> "bigint";
            case LABEL -> labelType;
            case TIME -> timeType;
        };
    }

    /** Whether an existing column can hold all such values and changes none. */
    boolean fits(ValueKind kind, ActualColumn column) {
        if (this == SQLITE) {
            return sqliteFits(kind, column.typeName().toUpperCase(Locale.ROOT));
        }
        return switch (kind) {
            case NUMBER -> DOUBLE_TYPES.contains(column.typeName().toUpperCase(Locale.ROOT));
            case INTEGER ->
                isOne(column, Types.BIGINT, Types.INTEGER, Types.SMALLINT)
                        || isOne(column, Types.NUMERIC, Types.DECIMAL) && column.scale() >= 0;
            case LABEL ->
                isOne(column, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB)
                        && !CHANGING_TEXT_TYPES.contains(column.typeName().toUpperCase(Locale.ROOT));
            case TIME ->
                isOne(column, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE) && column.scale() >= MICROSECONDS;
        };
    }

    private static boolean isOne(ActualColumn column, int... types) {
        return Arrays.stream(types).anyMatch(type -> type == column.jdbcType());
    }

    /** By the affinity of the declared type; NUMERIC stands for no declared type as well. */
    private static boolean sqliteFits(ValueKind kind, String declared) {
        boolean text = containsOne(declared, "CHAR", "CLOB", "TEXT");
        boolean time = containsOne(declared, "DATE", "TIME");
        boolean number = containsOne(declared, "INT", "REAL", "FLOA", "DOUB", "NUM", "DEC");
        boolean open = declared.isEmpty() || declared.equals("NUMERIC");
        return open
                || switch (kind) {
                    case NUMBER, INTEGER -> number && !text;
                    case LABEL -> text;
                    case TIME -> text || time;
                };
    }

    private static boolean containsOne(String declared, String... parts) {
        return Arrays.stream(parts).anyMatch(declared::contains);
    }

    /** How points in time are written to a column that fits. */
    TimestampEncoding timeForm(ActualColumn column) {
        if (this == SQLITE) {
            return TimestampEncoding.TEXT;
        }
        // PostgreSQL's driver reports both kinds of timestamp as TIMESTAMP and tells them apart by name only.
        boolean withZone = column.jdbcType() == Types.TIMESTAMP_WITH_TIMEZONE
                || column.typeName().equals("timestamptz");
        return withZone ? TimestampEncoding.WITH_ZONE : TimestampEncoding.WITHOUT_ZONE;
    }

    /** Whether two names are the same column. */
    boolean sameName(String one, String other) {
        return this == SQLITE ? one.equalsIgnoreCase(other) : one.equals(other);
    }

    /** Whether a query failed because its table, or the schema of it, is not there. */
    boolean isMissingTable(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (this) {
            case POSTGRESQL -> state.equals("42P01") || state.equals("3F000");
            case H2 -> state.equals("42S02") || state.equals("42S03") || state.equals("42S04") || state.equals("90079");
            case SQLITE -> {
                String message = String.valueOf(failure.getMessage());
                yield message.contains("no such table") || message.contains("unknown database");
            }
        };
    }
}
