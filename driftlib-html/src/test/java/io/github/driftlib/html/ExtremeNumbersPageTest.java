package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of numbers at the ends of what there is, and of texts that nobody reads. */
class ExtremeNumbersPageTest {

    /** What a browser shows of a number that is none, in texts and in what pictures are drawn from. */
    private static final String NO_NUMBERS = """
            () => [...document.body.querySelectorAll('*')]
                .filter((node) => node.tagName !== 'SCRIPT')
                .flatMap((node) => [
                  ...[...node.attributes].map((each) => `${node.tagName} ${each.name}="${each.value}"`),
                  ...[...node.childNodes].filter((child) => child.nodeType === 3).map((child) => child.textContent)]
                    .filter((text) => /NaN|Infinity|undefined/.test(text))
                    .map((text) => `${text} in ${node.parentElement.textContent.slice(0, 200)}`))
                .slice(0, 5)""";

    private static Dataset rows(double unit, long seed, boolean ends) {
        Random random = new Random(seed);
        int rows = 120;
        double[] x = new double[rows];
        double[] y = new double[rows];
        Arrays.setAll(x, i -> unit * (1 + random.nextGaussian() / 3));
        Arrays.setAll(y, i -> x[i] * 0.9);
        if (ends) {
            x[0] = Double.MAX_VALUE;
            x[1] = -Double.MAX_VALUE;
            x[2] = Double.MIN_VALUE;
            x[3] = Double.POSITIVE_INFINITY;
            y[4] = Double.NEGATIVE_INFINITY;
            y[5] = Double.NaN;
        }
        return Dataset.builder()
                .numerical("x", x)
                .numerical("target", y)
                .numerical("prediction", x)
                .build();
    }

    private static RunData data(double unit) {
        boolean ends = unit == 1;
        return RunData.of(rows(unit, 1, ends))
                .withReference(rows(unit, 2, ends))
                .withDefinition(DataDefinition.builder()
                        .target("target")
                        .prediction("prediction")
                        .build());
    }

    private static void assertNumbersOnly(Snapshot snapshot, Path file) {
        HtmlReport.write(snapshot, file);
        try (OpenPage open = OpenPage.of(file)) {
            open.page()
                    .evaluate(
                            "() => document.querySelectorAll('.opener[aria-expanded=false]').forEach((each) => each.click())");
            open.page().evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })");
            assertThat((List<?>) open.page().evaluate(NO_NUMBERS)).isEmpty();
            open.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e300, 1e-310})
    void aReportShowsNumbersOnly(double unit, @TempDir Path folder) {
        Snapshot snapshot = Report.of(
                        Presets.dataDrift(),
                        Presets.dataQuality(),
                        Presets.targetDrift(),
                        Presets.regression(),
                        Metrics.columnValuePlot("x"))
                .run(data(unit));
        assertNumbersOnly(snapshot, folder.resolve("report.html"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e300, 1e-310})
    void aSuiteShowsNumbersOnly(double unit, @TempDir Path folder) {
        Snapshot snapshot = TestSuite.of(
                        TestPresets.dataStability(),
                        TestPresets.dataQuality(),
                        TestPresets.dataDrift(),
                        TestPresets.regression(),
                        Tests.columnMax("x"),
                        Tests.columnMean("x"),
                        Tests.columnStandardDeviation("x"))
                .run(data(unit));
        assertNumbersOnly(snapshot, folder.resolve("tests.html"));
    }

    @Test
    void aTextOfAMegabyteIsShort(@TempDir Path folder) {
        String[] labels = new String[100];
        Arrays.setAll(labels, i -> i % 3 == 0 ? "a".repeat(1_000_000) : "b" + i % 3);
        Dataset rows = Dataset.builder().categorical("label", labels).build();
        Snapshot snapshot =
                Report.of(Presets.dataDrift(), Presets.dataQuality()).run(rows, rows);
        byte[] page = HtmlReport.standard().html(snapshot).getBytes(StandardCharsets.UTF_8);
        assertThat(page.length).isLessThan(500_000);
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("… (1,000,000 characters) …");
        Snapshot suite = TestSuite.of(TestPresets.dataStability(), Tests.categoryShares("label"))
                .run(Dataset.builder().categorical("label", "b1", "b2").build(), rows);
        assertThat(HtmlReport.standard().html(suite).length()).isLessThan(500_000);
    }
}
