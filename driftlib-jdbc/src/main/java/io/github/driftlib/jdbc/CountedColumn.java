package io.github.driftlib.jdbc;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/**
 * A column of a query, and whether the database can count its values.
 *
 * @param name its label
 * @param place where it stands among the columns, from 0
 * @param type how values are told apart
 * @param floating whether there can be values that are no numbers
 * @param declared what the database calls the type
 */
record CountedColumn(String name, int place, Type type, boolean floating, String declared) {

    /** How values are told apart. */
    enum Type {
        WHOLE,
        NUMBER,
        TRUTH,
        LABEL,
        /** A text of fixed length, where blanks at the end do not count. */
        PADDED,
        TIME,
        /** One that only rows tell: its values have no equality, or become something else when they are read. */
        ROWS_ONLY
    }

    static CountedColumn of(ResultSetMetaData described, int index, CountingDialect dialect) throws SQLException {
        String declared = String.valueOf(described.getColumnTypeName(index));
        int jdbcType = described.getColumnType(index);
        Type type = dialect == CountingDialect.SQLITE ? sqlite(declared) : type(jdbcType, declared);
        boolean floating = jdbcType == Types.REAL
                || jdbcType == Types.FLOAT
                || jdbcType == Types.DOUBLE
                || dialect == CountingDialect.SQLITE
                || dialect == CountingDialect.POSTGRESQL && jdbcType == Types.NUMERIC;
        return new CountedColumn(described.getColumnLabel(index), index - 1, type, floating, declared);
    }

    private static Type type(int jdbcType, String declared) {
        String name = declared.toLowerCase(Locale.ROOT);
        if (name.equals("uuid") || name.startsWith("enum")) {
            return Type.LABEL;
        }
        if (name.equals("bool")) {
            return Type.TRUTH;
        }
        // What one bit or an amount of money is read as, its driver decides.
        if (name.equals("money") || name.equals("bit")) {
            return Type.ROWS_ONLY;
        }
        return switch (jdbcType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Type.WHOLE;
            case Types.NUMERIC, Types.DECIMAL, Types.REAL, Types.FLOAT, Types.DOUBLE -> Type.NUMBER;
            case Types.BOOLEAN -> Type.TRUTH;
            case Types.CHAR, Types.NCHAR -> Type.PADDED;
            case Types.VARCHAR, Types.NVARCHAR, Types.LONGVARCHAR, Types.LONGNVARCHAR -> Type.LABEL;
            case Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Type.TIME;
            default -> name.equals("timestamptz") ? Type.TIME : Type.ROWS_ONLY;
        };
    }

    /** Where the declared type does not decide, the first row does. */
    private static Type sqlite(String declared) {
        return switch (SqliteFeed.kindOf(declared.toUpperCase(Locale.ROOT))) {
            case NUMBERS -> Type.NUMBER;
            case TRUTHS -> Type.TRUTH;
            case LABELS -> Type.LABEL;
            case TIMES -> Type.TIME;
            case OPEN -> Type.ROWS_ONLY;
        };
    }

    /** Whether the database knows no type before the query runs; DuckDB then knows the other columns neither. */
    boolean isUnknown() {
        return declared.equalsIgnoreCase("unknown");
    }

    boolean countable() {
        return type != Type.ROWS_ONLY;
    }
}
