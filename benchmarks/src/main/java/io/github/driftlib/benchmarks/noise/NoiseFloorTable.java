package io.github.driftlib.benchmarks.noise;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes the tables of {@code docs/noise-floor.md}: how often each distance cries drift where there is none, and how
 * often where there is one.
 *
 * <pre>
 * {@code java -cp "target/classes:target/lib/*" io.github.driftlib.benchmarks.noise.NoiseFloorTable ../docs/noise-floor.md}
 * </pre>
 */
public final class NoiseFloorTable {

    /** As in the document: the standard error of a rate of 5 % is then 0.7 percentage points. */
    static final int PAIRS = 1000;

    static final List<Population> POPULATIONS = List.of(
            new Population.Numbers(false),
            new Population.Numbers(true),
            new Population.Categories(4),
            new Population.Categories(50),
            new Population.Categories(250));

    static final List<Sizes> SIZES = List.of(
            new Sizes(100, 100),
            new Sizes(500, 500),
            new Sizes(5000, 50),
            new Sizes(5000, 200),
            new Sizes(20_000, 2000));

    private static final String BEGIN = "<!-- tables: begin -->";
    private static final String END = "<!-- tables: end -->";

    private NoiseFloorTable() {}

    /**
     * Writes the tables into a document, between its marks.
     *
     * @param arguments the document
     */
    public static void main(String[] arguments) throws IOException {
        Path document = Path.of(arguments[0]);
        String text = Files.readString(document);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(
                document, text.substring(0, begin) + "\n" + tables(PAIRS) + text.substring(text.indexOf(END)));
    }

    /** The distances that can be asked of a kind of values. */
    static List<StatTest> distances(ColumnKind kind) {
        return StatTests.all().stream()
                .filter(test ->
                        test.scoreType() == Score.Type.DISTANCE && test.kinds().contains(kind))
                .toList();
    }

    static String tables(int pairs) {
        StringBuilder text = new StringBuilder();
        for (Population population : POPULATIONS) {
            text.append("\n### ").append(capitalized(population.title())).append("\n\n");
            text.append("| distance | reference | current | no drift: threshold | calibrated | floor alone | test"
                    + " | drift: threshold | calibrated | floor alone | test |\n");
            text.append("|---|---|---|---|---|---|---|---|---|---|---|\n");
            for (StatTest test : distances(population.kind())) {
                SIZES.forEach(sizes -> text.append(row(test, population, sizes, pairs)));
            }
        }
        return text.toString();
    }

    private static String row(StatTest test, Population population, Sizes sizes, int pairs) {
        return String.format(Locale.ROOT, "| `%s` | %,d | %,d |", test.name(), sizes.reference(), sizes.current())
                + cells(Rates.of(test, population, sizes, false, Rates.LEVEL, pairs))
                + cells(Rates.of(test, population, sizes, true, Rates.peerLevel(test, population, sizes, pairs), pairs))
                + "\n";
    }

    private static String cells(Rates rates) {
        return String.format(
                Locale.ROOT,
                " %.1f | %.1f | %.1f | %.1f |",
                100 * rates.threshold(),
                100 * rates.calibrated(),
                100 * rates.floor(),
                100 * rates.peer());
    }

    private static String capitalized(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
