package io.github.driftlib.suite.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.suite.FaceSamples;
import io.github.driftlib.test.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static final Schema SNAPSHOT = schema(SnapshotSchema.json());
    private static final Schema SUITE = schema(SuiteSchema.json());

    private static Schema schema(String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json, InputFormat.JSON);
    }

    private static Dataset data(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 200;
        double[] fare = new double[rows];
        double[] target = new double[rows];
        double[] prediction = new double[rows];
        String[] zone = new String[rows];
        String[] comment = new String[rows];
        for (int i = 0; i < rows; i++) {
            fare[i] = random.nextDouble() * 10 * seed;
            target[i] = fare[i] + random.nextDouble();
            prediction[i] = fare[i];
            zone[i] = "z" + random.nextInt(3);
            comment[i] = "word ".repeat(1 + random.nextInt(4));
        }
        return Dataset.builder()
                .numerical("fare", fare)
                .numerical("target", target)
                .numerical("prediction", prediction)
                .categorical("zone", zone)
                .text("comment", comment)
                .build();
    }

    private static void assertValid(Schema schema, String json) {
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    private static void assertValid(Snapshot snapshot) {
        assertValid(SNAPSHOT, snapshot.toJson());
        assertValid(SNAPSHOT, snapshot.toJson(Snapshot.Detail.WITH_PLOTS));
    }

    /** Every metric that the faces have, computed or not, over a regression. */
    @Test
    void aSnapshotOfEveryMetricIsValid() {
        List<Metric<?>> metrics = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (FaceSamples.Sample sample : FaceSamples.all()) {
            if (sample.value() instanceof Metric<?> metric && names.add(metric.name())) {
                metrics.add(metric);
            }
        }
        assertThat(metrics).hasSizeGreaterThan(80);
        int valid = 0;
        Dataset reference = data(1);
        Dataset current = data(2);
        for (Metric<?> metric : metrics) {
            try {
                String json = Report.of(metric).run(current, reference).toJson(Snapshot.Detail.WITH_PLOTS);
                assertThat(SNAPSHOT.validate(json, InputFormat.JSON))
                        .as(metric.name())
                        .isEmpty();
                valid++;
            } catch (IllegalArgumentException e) {
                // A column that is not there: such a metric has no snapshot of these data.
                assertThat(e).hasMessageContaining("must");
            }
        }
        assertThat(valid).isGreaterThan(30);
    }

    @Test
    void snapshotsOfPresetsAreValid() {
        DataDefinition classes = DataDefinition.builder()
                .target("zone")
                .task(DataDefinition.Task.CLASSIFICATION)
                .without(DataDefinition.Role.PREDICTION)
                .build();
        assertValid(Report.of(
                        Presets.dataDrift(),
                        Presets.dataQuality(),
                        Presets.targetDrift(),
                        Presets.regression(),
                        Metrics.bySegment(Metrics.columnQuantile("fare", 0.5), Segments.of("zone")))
                .run(data(2), data(1)));
        assertValid(Report.of(Presets.classification()).run(data(2), data(1), classes));
        assertValid(TestSuite.of(
                        TestPresets.dataDrift(),
                        TestPresets.dataStability(),
                        TestPresets.dataQuality(),
                        TestPresets.regression(),
                        Tests.columnMean("fare").must(Condition.isIn(1, 2)).notCritical(),
                        Tests.columnDrift("fare"))
                .run(data(2), data(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"version\": \"2\", \"metrics\": [], \"timestamp\": \"\", \"project\": \"\", \"tags\": [], \"metadata\": {}}",
                "{\"version\": \"1\", \"metrics\": [{\"metric\": \"ColumnDriftMetric\", \"parameters\": {\"column\": 1}}], "
                        + "\"timestamp\": \"\", \"project\": \"\", \"tags\": [], \"metadata\": {}}",
                "{\"version\": \"1\", \"metrics\": [{\"metric\": \"ColumnDriftMetric\", \"parameters\": {\"column_name\": \"a\"}, "
                        + "\"result\": {\"score\": 3}}], \"timestamp\": \"\", \"project\": \"\", \"tags\": [], \"metadata\": {}}"
            })
    void whatIsNoSnapshotIsNotValid(String json) {
        assertThat(SNAPSHOT.validate(json, InputFormat.JSON)).isNotEmpty();
    }

    /** Each test, metric and preset, as a file that has all its parameters. */
    @Test
    void everySuiteFileIsValid() throws Exception {
        for (FaceSamples.Sample sample : FaceSamples.all()) {
            if (!sample.name().startsWith("Custom")) {
                assertValid(SUITE, sample.file());
            }
        }
        assertValid(
                SUITE,
                "{\"version\": 1, \"tests\": [\"TestNumberOfRows\"], \"alerts\": [\"tests\", {\"values\": "
                        + "{\"metric\": \"ColumnDriftMetric\", \"field\": \"drift_score\", \"side\": \"ABOVE\"}}]}");
        assertThat(new ObjectMapper().readTree(SuiteSchema.json()).path("properties"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": 1}",
                "{\"version\": 1, \"tests\": [\"TestNumberOfRow\"]}",
                "{\"version\": 1, \"tests\": [{\"TestNumberOfRows\": {\"gt\": \"a\"}}]}",
                "{\"version\": 1, \"tests\": [{\"TestColumnDrift\": {\"column\": \"a\"}}]}",
                "{\"version\": 1, \"tests\": [{\"TestColumnDrift\": {\"column_name\": \"a\", \"stattest\": \"kss\"}}]}",
                "{\"version\": 1, \"metrics\": [\"ColumnSummaryMetric\"], \"columns\": {\"targt\": \"a\"}}"
            })
    void whatIsNoSuiteFileIsNotValid(String json) {
        assertThat(SUITE.validate(json, InputFormat.JSON)).isNotEmpty();
    }
}
