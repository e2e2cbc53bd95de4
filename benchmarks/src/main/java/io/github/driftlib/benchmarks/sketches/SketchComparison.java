package io.github.driftlib.benchmarks.sketches;

import io.github.driftlib.benchmarks.sketches.ErrorByBytes.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes the comparison of our sketches with those of DataSketches into {@code docs/sketches.md}, side by side in one
 * run, and its pictures beside it.
 *
 * <pre>
 * {@code java -cp "target/classes:target/lib/*" io.github.driftlib.benchmarks.sketches.SketchComparison ../docs}
 * </pre>
 */
public final class SketchComparison {

    private static final int NUMBERS = 1_000_000;
    private static final int SEEDS = 2;
    private static final int[] TRIALS = {100, 40, 8};
    private static final int LABELS = 1_000_000;

    private static final String BEGIN = "<!-- comparison: begin -->";
    private static final String END = "<!-- comparison: end -->";

    private SketchComparison() {}

    /**
     * Writes tables and pictures.
     *
     * @param arguments the folder of the documents
     */
    public static void main(String[] arguments) throws IOException {
        Path docs = Path.of(arguments[0]);
        DistinctComparison.rows(2, 2, 1); // Compiled code is measured.
        RankComparison.rows(1 << 16, 1);
        LabelComparison.rows(LABELS / 10);
        List<RankComparison.Row> ranks = RankComparison.rows(NUMBERS, SEEDS);
        List<DistinctComparison.Row> distinct = DistinctComparison.rows(TRIALS);
        List<LabelComparison.Row> labels = LabelComparison.rows(LABELS);
        Path document = docs.resolve("sketches.md");
        String text = Files.readString(document);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(
                document,
                text.substring(0, begin) + "\n" + tables(ranks, distinct, labels) + text.substring(text.indexOf(END)));
        Files.writeString(docs.resolve("images/sketch-ranks.svg"), pictureOfRanks(ranks));
        Files.writeString(docs.resolve("images/sketch-distinct.svg"), pictureOfDistinct(distinct));
    }

    static String tables(
            List<RankComparison.Row> ranks, List<DistinctComparison.Row> distinct, List<LabelComparison.Row> labels) {
        return String.format(
                Locale.ROOT,
                "%nWith JDK %s on %d processors.%n%n### Ranks%n%n%s%n### Different values%n%n%s%n### Frequent labels%n%n%s",
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                RankComparison.table(ranks),
                DistinctComparison.table(distinct),
                LabelComparison.table(labels));
    }

    private static String pictureOfRanks(List<RankComparison.Row> rows) {
        return ErrorByBytes.svg(
                "The largest rank error on any input (dot), and the stated one (bar), by bytes",
                rows.stream()
                        .map(row -> new Point(row.kind.name(), row.bytes, row.worstOfAll(), row.stated))
                        .toList());
    }

    private static String pictureOfDistinct(List<DistinctComparison.Row> rows) {
        return ErrorByBytes.svg(
                "The error of a number of different values (root mean square, the largest of three sizes), by bytes",
                rows.stream()
                        .map(row -> new Point(row.kind.name(), row.bytes, row.largest(), Double.NaN))
                        .toList());
    }
}
