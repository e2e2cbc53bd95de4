package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.sink.MetricHistory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of data that are unlike others: long names, other scripts, few rows, dates of long ago, many columns. */
class OddDataPageTest {

    private static final String LONG =
            "a_very_long_name_of_a_column_that_nobody_would_type_by_hand_but_which_a_pipeline_made_of_17_days";
    private static final String ARABIC = "\u0639\u062f\u062f \u0627\u0644\u0631\u0643\u0627\u0628";
    private static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd";
    private static final String TAXI = "\ud83d\ude95 fare";

    private static final DataDefinition TRIPS = DataDefinition.builder()
            .target("duration")
            .prediction("prediction")
            .datetime("pickup")
            .build();

    @TempDir
    Path folder;

    private Path write(Snapshot snapshot) {
        Path file = folder.resolve("page.html");
        HtmlReport.write(snapshot, file);
        return file;
    }

    private static Dataset named(int rows, double shift, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Dataset.Builder data = Dataset.builder();
        for (String name : List.of(LONG, ARABIC, TAXI)) {
            data.numerical(
                    name, random.doubles(rows).map(u -> shift + Math.exp(2 * u)).toArray());
        }
        String[] labels = {HEBREW, "yes", "no"};
        String[] greeting = new String[rows];
        Arrays.setAll(greeting, row -> labels[random.nextInt(shift > 0 ? 2 : 3)]);
        return data.categorical("greeting", greeting).build();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }

    @Test
    void whatRunsFromRightToLeftTurnsNothingAround() {
        try (OpenPage open =
                OpenPage.of(write(Report.of(Presets.dataDrift()).run(named(300, 1, 1), named(500, 0, 2))))) {
            List<String> turned = texts(open.page(), """
                    () => [...document.querySelectorAll('bdi')].map((each) => each.textContent)""");
            assertThat(turned).contains(ARABIC, HEBREW);
            String found = open.page().locator(".finding-text:has(bdi)").first().innerText();
            assertThat(found).contains(" \u2192 ");
            // What follows a word stands to the right of it, as the arrow between two numbers does.
            assertThat((boolean) open.page().evaluate("""
                    () => [...document.querySelectorAll('.finding-text > bdi')].every((word) => {
                      const rest = document.createRange();
                      rest.setStart(word.nextSibling, 0);
                      rest.setEnd(word.nextSibling, 2);
                      const [here, after] = [word.getBoundingClientRect(), rest.getBoundingClientRect()];
                      return after.top > here.bottom - 4 || after.left >= here.right - 4;
                    })""")).isTrue();
            open.assertQuiet();
        }
    }

    @Test
    void longNamesStayInTheirPlaceAndDaysAreNamedOnce() {
        List<Snapshot> runs = new ArrayList<>();
        TestSuite suite = TestSuite.of(TestPresets.dataDrift());
        for (int day = 1; day <= 5; day++) {
            runs.add(suite.run(RunData.of(named(200, 1, day))
                    .withReference(named(500, 0, 9))
                    .withInfo(RunInfo.of("old", Instant.parse("1965-01-0" + day + "T00:00:00Z")))));
        }
        Path file = folder.resolve("old.html");
        HtmlDashboard.write(MetricHistory.of(runs), file);
        for (int width : new int[] {400, 1280}) {
            try (OpenPage open = OpenPage.of(file, width, 900, ColorScheme.LIGHT)) {
                open.screenshot("old-" + width + "-light");
                assertThat(open.page().locator(".context").textContent()).isEqualTo("1965-01-01 to 1965-01-05");
                assertThat(texts(open.page(), """
                        () => [...document.querySelectorAll('h1, h3, figcaption, .eyebrow, .finding-text')]
                            .filter((each) => each.scrollWidth > each.clientWidth + 1)
                            .map((each) => each.textContent)""")).isEmpty();
                assertThat(texts(open.page(), """
                        () => [...document.querySelectorAll('#drift .axis, #scores .axis')].flatMap((axis) =>
                            [...axis.querySelectorAll('text')].map((each) => each.textContent)
                                .filter((text, i, all) => text.startsWith('Jan') && text === all[i - 1]))""")).isEmpty();
                open.assertQuiet();
            }
        }
    }

