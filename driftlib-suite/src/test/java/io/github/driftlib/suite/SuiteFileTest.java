package io.github.driftlib.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SuiteFileTest {

    private static final String WHOLE = """
            version: 1
            name: green taxis
            columns:
              target: duration_min
              probabilities: [yes, no]
              categorical: [zone]
              task: classification
              positive_label: 1
              embeddings: {comment: [v1, v2]}
              without: [datetime]
            conditions: evidently
            drift_options: {num_stattest: psi}
            tests:
              - DataDriftTestPreset
              - TestColumnsType
              - TestShareOfMissingValues: {lt: 0.05}
              - TestColumnDrift: {column_name: fare, stattest: ks}
                critical: false
                skipped_below: 1000
              - TestColumnValueMean: {column_name: fare, eq: {value: 10, relative: 0.1}}
                segments: zone
            metrics:
              - DataQualityPreset
              - ColumnQuantileMetric: {column_name: fare, quantile: 0.5}
                segments: {column_name: zone, largest: 5}
              - EmbeddingsDriftMetric: {embeddings_name: comment, drift_method: {method: mmd}}
            """;

    @Test
    void saysWhatJavaSays() {
        SuiteFile file = SuiteFile.parse("s.yaml", WHOLE);
        assertThat(file.name()).isEqualTo("green taxis");
        assertThat(file.conditions()).isEqualTo(Conditions.evidently());
        assertThat(file.definition())
                .isEqualTo(DataDefinition.builder()
                        .target("duration_min")
                        .probabilities("yes", "no")
                        .categorical("zone")
                        .task(DataDefinition.Task.CLASSIFICATION)
                        .positiveLabel("1")
                        .embedding("comment", "v1", "v2")
                        .without(DataDefinition.Role.DATETIME)
                        .build());
        DriftOptions options = DriftOptions.builder()
                .test(io.github.driftlib.data.ColumnKind.NUMERICAL, StatTests.psi())
                .build();
        assertThat(values(file.tests()))
                .containsExactly(
                        TestPresets.dataDrift(options),
                        Tests.columnsType(),
                        Tests.shareOfMissingValues().must(Condition.lt(0.05)),
                        Tests.columnDrift("fare", StatTests.ks()).notCritical().skippedBelow(1000),
                        Tests.bySegment(
                                Tests.columnMean("fare")
                                        .must(Condition.eq(
                                                Condition.Approx.of(10).relative(0.1))),
                                Segments.of("zone")));
        assertThat(values(file.metrics()))
                .containsExactly(
                        Presets.dataQuality(),
                        Metrics.bySegment(
                                Metrics.columnQuantile("fare", 0.5),
                                Segments.of("zone").largest(5)),
                        Metrics.embeddingsDrift("comment", EmbeddingDriftMethod.mmd()));
        assertThat(file.tests().get(3).place()).hasToString("s.yaml:17:5");
    }

    private static List<Object> values(List<? extends SuiteEntry<?>> entries) {
        return entries.stream().<Object>map(SuiteEntry::value).toList();
    }

    @Test
    void jsonIsYaml(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("suite.json"),
                "{\"version\": 1, \"tests\": [\"TestNumberOfRows\", {\"TestColumnDrift\": {\"column_name\": \"fare\"}}]}");
        assertThat(values(SuiteFile.read(file).tests()))
                .containsExactly(Tests.numberOfRows(), Tests.columnDrift("fare"));
    }

    @Test
    void runs() {
        Dataset data = Dataset.builder().numerical("fare", 1, 2, 3, 4.5).build();
        SuiteFile file = SuiteFile.parse(
                "s.yaml", "version: 1\ntests: [{TestNumberOfRows: {gte: 4}}]\nmetrics: [DatasetSummaryMetric]");
        Snapshot tests = file.suite().run(data, file.definition());
        assertThat(tests.summary().allPassed()).isTrue();
        assertThat(file.report().run(data, file.definition()).metrics()).containsExactly(Metrics.datasetSummary());
    }

    @Test
    void alertsAreThoseOfJava() {
        SuiteFile file = SuiteFile.parse("s", """
                version: 1
                metrics: [DataDriftPreset]
                alerts:
                  - values: {metric: ColumnDriftMetric, field: drift_score, side: ABOVE, highest: 0.5}
                  - tests: {column: fare}
                  - tests
                """);
        assertThat(file.alerts())
                .containsExactly(
                        new AlertRule.OfValues(
                                "ColumnDriftMetric",
                                "drift_score",
                                null,
                                AlertRule.Side.ABOVE,
                                AlertRule.values("a", "b").learned(),
                                null,
                                0.5,
                                null,
                                AlertRule.values("a", "b").severity()),
                        new AlertRule.OfTests(null, "fare", AlertRule.tests().severity()),
                        AlertRule.tests());
        assertThatThrownBy(() -> SuiteFile.parse(
                        "s",
                        "version: 1\nmetrics: [DataDriftPreset]\nalerts: [{valeus: {}}, {values: {metric: a}}, test]"))
                .hasMessageContaining("s:3:11: a key of an alert must be one of [tests, values], but was 'valeus'")
                .hasMessageContaining("s:3:25: 'values': ")
                .hasMessageContaining("s:3:47: an alert must be one of");
    }

    static Stream<Arguments> wrong() {
        return Map.ofEntries(
                        Map.entry("", "s:1:1: a suite file must be a mapping"),
                        Map.entry("[1]", "s:1:1: a suite file must be a mapping"),
                        Map.entry("version: 1", "s:1:1: a suite file must have 'tests' or 'metrics', but has neither"),
                        Map.entry("tests: [TestNumberOfRows]", "s:1:1: version must be 1, but is missing"),
                        Map.entry("version: 2\ntests: [TestNumberOfRows]", "s:1:10: version must be 1, but was 2"),
                        Map.entry("version: 1\ntest: [TestNumberOfRows]", "the nearest name is 'tests'"),
                        Map.entry("version: 1\ntests:\n  - TestNumberOfRow", "s:3:5: a test must be one of ["),
                        Map.entry(
                                "version: 1\ntests:\n  - TestColumnDrfit: {column_name: a}",
                                "but was 'TestColumnDrfit'; the nearest name is 'TestColumnDrift'"),
                        Map.entry(
                                "version: 1\ntests:\n  - TestColumnDrift:\n      column_nam: a",
                                "s:4:7: a parameter of 'TestColumnDrift' must be one of ["),
                        Map.entry(
                                "version: 1\ntests:\n  - TestColumnDrift:\n      column_name: a\n      stattest: kss",
                                "s:5:7: 'TestColumnDrift': "),
                        Map.entry(
                                "version: 1\ntests: [TestColumnDrift]",
                                "s:2:9: 'TestColumnDrift': column_name must be given"),
                        Map.entry(
                                "version: 1\ntests:\n  - TestColumnDrift: {metric: {column_name: a, x: 1}}",
                                "s:3:48: 'TestColumnDrift': a parameter must be one of ["),
                        Map.entry(
                                "version: 1\ntests: [{TestNumberOfRows: {gte: a}}]",
                                "s:2:29: 'TestNumberOfRows': operand must be a number, but was a"),
                        Map.entry("version: 1\ntests: [{TestNumberOfRows: 3}]", "must be a mapping, but were 3"),
                        Map.entry(
                                "version: 1\ntests: [{TestNumberOfRows: {}, TestNumberOfColumns: {}}]",
                                "s:2:9: an entry must have one name"),
                        Map.entry(
                                "version: 1\ntests: [{TestNumberOfRows: {}, critical: 3}]",
                                "critical must be true or false, but was 3"),
                        Map.entry(
                                "version: 1\ntests: [{DataDriftTestPreset: {}, segments: zone}]",
                                "DataDriftTestPreset"),
                        Map.entry("version: 1\ntests: [a, a\n", "s:3:1: must be YAML or JSON, but: "),
                        Map.entry("version: 1\nversion: 1", "s:2:1: "),
                        Map.entry("version: 1\ntests: !!java.lang.Object [a]", ""),
                        Map.entry("version: 1\ntests: &a [*a]", ""),
                        Map.entry(
                                "version: 1\ncolumns: {target: a, prediction: a}\ntests: [TestNumberOfRows]",
                                "s:2:10: columns must be named once"),
                        Map.entry(
                                "version: 1\ncolumns: {task: regresion}\ntests: [TestNumberOfRows]",
                                "s:2:17: task must be one of [classification, ranking, regression], but was 'regresion'; "
                                        + "the nearest name is 'regression'"),
                        Map.entry(
                                "version: 1\ncolumns: {targte: a}\ntests: [TestNumberOfRows]",
                                "the nearest name is 'target'"))
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsToldWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> SuiteFile.parse("s", text))
                .isInstanceOf(SuiteFileException.class)
                .hasMessageContaining(message)
                .message()
                .matches("(?s)s:\\d+:\\d+: .*");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> SuiteFile.parse(
                        "s", "version: 3\ncolumns: {taget: a}\ntests: [No, {TestNumberOfRows: {gt: 1, more: 2}}]"))
                .isInstanceOfSatisfying(
                        SuiteFileException.class, e -> assertThat(e.problems()).hasSize(4));
    }

    /** A billion laughs. */
    @Test
    void aFileCannotBlowUp() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" [");
            text.append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThatThrownBy(() -> SuiteFile.parse("s", text.toString())).isInstanceOf(SuiteFileException.class);
    }

    /** Whatever is wrong, and wherever: one reading tells all of it, each once and at its place. */
    @Test
    void allMistakesOfAFileAreToldAtOnce() {
        assertThatExceptionOfType(SuiteFileException.class)
                .isThrownBy(() -> SuiteFile.parse("s", """
                        version: 1
                        columns: {positive_label: [a]}
                        tests:
                          - TestColumnDrift: {colum_name: fare}
                          - TestColumnValueMean: {column_name: fare, lt: .nan}
                          - TestColumnQuantile: {column_name: fare, quantile: 7, gte: x}
                            segments: {colum_name: zone, quantile_ranges: y}
                          - TestColumnValueMean: {column_name: fare, lt: 4}
                            criticl: false
                          - TestNumberOfRow
                        metrics:
                          - ColumnDriftMetric: {column_name: [1]}
                        alerts: [testz]
                        """))
                .satisfies(error -> assertThat(error.problems().stream()
                                .map(SuiteFileException.Problem::toString)
                                .map(problem -> problem.replaceAll("\\[.*(?=\\])", "[")))
                        .containsExactly(
                                "s:2:27: positive_label must be a label, but was []",
                                "s:4:23: a parameter of 'TestColumnDrift' must be one of [], but was 'colum_name'; the nearest name is 'column_name'",
                                "s:5:50: a number must be finite and decimal, but was '.nan'",
                                "s:6:45: 'TestColumnQuantile': quantile must be in [], but was 7.0",
                                "s:6:58: 'TestColumnQuantile': operand must be a number, but was x",
                                "s:7:16: a key of segments must be one of [], but was 'colum_name'; the nearest name is 'column_name'",
                                "s:7:34: 'TestColumnQuantile': quantile_ranges must be a whole number, but was \"y\"",
                                "s:9:5: a key beside a test must be one of [], but was 'criticl'; the nearest name is 'critical'",
                                "s:10:5: a test must be one of [], but was 'TestNumberOfRow'; the nearest name is 'TestNumberOfRows'",
                                "s:12:25: 'ColumnDriftMetric': column_name must be a text, but was []",
                                "s:13:10: an alert must be one of [], but was 'testz'; the nearest name is 'tests'"));
    }

    @Test
    void columnsThatDataDoNotHaveAreToldAtTheirPlace() {
        SuiteFile file = SuiteFile.parse(
                "s", "version: 1\ncolumns: {target: fare, categorical: [zoen, nope]}\ntests: [TestNumberOfRows]\n");
        assertThatExceptionOfType(SuiteFileException.class)
                .isThrownBy(() -> file.checkColumns(List.of("fare", "zone")))
                .withMessage("s:2:39: column must be one of [fare, zone], but was 'zoen'; the nearest name is 'zone'"
                        + System.lineSeparator() + "s:2:45: column must be one of [fare, zone], but was 'nope'");
        file.checkColumns(List.of("fare", "zoen", "nope"));
    }
}
