package io.github.driftlib.falsealarms;

import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Measures how often presets and single tests of data fail, with and without a change, and writes it down. */
final class FalseAlarmTable {

    private static final int[][] SIZES = {{50, 50}, {200, 200}, {1000, 1000}, {5000, 500}, {500, 5000}};
    private static final int[][] LARGE = {{5000, 5000}, {20_000, 20_000}};

    private final int repetitions;
    private final StringBuilder text = new StringBuilder();

    private FalseAlarmTable(int repetitions) {
        this.repetitions = repetitions;
    }

    /** Samples of independent draws, the current one changed. */
    static Alarms.Source independent(int reference, int current, Form form, UnaryOperator<Dataset> change) {
        return new Alarms.Source(form, seed -> new Dataset[] {
            Populations.sample(reference, 2 * seed + 1), change.apply(Populations.sample(current, 2 * seed))
        });
    }

    private static Map<String, TestPreset> presets() {
        Map<String, TestPreset> presets = new LinkedHashMap<>();
        presets.put("`dataStability`", TestPresets.dataStability());
        presets.put("`dataQuality`", TestPresets.dataQuality());
        presets.put("`dataDrift`", TestPresets.dataDrift());
        presets.put("`noTargetPerformance`", TestPresets.noTargetPerformance());
        return presets;
    }

    private static TestPreset numbers(Function<String, MetricTest> test) {
        return Tests.eachColumn(ColumnSelection.numerical(), test);
    }

    private static TestPreset labels(Function<String, MetricTest> test) {
        return Tests.eachColumn(ColumnSelection.categorical(), test);
    }

    /** Each test that has a default condition, over all columns that it can be asked of. */
    private static Map<String, TestPreset> tests() {
        Map<String, TestPreset> tests = new LinkedHashMap<>();
        tests.put("`numberOfColumns`", Tests.numberOfColumns());
        tests.put("`numberOfMissingValues`", Tests.numberOfMissingValues());
        tests.put("`shareOfMissingValues`", Tests.shareOfMissingValues());
        tests.put("`numberOfDifferentMissingValues`", Tests.numberOfDifferentMissingValues());
        tests.put("`numberOfColumnsWithMissingValues`", Tests.numberOfColumnsWithMissingValues());
        tests.put("`shareOfColumnsWithMissingValues`", Tests.shareOfColumnsWithMissingValues());
        tests.put("`numberOfRowsWithMissingValues`", Tests.numberOfRowsWithMissingValues());
        tests.put("`shareOfRowsWithMissingValues`", Tests.shareOfRowsWithMissingValues());
        tests.put("`numberOfConstantColumns`", Tests.numberOfConstantColumns());
        tests.put("`numberOfEmptyColumns`", Tests.numberOfEmptyColumns());
        tests.put("`numberOfEmptyRows`", Tests.numberOfEmptyRows());
        tests.put("`numberOfDuplicatedColumns`", Tests.numberOfDuplicatedColumns());
        tests.put("`numberOfDuplicatedRows`", Tests.numberOfDuplicatedRows());
        tests.put("`highlyCorrelatedColumns`", Tests.highlyCorrelatedColumns());
        tests.put("`correlationChanges`", Tests.correlationChanges());
        tests.put(
                "`columnShareOfMissingValues`",
                Tests.eachColumn(ColumnSelection.all(), Tests::columnShareOfMissingValues));
        tests.put(
                "`columnNumberOfMissingValues`",
                Tests.eachColumn(ColumnSelection.all(), Tests::columnNumberOfMissingValues));
        tests.put("`numberOfUniqueValues`", Tests.eachColumn(ColumnSelection.all(), Tests::numberOfUniqueValues));
        tests.put("`shareOfUniqueValues`", Tests.eachColumn(ColumnSelection.all(), Tests::shareOfUniqueValues));
        tests.put("`shareOfMostCommonValue`", Tests.eachColumn(ColumnSelection.all(), Tests::shareOfMostCommonValue));
        tests.put("`valueList`", labels(Tests::valueList));
        tests.put("`numberOfOutOfListValues`", labels(Tests::numberOfOutOfListValues));
        tests.put("`shareOfOutOfListValues`", labels(Tests::shareOfOutOfListValues));
        tests.put("`categoryShares`", labels(Tests::categoryShares));
        tests.put("`columnMin`", numbers(Tests::columnMin));
        tests.put("`columnMax`", numbers(Tests::columnMax));
        tests.put("`columnMean`", numbers(Tests::columnMean));
        tests.put("`columnMedian`", numbers(Tests::columnMedian));
        tests.put("`columnStandardDeviation`", numbers(Tests::columnStandardDeviation));
        tests.put("`columnQuantile(0.1)`", numbers(column -> Tests.columnQuantile(column, 0.1)));
        tests.put("`columnQuantile(0.99)`", numbers(column -> Tests.columnQuantile(column, 0.99)));
        tests.put("`meanInNSigmas`", numbers(Tests::meanInNSigmas));
        tests.put("`valueRange`", numbers(Tests::valueRange));
        tests.put("`numberOfOutOfRangeValues`", numbers(Tests::numberOfOutOfRangeValues));
        tests.put("`shareOfOutOfRangeValues`", numbers(Tests::shareOfOutOfRangeValues));
        tests.put("`columnDrift`", Tests.eachColumn(ColumnSelection.all(), Tests::columnDrift));
        return tests;
    }

