package io.github.driftlib.benchmarks.scale;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * DuckDB alone, aggregating all columns of a Parquet file: count, smallest, largest, mean and standard deviation of
 * each column of numbers, smallest and largest of each of points in time, in one query, and the count of each label in
 * one query a column of labels. No quantiles, and no counts of different numbers.
 *
 * <p>Arguments: the file, the number of DuckDB's threads, its memory in MB.
 */
public final class DuckDbAggregate {

    private DuckDbAggregate() {}

    /** Aggregates one file. */
    public static void main(String[] arguments) throws SQLException {
        String source = "read_parquet('" + arguments[0].replace("'", "''") + "')";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Integer.parseInt(arguments[1]));
            statement.execute("SET memory_limit = '" + Integer.parseInt(arguments[2]) + "MB'");
            Measured measured = new Measured("duckdb-aggregate");
            List<String> queries = queries(statement, source);
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

    private static List<String> queries(Statement statement, String source) throws SQLException {
        List<String> numbers = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (columns.next()) {
                String name = "\"" + columns.getString(1) + "\"";
                String type = columns.getString(2);
                if (type.equals("VARCHAR")) {
                    queries.add("SELECT " + name + ", count(*) FROM " + source + " GROUP BY " + name);
                } else if (type.startsWith("TIMESTAMP")) {
                    numbers.add("count(" + name + "), min(" + name + "), max(" + name + ")");
                } else {
                    numbers.add("count(" + name + "), min(" + name + "), max(" + name + "), avg(" + name + "), stddev("
                            + name + ")");
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
