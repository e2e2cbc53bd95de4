package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is undecided at the accuracy of sketches is shown as that. */
class SketchedPageTest {

    @TempDir
    Path folder;

    private static Profile profile(long seed, double shift) {
        Random random = new Random(seed);
        double[] near =
                random.doubles(60_000).map(u -> random.nextGaussian() + shift).toArray();
        return Profile.builder()
                .mostExactValues(1000)
                .runLength(1024)
                .add(Dataset.builder().numerical("near", near).build())
                .build();
    }

    @Test
    void anUndecidedColumnIsShownWithItsRange() {
        Snapshot snapshot = Report.of(Metrics.dataDriftTable())
                .run(RunData.of(profile(2, 0.1)).withReference(profile(1, 0)));
        ColumnDriftMetric.Result near =
                snapshot.get(Metrics.dataDriftTable()).driftByColumns().get("near");
        assertThat(near.decision()).isEqualTo(DriftVerdict.UNDECIDED);
        Path file = folder.resolve("report.html");
        HtmlReport.write(snapshot, file);
        try (OpenPage open = OpenPage.of(file)) {
            Page page = open.page();
            assertThat(page.locator("h1").textContent()).isEqualTo("0 of 1 column drifted, 1 undecided");
            assertThat(page.locator(".c-drift .status.warn").textContent()).contains("undecided");
            Locator numbers = page.locator("td.c-score data");
            assertThat(Double.parseDouble(numbers.nth(1).getAttribute("value")))
                    .isEqualTo(near.accuracy().scoreRange().lowest());
            assertThat(Double.parseDouble(numbers.nth(2).getAttribute("value")))
                    .isEqualTo(near.accuracy().scoreRange().highest());
            page.locator(".chip", new Page.LocatorOptions().setHasText("Undecided"))
                    .click();
            assertThat(page.locator("tr.column:visible").count()).isEqualTo(1);
            page.locator(".opener").click();
            assertThat(page.locator("tr.detail .words").first().textContent())
                    .startsWith("Undecided at this accuracy. ")
                    .contains("Taken from sketches: exact values can give from ");
        }
    }

    @Test
    void anUndecidedRunOfAHistoryIsNoCalmOne() {
        List<Snapshot> runs = new ArrayList<>();
        for (double shift : new double[] {0, 0.1, 0.5}) {
            RunInfo info = RunInfo.of("p", Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofDays(runs.size())));
            runs.add(Report.of(Metrics.dataDriftTable())
                    .run(RunData.of(profile(2, shift))
                            .withReference(profile(1, 0))
                            .withInfo(info)));
        }
        Path file = folder.resolve("dashboard.html");
        HtmlDashboard.write(MetricHistory.of(runs), file);
        try (OpenPage open = OpenPage.of(file)) {
            Page page = open.page();
            for (String section : List.of("#drift", "#dataset")) {
                page.locator(section).scrollIntoViewIfNeeded();
                page.locator(section + " rect.cell").first().waitFor();
                assertThat(page.locator(section + " rect.cell.calm").count()).isEqualTo(1);
                assertThat(page.locator(section + " rect.cell.open").count()).isEqualTo(1);
                assertThat(page.locator(section + " rect.cell.bad").count()).isEqualTo(1);
                assertThat(page.locator(section).textContent()).contains("undecided at the accuracy of the sketches");
            }
            assertThat(page.locator(".facts").textContent()).contains("columns undecided");
            assertThat(open.accessibilityProblems()).isEmpty();
            open.assertQuiet();
        }
    }
}
