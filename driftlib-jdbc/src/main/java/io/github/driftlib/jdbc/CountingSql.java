package io.github.driftlib.jdbc;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements that count the values of a query. Each reads the query as a table, so that its question marks are
 * bound once a statement.
 *
 * @param width how many columns the query has
 */
record CountingSql(CountingDialect dialect, String query, int width) {

    /** How many rows there are, and how many different values each column has. */
    String sizes(List<CountedColumn> columns) {
        return "select count(*)" + each(columns, column -> ", count(distinct " + dialect.group(column) + ")") + " from "
                + rows();
    }

    /**
     * For each value of each column, as many columns as there are and of which one has the value, the number of the
     * column and how often the value occurs.
     */
    String valuesOfAll(List<CountedColumn> columns) {
        return "select " + numbered(columns, at -> "g" + at) + ", "
                + IntStream.range(0, columns.size())
                        .mapToObj(at -> "when grouping(g" + at + ") = 0 then " + at)
                        .collect(Collectors.joining(" ", "case ", " end"))
                + ", count(*) from " + grouped(columns) + " group by grouping sets ("
                + numbered(columns, at -> "(g" + at + ")") + ")";
    }

    /** Each value of a column, and how often it occurs. */
    String values(CountedColumn column) {
        return "select " + dialect.value(column, "g0") + ", count(*) from " + grouped(List.of(column)) + " group by g0";
    }

    /** Each combination of values, and how often it occurs; one more than the most that are wanted. */
    String combinations(List<CountedColumn> columns, int most) {
        return "select " + numbered(columns, at -> dialect.value(columns.get(at), "g" + at)) + ", count(*) from "
                + grouped(columns) + " group by "
                + numbered(columns, at -> "g" + at) + " limit " + (most + 1L);
    }

    /** Which columns miss a value, in each combination, and in how many rows. */
    String missing(List<CountedColumn> columns) {
        String kinds = IntStream.range(0, columns.size())
                .mapToObj(at -> dialect.missing(columns.get(at)) + " as g" + at)
                .collect(Collectors.joining(", "));
        return "select " + numbered(columns, at -> "g" + at) + ", count(*) from (select " + kinds + " from " + rows()
                + ") driftlib_groups group by " + numbered(columns, at -> "g" + at);
    }

    /** The rows with some of the columns. */
    String rowsOf(List<CountedColumn> columns) {
        return columns.stream().map(dialect::labelled).collect(Collectors.joining(", ", "select ", " from " + rows()));
    }

    private String rows() {
        return dialect.table(query, width);
    }

    private String grouped(List<CountedColumn> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> dialect.group(columns.get(at)) + " as g" + at)
                .collect(Collectors.joining(", ", "(select ", " from " + rows() + ") driftlib_groups"));
    }

    private static String numbered(List<CountedColumn> columns, Function<Integer, String> text) {
        return IntStream.range(0, columns.size()).boxed().map(text).collect(Collectors.joining(", "));
    }

    private static String each(List<CountedColumn> columns, Function<CountedColumn, String> text) {
        return columns.stream().map(text).collect(Collectors.joining());
    }
}