    @Test
    void whatIsNotDefinedIsSaidAndParametersAreWords() {
        Snapshot single = Report.of(Metrics.columnQuantile("distance", 0.5))
                .run(Samples.trips(1, 0.4, 5), Samples.trips(1, 0, 4), TRIPS);
        double[] x = {1, 2};
        Lines nothing = new Lines(
                "Errors",
                Lines.Axis.of("x"),
                Lines.Axis.of("y"),
                List.of(new Lines.Series(
                        "current", Side.CURRENT, Lines.Mark.LINE, x, new double[] {Double.NaN, Double.NaN})),
                List.of());
        HtmlReport.standard()
                .with(ColumnQuantileMetric.Result.class, result -> Card.of("Errors by time", nothing))
                .writeTo(single, folder.resolve("one.html"));
        try (OpenPage open = OpenPage.of(folder.resolve("one.html"))) {
            assertThat(open.page().locator("figure").count()).isZero();
            assertThat(open.page().locator("article").textContent()).contains("Errors", "Not defined for these data.");
            open.assertQuiet();
        }
        Dataset empty = named(50, 0, 1);
        for (String name : List.of(LONG, ARABIC, TAXI)) {
            empty = empty.withNumerical(name, row -> Double.NaN);
        }
        empty = empty.with("greeting", CategoricalColumn.of(new String[50]));
        try (OpenPage open = OpenPage.of(write(Report.of(Presets.dataDrift()).run(empty, named(300, 0, 2))))) {
            assertThat(open.page().locator("h1").textContent()).isEqualTo("Nothing could be judged");
            assertThat(open.page().locator("#without").textContent())
                    .contains("drift share: 0.5")
                    .doesNotContain("{", "options");
            open.assertQuiet();
        }
    }

    @Test
    void ofASingleRowNothingIsSaidToBeWell() {
        Dataset row = named(1, 0, 1);
        try (OpenPage open = OpenPage.of(write(Report.of(Presets.dataDrift()).run(row, named(1, 1, 2))))) {
            open.screenshot("one-row-1280-light");
            assertThat(open.page().locator("h1").textContent()).isEqualTo("0 of 4 columns drifted");
            assertThat(open.page().locator(".detail-line").textContent()).contains("of 4 columns it cannot be told");
            assertThat(open.page().locator(".detail-line").getAttribute("class"))
                    .contains("neutral");
            assertThat(open.page().locator(".c-drift .status").allTextContents())
                    .hasSize(4)
                    .allMatch(text -> text.contains("cannot tell"));
            assertThat(open.page().locator("#columns .chip").allTextContents())
                    .containsExactly("All4", "Drifted0", "No drift0", "Cannot tell4");
            assertThat(open.page().locator(".doubt").first().textContent()).contains("not enough rows");
            assertThat(open.page().locator(".c-score").allTextContents())
                    .noneMatch(text -> text.contains("from 1 to 1"));
            open.assertQuiet();
        }
    }

    @Test
    void manyTestsThatPassedAreShownOnRequest() {
        Dataset.Builder reference = Dataset.builder();
        Dataset.Builder current = Dataset.builder();
        RandomGenerator random = new SplittableRandom(4);
        for (int column = 0; column < 40; column++) {
            double shift = column < 2 ? 3 : 0;
            reference.numerical("f" + column, random.doubles(200).map(u -> u).toArray());
            current.numerical(
                    "f" + column, random.doubles(200).map(u -> u + shift).toArray());
        }
        Snapshot snapshot = TestSuite.of(TestPresets.dataDrift(), TestPresets.dataStability())
                .run(RunData.of(current.build()).withReference(reference.build()));
        try (OpenPage open = OpenPage.of(write(snapshot))) {
            int failed = snapshot.summary().totalTests() - snapshot.summary().passedTests();
            assertThat(open.page().locator(".test:visible").count()).isEqualTo(failed);
            open.page()
                    .locator(".chip", new Page.LocatorOptions().setHasText("passed"))
                    .click();
            assertThat(open.page().locator(".test:visible").count())
                    .isEqualTo(snapshot.summary().passedTests());
            open.page()
                    .locator(".chip", new Page.LocatorOptions().setHasText("All"))
                    .click();
            assertThat(open.page().locator(".test:visible").count()).isEqualTo(failed);
            open.assertQuiet();
        }
    }
}
