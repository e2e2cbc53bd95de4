package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.github.driftlib.Metrics;
import io.github.driftlib.alert.AlertPolicy;
import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.alert.Alerting;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does with a dashboard. */
class DashboardPageTest {

    @TempDir
    static Path folder;

    static Path file;

    @BeforeAll
    static void write() {
        file = folder.resolve("dashboard.html");
        HtmlDashboard.standard().titled("Our models").writeTo(Samples.history(), file);
    }

    private static String text(Page page, String selector) {
        return page.locator(selector).first().textContent();
    }

    @Test
    void projectsAndRangesOfTimeAreChosen() {
        try (OpenPage open = OpenPage.of(file)) {
            Page page = open.page();
            assertThat(text(page, ".eyebrow")).isEqualTo("Our models: cards");
            assertThat(text(page, "h1")).isEqualTo("Quiet: no test fails, no column drifts beyond chance");
            page.locator("#project").selectOption("1");
            assertThat(text(page, ".eyebrow")).isEqualTo("Our models: loans");
            assertThat(text(page, "h1")).isEqualTo("5 of 9 tests fail, 3 columns drift beyond chance");
            assertThat(text(page, ".shown")).isEqualTo("40 of 40 runs");
            page.locator(".chip", new Page.LocatorOptions().setHasText("7 days"))
                    .click();
            assertThat(text(page, ".shown")).isEqualTo("7 of 40 runs");
            page.locator("#from").fill("2026-03-20");
            page.locator("#from").dispatchEvent("change");
            assertThat(text(page, ".shown")).isEqualTo("21 of 40 runs");
            open.assertQuiet();
        }
    }

    /** What is read aloud is what is drawn: of the runs of the range, and of no other. */
    @Test
    void theWordsOfAPictureAreOfTheRangeShown() {
        try (OpenPage open = OpenPage.of(file, "#project=loans&days=7")) {
            Page page = open.page();
            page.locator("#drift rect.cell").first().waitFor();
            int drifted = page.locator("#drift rect.cell.bad").count()
                    + page.locator("#drift rect.cell.hollow").count();
            assertThat(drifted).isBetween(1, 60);
            assertThat(page.locator("#drift svg[role=img]").first().getAttribute("aria-label"))
                    .contains("; " + drifted + (drifted == 1 ? " time" : " times") + " a column drifted");
            open.assertQuiet();
        }
    }

    @Test
    void everyPanelIsThere() {
        try (OpenPage open = OpenPage.of(file)) {
            Page page = open.page();
            page.locator("#project").selectOption("1");
            page.locator("#drift rect.cell").first().waitFor();
            assertThat(page.locator("#drift rect.cell.bad").count()).isGreaterThan(15);
            assertThat(page.locator("main .findings").first().textContent()).contains("Still: ", " since 2026-03-2");
            page.locator("#dataset rect.cell").first().waitFor();
            assertThat(page.locator("#dataset rect.cell").count()).isEqualTo(40);
            page.locator("#tests rect.bar").first().waitFor();
            assertThat(page.locator("#tests rect.bar").count()).isGreaterThan(40);
            Locator.WaitForOptions attached = new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
            page.locator("#scores").scrollIntoViewIfNeeded();
            page.locator("#scores .dashes").first().waitFor(attached);
            assertThat(page.locator(".facts .spark").count()).isGreaterThan(2);
            page.locator("#explore-metric").selectOption("1");
            page.locator("#explore figure svg path.line").first().waitFor(attached);
            open.assertQuiet();
        }
    }

    @Test
    void aLinkShowsTheSameAndProjectsHaveAnOverview() {
        try (OpenPage open = OpenPage.of(file)) {
            Page page = open.page();
            page.locator("#projects .link-button", new Page.LocatorOptions().setHasText("loans"))
                    .click();
            page.locator(".chip", new Page.LocatorOptions().setHasText("7 days"))
                    .click();
            String address = page.url();
            assertThat(address).contains("#project=loans&days=7");
            page.navigate("about:blank");
            page.navigate(address);
            assertThat(text(page, ".eyebrow")).isEqualTo("Our models: loans");
            assertThat(text(page, ".shown")).isEqualTo("7 of 40 runs");
            assertThat(page.locator("#projects tbody tr").count()).isEqualTo(2);
        }
    }

