package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.html.block.Bins;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.report.ColumnRow;
import io.github.driftlib.html.report.ReportPage;
import io.github.driftlib.html.view.Views;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.test.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages say what is so, and pictures show what was measured. */
class TruePagesTest {

    @TempDir
    Path folder;

    private static ReportPage page(Snapshot snapshot) {
        return ReportPage.of(snapshot, Views.found(), false);
    }

    private static <T> List<T> blocks(ReportPage page, Class<T> type) {
        return page.cards().stream()
                .flatMap(card -> card.blocks().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Passengers are few whole numbers, and one distance lies far out. */
    private static Dataset trips(int rows, long seed, double farthest) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] passengers =
                random.doubles(rows).map(u -> 1 + Math.floor(5 * u * u)).toArray();
        double[] distance = random.doubles(rows).map(u -> 10 * u).toArray();
        distance[3] = farthest;
        return Dataset.builder()
                .numerical("passengers", passengers)
                .numerical("distance", distance)
                .build();
    }

    @Test
    void nothingFailedIsNotThatAllPassed() {
        Snapshot warned = TestSuite.of(
                        Tests.numberOfRows().must(Condition.gte(10_000_000)).notCritical())
                .run(RunData.of(trips(200, 1, 9)));
        assertThat(page(warned).headline().text()).isEqualTo("Nothing failed, 1 warning");
        assertThat(page(warned).headline().tone().name()).isEqualTo("WARN");
        assertThat(HtmlReport.standard().html(warned)).doesNotContain("All 1 test", "passed\",\"detail\":\"\"");
    }

    @Test
    void smallAndLargePicturesHaveTheSameBins() {
        for (boolean withReference : new boolean[] {true, false}) {
            RunData data = RunData.of(trips(400, 1, 100_085));
            ReportPage page = page(
                    Report.of(Presets.dataQuality()).run(withReference ? data.withReference(trips(900, 2, 9)) : data));
            for (ColumnRow row : page.columns()) {
                Bins large = blocks(page, Bins.class).stream()
                        .filter(bins -> bins.title().equals("Distribution"))
                        .filter(bins -> bins.xLabel().equals(row.name()))
                        .findFirst()
                        .orElseThrow();
                for (int side = 0; side < row.picture().size(); side++) {
                    assertThat(row.picture().get(side).edges())
                            .isEqualTo(large.series().get(side).edges());
                    assertThat(row.picture().get(side).heights())
                            .isEqualTo(large.series().get(side).heights());
                }
                double[] edges = large.series().get(0).edges();
                if (row.name().equals("passengers")) {
                    assertThat(edges).containsExactly(0.5, 1.5, 2.5, 3.5, 4.5, 5.5);
                } else {
                    assertThat(edges[edges.length - 1]).isEqualTo(100_085);
                    assertThat(edges[edges.length - 2]).isLessThan(11);
                    Bins.Series current = large.series().get(large.series().size() - 1);
                    assertThat(Math.round(current.heights()[edges.length - 2] * current.total()))
                            .as("values in the bar at the end")
                            .isPositive()
                            .isLessThan(12);
                }
            }
        }
    }

    @Test
    void aTestOfTheShareOfDriftedColumnsShowsItsOwnLimitOnce() {
        Snapshot snapshot = TestSuite.of(
                        Tests.shareOfDriftedColumns().must(Condition.lt(0.3)), Tests.numberOfDriftedColumns())
                .run(RunData.of(trips(300, 1, 9)).withReference(trips(500, 2, 9)));
        Path file = folder.resolve("share.html");
        HtmlReport.write(snapshot, file);
        try (OpenPage open = OpenPage.of(file)) {
            Page page = open.page();
            page.locator(".test > summary").first().click();
            page.locator(".test[open] table").first().waitFor();
            String opened = page.locator(".test[open]").first().innerText();
            assertThat(opened).contains("< 0.3", "Unless a test has another limit", "passengers");
            assertThat(opened).doesNotContain("features: ", "passengers: score");
            assertThat(opened.split("Unless a test has another limit", -1)).hasSize(2);
            assertThat(page.locator(".test[open] table th[scope=col]").allInnerTexts())
                    .contains("column", "score", "threshold");
            open.assertQuiet();
        }
    }

