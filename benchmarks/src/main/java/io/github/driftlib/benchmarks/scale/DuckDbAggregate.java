package io.github.driftlib.benchmarks.scale;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * DuckDB alone, aggregating all columns of a Parquet file: count, smallest, largest, mean and standard deviation of
 * each column of numbers, count, smallest and largest of each of points in time, in one query, and the count of each
 * label in one query a column of labels. No quantiles, and no counts of different numbers.
 *
 * <p>Or what a profile knows of them: also 99 quantiles and how many different ones there are, both approximate, and of
 * numbers skewness and kurtosis.
 *
 * <p>Arguments: {@code aggregate} or {@code profile}, the file, the number of DuckDB's threads, its memory in MB.
 */
public final class DuckDbAggregate {

    private static final String QUANTILES = IntStream.rangeClosed(1, 99)
            .mapToObj(percent -> Double.toString(percent / 100.0))
            .collect(Collectors.joining(", "));

    private DuckDbAggregate() {}

    /** Aggregates one file. */
    public static void main(String[] arguments) throws SQLException {
        boolean asProfile = arguments[0].equals("profile");
        String source = "read_parquet('" + arguments[1].replace("'", "''") + "')";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Integer.parseInt(arguments[2]));
            statement.execute("SET memory_limit = '" + Integer.parseInt(arguments[3]) + "MB'");
            Measured measured = new Measured("duckdb-" + arguments[0]);
            List<String> queries = queries(statement, source, asProfile);
            long values = 0;
            for (String query : queries) {
                values += fetch(statement, query);
            }
            measured.with("queries", queries.size())
                    .with("results", values)
                    .seconds("aggregate")
                    .print();
        }
    }

    private static List<String> queries(Statement statement, String source, boolean asProfile) throws SQLException {
        List<String> numbers = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (columns.next()) {
                String name = "\"" + columns.getString(1) + "\"";
                String type = columns.getString(2);
                if (type.equals("VARCHAR")) {
                    queries.add("SELECT " + name + ", count(*) FROM " + source + " GROUP BY " + name);
                } else {
                    List<String> aggregates = new ArrayList<>(List.of("count", "min", "max"));
                    boolean isTime = type.startsWith("TIMESTAMP");
                    aggregates.addAll(isTime ? List.of() : List.of("avg", "stddev"));
                    aggregates.addAll(asProfile && !isTime ? List.of("skewness", "kurtosis") : List.of());
                    aggregates.addAll(asProfile ? List.of("approx_count_distinct") : List.of());
                    aggregates.forEach(aggregate -> numbers.add(aggregate + "(" + name + ")"));
                    if (asProfile) {
                        numbers.add("approx_quantile(" + name + ", [" + QUANTILES + "])");
                    }
                }
            }
        }
        queries.add("SELECT count(*), " + String.join(", ", numbers) + " FROM " + source);
        return queries;
    }

    private static long fetch(Statement statement, String query) throws SQLException {
        long values = 0;
        try (ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                    values++;
                }
            }
        }
        return values;
    }
}
