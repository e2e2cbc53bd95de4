package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.DriftRule;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.fixture.DegenerateInput;
import io.github.driftlib.fixture.OwnJvm;
import io.github.driftlib.fixture.samples.Samples;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.preset.DataDriftTestPreset;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.text.OutOfVocabularyPercentage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys say what is measured, alike in every run of a program. */
class KeysTest {

    private static final Dataset REFERENCE = Dataset.builder()
            .numerical("x", 1, 2, 3, 4, 5, 6, 7, 8)
            .numerical("y", 1, 2, 3, 4, 5, 6, 7, 9)
            .build();
    private static final Dataset CURRENT = Dataset.builder()
            .numerical("x", 2, 3, 4, 5, 6, 7, 8, 9)
            .numerical("y", 1, 2, 3, 4, 5, 6, 7, 9)
            .build();

    /** A metric of the user's own, whose parameters have no order of their own. */
    record OwnMetric(Map<String, Double> weights, Set<String> names) implements Metric<OwnMetric.Nothing> {
        record Nothing() implements MetricResult {
            @Override
            public List<MetricValue> values() {
                return List.of();
            }
        }

        @Override
        public MetricOutcome<Nothing> compute(MetricContext context) {
            return MetricOutcome.of(new Nothing());
        }
    }

    /** A test of the user's own, whose result has parameters without an order of their own. */
    record OwnTest() implements MetricTest {
        @Override
        public List<? extends Metric<?>> metrics(MetricContext context) {
            return List.of();
        }

        @Override
        public TestResult run(MetricContext context) {
            return result(
                    TestResult.Status.SUCCESS, "fine", Map.of("a", 1, "b", Map.of("x", 1, "y", 2, "z", 3), "c", 3));
        }
    }

    /** What another Java machine is asked to print: keys, then the bytes of a report and of a suite. */
    static final class Printed {
        public static void main(String[] arguments) {
            List<String> lines = new ArrayList<>();
            metrics().forEach(metric -> lines.add(Metric.Key.of(metric).text()));
            tests().forEach(test -> lines.add(MetricTest.Key.of(test).text()));
            RunData data = RunData.of(DegenerateInput.HEALTHY.slice(0, 20))
                    .withReference(DegenerateInput.HEALTHY)
                    .withInfo(RunInfo.of("p", Instant.EPOCH)
                            .withMetadata("b", "1")
                            .withMetadata("a", "2"));
            lines.add(Report.builder().metrics(metrics()).build().run(data).toJson(Snapshot.Detail.WITH_PLOTS));
            lines.add(TestSuite.builder().tests(tests()).build().run(data).toJson());
            lines.add(HexFormat.of()
                    .formatHex(Profile.builder()
                            .mostExactValues(3)
                            .mostLabels(3)
                            .runLength(16)
                            .add(CURRENT.with("z", CategoricalColumn.of("h", "g", "f", "e", "d", "c", "b", "a")))
                            .add(REFERENCE.with("z", CategoricalColumn.of("a", "b", "c", "d", "e", "f", "g", "h")))
                            .build()
                            .toBytes()));
            new DataDriftTestPreset(
                            null,
                            null,
                            options(),
                            Map.of(
                                    "v", EmbeddingDriftMethod.mmd(),
                                    "w", EmbeddingDriftMethod.distance(),
                                    "u", EmbeddingDriftMethod.model()))
                    .embeddingsDriftMethods()
                    .keySet()
                    .forEach(lines::add);
            System.out.write(
                    String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
                    0,
                    String.join("\n", lines).getBytes(StandardCharsets.UTF_8).length);
            System.out.flush();
        }

        private static DriftOptions options() {
            return DriftOptions.builder()
                    .test("x", StatTests.ks())
                    .test("y", StatTests.psi())
                    .threshold("x", 0.1)
                    .threshold("y", 0.2)
                    .build();
        }

        private static List<Metric<?>> metrics() {
            List<Metric<?>> all = new ArrayList<>(Samples.metrics());
            all.add(Metrics.datasetDrift(options()));
            all.add(Metrics.dataDriftTable(options()));
            all.add(Metrics.descriptorSummary(
                    new OutOfVocabularyPercentage("x", Set.of("one", "two", "three"), Set.of("four", "five"))));
            all.add(new OwnMetric(Map.of("a", 1.0, "b", 2.0, "c", 3.0, "d", 4.0), Set.of("q", "r", "s", "t")));
            return all;
        }

        private static List<MetricTest> tests() {
            List<MetricTest> all = new ArrayList<>(Samples.tests());
            all.add(Tests.columnsType(Map.of("x", ColumnKind.NUMERICAL, "y", ColumnKind.NUMERICAL)));
            all.add(Tests.shareOfDriftedColumns(Metrics.datasetDrift(options())));
            all.add(new OwnTest());
            return all;
        }
    }

    private static String printed() throws Exception {
        return OwnJvm.run(Printed.class, "-XX:TieredStopAtLevel=1");
    }

    @Test
    void keysAndBytesAreThoseOfEveryJavaMachine() throws Exception {
        String first = printed();
        assertThat(first).contains("OwnMetric/1{\"weights\":{\"a\":1.0,\"b\":2.0,\"c\":3.0,\"d\":4.0}");
        for (int run = 0; run < 3; run++) {
            assertThat(printed()).isEqualTo(first);
        }
    }