    private static TestSuite suite(TestPreset tests) {
        return Alarms.suite(tests, Conditions.calibrated());
    }

    private void header(int[][] sizes, String... cells) {
        text.append("| ").append(String.join(" | ", cells));
        for (int[] size : sizes) {
            text.append(String.format(Locale.ROOT, " | %,d/%,d", size[0], size[1]));
        }
        text.append(" |\n").append("|---".repeat(cells.length + sizes.length)).append("|\n");
    }

    /** A preset and a change by row. */
    private void changes() {
        header(SIZES, "preset", "what changed");
        presets()
                .forEach((name, preset) -> Changes.ALL.forEach((what, change) -> {
                    text.append("| ").append(name).append(" | ").append(what);
                    int runs = what.equals(Changes.NOTHING) ? repetitions : Math.max(2, repetitions / 5);
                    for (int[] size : SIZES) {
                        cell(Alarms.of(suite(preset), independent(size[0], size[1], Form.ROWS, change), runs));
                    }
                    text.append(" |\n");
                }));
    }

    private void cell(Alarms alarms) {
        text.append(String.format(Locale.ROOT, " | %.0f", alarms.percentOfSuites()));
    }

    private void large() {
        header(LARGE, "preset");
        presets().forEach((name, preset) -> {
            text.append("| ").append(name);
            for (int[] size : LARGE) {
                cell(Alarms.of(
                        suite(preset),
                        independent(size[0], size[1], Form.ROWS, rows -> rows),
                        Math.max(2, repetitions / 4)));
            }
            text.append(" |\n");
        });
    }

    private void profiles() {
        header(SIZES, "preset", "given as");
        presets().forEach((name, preset) -> {
            for (Form form : new Form[] {Form.EXACT, Form.SKETCHED}) {
                if (!name.equals("`dataQuality`")) {
                    text.append("| ").append(name).append(" | ").append(form.title());
                    for (int[] size : SIZES) {
                        cell(Alarms.of(
                                suite(preset), independent(size[0], size[1], form, rows -> rows), repetitions / 2));
                    }
                    text.append(" |\n");
                }
            }
        });
    }

