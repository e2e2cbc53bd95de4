package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ColorScheme;
import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.sink.MetricHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of pages in the documentation. Beside each stand the words that are in it: where a page says something
 * else now, its picture is stale. With {@code -Ddocs.update=true} pictures and words are made anew.
 */
class PicturesTest {

    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final boolean UPDATE = Boolean.getBoolean("docs.update");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1160;

    private static Dataset loans(int rows, double shift, long seed) {
        return Samples.loans(rows, shift, seed)
                .select("income", "age of the applicant", "interest_rate", "region", "channel");
    }

    private static Instant day(int day) {
        return Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofDays(day));
    }

    private static Snapshot report() {
        RunInfo info = RunInfo.of("loans", day(8)).withTags("nightly").withMetadata("model", "v7");
        return Report.of(Presets.dataDrift(), Metrics.missingValues(), Metrics.columnSummary("income"))
                .run(RunData.of(loans(1200, 1, 2))
                        .withReference(loans(3000, 0, 1))
                        .withInfo(info));
    }

    /** Forty days; from the 26th on, the data are others. */
    private static MetricHistory history() {
        Dataset reference = loans(3000, 0, 1);
        TestSuite suite = TestSuite.of(TestPresets.dataDrift());
        List<Snapshot> runs = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            Dataset current = loans(400 + 20 * (day % 7), day > 24 ? 0.6 : 0, 10 + day);
            runs.add(suite.run(RunData.of(current).withReference(reference).withInfo(RunInfo.of("loans", day(day)))));
        }
        return MetricHistory.of(runs);
    }

    @Test
    void report(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        HtmlReport.write(report(), file);
        try (OpenPage open = OpenPage.of(file, WIDTH, HEIGHT, ColorScheme.LIGHT)) {
            open.page().locator(".opener").first().click();
            assertFresh(open.page(), "html-report");
        }
    }

    @Test
    void dashboard(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("dashboard.html");
        HtmlDashboard.write(history(), file);
        try (OpenPage open = OpenPage.of(file, WIDTH, HEIGHT, ColorScheme.LIGHT)) {
            open.page().locator("#drift rect.cell").first().waitFor();
            assertFresh(open.page(), "html-dashboard");
        }
    }

    private static void assertFresh(Page page, String name) throws IOException {
        Path words = IMAGES.resolve(name + ".txt");
        String now = words(page);
        if (UPDATE) {
            page.waitForTimeout(300);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(IMAGES.resolve(name + ".png"))
                    .setClip(new Clip(0, 0, WIDTH, HEIGHT)));
            Files.writeString(words, now);
        }
        assertThat(IMAGES.resolve(name + ".png")).isNotEmptyFile();
        assertThat(now)
                .as("%s.png is stale; -Ddocs.update=true makes it anew, and then it is to be looked at", name)
                .isEqualTo(Files.readString(words));
    }

    /** The words of headings, facts and tables: those of pictures depend on the fonts of the machine. */
    private static String words(Page page) {
        Locator places = page.locator("h1, h2, h3, .fact, thead");
        return places.allInnerTexts().stream()
                        .map(text -> text.replaceAll("\\s+", " ").strip())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
