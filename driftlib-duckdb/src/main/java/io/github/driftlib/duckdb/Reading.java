package io.github.driftlib.duckdb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the values of one DuckDB type become a column: the SQL that brings them into one of four forms that are cheap to
 * fetch, and the collector of that form. In the SQL, {@code {}} stands for the column.
 */
enum Reading {
    WHOLE_NUMBER("CAST({} AS DOUBLE)") {
        @Override
        ColumnCollector collector() {
            return new ColumnCollector.Numbers(true);
        }
    },
    /** The double where it is exact, and the digits where they are beyond it. */
    WIDE_NUMBER(
            "CASE WHEN {} BETWEEN -9007199254740992 AND 9007199254740992 THEN CAST({} AS DOUBLE) END",
            "CASE WHEN {} NOT BETWEEN -9007199254740992 AND 9007199254740992 THEN CAST({} AS VARCHAR) END") {
        @Override
        ColumnCollector collector() {
            return new ColumnCollector.WideNumbers(false);
        }
    },
    /** The same of a type that does not compare with negative numbers. No file has it. */
    WIDE_UNSIGNED_NUMBER(
            "CASE WHEN {} <= 9007199254740992::UHUGEINT THEN CAST({} AS DOUBLE) END",
            "CASE WHEN {} > 9007199254740992::UHUGEINT THEN CAST({} AS VARCHAR) END") {
        @Override
        ColumnCollector collector() {
            return new ColumnCollector.WideNumbers(false);
        }
    },
    /** Whole numbers of which some are beyond what doubles tell apart. */
    DIGITS(WIDE_NUMBER.expressions.toArray(String[]::new)) {
        @Override
        ColumnCollector collector() {
            return new ColumnCollector.WideNumbers(true);
        }
    },
    NUMBER("CAST({} AS DOUBLE)") {
        @Override
        ColumnCollector collector() {
            return new ColumnCollector.Numbers(false);
        }
    },
    /** Decimals with fractions, and whether a double merges a whole one of them with others. */
    WIDE_DECIMAL("CAST({} AS DOUBLE)", "abs({}) > 9007199254740992 AND {} = trunc({})") {
        @Override
        ColumnCollector collector() {
            return new ColumnCollector.WideDecimals();
        }
    },
    TRUTH("{}") {
        @Override
        ColumnCollector collector() {
            return new ColumnCollector.Truths();
        }
    },
    LABEL("CAST({} AS VARCHAR)", "CAST(hash(CAST({} AS VARCHAR)) >> 1 AS BIGINT)") {
        @Override
        ColumnCollector collector() {
            return new ColumnCollector.Labels();
        }
    },
    TIME("epoch_us(TRY_CAST({} AS TIMESTAMP))", "{} IS NOT NULL", "{} IS NOT NULL AND NOT isfinite({})") {
        @Override
        ColumnCollector collector() {
            return new ColumnCollector.Times(1);
        }
    },
    ZONED_TIME("epoch_us({})", "{} IS NOT NULL", "{} IS NOT NULL AND NOT isfinite({})") {
        @Override
        ColumnCollector collector() {
            return new ColumnCollector.Times(1);
        }
    },
    NANOSECOND_TIME("epoch_ns({})", "{} IS NOT NULL", "{} IS NOT NULL AND NOT isfinite(CAST({} AS TIMESTAMP))") {
        @Override
        ColumnCollector collector() {
            return new ColumnCollector.Times(1_000);
        }
    };

    private static final String COLUMN = "{}";
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");

    /** Whole numbers of so many digits are all below 2^53. */
    private static final int DIGITS_THAT_FIT = 15;

    private static final Map<String, Reading> BY_TYPE = Map.ofEntries(
            Map.entry("TINYINT", WHOLE_NUMBER),
            Map.entry("SMALLINT", WHOLE_NUMBER),
            Map.entry("INTEGER", WHOLE_NUMBER),
            Map.entry("BIGINT", WIDE_NUMBER),
            Map.entry("HUGEINT", WIDE_NUMBER),
            Map.entry("UTINYINT", WHOLE_NUMBER),
            Map.entry("USMALLINT", WHOLE_NUMBER),
            Map.entry("UINTEGER", WHOLE_NUMBER),
            Map.entry("UBIGINT", WIDE_NUMBER),
            Map.entry("UHUGEINT", WIDE_UNSIGNED_NUMBER),
            Map.entry("BIGNUM", WIDE_NUMBER),
            Map.entry("FLOAT", NUMBER),
            Map.entry("DOUBLE", NUMBER),
            Map.entry("\"NULL\"", NUMBER),
            Map.entry("BOOLEAN", TRUTH),
            Map.entry("VARCHAR", LABEL),
            Map.entry("ENUM", LABEL),
            Map.entry("UUID", LABEL),
            Map.entry("JSON", LABEL),
            Map.entry("TIME", LABEL),
            Map.entry("TIME_NS", LABEL),
            Map.entry("TIME WITH TIME ZONE", LABEL),
            Map.entry("INTERVAL", LABEL),
            Map.entry("BIT", LABEL),
            Map.entry("DATE", TIME),
            Map.entry("TIMESTAMP", TIME),
            Map.entry("TIMESTAMP_S", TIME),
            Map.entry("TIMESTAMP_MS", TIME),
            Map.entry("TIMESTAMP WITH TIME ZONE", ZONED_TIME),
            Map.entry("TIMESTAMP_NS", NANOSECOND_TIME));

    private final List<String> expressions;

    Reading(String... expressions) {
        this.expressions = List.of(expressions);
    }

    /** The reading of a type, or empty where its values are neither numbers, labels nor points in time. */
    static Optional<Reading> of(String typeName) {
        var decimal = DECIMAL.matcher(typeName);
        if (decimal.matches()) {
            int scale = Integer.parseInt(decimal.group(2));
            boolean isWide = Integer.parseInt(decimal.group(1)) - scale > DIGITS_THAT_FIT;
            return Optional.of(scale == 0 ? WIDE_NUMBER : isWide ? WIDE_DECIMAL : NUMBER);
        }
        return Optional.ofNullable(BY_TYPE.get(typeName));
    }

    /** The SQL that brings the named column into the form the collector fetches, one expression a vector. */
    List<String> expressions(String column) {
        return expressions.stream()
                .map(expression -> expression.replace(COLUMN, column))
                .toList();
    }

    abstract ColumnCollector collector();
}
