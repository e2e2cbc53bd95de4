package io.github.driftlib.benchmarks.sketches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small version of the comparison in {@code docs/sketches.md}, and what the document must have of it. */
class SketchComparisonTest {

    private static final int NUMBERS = 40_000;
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
        String tables = SketchComparison.tables(
                RankComparison.rows(4_096, 1), DistinctComparison.rows(1, 1, 1), LabelComparison.rows(LABELS));
        for (String line : tables.split("\n")) {
            if (line.startsWith("| ")) {
                assertThat(document).contains("\n" + line.substring(0, line.indexOf('|', 2) + 1));
            }
        }
        assertThat(Path.of("../docs/images/sketch-ranks.svg")).exists();
        assertThat(Path.of("../docs/images/sketch-distinct.svg")).exists();
    }
}
