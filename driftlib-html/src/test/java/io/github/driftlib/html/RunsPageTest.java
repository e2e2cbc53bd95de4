package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of runs of training. */
class RunsPageTest {

    @TempDir
    Path folder;

    @Test
    void runsStandSideBySideWithTheirCurvesAndMatrices() {
        Path file = folder.resolve("runs.html");
        HtmlRuns.write(Samples.training(), "churn", file);
        try (OpenPage open = OpenPage.of(file, 400, 900, ColorScheme.DARK)) {
            Page page = open.page();
            assertThat(page.locator("h1").textContent()).isEqualTo("v2 fails 2 checks");
            assertThat(page.locator("main .findings").first().textContent())
                    .contains("v2: the best loss of validation")
                    .contains("v2: the loss of validation is ");
            assertThat(page.locator("#runs table").first().textContent())
                    .contains("better")
                    .contains(Samples.HOSTILE);
            open.screenshot("runs-400-dark");
            assertThat(page.locator("#training figure svg").count()).isGreaterThan(4);
            assertThat(page.locator("#training").textContent()).contains("Twice the data would bring the error, test");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(400);
            assertThat(open.touchingTexts()).isEmpty();
            assertThat(open.accessibilityProblems()).isEmpty();
            open.assertQuiet();
        }
    }
}
