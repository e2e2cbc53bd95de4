package io.github.driftlib.benchmarks.scale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a Parquet file of random values that depend on nothing but the row, the column and the seed.
 *
 * <p>Arguments: {@code taxi} or {@code mixed}, the file, the number of rows, the number of columns (for {@code taxi}
 * always 7), the seed. Other seeds give other values; those of a {@code taxi} file drift with the seed.
 */
public final class MakeFile {

    private MakeFile() {}

    /** Makes one file. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        long rows = Long.parseLong(arguments[2]);
        int columns = Integer.parseInt(arguments[3]);
        int seed = Integer.parseInt(arguments[4]);
        Measured measured = new Measured("make-" + arguments[0]).with("rows", rows);
        if (arguments[0].equals("taxi")) {
            taxi(file, rows, seed);
        } else {
            mixed(file, rows, columns, seed);
        }
        measured.with("bytes", Files.size(file)).seconds("make").print();
    }

    /** Trips: five columns of numbers, whole, continuous and in cents, and two of 265 labels. */
    static void taxi(Path file, long rows, int seed) {
        write(
                file,
                rows,
                List.of(
                        "1 + floor(6 * pow(" + uniform(seed, 0) + ", 3))::INTEGER as passenger_count",
                        "exp(0.8 + 0.7 * " + normal(seed, 1) + ") as trip_distance",
                        "round(" + (10 + 0.5 * seed) + " * exp(0.5 * " + normal(seed, 2) + "), 2) as fare_amount",
                        "round(" + (14 + 0.5 * seed) + " * exp(0.6 * " + normal(seed, 3) + "), 2) as total_amount",
                        (12 + 0.1 * seed) + " + 4 * " + normal(seed, 4) + " as prediction",
                        zone(seed, 5) + " as pickup_zone",
                        zone(seed, 6) + " as dropoff_zone"));
    }

    private static String zone(int seed, int column) {
        return "'zone ' || floor(265 * pow(" + uniform(seed, column) + ", 2))::INTEGER";
    }

    /** Columns of ten forms in turn, of which each tenth value of every third is missing. */
    static void mixed(Path file, long rows, int columns, int seed) {
        List<String> expressions = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            String form = form(column % 10, seed, column);
            String value = column % 3 == 0 ? "if(" + uniform(seed + 1, column) + " < 0.1, null, " + form + ")" : form;
            expressions.add(value + " as c" + column);
        }
        write(file, rows, expressions);
    }

    private static String form(int form, int seed, int column) {
        String uniform = uniform(seed, column);
        return switch (form) {
            case 0, 1, 2 -> normal(seed, column);
            case 3 -> "exp(" + normal(seed, column) + ")";
            case 4 -> "round(100 * " + uniform + ", 2)";
            case 5 -> "floor(10 * " + uniform + ")::INTEGER";
            case 6 -> "floor(1000000 * " + uniform + ")::BIGINT";
            case 7 -> "'label ' || floor(20 * " + uniform + ")::INTEGER";
            case 8 -> "'label ' || floor(5000 * pow(" + uniform + ", 3))::INTEGER";
            default -> "make_timestamp(1640995200000000 + floor(3e13 * " + uniform + ")::BIGINT)";
        };
    }

    /** A number in [0, 1). */
    private static String uniform(int seed, int column) {
        return "((hash(i * 1024 + " + column + " + " + seed + "::BIGINT * 1099511627776) >> 11) / 9007199254740992.0)";
    }

    /** A number of the standard normal distribution, by Box and Muller. */
    private static String normal(int seed, int column) {
        return "(sqrt(-2 * ln(1 - " + uniform(seed, column) + ")) * cos(2 * pi() * " + uniform(seed + 100, column)
                + "))";
    }

    private static void write(Path file, long rows, List<String> expressions) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '4GB'");
            statement.execute("COPY (SELECT " + String.join(", ", expressions) + " FROM range(" + rows + ") t(i)) TO '"
                    + file.toString().replace("'", "''") + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IllegalStateException("file must be writable, but was " + file + ": " + e.getMessage(), e);
        }
    }
}
