package io.github.driftlib.benchmarks.sketches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A small version of the comparison in {@code docs/sketches.md}, and what the document must have of it. */
class SketchComparisonTest {

    private static final int NUMBERS = 20_000;
    private static final int LABELS = 30_000;

    @Test
    void errorsAreWithinThoseStated() {
        List<RankComparison.Row> rows = RankComparison.rows(NUMBERS, 1);
        assertThat(rows).hasSameSizeAs(RankComparison.KINDS);
        for (RankComparison.Row row : rows) {
            assertThat(row.bytes).isPositive();
            assertThat(row.worst).hasSize(8);
            if (!Double.isNaN(row.stated)) {
                assertThat(row.worstOfAll()).as(row.kind.name()).isLessThanOrEqualTo(row.stated);
            }
        }
        assertThat(ErrorByBytes.svg(
                        "ranks",
                        rows.stream()
                                .map(row -> new ErrorByBytes.Point(
                                        row.kind.name(), row.bytes, row.worstOfAll(), row.stated))
                                .toList()))
                .contains("ours, runs of 4096", "</svg>")
                .doesNotContain("NaN");
    }

    @Test
    void theDocumentHasEveryRow() throws IOException {
        String document = Files.readString(Path.of("../docs/sketches.md"));
        RankComparison.KINDS.forEach(kind -> assertThat(document).contains("\n" + RankComparison.start(kind)));
        DistinctComparison.KINDS.forEach(kind -> assertThat(document).contains("\n| " + kind.name() + " | "));
        LabelComparison.rows(LABELS).forEach(row -> assertThat(document).contains("\n| " + row.name() + " | "));
        assertThat(Path.of("../docs/images/sketch-ranks.svg")).exists();
        assertThat(Path.of("../docs/images/sketch-distinct.svg")).exists();
    }

    /** What decision 6 says of a sketch of ranks is what the comparison wrote. */
    @Test
    void theDecisionHasTheFiguresOfTheComparison() throws IOException {
        List<String> document = Files.readAllLines(Path.of("../docs/sketches.md"));
        List<String> decision = Files.readAllLines(Path.of("../docs/adr/0006-sketches-of-our-own.md"));
        int found = 0;
        for (RankSketch.Kind kind : RankComparison.KINDS) {
            for (String line : decision) {
                if (line.startsWith(RankComparison.start(kind))) {
                    assertThat(line).isEqualTo(summary(document, RankComparison.start(kind)));
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(6);
    }

    /**
     * Bytes, nanoseconds, the stated error, the largest one of all inputs, and that of merged parts, which are last.
     */
    private static String summary(List<String> document, String start) {
        String line = document.stream()
                .filter(row -> row.startsWith(start))
                .findFirst()
                .orElseThrow();
        String[] cells = line.substring(start.length()).split("\\|");
        double largest = Arrays.stream(cells, 3, cells.length)
                .mapToDouble(Double::parseDouble)
                .max()
                .orElseThrow();
        return start + cells[0] + "|" + cells[1] + "|" + cells[2]
                + String.format(Locale.ROOT, "| %.3f |%s|", largest, cells[cells.length - 1]);
    }
}
