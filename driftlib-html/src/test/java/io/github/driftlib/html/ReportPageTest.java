package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.driftlib.Metrics;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does with the page of a report. */
class ReportPageTest {

    @TempDir
    static Path folder;

    static Snapshot snapshot;
    static Path file;

    private OpenPage open;
    private Page page;

    @BeforeAll
    static void write() {
        snapshot = Samples.drift();
        file = folder.resolve("a folder that is made").resolve("report.html");
        HtmlReport.write(snapshot, file);
    }

    @BeforeEach
    void open() {
        open = OpenPage.of(file);
        page = open.page();
    }

    @AfterEach
    void close() {
        // Without a browser the test was skipped before there was a page.
        if (open != null) {
            open.assertQuiet();
            open.close();
        }
    }

    private Locator row(String column) {
        return page.locator("tr.column")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".opener", new Page.LocatorOptions().setHasText(column))));
    }

    private List<String> columns() {
        return page.locator(".opener").allTextContents();
    }

    @Test
    void theNumbersShownAreTheSnapshots() {
        ColumnDriftMetric.Result drift = snapshot.get(Metrics.columnDrift("income"));
        Locator numbers = row("income").locator(".c-score data");
        assertThat(Double.parseDouble(numbers.nth(0).getAttribute("value"))).isEqualTo(drift.driftScore());
        assertThat(Double.parseDouble(numbers.nth(0).getAttribute("title"))).isEqualTo(drift.driftScore());
        assertThat(Double.parseDouble(numbers.nth(1).getAttribute("value"))).isEqualTo(drift.stattestThreshold());
        double missing = snapshot.get(Metrics.missingValues()).current().shareOfMissingValues();
        assertThat(page.locator(".fact", new Page.LocatorOptions().setHasText("cells missing"))
                        .locator("dd data")
                        .first()
                        .getAttribute("value"))
                .isEqualTo(String.valueOf(missing));
        int drifted = snapshot.get(Metrics.datasetDrift()).numberOfDriftedColumns();
        assertThat(page.locator("h1").textContent()).isEqualTo(drifted + " of 6 columns drifted");
        assertThat(page.locator(".status.bad").count()).isEqualTo(drifted);
    }

    @Test
    void driftedColumnsComeFirstAndAnyOrderCanBeHad() {
        assertThat(columns().get(0)).isEqualTo("income");
        assertThat(columns().get(6)).isEqualTo("applied_at");
        page.locator(".sorter", new Page.LocatorOptions().setHasText("Column")).click();
        assertThat(columns()).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(page.locator("th.c-name[aria-sort]").first().getAttribute("aria-sort"))
                .isEqualTo("ascending");
        page.locator(".sorter", new Page.LocatorOptions().setHasText("Column")).click();
        assertThat(columns()).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
        page.locator(".sorter", new Page.LocatorOptions().setHasText("Missing")).click();
        assertThat(columns().get(0)).isEqualTo("age of the applicant");
    }

    @Test
    void whatHappenedComesFirst() {
        assertThat(page.locator("main .findings .finding-text").first().textContent())
                .startsWith(snapshot.findings().get(0).text());
        assertThat(page.locator("main .findings").first().locator("li").count()).isEqualTo(3);
        page.locator(".more-findings summary").click();
        page.locator(".more-findings li").first().waitFor();
        assertThat(page.locator(".more-findings li").count())
                .isEqualTo(snapshot.findings().size() - 3);
        assertThat(page.locator("footer").textContent()).contains("holds aggregates, and no row of the data");
    }

    @Test
    void aLinkOpensTheColumn() {
        row("income").locator(".opener").click();
        assertThat(page.url()).contains("column=income");
        page.locator("#columns figure svg").first().waitFor();
        page.locator("#columns .numbers summary").first().click();
        Download csv = page.waitForDownload(
                () -> page.locator("#columns .save button", new Page.LocatorOptions().setHasText("CSV"))
                        .first()
                        .click());
        assertThat(csv.suggestedFilename()).isEqualTo("distribution.csv");
        OpenPage again = OpenPage.of(file, page.url().substring(page.url().indexOf('#')));
        again.page().locator("#columns figure svg").first().waitFor();
        again.close();
    }

    private Download saved(String button) {
        return page.waitForDownload(() -> page.locator(
                        "button", new Page.LocatorOptions().setHasText(Pattern.compile("^" + button + "$")))
                .locator("visible=true")
                .first()
                .click());
    }

    @Test
    void picturesAndThePageCanBeTakenAway() throws IOException {
        row("income").locator(".opener").click();
        page.locator("#columns figure svg").first().waitFor();
        page.locator("#columns .numbers summary").first().click();
        Download svg = saved("SVG");
        assertThat(svg.suggestedFilename()).isEqualTo("distribution.svg");
        assertThat(Files.readString(svg.path()))
                .startsWith("<svg ")
                .contains(
                        "xmlns=\"http://www.w3.org/2000/svg\"",
                        "<rect width=\"100%\" height=\"100%\" fill=\"rgb(255, 255, 255)\"");
        byte[] png = Files.readAllBytes(saved("PNG").path());
        assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(2_000);
        assertThat(new ObjectMapper()
                        .readTree(Files.readString(saved("JSON").path()))
                        .get("columns"))
                .hasSize(7);
        page.locator("button", new Page.LocatorOptions().setHasText("Copy link"))
                .click();
        page.locator("button", new Page.LocatorOptions().setHasText(Pattern.compile("Copied|The link is in")))
                .waitFor();
    }

    @Test
    void columnsAreFilteredAndSearched() {
        page.locator(".chip", new Page.LocatorOptions().setHasText("Drifted")).click();
        assertThat(columns()).contains("income").doesNotContain("applied_at");
        page.locator(".chip", new Page.LocatorOptions().setHasText("Not judged"))
                .click();
        assertThat(columns()).containsExactly("applied_at");
        page.locator(".chip", new Page.LocatorOptions().setHasText("All")).click();
        page.getByLabel("Find a column").fill("RATE");
        assertThat(columns()).containsExactly("interest_rate");
        assertThat(page.locator("#columns .shown").textContent()).isEqualTo("1 of 7 columns");
    }

    @Test
    void aRowOpensToItsDetailsByMouseAndByKeyboard() {
        assertThat(page.locator("tr.detail:visible").count()).isZero();
        row("income").locator(".c-test").click();
        Locator detail = page.locator("tr.detail:visible");
        detail.locator("svg[role=img]").first().waitFor();
        assertThat(detail.locator(".words").first().textContent()).startsWith("Drifted. ");
        row("income").locator(".opener").press("Enter");
        assertThat(page.locator("tr.detail:visible").count()).isZero();
    }

    @Test
    void aPictureTellsItsNumbersToKeyboardAndAsTable() {
        row("income").locator(".opener").click();
        Locator picture = page.locator("tr.detail:visible figure").first();
        picture.locator("svg").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".tip").isVisible()).isTrue();
        assertThat(page.locator(".tip").textContent()).contains("current").contains("reference");
        page.keyboard().press("Escape");
        assertThat(page.locator(".tip").isVisible()).isFalse();
        picture.locator(".numbers summary").click();
        picture.locator(".numbers tbody tr").first().waitFor();
        assertThat(picture.locator(".numbers tbody tr").count()).isGreaterThan(10);
    }

    @Test
    void theThemeIsChosen() {
        String light = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
        page.getByLabel("Theme").selectOption("dark");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(light);
        assertThat(themeAfterReloads()).isEqualTo("dark");
        page.getByLabel("Theme").selectOption("auto");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(light);
    }

    /** The browser may write what a page keeps a little later, and another process may open the page again. */
    private String themeAfterReloads() {
        String theme = "";
        for (int reload = 0; reload < 20 && !theme.equals("dark"); reload++) {
            page.reload();
            theme = page.getByLabel("Theme").inputValue();
        }
        return theme;
    }

    @Test
    void textIsOnlyEverText() {
        assertThat(page.title()).isEqualTo("loans: Report");
        assertThat(page.locator("img").count()).isZero();
        assertThat(columns()).contains(Samples.HOSTILE);
        row("img").locator(".opener").click();
        assertThat(page.locator("img").count()).isZero();
        assertThat(page.title()).isEqualTo("loans: Report");
    }

    @Test
    void printedPagesAreLightAndWithoutControls() {
        page.getByLabel("Theme").selectOption("dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(page.locator(".controls").first().isVisible()).isFalse();
    }

    @Test
    void aUsersViewReplacesThatOfTheLibrary() {
        Path own = folder.resolve("own.html");
        HtmlReport.standard()
                .with(
                        ColumnDriftMetric.Result.class,
                        result -> Card.ofColumn(
                                "My own", result.columnName(), Paragraph.of("The score is ", result.driftScore())))
                .writeTo(snapshot, own);
        try (OpenPage other = OpenPage.of(own)) {
            other.page().locator(".opener").first().click();
            assertThat(other.page().locator("tr.detail:visible h3").first().textContent())
                    .isEqualTo("My own");
            other.assertQuiet();
        }
    }

    @Test
    void theSameSnapshotIsTheSamePage() throws IOException {
        assertThat(HtmlReport.standard().html(snapshot)).isEqualTo(Files.readString(file));
    }
}