    @Test
    void theAddressKeepsWhichValueIsLookedAt() {
        try (OpenPage open = OpenPage.of(file, "#project=loans&days=30")) {
            Page page = open.page();
            assertThat(page.locator("#explore-field").inputValue())
                    .as("the first value that varies")
                    .isNotEqualTo("number_of_columns");
            page.locator("#explore-metric").selectOption("3");
            String metric = (String) page.evaluate("document.querySelector('#explore-metric').selectedOptions[0].text");
            String value = (String) page.evaluate("[...document.querySelector('#explore-field').options].pop().value");
            page.locator("#explore-field").selectOption(value);
            String address = page.url();
            assertThat(address).contains("project=loans", "days=30", "value=" + value);
            page.navigate("about:blank");
            page.navigate(address);
            assertThat(page.locator("#explore-field").inputValue()).isEqualTo(value);
            assertThat(text(page, "#explore figcaption")).startsWith(metric + ": ");
            page.locator(".chip", new Page.LocatorOptions().setHasText("7 days"))
                    .click();
            assertThat(page.locator("#explore-field").inputValue()).isEqualTo(value);
            open.assertQuiet();
        }
    }

    @Test
    void draggingOverAPictureCutsOutARangeThatTheAddressKeeps() {
        try (OpenPage open = OpenPage.of(file, "#project=loans")) {
            Page page = open.page();
            Locator picture = page.locator("#scores figure svg").first();
            page.locator("#scores").scrollIntoViewIfNeeded();
            picture.waitFor();
            picture.scrollIntoViewIfNeeded();
            BoundingBox box = picture.boundingBox();
            double y = box.y + box.height / 2;
            page.mouse().move(box.x + 0.3 * box.width, y);
            page.mouse().down();
            page.mouse().move(box.x + 0.5 * box.width, y);
            assertThat(page.locator("rect.brush").count()).isEqualTo(1);
            page.mouse().move(box.x + 0.6 * box.width, y);
            page.mouse().up();
            assertThat(text(page, ".shown")).matches("1[0-3] of 40 runs");
            assertThat(page.url()).contains("project=loans", "from=2026-03-", "to=2026-03-");
            String address = page.url();
            String shown = text(page, ".shown");
            page.navigate("about:blank");
            page.navigate(address);
            assertThat(text(page, ".shown")).isEqualTo(shown);
            page.locator(".chip", new Page.LocatorOptions().setHasText("All")).click();
            assertThat(text(page, ".shown")).isEqualTo("40 of 40 runs");
            open.assertQuiet();
        }
    }

    @Test
    void alertsAreListedAndEachRunLeadsToItsReport() throws IOException {
        Path report = folder.resolve("reports/loans/2026-04-09.html");
        Files.createDirectories(report.getParent());
        Files.writeString(report, "<!doctype html><title>The report</title>");
        Path watched = folder.resolve("watched.html");
        HtmlDashboard.standard()
                .alerting(Alerting.of(
                        AlertPolicy.daily(1),
                        AlertRule.values("ColumnDriftMetric", "drift_score").column("income"),
                        AlertRule.tests()))
                .linking("reports/{project}/{date}.html")
                .writeTo(Samples.history(), watched);
        try (OpenPage open = OpenPage.of(watched, "#project=loans")) {
            Page page = open.page();
            assertThat(text(page, "main .findings")).contains("Alert: ", "since 2026-03-2", ": it ");
            assertThat(page.locator("main .findings li", new Page.LocatorOptions().setHasText("Share of missing"))
                            .count())
                    .as("what is told of one test")
                    .isLessThanOrEqualTo(1);
            assertThat(page.locator("#alerts tbody tr").first().textContent()).startsWith("▲ goes on");
            assertThat(page.locator("#alerts tbody tr").last().textContent()).startsWith("○ over");
            Locator newest = page.locator("#runs tbody a").first();
            assertThat(newest.getAttribute("href")).isEqualTo("reports/loans/2026-04-09.html");
            assertThat(page.locator("#runs tbody a").count()).isEqualTo(40);
            assertThat(open.accessibilityProblems()).isEmpty();
            open.assertQuiet();
            page.locator("#drift rect.cell").first().waitFor();
            page.locator("#drift rect.cell").last().click(new Locator.ClickOptions().setForce(true));
            page.waitForURL("**/reports/loans/2026-04-09.html");
        }
        assertThat(Files.readString(watched))
                .contains("<td>3 of 6: ", "Projects at their last run", "Alerts that go on")
                .doesNotContain("T00:00:00Z</td>");
        for (String address : List.of("reports/{project}.html", "javascript:{date}", "data:{time}", " {date}", "")) {
            assertThatThrownBy(() -> HtmlDashboard.standard().linking(address))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("address must ");
        }
        assertThat(HtmlDashboard.standard().linking("https://ci.example.org/{project}?at={time}"))
                .isNotNull();
    }

