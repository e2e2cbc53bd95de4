package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.driftlib.Presets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Condition;
import io.github.driftlib.training.Run;
import io.github.driftlib.training.Series;
import io.github.driftlib.training.TrainingLog;
import io.github.driftlib.training.TrainingMemory;
import io.github.driftlib.training.TrainingRun;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of data without a reference, of columns on one side only, and of runs without a version. */
class AloneAndTogetherPageTest {

    private static final RunInfo INFO = RunInfo.of("trips", Instant.parse("2026-03-09T00:00:00Z"));

    @TempDir
    Path folder;

    private static Dataset trips(int rows, String own) {
        double[] fare = new double[rows];
        double[] empty = new double[rows];
        String[] zone = new String[rows];
        Arrays.setAll(fare, i -> 5 + i % 17);
        Arrays.fill(empty, Double.NaN);
        Arrays.setAll(zone, i -> i % 3 < 2 ? "" : "z" + i % 5);
        return Dataset.builder()
                .numerical("fare", fare)
                .numerical("fee", empty)
                .categorical("zone", zone)
                .numerical(own, fare.clone())
                .build();
    }

    @Test
    void dataWithoutAReferenceAreShownAlone() {
        Path file = folder.resolve("alone.html");
        HtmlReport.write(
                Report.of(Presets.dataQuality())
                        .run(RunData.of(trips(300, "tip")).withInfo(INFO)),
                file);
        try (OpenPage open = OpenPage.of(file)) {
            Page page = open.page();
            assertThat(page.locator("#columns svg.spark").count()).isEqualTo(3);
            assertThat(page.locator("#columns svg.spark .reference").count()).isZero();
            assertThat(page.locator("#columns svg.spark .current").count()).isGreaterThan(2);
            assertThat(page.locator("#columns .section-head").textContent()).isEqualTo("Columns");
            assertThat(page.locator("h1").textContent()).isEqualTo("2 of 4 columns to look at");
            assertThat(page.locator(".detail-line").textContent())
                    .isEqualTo("fee: empty; zone: missing; no reference to compare with");
            assertThat(page.locator("main").textContent())
                    .doesNotContain("beyond what chance explains")
                    .contains("most often (empty), ");
            open.screenshot("quality-1280-light");
            assertThat(open.accessibilityProblems()).isEmpty();
            open.assertQuiet();
        }
    }

    @Test
    void columnsOfOneSideAreNamedInTheCountOfDriftedOnes() {
        Path file = folder.resolve("changed.html");
        HtmlReport.write(
                Report.of(Presets.dataDrift())
                        .run(RunData.of(trips(300, "tip"))
                                .withReference(trips(500, "toll"))
                                .withInfo(INFO)),
                file);
        try (OpenPage open = OpenPage.of(file, 400, 900, ColorScheme.DARK)) {
            assertThat(open.page().locator("h1").textContent()).isEqualTo("2 of 4 columns drifted");
            assertThat(open.page().locator(".detail-line").textContent())
                    .contains("2 of them gone, new or of another kind; column 'toll' is missing in current");
            open.assertQuiet();
        }
    }

    @Test
    void aValueThatItsTestAllowsIsNoWarning() {
        String page = HtmlReport.standard()
                .html(TestSuite.of(
                                Tests.numberOfOutOfRangeValues("fare", 0, 20.5).must(Condition.lt(100)))
                        .run(RunData.of(trips(300, "tip")).withInfo(INFO)));
        assertThat(page)
                .contains("\"severity\":\"note\",\"text\":\"fare: 17 values outside of the range")
                .doesNotContain("\"severity\":\"warning\"");
    }

    @Test
    void runsWithoutAVersionHaveShortNamesAndAColourEach() {
        TrainingMemory memory = new TrainingMemory();
        TrainingLog log = TrainingLog.of(memory);
        for (int i = 0; i < 3; i++) {
            String id = "" + i + i + "5f59d0-5419-429d-91de-a6eb6eb44723";
            try (TrainingRun run = log.start(Run.builder("fares", id)
                    .parameters(Map.of("depth", "" + i))
                    .start(Instant.parse("2026-03-01T00:00:00Z").plusSeconds(i))
                    .build())) {
                for (int step = 1; step < 5; step++) {
                    run.record(step, Series.TRAIN, "loss", 1.0 / step + i);
                    run.record(step, Series.VALIDATION, "loss", 1.2 / step + i);
                }
                run.finish();
            }
        }
        Path file = folder.resolve("runs.html");
        HtmlRuns.write(memory, "fares", file);
        try (OpenPage open = OpenPage.of(file)) {
            Page page = open.page();
            assertThat(page.locator("#runs thead").first().innerText())
                    .contains("005f59d0")
                    .doesNotContain("-5419-");
            assertThat(page.locator("#runs table").last().textContent())
                    .contains("115f59d0-5419-429d-91de-a6eb6eb44723");
            page.locator("#training figure svg").first().waitFor();
            assertThat(page.locator("#training figcaption").allTextContents())
                    .isEqualTo(List.of("loss, train by step", "loss, validation by step"));
            assertThat(page.locator("#training figure")
                            .first()
                            .locator("svg .other-2")
                            .count())
                    .isPositive();
            open.assertQuiet();
        }
    }

    @Test
    void whatIsTrueHasAColourOfItsOwnBesideThresholdsAndEstimates() {
        Path file = folder.resolve("estimates.html");
        HtmlReport.write(Samples.further(), file);
        try (OpenPage open = OpenPage.of(file)) {
            open.page().locator("#estimation .points").first().waitFor();
            assertThat(open.page().locator("#estimation .points.other-0").count())
                    .isPositive();
            assertThat(open.page()
                            .locator("#estimation .points.other-2, #estimation .points.other-3")
                            .count())
                    .isZero();
        }
    }

    @Test
    void aPrintedTableOfColumnsIsATableAndMayEndOnAnotherSheet() {
        Path file = folder.resolve("printed.html");
        HtmlReport.write(Samples.drift(), file);
        try (OpenPage open = OpenPage.of(file, 700, 900, ColorScheme.LIGHT)) {
            Page page = open.page();
            page.locator(".opener").first().click();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".columns > thead").isVisible()).isTrue();
            assertThat((List<?>) page.evaluate("[...document.querySelectorAll('tr.column')].slice(0, 2)"
                            + ".map((row) => getComputedStyle(row).breakAfter)"))
                    .isEqualTo(List.of("avoid", "auto"));
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(700);
        }
    }

    @Test
    void boxesOfNumbersByLabelsAreNotNamedAfterTheLabels() {
        assertThat(HtmlReport.standard().html(Samples.regression()))
                .contains("\"yLabel\":\"number\"")
                .doesNotContain("\"yLabel\":\"zone\"");
    }

    @Test
    void aTableThatIsTooWideForHalfAPageHasAllOfIt() {
        Path file = folder.resolve("further.html");
        HtmlReport.write(Samples.further(), file);
        try (OpenPage open = OpenPage.of(file)) {
            open.page().locator("#comparison .scroll").first().waitFor();
            assertThat((boolean) open.page()
                            .evaluate("[...document.querySelectorAll('#comparison .block > .scroll')]"
                                    + ".every((each) => each.scrollWidth <= each.clientWidth)"))
                    .isTrue();
        }
    }
}