    private void realTables() {
        text.append("| table | reference/current |");
        presets().keySet().forEach(name -> text.append(' ').append(name).append(" |"));
        text.append("\n|---|---|---|---|---|---|\n");
        for (String table : RealTables.NAMES) {
            Dataset rows = RealTables.named(table);
            int half = Math.min(1000, rows.rowCount() / 2);
            int tenth = Math.max(20, rows.rowCount() / 10);
            for (int[] size : new int[][] {{half, half}, {Math.min(5 * tenth, 2000), Math.min(tenth, 400)}}) {
                text.append(String.format(Locale.ROOT, "| `%s` | %,d/%,d", table, size[0], size[1]));
                presets()
                        .values()
                        .forEach(preset -> cell(Alarms.of(
                                suite(preset),
                                new Alarms.Source(Form.ROWS, seed -> RealTables.parts(rows, size[0], size[1], seed)),
                                repetitions / 2)));
                text.append(" |\n");
            }
        }
    }

    private void testByTest() {
        header(SIZES, "test");
        tests().forEach((name, test) -> {
            text.append("| ").append(name);
            for (int[] size : SIZES) {
                Alarms alarms =
                        Alarms.of(suite(test), independent(size[0], size[1], Form.ROWS, rows -> rows), repetitions);
                text.append(
                        alarms.tests().size() == 1
                                ? String.format(Locale.ROOT, " | %.1f", alarms.percentOfTests())
                                : String.format(
                                        Locale.ROOT,
                                        " | %.1f (%.0f)",
                                        alarms.percentOfTests(),
                                        alarms.percentOfWorstTest()));
            }
            text.append(" |\n");
        });
    }

    private String page() {
        text.append(
                """
                # How often data tests fail, with and without a change

                Two samples of one source, sizes of reference / current. Figures are the percent of suites with a failed test, under
                `Conditions.calibrated()`, the default, of %d repetitions where nothing changed (standard error of 5 %%: %.1f points), and of
                %d where something did. The tests of a suite share a level of 5 %%: drift has 5 %% divided by their number, and is at 5 %% where it is
                alone; other tests have that share too, but never more than what three standard errors leave, 0.27 %%. A warning is no failure.

                The source has 18 columns of independent draws: normal, 100 ± 10, log-normal, Pareto 1.5, 80 %% zeros, counts, 0 to 99, a flag of
                5 %%, a constant, 0.1 / 1 / 10 %% missing, labels of 4, 50 (Zipf) and 2 values, one of 1 %%, one with missing values, keys.

                `./mvnw -pl driftlib-core test -Dtest=FalseAlarmTableTest -Dlong=true` measures all this and writes the page;
                the presets of model quality are in [model-false-alarms.md](model-false-alarms.md). A short version is a test of every build.

                ## Presets, and what they find

                """.formatted(repetitions, 100 * Math.sqrt(0.05 * 0.95 / repetitions), Math.max(2, repetitions / 5)));
        changes();
        text.append(
                "\n## Large samples\n\nNothing changed; %d repetitions.\n\n".formatted(Math.max(2, repetitions / 4)));
        large();
        text.append("""

                ## Profiles

                The same, given as profiles instead of rows: exact ones, and sketched ones that keep 256 numbers and 64 labels of a column; %d
                repetitions. `dataQuality` needs the rows.

                """.formatted(repetitions / 2));
        profiles();
        text.append("""

                ## Real tables

                Two random parts of a published table, of which none is a row of both; %d repetitions. `dataStability` fails on 20 rows of
                `iris` and `wine` without bad luck: its `numberOfRows` asks for more than 30.
                """.formatted(repetitions / 2));
        realTables();
        text.append("""

                ## Test by test

                Each test with its default condition, alone in a suite; the percent of tests that fail, on average over the columns that it can be
                asked of, and of the column where it is most. Of %d repetitions one failure is %.1f %%.

                """.formatted(repetitions, 100.0 / repetitions));
        testByTest();
        return text.toString();
    }

    static void write(Path file, int repetitions) throws IOException {
        Files.writeString(file, new FalseAlarmTable(repetitions).page());
    }
}