    /** So many labels that their distance is beyond its threshold by chance alone. */
    private static Dataset zones(int rows, long seed) {
        return Dataset.builder()
                .categorical(
                        "zone",
                        new SplittableRandom(seed)
                                .ints(rows, 0, 40)
                                .mapToObj(zone -> "z" + zone)
                                .toArray(String[]::new))
                .build();
    }

    @Test
    void daysWithoutARunAreAGap() {
        List<Snapshot> runs = new ArrayList<>();
        for (int day : List.of(0, 1, 2, 3, 20, 21, 22)) {
            runs.add(Report.of(Metrics.columnDrift("zone"))
                    .run(
                            zones(150, day),
                            zones(1200, 99),
                            DataDefinition.builder().build(),
                            RunInfo.of(
                                    "p", Instant.parse("2025-12-20T00:00:00Z").plus(Duration.ofDays(day)))));
        }
        Path gaps = folder.resolve("gaps.html");
        HtmlDashboard.write(MetricHistory.of(runs), gaps);
        try (OpenPage open = OpenPage.of(gaps)) {
            open.page().locator("#drift rect.cell").first().waitFor();
            assertThat(open.page().locator("#drift rect.gap").count()).isEqualTo(1);
            assertThat(open.page().locator("#drift rect.cell.hollow").count()).isPositive();
            assertThat(open.page().locator("#drift .axis text").allTextContents())
                    .anyMatch(text -> text.endsWith(", 2026"));
            open.assertQuiet();
        }
        Path single = folder.resolve("single.html");
        HtmlDashboard.write(MetricHistory.of(runs.subList(0, 1)), single);
        try (OpenPage open = OpenPage.of(single)) {
            open.page().locator("#scores rect.bar").first().waitFor();
            assertThat(text(open.page(), "main")).doesNotContain("as before");
            open.assertQuiet();
        }
    }

    @Test
    void aPrintedPageHasAllItsPictures() {
        try (OpenPage open = OpenPage.of(file)) {
            Object empty = open.page()
                    .evaluate(
                            "() => { window.dispatchEvent(new Event('beforeprint'));"
                                    + " return [...document.querySelectorAll('figure')].filter((each) => !each.querySelector('svg')).length; }");
            assertThat(empty).isEqualTo(0);
            assertThat(open.page().locator("figure").count()).isGreaterThan(10);
        }
    }

    @Test
    void aPeriodIsCutOut() {
        Path cut = folder.resolve("cut.html");
        HtmlDashboard.standard()
                .between(Instant.parse("2026-03-05T00:00:00Z"), Instant.parse("2026-03-10T00:00:00Z"))
                .writeTo(Samples.history(), cut);
        try (OpenPage open = OpenPage.of(cut)) {
            assertThat(text(open.page(), ".shown")).isEqualTo("5 of 5 runs");
            open.assertQuiet();
        }
        assertThatThrownBy(() -> HtmlDashboard.standard().between(Instant.EPOCH, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("first must be before end, but was 1970-01-01T00:00:00Z and 1970-01-01T00:00:00Z");
    }

    @Test
    void anEmptyHistoryIsAPageToo() {
        Path empty = folder.resolve("empty.html");
        HtmlDashboard.write(MetricHistory.of(List.of()), empty);
        try (OpenPage open = OpenPage.of(empty)) {
            assertThat(text(open.page(), "main")).isEqualTo("The history is empty.");
            assertThat(open.accessibilityProblems()).isEmpty();
            open.assertQuiet();
        }
    }
}
