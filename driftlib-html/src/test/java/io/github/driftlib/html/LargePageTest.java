package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of many columns. */
class LargePageTest {

    private static Dataset wide(int columns, int rows, double shift, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Dataset.Builder builder = Dataset.builder();
        for (int column = 0; column < columns; column++) {
            double[] values = new double[rows];
            for (int i = 0; i < rows; i++) {
                values[i] = random.nextGaussian() + (column % 5 == 0 ? shift : 0);
            }
            builder.numerical("feature " + column, values);
        }
        return builder.build();
    }

    static Snapshot drift(int columns) {
        return Report.of(Metrics.dataDriftTable(), Metrics.datasetDrift(), Metrics.missingValues())
                .run(wide(columns, 400, 1, 1), wide(columns, 400, 0, 2));
    }

    @Test
    void twentyColumnsAreSmall() {
        Snapshot snapshot = drift(20);
        String html = HtmlReport.standard().html(snapshot);
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(400_000);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            HtmlReport.standard().html(snapshot);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void fiveHundredColumnsAreUsable(@TempDir Path folder) {
        Path file = folder.resolve("wide.html");
        HtmlReport.write(drift(500), file);
        try (OpenPage open = OpenPage.of(file)) {
            Page page = open.page();
            assertThat(page.locator(".opener").count()).isEqualTo(500);
            assertThat(page.locator("svg.spark").count()).isEqualTo(500);
            page.getByLabel("Find a column").fill("feature 499");
            assertThat(page.locator(".opener").count()).isEqualTo(1);
            page.locator(".opener").click();
            assertThat(page.locator("tr.detail:visible figure").count()).isPositive();
            open.assertQuiet();
        }
    }
}
