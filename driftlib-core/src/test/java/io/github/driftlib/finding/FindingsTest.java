package io.github.driftlib.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.finding.rule.FindingRanking;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.terminal.Terminal;
import io.github.driftlib.test.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final Report DATA =
            Report.of(Presets.dataDrift(), Presets.dataQuality(), Metrics.missingValues(), Metrics.datasetSummary());

    /** Fares, distances, ways to pay, and a column of noise. */
    private static Dataset trips(long seed, int rows) {
        Random random = new Random(seed);
        return Dataset.builder()
                .numerical(
                        "fare",
                        random.doubles(rows)
                                .map(u -> Math.round(1000 + 2000 * u) / 100.0)
                                .toArray())
                .numerical(
                        "distance",
                        random.doubles(rows).map(u -> 1 + 20 * u * u).toArray())
                .categorical(
                        "payment",
                        random.doubles(rows)
                                .mapToObj(u -> u < 0.6 ? "card" : "cash")
                                .toArray(String[]::new))
                .numerical("noise", random.doubles(rows).toArray())
                .build();
    }

    private static Dataset broken() {
        Dataset day = trips(2, 1000);
        return day.withNumerical("fare", row -> row.number("fare") * 1.3)
                .withNumerical("distance", row -> row.index() == 17 ? 100_085 : row.number("distance"))
                .withNumerical("noise", row -> row.index() % 10 == 0 ? Double.NaN : row.number("noise"))
                .with("payment", paid(day))
                .withNumerical("tip", row -> 1.0);
    }

    /** One of twenty pays by what nobody paid by before. */
    private static Column paid(Dataset day) {
        return CategoricalColumn.of(IntStream.range(0, day.rowCount())
                .mapToObj(i -> i % 20 == 0 ? "app" : i % 5 < 3 ? "card" : "cash")
                .toArray(String[]::new));
    }

    @Test
    void tellWhatHappenedTheWorstFirst() {
        List<String> texts = texts(DATA.run(broken(), trips(1, 3000)).findings());
        assertThat(texts).containsSubsequence("noise: 10\u00a0% missing (was 0\u00a0%)", "column tip is new");
        assertThat(texts)
                .anyMatch(text -> text.startsWith("distance holds 100,085 (reference at most 2"))
                .anyMatch(text -> text.startsWith("payment: 1 value that the reference does not have, 5\u00a0% of the"))
                .anyMatch(text -> text.startsWith("fare up: median 2") && text.contains(", 95\u00a0% "));
        assertThat(texts.indexOf("noise: 10\u00a0% missing (was 0\u00a0%)")).isLessThan(3);
    }

    @Test
    void tellOfColumnsThatAreGoneOrEmpty() {
        Dataset reference = trips(1, 3000);
        Dataset current =
                trips(2, 1000).withNumerical("noise", row -> Double.NaN).select("distance", "payment", "noise");
        List<Finding> found = DATA.run(current, reference).findings();
        assertThat(texts(found)).startsWith("column fare is gone", "noise is empty (was full)");
        assertThat(found.get(0).severity()).isEqualTo(Finding.Severity.ALARM);
        assertThat(found.get(0).next()).isNotEmpty();
    }

    @Test
    void aModelThatBecameWorseComesFirst() {
        DataDefinition definition = DataDefinition.builder()
                .target("minutes")
                .prediction("predicted")
                .build();
        Dataset reference = predicted(trips(1, 2000), 1, 4);
        Dataset current = predicted(trips(2, 1000), 1.6, 5);
        Report report = Report.of(
                Metrics.regressionQuality(),
                Metrics.bySegment(Metrics.regressionQuality(), Segments.of("payment")),
                Metrics.columnDrift("fare"));
        List<Finding> found = report.run(
                        RunData.of(current).withReference(reference).withDefinition(definition))
                .findings();
        assertThat(found.get(0).text())
                .startsWith("the model's mean absolute error is ")
                .contains(" more than ");
        assertThat(texts(found)).anyMatch(text -> text.startsWith("payment=card: the model's mean absolute error"));
        Snapshot then = report.run(RunData.of(reference).withDefinition(definition));
        Snapshot now = report.run(RunData.of(current).withDefinition(definition));
        assertThat(texts(now.findings())).noneMatch(text -> text.contains("mean absolute error is"));
        assertThat(now.findings(then).get(0).text()).endsWith(" in the run before");
    }

    private static Dataset predicted(Dataset trips, double noise, long seed) {
        Random random = new Random(seed);
        double[] minutes = new double[trips.rowCount()];
        double[] predicted = new double[trips.rowCount()];
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = 10 + 5 * random.nextGaussian();
            predicted[i] = minutes[i] + noise * random.nextGaussian();
        }
        return trips.withNumerical("minutes", row -> minutes[row.index()])
                .withNumerical("predicted", row -> predicted[row.index()]);
    }

    @Test
    void failedTestsAreToldByTheirCause() {
        TestSuite suite = TestSuite.of(
                TestPresets.dataDrift(),
                Tests.columnMean("fare").must(Condition.lte(1)),
                Tests.columnMean("noise").must(Condition.lte(0)),
                Tests.columnMax("noise").must(Condition.lte(0)));
        List<Finding> found = suite.run(RunData.of(
                                trips(2, 1000).withNumerical("fare", row -> row.number("fare") * 1.3))
                        .withReference(trips(1, 3000)))
                .findings();
        assertThat(texts(found))
                .anyMatch(text -> text.startsWith("noise: 2 tests failed, "))
                .noneMatch(text -> text.startsWith("fare: "));
    }

    @Test
    void aSnapshotThatWasReadBackHasTheSameFindings() {
        Snapshot snapshot = DATA.run(broken(), trips(1, 3000));
        assertThat(snapshot.findings()).isNotEmpty();
        for (Snapshot.Detail detail : Snapshot.Detail.values()) {
            assertThat(Snapshot.fromJson(snapshot.toJson(detail)).findings()).isEqualTo(snapshot.findings());
        }
        assertThat(Json.read(snapshot.toJson())
                        .get("findings")
                        .get(0)
                        .get("text")
                        .asText())
                .isEqualTo(snapshot.findings().get(0).text());
    }

    @Test
    void theOrderIsTotalAndEveryFindingHasItsNumber() {
        Random random = new Random(7);
        for (int run = 0; run < 10; run++) {
            double scale = 1 + random.nextInt(3);
            int every = 2 + random.nextInt(60);
            Dataset current = trips(run, 300 + random.nextInt(500))
                    .withNumerical("fare", row -> row.number("fare") * scale)
                    .withNumerical("noise", row -> row.index() % every == 0 ? Double.NaN : row.number("noise"));
            List<Finding> found = DATA.run(current, trips(run + 100, 800)).findings();
            assertThat(found).isSorted();
            assertThat(IntStream.range(1, found.size())
                            .allMatch(i -> found.get(i - 1).compareTo(found.get(i)) < 0))
                    .isTrue();
            List<Finding> shuffled = new ArrayList<>(found);
            Collections.shuffle(shuffled, random);
            assertThat(FindingRanking.of(shuffled)).isEqualTo(found);
            assertThat(found).allSatisfy(finding -> {
                assertThat(finding.evidence()).isNotEmpty();
                assertThat(finding.text()).containsPattern("[0-9]|column .* is (new|gone)|is empty");
            });
        }
    }

    @Test
    void twoSamplesOfOneSourceSeldomGiveAWarning() {
        int warned = 0;
        int runs = 60;
        for (int run = 0; run < runs; run++) {
            Snapshot snapshot = DATA.run(trips(2 * run, 120 + 7 * run), trips(2 * run + 1, 500));
            warned += snapshot.findings().stream().anyMatch(finding -> finding.severity() != Finding.Severity.NOTE)
                    ? 1
                    : 0;
        }
        // About 1 % for each of a few kinds of findings.
        assertThat(warned).isLessThanOrEqualTo(5);
    }

    @Test
    void aFewValuesOutsideOfTheReferencesListAreChance() {
        String[] zones = new String[400];
        for (int i = 0; i < zones.length; i++) {
            zones[i] = i < 5 ? "rare " + i : "zone " + i % 7;
        }
        Dataset current = Dataset.builder().categorical("zone", zones).build();
        Dataset reference = current.filter(row -> !row.text("zone").startsWith("rare"));
        assertThat(texts(Report.of(Metrics.columnValueList("zone"))
                        .run(current, reference)
                        .findings()))
                .isEmpty();
    }

    /** One verdict in Java, in JSON, on a page and in a terminal. */
    @Test
    void valuesThatTheirTestsAllowAreANote() {
        Snapshot allowed = TestSuite.of(
                        Tests.numberOfOutOfRangeValues("fare", 0, 20).must(Condition.lt(1_000)))
                .run(RunData.of(trips(2, 300)));
        assertThat(allowed.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Finding.Severity.NOTE))
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.IMPOSSIBLE_VALUE));
        assertThat(allowed.toJson()).containsPattern("(?i)\"severity\"\\s*:\\s*\"note\"");
        assertThat(Terminal.plain().text(allowed))
                .doesNotContain("▲")
                .endsWith("Nothing beyond what chance explains.\n");
        Snapshot failed = TestSuite.of(
                        Tests.numberOfOutOfRangeValues("fare", 0, 20).must(Condition.lt(1)))
                .run(RunData.of(trips(2, 300)));
        assertThat(failed.findings().get(0).severity()).isEqualTo(Finding.Severity.WARNING);
        Snapshot untested = Report.of(Metrics.columnValueRange("fare", 0, 20)).run(RunData.of(trips(2, 300)));
        assertThat(untested.findings().get(0).severity()).isEqualTo(Finding.Severity.WARNING);
    }

    @Test
    void aFindingWithoutANumberIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(Finding.Severity.NOTE, Finding.Kind.OTHER, "", "seen", 0, List.of(), ""))
                .withMessageContaining("evidence must not be empty");
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(Finding::text).toList();
    }

    /** So that no preset is left without one. */
    @Test
    void anyPresetHasFindingsOrNone() {
        for (MetricPreset preset : List.of(Presets.dataDrift(), Presets.dataQuality())) {
            assertThat(Report.of(preset).run(trips(1, 50), trips(2, 50)).findings())
                    .isSorted();
        }
    }
}
