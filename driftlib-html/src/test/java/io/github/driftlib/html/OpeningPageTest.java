package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.driftlib.Presets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.html.report.ReportPage;
import io.github.driftlib.html.view.Views;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page opens with, how it uses its width, and what is there without scripts. */
class OpeningPageTest {

    @TempDir
    Path folder;

    private Path write(String kind) {
        Path file = folder.resolve(kind + ".html");
        KindSamples.all().get(kind).accept(file);
        return file;
    }

    private static Dataset numbers(double second) {
        double[] first = new double[60];
        double[] other = new double[60];
        Arrays.setAll(first, row -> row);
        Arrays.setAll(other, row -> row % 2 == 0 ? second : 7);
        return Dataset.builder()
                .numerical("first", first)
                .numerical("second", other)
                .build();
    }

    private static ReportPage quality(Dataset current, Dataset reference) {
        RunData data = RunData.of(current);
        Snapshot snapshot =
                Report.of(Presets.dataQuality()).run(reference == null ? data : data.withReference(reference));
        return ReportPage.of(snapshot, Views.found(), false);
    }

    @Test
    void thePageOfQualityClaimsNothingOfWhatItDoesNotCompare() {
        assertThat(quality(numbers(8), numbers(9)).headline().text()).isEqualTo("Nothing odd about 2 columns");
        assertThat(quality(numbers(8), numbers(9)).headline().detail())
                .isEqualTo("their distributions are not judged here");
        assertThat(quality(numbers(8), null).headline().detail()).isEqualTo("no reference to compare with");
        assertThat(quality(numbers(7), numbers(7)).headline().text()).isEqualTo("1 of 2 columns to look at");
        assertThat(quality(numbers(7), numbers(7)).headline().detail())
                .isEqualTo("second: constant; their distributions are not judged here");
    }

    @Test
    void whatWasFoundIsTheHeadingAndIsNotSaidTwice() {
        try (OpenPage open = OpenPage.of(write("fairness"))) {
            Page page = open.page();
            assertThat(page.locator("h1").textContent()).isEqualTo("sex fails the four-fifths rule");
            assertThat(page.locator(".facts").count()).as("empty summaries").isZero();
            assertThat(page.locator("#fairness h3").first().getAttribute("class"))
                    .isNull();
        }
        try (OpenPage open = OpenPage.of(write("outliers"))) {
            Page page = open.page();
            String heading = page.locator("h1").textContent();
            assertThat(heading).startsWith("petal: 13 values outside of the reference's range");
            assertThat(page.locator(".finding-text").allTextContents())
                    .noneMatch(text -> text.contains(heading))
                    .isNotEmpty();
            assertThat(page.locator(".detail-line").textContent()).isEqualTo("and 1 more thing to look at");
            assertThat(page.locator("th").allTextContents())
                    .doesNotContain("label")
                    .contains("of its rows");
        }
    }

    @Test
    void theWidthIsUsed() {
        Path file = folder.resolve("quality.html");
        HtmlReport.write(
                Samples.run(
                        "credit",
                        List.of(Presets.classification()),
                        KindSamples.applications(600, 0.9, 3),
                        KindSamples.applications(900, 0.4, 4),
                        KindSamples.APPLICATIONS),
                file);
        try (OpenPage open = OpenPage.of(file, 2560, 1440, ColorScheme.LIGHT)) {
            open.screenshot("binary-2560-light");
            double[] rights = ((List<?>) open.page().evaluate("""
                    () => [...document.querySelectorAll('figure')].map((each) => each.getBoundingClientRect().right)"""))
                    .stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
            assertThat(Arrays.stream(rights).max().orElseThrow()).isGreaterThan(2300);
            assertThat((boolean) open.page().evaluate("""
                    () => {
                      const top = (title) => [...document.querySelectorAll('article h3')]
                          .find((each) => each.textContent === title).getBoundingClientRect().top;
                      return top('ROC curve') === top('Precision-recall curve');
                    }"""))
                    .as("cards of one picture stand beside each other")
                    .isTrue();
            assertThat(open.touchingTexts()).isEmpty();
        }
        try (OpenPage open = OpenPage.of(file, 400, 900, ColorScheme.LIGHT)) {
            assertThat((int) open.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(400);
        }
    }

    @Test
    void withoutScriptsThereAreTheTablesAndNoEmptyColumn() throws IOException {
        assertThat(plain("estimated-errors"))
                .contains(
                        "<h1>Estimated mean absolute error",
                        "<caption>Mean absolute error by chunk</caption>",
                        "<th scope=\"col\">from</th>")
                .contains("<td>2026-03-01</td>", "upper threshold")
                .doesNotContain("00:00:00");
        assertThat(plain("fairness"))
                .contains("<h1>sex fails the four-fifths rule</h1>", "true positive rate")
                .doesNotContain("note</th>", "<caption>Columns</caption>");
        assertThat(plain("causes"))
                .contains("Parts, the largest first", "<td>2.7 and above</td>")
                .doesNotContain("not judged", "stat test");
        Path file = folder.resolve("quality.html");
        HtmlReport.write(Report.of(Presets.dataQuality()).run(numbers(7), numbers(7)), file);
        assertThat(noscript(file))
                .contains("<caption>Columns</caption>", "to see</th>", "<td>constant</td>", "values of the reference")
                .doesNotContain("verdict");
    }

    private String plain(String kind) throws IOException {
        return noscript(write(kind));
    }

    private static String noscript(Path file) throws IOException {
        String html = Files.readString(file);
        return html.substring(html.indexOf("<noscript>"), html.indexOf("</noscript>"));
    }
}