    @Test
    void equalMapsAndSetsHaveEqualKeys() {
        Map<String, Double> one = new LinkedHashMap<>(Map.of("b", 2.0));
        one.put("a", 1.0);
        Map<String, Double> other = new LinkedHashMap<>(Map.of("a", 1.0));
        other.put("b", 2.0);
        Set<String> names = new LinkedHashSet<>(List.of("z", "y"));
        Set<String> reversed = new LinkedHashSet<>(List.of("y", "z"));
        assertThat(Metric.Key.of(new OwnMetric(one, names)))
                .isEqualTo(Metric.Key.of(new OwnMetric(other, reversed)))
                .hasToString("OwnMetric/1{\"weights\":{\"a\":1.0,\"b\":2.0},\"names\":[\"y\",\"z\"]}");
    }

    @Test
    void aTunedThresholdBeginsNoNewSeries() {
        var plain = Metrics.columnDrift("x", StatTests.psi());
        var tuned = Metrics.columnDrift("x", StatTests.psi(), 0.3)
                .withVerdict(DriftRule.CALIBRATED)
                .withMinimumEffect(0.2);
        assertThat(Metric.Key.of(plain))
                .isEqualTo(new Metric.Key("ColumnDriftMetric/1{\"column_name\":\"x\",\"stattest\":\"psi\"}", ""));
        assertThat(Metric.Key.of(tuned).series()).isEqualTo(Metric.Key.of(plain).series());
        assertThat(Metric.Key.of(tuned).judgement())
                .isEqualTo("{\"stattest_threshold\":0.3,\"verdict\":\"CALIBRATED\",\"minimum_effect\":0.2}");
        assertThat(Metric.Key.of(Metrics.columnDrift("x", StatTests.ks())).series())
                .isNotEqualTo(Metric.Key.of(plain).series());

        DriftOptions options = DriftOptions.builder()
                .threshold("x", 0.3)
                .threshold(0.2)
                .adjustment(DriftOptions.PValueAdjustment.BONFERRONI)
                .build();
        assertThat(Metric.Key.of(Metrics.datasetDrift(options)).series())
                .isEqualTo(Metric.Key.of(Metrics.datasetDrift()).series());
        assertThat(Metric.Key.of(Metrics.embeddingsDrift(
                                "v", EmbeddingDriftMethod.mmd().withBootstrap(0.9)))
                        .series())
                .isEqualTo(Metric.Key.of(Metrics.embeddingsDrift("v", EmbeddingDriftMethod.mmd()))
                        .series());
    }

    @Test
    void aTestIsKnownByWhatItTestsNotByItsCondition() {
        MetricTest plain = Tests.columnMean("x");
        List<MetricTest> others = List.of(
                Tests.columnMean("x").must(Condition.gt(1)),
                plain.notCritical(),
                plain.skippedBelow(10),
                Tests.columnMean("x").must(Condition.gt(1)).notCritical().skippedBelow(3));
        for (MetricTest other : others) {
            assertThat(MetricTest.Key.of(other).series())
                    .isEqualTo(MetricTest.Key.of(plain).series());
            assertThat(MetricTest.Key.of(other)).isNotEqualTo(MetricTest.Key.of(plain));
            assertThat(MetricTest.Key.parse(MetricTest.Key.of(other).text())).isEqualTo(MetricTest.Key.of(other));
        }
        assertThat(others.stream().map(MetricTest.Key::of).distinct()).hasSize(others.size());
        assertThat(MetricTest.Key.of(Tests.columnMean("y")).series())
                .isNotEqualTo(MetricTest.Key.of(plain).series());
    }

    @Test
    void aKeyIsReadBackWhateverItsColumnIsCalled() {
        for (String column : List.of("x", "a} {\"b", "\\", "\"", "{", "/1{")) {
            Metric.Key key = Metric.Key.of(Metrics.columnDrift(column, StatTests.psi(), 0.3));
            assertThat(Metric.Key.parse(key.text())).isEqualTo(key);
            assertThat(Metric.Key.parse(key.series())).isEqualTo(key.measured());
        }
    }

    @Test
    void metricsOfOneSeriesShareWhatWasMeasuredAndKeepTheirVerdicts() {
        var strict = Metrics.columnDrift("x", StatTests.psi(), 0.0001);
        var lenient = Metrics.columnDrift("x", StatTests.psi(), 1000.0);
        Snapshot snapshot = Report.of(strict, lenient).run(CURRENT, REFERENCE, DataDefinition.inferred());
        List<HistoryValue> values = HistoryValue.of(snapshot);
        assertThat(values.stream().filter(value -> value.value().field().equals("drift_score")))
                .singleElement()
                .satisfies(value -> assertThat(value.metric())
                        .isEqualTo(Metric.Key.of(strict).measured()));
        assertThat(values.stream()
                        .filter(value -> value.value().field().equals("drift_detected"))
                        .map(value -> value.metric().judgement() + value.value().number()))
                .containsExactly("{\"stattest_threshold\":1.0E-4}1.0", "{\"stattest_threshold\":1000.0}0.0");
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
    }
}
