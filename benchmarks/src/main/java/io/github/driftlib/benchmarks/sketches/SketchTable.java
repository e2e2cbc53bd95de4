package io.github.driftlib.benchmarks.sketches;

import io.github.driftlib.benchmarks.sketches.SketchedRates.Row;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes the tables of {@code docs/sketches.md}: how often each test cries drift where there is none, and finds one
 * where there is, from exact samples and from sketches; and how often the range of a score holds the exact one.
 *
 * <pre>
 * {@code java -cp "target/classes:target/lib/*" io.github.driftlib.benchmarks.sketches.SketchTable ../docs/sketches.md}
 * </pre>
 */
public final class SketchTable {

    static final int PAIRS = 100;
    /** Relabellings of thousands of labels are dear. */
    static final int PAIRS_OF_LABELS = 20;

    static final int REFERENCE = 50_000;
    static final int CURRENT = 200_000;
    static final int COVERED_PAIRS = 200;
    static final int COVERED_SIZE = 40_000;

    static final List<SketchedPopulation> POPULATIONS = Stream.concat(
                    Arrays.stream(SketchedPopulation.Numbers.values()), Stream.of(new SketchedPopulation.Labels(5000)))
            .toList();

    private static final String BEGIN = "<!-- tables: begin -->";
    private static final String END = "<!-- tables: end -->";

    private SketchTable() {}

    /**
     * Writes the tables into a document, between its marks.
     *
     * @param arguments the document
     */
    public static void main(String[] arguments) throws IOException {
        Path document = Path.of(arguments[0]);
        StringBuilder tables = new StringBuilder();
        for (SketchedPopulation population : POPULATIONS) {
            tables.append(rates(population));
        }
        tables.append(coverage());
        String text = Files.readString(document);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(document, text.substring(0, begin) + "\n" + tables + text.substring(text.indexOf(END)));
    }

    static List<StatTest> tests(ColumnKind kind) {
        return kind == ColumnKind.NUMERICAL
                ? List.of(
                        StatTests.ks(),
                        StatTests.andersonDarling(),
                        StatTests.cramerVonMises(),
                        StatTests.mannWhitney(),
                        StatTests.tTest(),
                        StatTests.wasserstein(),
                        StatTests.jensenShannon(),
                        StatTests.psi())
                : List.of(StatTests.chisquare(), StatTests.jensenShannon(), StatTests.psi());
    }

    /** Two sizes of drift, the smaller first. */
    static double[] drifts(ColumnKind kind) {
        return kind == ColumnKind.NUMERICAL ? new double[] {0.1, 0.25} : new double[] {0.1, 0.5};
    }

    static List<Row> rows(SketchedPopulation population) {
        List<Row> rows = new ArrayList<>();
        for (int sketchSize : population.sketchSizes()) {
            tests(population.kind()).forEach(test -> rows.add(new Row(test, sketchSize)));
        }
        return rows;
    }

    private static String rates(SketchedPopulation population) {
        double[] drifts = drifts(population.kind());
        int pairs = population.kind() == ColumnKind.NUMERICAL ? PAIRS : PAIRS_OF_LABELS;
        List<Row> rows = rows(population);
        List<List<SketchedRates>> all = new ArrayList<>();
        for (double drift : new double[] {0, drifts[0], drifts[1]}) {
            all.add(SketchedRates.of(rows, population, REFERENCE, CURRENT, drift, pairs));
        }
        StringBuilder text = new StringBuilder(head(population, drifts));
        Map<Integer, Double> errors = errors(population);
        for (int row = 0; row < rows.size(); row++) {
            text.append(start(rows.get(row), errors.get(rows.get(row).sketchSize())));
            for (List<SketchedRates> rates : all) {
                text.append(cells(rates.get(row)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String head(SketchedPopulation population, double[] drifts) {
        boolean numbers = population.kind() == ColumnKind.NUMERICAL;
        String kept = numbers ? "run length" : "labels kept";
        String unit = numbers ? " σ" : " of each share";
        StringBuilder head =
                new StringBuilder("\n### " + capitalized(population.title()) + "\n\n| " + kept + " | error % | test");
        for (String drift : List.of("no drift", drifts[0] + unit, drifts[1] + unit)) {
            head.append(" | ").append(drift).append(": exact | plain | drift | undecided");
        }
        return head.append(" |\n").append("|---".repeat(15)).append("|\n").toString();
    }

    /** The first cells of a row, by which it is found. */
    static String start(Row row, double error) {
        return String.format(
                Locale.ROOT,
                "| %,d | %.2f | `%s` |",
                row.sketchSize(),
                100 * error,
                row.test().name());
    }

    /** The error of the larger sample by the size of the sketch. */
    static Map<Integer, Double> errors(SketchedPopulation population) {
        SketchedPopulation.Drawn drawn = population.draw(new Random(0), CURRENT, CURRENT, 0);
        Map<Integer, Double> errors = new HashMap<>();
        for (int sketchSize : population.sketchSizes()) {
            SamplePair pair = drawn.sketched(sketchSize);
            errors.put(
                    sketchSize,
                    pair instanceof SamplePair.Numbers numbers
                            ? numbers.current().rankError()
                            : (double) ((SamplePair.Labels) pair).current().errorBound() / CURRENT);
        }
        return errors;
    }

    static String cells(SketchedRates rates) {
        return String.format(
                Locale.ROOT,
                " %.0f | %.0f | %.0f | %.0f |",
                100 * rates.exact(),
                100 * rates.plain(),
                100 * rates.drift(),
                100 * rates.undecided());
    }

    private static String coverage() {
        StringBuilder text = new StringBuilder("\n### How often the exact score lies in the range\n\n");
        text.append("| population | sketch | drift |");
        tests(ColumnKind.NUMERICAL)
                .forEach(test -> text.append(" `").append(test.name()).append("` |"));
        text.append("\n")
                .append("|---".repeat(3 + tests(ColumnKind.NUMERICAL).size()))
                .append("|\n");
        for (SketchedPopulation population : SketchedPopulation.Numbers.values()) {
            List<Row> rows = rows(population);
            for (double drift : new double[] {0, drifts(population.kind())[0]}) {
                List<SketchedRates> rates =
                        SketchedRates.of(rows, population, COVERED_SIZE, COVERED_SIZE, drift, COVERED_PAIRS);
                int tests = tests(population.kind()).size();
                for (int from = 0; from < rows.size(); from += tests) {
                    text.append(String.format(
                            Locale.ROOT,
                            "| %s | %,d | %s |",
                            population.title(),
                            rows.get(from).sketchSize(),
                            drift == 0 ? "none" : drift + " σ"));
                    rates.subList(from, from + tests)
                            .forEach(rate -> text.append(String.format(Locale.ROOT, " %.1f |", 100 * rate.covered())));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String capitalized(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
