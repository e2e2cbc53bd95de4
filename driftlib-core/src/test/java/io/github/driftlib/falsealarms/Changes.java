package io.github.driftlib.falsealarms;

import io.github.driftlib.data.Dataset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What can happen to the current rows of {@link Populations}: obvious changes, each of one column. */
final class Changes {

    static final String NOTHING = "nothing";
    static final String MOVED = "a normal column half a standard deviation up";
    static final Map<String, UnaryOperator<Dataset>> ALL = all();

    private Changes() {}

    private static Map<String, UnaryOperator<Dataset>> all() {
        Map<String, UnaryOperator<Dataset>> changes = new LinkedHashMap<>();
        changes.put(NOTHING, rows -> rows);
        changes.put("a column is missing", rows -> without(rows, "normal"));
        changes.put("30 % of a column missing", rows -> everyThirdMissing(rows, "hundred"));
        changes.put("30 % of the labels missing", rows -> labels(rows, (label, i) -> i % 10 < 3 ? null : label));
        changes.put("labels replaced", rows -> labels(rows, (label, i) -> "new " + label));
        changes.put("a category of 40 % gone", rows -> labels(rows, (label, i) -> label.equals("a") ? "b" : label));
        changes.put(
                "two categories swapped (40 % and 10 %)",
                rows -> labels(rows, (label, i) -> label.equals("a") ? "d" : label.equals("d") ? "a" : label));
        changes.put("a column now constant", rows -> numbers(rows, "whole", x -> 5));
        changes.put("80 % zeros now all zero", rows -> numbers(rows, "zeros", x -> 0));
        changes.put(MOVED, rows -> numbers(rows, "normal", x -> x + 0.5));
        changes.put("a normal column one standard deviation up", rows -> numbers(rows, "normal", x -> x + 1));
        changes.put("a column ten times as large", rows -> numbers(rows, "hundred", x -> 10 * x));
        changes.put("counts of mean 3 doubled", rows -> numbers(rows, "poisson", x -> 2 * x));
        changes.put("a flag of 5 % now 50 %", rows -> alternating(rows, "flag"));
        return changes;
    }

    private interface Relabelled {
        String of(String label, int row);
    }

    private static Dataset without(Dataset rows, String column) {
        List<String> others =
                rows.columnNames().stream().filter(name -> !name.equals(column)).toList();
        return rows.select(others);
    }

    private static Dataset numbers(Dataset rows, String column, DoubleUnaryOperator change) {
        double[] values = rows.numerical(column).toArray();
        return numbers(rows, column, Arrays.stream(values).map(change).toArray());
    }

    private static Dataset numbers(Dataset rows, String column, double[] values) {
        return rows.with(
                column, Dataset.builder().numerical(column, values).build().column(column));
    }

    private static Dataset everyThirdMissing(Dataset rows, String column) {
        double[] values = rows.numerical(column).toArray().clone();
        IntStream.range(0, values.length).filter(i -> i % 10 < 3).forEach(i -> values[i] = Double.NaN);
        return numbers(rows, column, values);
    }

    private static Dataset alternating(Dataset rows, String column) {
        double[] values = new double[rows.rowCount()];
        Arrays.setAll(values, i -> i % 2);
        return numbers(rows, column, values);
    }

    private static Dataset labels(Dataset rows, Relabelled change) {
        String[] labels = new String[rows.rowCount()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = change.of(rows.categorical("four").get(i), i);
        }
        return rows.with(
                "four", Dataset.builder().categorical("four", labels).build().column("four"));
    }
}
