package io.github.driftlib.falsealarms;

import io.github.driftlib.TestPresets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestPreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Measures how often presets of data tests fail, with and without a change, and writes it down. */
final class FalseAlarmTable {

    private static final int[][] SIZES = {{50, 50}, {200, 200}, {1000, 1000}, {5000, 500}, {500, 5000}};

    private static final String DRIFT = "## Suites of drift\n";

    private FalseAlarmTable() {}

    private static Map<String, TestPreset> presets() {
        Map<String, TestPreset> presets = new LinkedHashMap<>();
        presets.put("`dataStability`", TestPresets.dataStability());
        presets.put("`dataQuality`", TestPresets.dataQuality());
        return presets;
    }

    private static Map<String, UnaryOperator<Dataset>> changes() {
        Map<String, UnaryOperator<Dataset>> changes = new LinkedHashMap<>();
        changes.put("nothing", rows -> rows);
        changes.put("a normal column moved by one standard deviation", rows -> numbers(rows, "normal", x -> x + 1));
        changes.put("80 % zeros now all zero", rows -> numbers(rows, "zeros", x -> 0));
        changes.put("a column now constant", rows -> numbers(rows, "whole", x -> 5));
        changes.put("a category of 40 % gone", rows -> labels(rows, label -> label.equals("a") ? "b" : label));
        changes.put(
                "two categories swapped (40 % and 10 %)",
                rows -> labels(rows, label -> label.equals("a") ? "d" : label.equals("d") ? "a" : label));
        changes.put("labels replaced", rows -> labels(rows, label -> "new " + label));
        return changes;
    }

    private static Dataset numbers(Dataset rows, String column, java.util.function.DoubleUnaryOperator change) {
        double[] values = rows.numerical(column).toArray();
        return rows.with(
                column,
                Dataset.builder()
                        .numerical(column, Arrays.stream(values).map(change).toArray())
                        .build()
                        .column(column));
    }

    private static Dataset labels(Dataset rows, UnaryOperator<String> change) {
        String[] labels = new String[rows.rowCount()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = change.apply(rows.categorical("four").get(i));
        }
        return rows.with(
                "four", Dataset.builder().categorical("four", labels).build().column("four"));
    }

    static String table(Conditions conditions, int repetitions) {
        StringBuilder text = new StringBuilder("| preset | what changed |");
        StringBuilder line = new StringBuilder("|---|---|");
        for (int[] size : SIZES) {
            text.append(' ').append(size[0]).append('/').append(size[1]).append(" |");
            line.append("---|");
        }
        text.append('\n').append(line).append('\n');
        presets()
                .forEach((name, preset) -> changes().forEach((what, change) -> {
                    text.append("| ").append(name).append(" | ").append(what).append(" |");
                    int runs = what.equals("nothing") ? 4 * repetitions : repetitions;
                    for (int[] size : SIZES) {
                        Alarms alarms = Alarms.of(
                                preset,
                                conditions,
                                runs,
                                seed -> change.apply(Populations.sample(size[1], seed)),
                                seed -> Populations.sample(size[0], seed));
                        text.append(String.format(Locale.ROOT, " %.0f |", alarms.percentOfSuites()));
                    }
                    text.append('\n');
                }));
        return text.toString();
    }

    /** The suites of drift: without a change at all sizes, with one at some. */
    static String driftTable(int repetitions) {
        int[][] sizes = {{50, 50}, {200, 200}, {1000, 1000}, {5000, 5000}, {20_000, 20_000}, {5000, 500}, {500, 5000}};
        Map<String, TestPreset> presets = new LinkedHashMap<>();
        presets.put("`dataDrift`", TestPresets.dataDrift());
        presets.put("`noTargetPerformance`", TestPresets.noTargetPerformance());
        StringBuilder text = new StringBuilder("| preset | what changed |");
        for (int[] size : sizes) {
            text.append(' ').append(size[0]).append('/').append(size[1]).append(" |");
        }
        text.append("\n|---|---|").append("---|".repeat(sizes.length)).append('\n');
        presets.forEach((name, preset) -> DriftChanges.ALL.forEach((what, change) -> {
            boolean nothing = change == DriftChanges.ALL.get("nothing");
            text.append("| ").append(name).append(" | ").append(what).append(" |");
            for (int[] size : sizes) {
                int larger = Math.max(size[0], size[1]);
                if (!nothing && larger > 1000) {
                    text.append(" - |");
                    continue;
                }
                int runs = larger > 5000 || !nothing ? repetitions / 4 : repetitions;
                Alarms alarms = Alarms.of(
                        preset,
                        Conditions.calibrated(),
                        runs,
                        seed -> change.apply(Populations.sample(size[1], seed + 40_000)),
                        seed -> Populations.sample(size[0], seed + 40_000));
                text.append(String.format(Locale.ROOT, " %.0f |", alarms.percentOfSuites()));
            }
            text.append('\n');
        }));
        return text.toString();
    }

    /** Writes the part of the page that is about the suites of drift. */
    static void writeDrift(Path file, int repetitions) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf(DRIFT);
        Files.writeString(
                file,
                (begin < 0 ? page + "\n" : page.substring(0, begin))
                        + DRIFT
                        + """

                The same columns, %d repetitions a cell, a quarter of them at 20,000 rows and where something changed. A dash is not
                measured. Both presets judge drift by the calibrated verdict, at the level of the suite's conditions: 5 %% divided by
                the tests of the suite, at most 0.27 %% each.

                """.formatted(repetitions)
                        + driftTable(repetitions));
    }

    static void write(Path file, int repetitions) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : "";
        int begin = page.indexOf(DRIFT);
        Files.writeString(
                file,
                """
                # How often data tests fail, with and without a change

                Two samples of one source, %d repetitions a cell (%d where nothing changed), sizes of reference / current. The source has 18
                columns: normal, log-normal, Pareto 1.5, 80 %% zeros, counts, a flag of 5 %%, a constant, 0.1 / 1 / 10 %% missing, labels of
                4, 50 (Zipf) and 2 values, one of 1 %%, one with missing values, keys. Figures are the percent of suites with a failed test,
                under `Conditions.calibrated()`, the default. A suite shares a level of 5 %% among its tests.

                `./mvnw -pl driftlib-core test -Dtest=FalseAlarmTableTest -Dlong=true` measures it and writes this page.

                """.formatted(repetitions, 4 * repetitions)
                        + table(Conditions.calibrated(), repetitions)
                        + (begin < 0 ? "" : "\n" + page.substring(begin)));
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        int repetitions = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("drift")) {
            writeDrift(file, repetitions);
        } else {
            write(file, repetitions);
        }
    }
}
