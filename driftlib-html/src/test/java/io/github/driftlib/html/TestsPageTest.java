package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.TestResult;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does with the page of a test suite. */
class TestsPageTest {

    @TempDir
    static Path folder;

    static Snapshot snapshot;

    private OpenPage open;
    private Page page;

    @BeforeAll
    static void write() {
        snapshot = Samples.tests();
        HtmlReport.write(snapshot, folder.resolve("tests.html"));
    }

    @BeforeEach
    void open() {
        open = OpenPage.of(folder.resolve("tests.html"));
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

    private Locator shown() {
        return page.locator(".test:visible");
    }

    @Test
    void theFailedOnesComeFirst() {
        Snapshot.TestSummary summary = snapshot.summary();
        assertThat(page.locator("h1").textContent())
                .isEqualTo(summary.failedTests() + " of " + summary.totalTests() + " tests failed");
        assertThat(shown().count()).isEqualTo(summary.totalTests());
        assertThat(shown().first().locator(".status").textContent()).contains("failed");
        assertThat(shown().last().locator(".status").textContent()).contains("passed");
    }

    @Test
    void whatDidNotPassIsGroupedByWhatItIsAbout() {
        Locator causes = page.locator(".cause:visible");
        assertThat(causes.first().textContent()).startsWith("income").contains(" tests · income ");
        assertThat(causes.last().textContent()).startsWith("All other tests");
        assertThat(page.locator(".test:visible, .cause:visible").first().getAttribute("class"))
                .isEqualTo("cause");
        page.locator(".chip", new Page.LocatorOptions().setHasText("passed")).click();
        assertThat(causes.count()).isEqualTo(1);
    }

    @Test
    void theNumberThatWasJudgedStandsBesideItsCondition() {
        Dataset reference = numbers(100, 1);
        Dataset current = numbers(100, 2);
        Snapshot judged = TestSuite.of(Tests.shareOfOutOfRangeValues("x")).run(current, reference);
        HtmlReport.write(judged, folder.resolve("judged.html"));
        OpenPage other = OpenPage.of(folder.resolve("judged.html"));
        try {
            assertThat(other.page().locator(".held").first().textContent())
                    .contains("0.5")
                    .contains("the number of values beyond one end of the reference: 50, must be < ");
        } finally {
            other.close();
        }
    }

    /** 1 to so many, times a factor. */
    private static Dataset numbers(int count, double factor) {
        return Dataset.builder()
                .numerical(
                        "x",
                        IntStream.rangeClosed(1, count)
                                .mapToDouble(i -> factor * i)
                                .toArray())
                .build();
    }

    @Test
    void testsAreFilteredByStatusAndGroupAndSearched() {
        page.locator(".chip", new Page.LocatorOptions().setHasText("passed")).click();
        assertThat(shown().count()).isEqualTo(snapshot.summary().byStatus().get(TestResult.Status.SUCCESS));
        page.locator(".chip", new Page.LocatorOptions().setHasText("All")).click();
        page.getByLabel("Group").selectOption("data_drift");
        assertThat(shown().count()).isEqualTo((int) snapshot.tests().stream()
                .filter(test -> test.result().group().equals("data_drift"))
                .count());
        page.getByLabel("Group").selectOption("");
        page.getByLabel("Find a test").fill("quantile");
        assertThat(shown().count()).isEqualTo(1);
        assertThat(page.locator("#tests .shown").textContent())
                .isEqualTo("1 of " + snapshot.tests().size() + " tests");
    }

    @Test
    void theAddressKeepsWhichTestsAreShownAndWhichOneIsOpen() {
        page.locator(".chip", new Page.LocatorOptions().setHasText("passed")).click();
        page.getByLabel("Group").selectOption("data_drift");
        page.getByLabel("Find a test").fill("region");
        shown().first().locator("summary").first().click();
        shown().first().locator("article h3").first().waitFor();
        String address = page.url();
        assertThat(address).contains("show=SUCCESS", "group=data_drift", "find=region", "test=Drift+per+Column");
        page.navigate("about:blank");
        page.navigate(address);
        assertThat(shown().count()).isEqualTo(1);
        assertThat(page.getByLabel("Find a test").inputValue()).isEqualTo("region");
        assertThat(page.locator(".chip[aria-pressed=true]").textContent()).startsWith("passed");
        assertThat(page.locator(".test[open]").textContent()).contains("Drift per Column: region");
    }

    @Test
    void aTestOpensToItsConditionItsParametersAndThePictureBehindIt() {
        Locator test = page.locator(".test", new Page.LocatorOptions().setHasText("Quantile Value"));
        test.locator("summary").first().click();
        test.locator(".allowed").waitFor();
        assertThat(test.locator("article h3").allTextContents()).contains("Parameters", "Quantile 0.9 of income");
        double value = (double) snapshot.tests().stream()
                .filter(entry -> entry.result().name().equals("Quantile Value"))
                .findFirst()
                .orElseThrow()
                .result()
                .parameters()
                .get("value");
        assertThat(test.locator("summary data").first().getAttribute("value")).isEqualTo(String.valueOf(value));
    }
}
