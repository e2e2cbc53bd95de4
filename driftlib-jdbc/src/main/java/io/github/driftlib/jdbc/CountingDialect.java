package io.github.driftlib.jdbc;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a database counts values: its quotation marks, the text that a label is read as, the expression by which such
 * texts are told apart to the last character whatever their collation is, and the values that stand for none.
 *
 * <p>PostgreSQL, DuckDB, H2 and SQLite are tried on the real thing; of the others only the SQL text is known.
 */
enum CountingDialect {
    POSTGRESQL("PostgreSQL", '"', true, "cast(%s as text)", "%s collate \"C\"", "%s = 'NaN'"),
    DUCKDB("DuckDB", '"', true, "cast(%s as varchar)", "%s collate \"binary\"", "%s = 'NaN'"),
    H2("H2", '"', false, "cast(%s as varchar)", "cast(%s as varbinary)", "%s = 'NaN'"),
    SQLITE("SQLite", '"', false, "%s", "%s collate binary", ""),
    SNOWFLAKE("Snowflake", '"', true, "cast(%s as varchar)", "collate(%s, '')", "%s = 'NaN'"),
    BIGQUERY("Google BigQuery", '`', true, "cast(%s as string)", "collate(%s, '')", "is_nan(%s)"),
    DATABRICKS("SparkSQL", '`', true, "cast(%s as string)", "%s collate UTF8_BINARY", "isnan(%s)"),
    TRINO("Trino", '"', true, "cast(%s as varchar)", "%s", "is_nan(%s)");

    private final String product;
    private final char quote;
    private final boolean groupingSets;
    private final String text;
    private final String exact;
    private final String isNaN;

    CountingDialect(String product, char quote, boolean groupingSets, String text, String exact, String isNaN) {
        this.product = product;
        this.quote = quote;
        this.groupingSets = groupingSets;
        this.text = text;
        this.exact = exact;
        this.isNaN = isNaN;
    }

    /** That of a database product, by the name that its driver gives. */
    static Optional<CountingDialect> of(String product) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.product.equals(product))
                .findFirst();
    }

    /** What the database calls itself. */
    String product() {
        return product;
    }

    /** Whether one statement can count the values of each of several columns. */
    boolean groupingSets() {
        return groupingSets;
    }

    /** The name as a statement has it. */
    String quoted(String name) {
        String mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }

    /**
     * The query as a table. Names of its columns are given by place where the database can do that: two labels can be
     * one name to it ({@code a} and {@code A}), and SQLite takes a name that it does not know for a text.
     */
    String table(String query, int columns) {
        // The query can end in a comment.
        String rows = "(" + query + "\n)";
        if (!byPlace() || columns == 0) {
            return rows + " driftlib_rows";
        }
        String named = IntStream.range(0, columns)
                .mapToObj(CountingDialect::place)
                .collect(Collectors.joining(", ", "driftlib_rows(", ")"));
        return this == SQLITE || this == SNOWFLAKE
                ? "(with " + named + " as " + rows + " select * from driftlib_rows)"
                : rows + " " + named;
    }

    /** A column of the table, under its label. */
    String labelled(CountedColumn column) {
        String label = quoted(column.name());
        return byPlace() ? place(column.place()) + " as " + label : label;
    }

    private String name(CountedColumn column) {
        return byPlace() ? place(column.place()) : quoted(column.name());
    }

    /** BigQuery has no names by place, and refuses a query of which two labels are one name. */
    private boolean byPlace() {
        return this != BIGQUERY;
    }

    private static String place(int place) {
        return "c" + place;
    }

    /** What values of a column are grouped by: equal exactly where the values that are read would be. */
    String group(CountedColumn column) {
        String name = name(column);
        return switch (column.type()) {
            case LABEL, PADDED -> exact.formatted(text(column));
            case WHOLE, NUMBER, TRUTH, TIME, ROWS_ONLY -> name;
        };
    }

    /** The label that a row would be read as. */
    private String text(CountedColumn column) {
        String whole = text.formatted(name(column));
        return column.type() == CountedColumn.Type.PADDED ? "rtrim(" + whole + ")" : whole;
    }

    /** The value of a group, which has a name by now. H2 compares texts by a collation, and bytes by themselves. */
    String value(CountedColumn column, String group) {
        boolean label = column.type() == CountedColumn.Type.LABEL || column.type() == CountedColumn.Type.PADDED;
        return this == H2 && label ? "utf8tostring(" + group + ")" : group;
    }

    /**
     * Which kind of missing value a value is: 2 for none at all, 1 for one that counts as missing by default, else 0.
     */
    String missing(CountedColumn column) {
        String name = name(column);
        return switch (column.type()) {
            case WHOLE, TRUTH, ROWS_ONLY -> when(name + " is null", "");
            case NUMBER ->
                column.floating() && !isNaN.isEmpty()
                        ? when(name + " is null or " + isNaN.formatted(name), infinite(name))
                        : column.floating()
                                ? when(name + " is null", name + " in (9e999, -9e999)")
                                : when(name + " is null", "");
            case LABEL, PADDED -> when(name + " is null", "length(" + text(column) + ") = 0");
            case TIME ->
                this == POSTGRESQL || this == DUCKDB
                        ? when(name + " is null or " + name + " in ('infinity', '-infinity')", "")
                        : when(name + " is null", "");
        };
    }

    private String infinite(String name) {
        return this == SNOWFLAKE
                ? name + " in ('inf', '-inf')"
                : this == TRINO || this == BIGQUERY || this == DATABRICKS
                        ? name + " in (cast('Infinity' as " + floating() + "), cast('-Infinity' as " + floating() + "))"
                        : name + " in ('Infinity', '-Infinity')";
    }

    private String floating() {
        return this == BIGQUERY ? "float64" : "double";
    }

    private static String when(String none, String missing) {
        return "case when " + none + " then 2" + (missing.isEmpty() ? "" : " when " + missing + " then 1")
                + " else 0 end";
    }
}