    @Test
    void aDayWithoutRowsHasNone() {
        Instant[] times = IntStream.range(0, 60)
                .mapToObj(i -> Instant.parse(i == 0 ? "2026-01-11T08:00:00Z" : "2026-02-01T00:00:00Z")
                        .plus(Duration.ofHours(i)))
                .toArray(Instant[]::new);
        Dataset rows = Dataset.builder()
                .numerical("fare", new SplittableRandom(1).doubles(60).toArray())
                .categorical(
                        "zone",
                        IntStream.range(0, 60).mapToObj(i -> "z" + i % 2).toArray(String[]::new))
                .build()
                .with("at", DatetimeColumn.of(times));
        ReportPage page = page(Report.of(
                        Metrics.columnDistribution("at"),
                        Metrics.columnSummary("at"),
                        Metrics.columnInteraction("at", "zone"))
                .run(RunData.of(rows)
                        .withDefinition(DataDefinition.builder().datetime("at").build())));
        List<Lines> courses = blocks(page, Lines.class);
        assertThat(courses).hasSizeGreaterThanOrEqualTo(2).allSatisfy(course -> {
            double[] x = course.series().get(0).x();
            double[] steps = IntStream.range(1, x.length)
                    .mapToDouble(i -> x[i] - x[i - 1])
                    .distinct()
                    .toArray();
            assertThat(steps).as("steps of %s", course.title()).hasSize(1);
            assertThat(Arrays.stream(course.series().get(0).y())
                            .filter(y -> y == 0)
                            .count())
                    .isGreaterThan(10);
        });
    }

    @Test
    void precisionIsAStepOfRecallFromTheFirstThresholdOn() {
        ReportPage page = page(Samples.classification());
        List<Lines> curves = blocks(page, Lines.class).stream()
                .filter(lines -> lines.title().startsWith("Precision-recall curve"))
                .toList();
        assertThat(curves).hasSize(3);
        for (Lines curve : curves) {
            for (Lines.Series series : curve.series()) {
                assertThat(series.mark()).isEqualTo(Lines.Mark.STEP);
                int last = series.x().length - 1;
                assertThat(series.x()[0]).isEqualTo(1);
                assertThat(series.x()[last])
                        .as("no threshold has a recall of 0 and a precision of 1")
                        .isPositive();
            }
        }
    }

    @Test
    void aHistoryThatIsJudgedInTwoWaysSaysWhichIsWhich() {
        List<Snapshot> runs = new ArrayList<>();
        for (int day = 0; day < 6; day++) {
            double further = day < 3 ? 0 : 5;
            runs.add(Report.of(
                            new DatasetDriftMetric(null, 0.9, DriftOptions.evidently()),
                            new DatasetDriftMetric(null, 0.2, DriftOptions.calibrated()))
                    .run(RunData.of(trips(60 + 40 * day, day, 9)
                                    .withNumerical("distance", row -> row.number("distance") + further))
                            .withReference(trips(500, 99, 9))
                            .withInfo(RunInfo.of(
                                    "trips",
                                    Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofDays(day))))));
        }
        Path file = folder.resolve("two.html");
        HtmlDashboard.write(MetricHistory.of(runs), file);
        try (OpenPage open = OpenPage.of(file)) {
            Page page = open.page();
            page.locator("#dataset rect.cell").first().waitFor();
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            List<String> titles =
                    page.locator("#dataset figcaption, #values figcaption").allTextContents();
            assertThat(new HashSet<>(titles)).as("%s", titles).hasSameSizeAs(titles);
            assertThat(titles).anyMatch(title -> title.contains("Drift of the data set, "));
            assertThat(page.locator("#explore-metric option").allTextContents()).doesNotHaveDuplicates();
            open.assertQuiet();
        }
    }

    @Test
    void aModelIsToldBesideAGuessAndByItsWorstClass() {
        assertThat(page(Samples.regression()).headline().detail())
                .contains(" in the reference (", "beyond chance; the best constant has ");
        assertThat(page(Samples.classification()).headline().detail()).contains("worst class ", ": recall 0.");
        assertThat(page(Samples.further()).headline().text()).doesNotContain("metric");
    }

    @Test
    void aModelThatTreatsGroupsAlikeIsSaidToDoSo() {
        ReportPage page = page(Samples.run(
                "credit",
                List.of(Metrics.fairness("sex")),
                KindSamples.applications(3000, 0, 3),
                KindSamples.applications(3000, 0, 4),
                KindSamples.APPLICATIONS));
        assertThat(page.headline().text()).isEqualTo("No group differs beyond the limit");
    }

    @Test
    void withoutScriptsAPageHasItsTables() throws IOException {
        Path file = folder.resolve("fairness.html");
        KindSamples.all().get("fairness").accept(file);
        String html = Files.readString(file);
        String plain = html.substring(html.indexOf("<noscript>"), html.indexOf("</noscript>"));
        assertThat(plain)
                .contains("How far apart the groups are", "<td>female</td>", "four-fifths rule")
                .doesNotContain("<td>null</td>", "NaN");
    }

    @Test
    void scoresAreCalledWhatPeopleCallThem() {
        ReportPage page = page(Samples.further());
        assertThat(blocks(page, Lines.class).stream().map(Lines::title))
                .contains("Mean absolute error by chunk", "Root mean squared error by chunk");
        assertThat(HtmlReport.standard().html(Samples.regression()).split("<script type=\"module\">")[0])
                .contains("mean absolute error")
                .doesNotContain("mean abs error", "abs perc error", "abs error max");
    }
}
