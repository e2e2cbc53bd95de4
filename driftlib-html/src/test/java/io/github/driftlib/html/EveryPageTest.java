package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.github.driftlib.Presets;
import io.github.driftlib.report.Report;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of page, at three widths and in both themes. */
class EveryPageTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() {
        HtmlReport.write(Samples.drift(), folder.resolve("report.html"));
        HtmlReport.write(Samples.tests(), folder.resolve("tests.html"));
        HtmlReport.write(Samples.regression(), folder.resolve("regression.html"));
        HtmlReport.write(Samples.classification(), folder.resolve("classification.html"));
        HtmlReport.write(Samples.ranking(), folder.resolve("ranking.html"));
        HtmlReport.write(Samples.further(), folder.resolve("further.html"));
        HtmlReport.write(
                Report.of(Presets.dataQuality()).run(Samples.loans(400, 1, 2), Samples.loans(400, 0, 1)),
                folder.resolve("quality.html"));
        HtmlRuns.write(Samples.training(), "churn", folder.resolve("runs.html"));
        HtmlDashboard.write(Samples.history(), folder.resolve("dashboard.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "report,400,LIGHT",
        "report,1280,DARK",
        "report,3840,LIGHT",
        "tests,400,LIGHT",
        "dashboard,400,DARK",
        "dashboard,3840,DARK",
        "regression,1280,LIGHT",
        "classification,400,LIGHT",
        "classification,1280,DARK",
        "further,1280,DARK",
        "ranking,400,DARK",
        "quality,400,LIGHT"
    })
    void readableAtEveryWidthAndInBothThemes(String name, int width, ColorScheme scheme) {
        assertReadable(name, width, scheme);
    }

    /** The other pairs of a width and a theme. */
    @ParameterizedTest
    @CsvSource({
        "tests,3840,DARK",
        "quality,1280,DARK",
        "quality,2560,LIGHT",
        "runs,1280,LIGHT",
        "runs,2560,DARK",
        "regression,2560,LIGHT",
        "dashboard,2560,LIGHT",
        "regression,3840,DARK",
        "further,400,LIGHT",
        "dashboard,1280,LIGHT",
        "report,400,DARK",
        "report,1280,LIGHT",
        "report,3840,DARK",
        "tests,1280,LIGHT",
        "dashboard,400,LIGHT",
        "dashboard,1280,DARK",
        "dashboard,3840,LIGHT",
        "regression,400,DARK",
        "classification,3840,LIGHT",
        "further,1280,LIGHT",
        "further,3840,DARK",
        "ranking,1280,LIGHT",
        "ranking,3840,DARK"
    })
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void readableInEveryOtherPairToo(String name, int width, ColorScheme scheme) {
        assertReadable(name, width, scheme);
    }

    private static void assertReadable(String name, int width, ColorScheme scheme) {
        try (OpenPage open = OpenPage.of(folder.resolve(name + ".html"), width, width > 2000 ? 2160 : 900, scheme)) {
            for (int detail = 0; detail < 2 && (name.equals("report") || name.equals("tests")); detail++) {
                open.page().locator(".opener, .test > summary").nth(detail).click();
            }
            open.screenshot(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            assertThat((int) open.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(open.touchingTexts()).isEmpty();
            assertThat(open.accessibilityProblems()).isEmpty();
            open.assertQuiet();
        }
    }
}
