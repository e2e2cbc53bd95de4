package io.github.driftlib.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.fixture.DegenerateInput;
import io.github.driftlib.fixture.JsonDifferences;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.quality.correlation.CorrelationKind;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.summary.ColumnSummaryMetric;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.MissingKind;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What needs no rows is answered by a profile as by the rows. */
class QualityProfileTest {

    private static final Dataset ROWS = DegenerateInput.HEALTHY;

    private static final DataDefinition DEFINITION = DataDefinition.builder()
            .target("label")
            .probabilities("e1", "e2", "e3")
            .datetime("at")
            .build();

    private static final List<Metric<?>> METRICS = List.of(
            Metrics.missingValues(),
            new DatasetMissingValuesMetric(List.of(MissingKind.of("z1")), false),
            Metrics.columnMissingValues("zone"),
            new ColumnMissingValuesMetric("zone", List.of(MissingKind.of("z1")), true),
            Metrics.columnSummary("x"),
            Metrics.columnSummary("zone"),
            Metrics.columnSummary("at"),
            Metrics.columnQuantile("x", 0.9),
            Metrics.columnValueList("zone", List.of("z1", "z2")),
            Metrics.columnValueRange("x", 0.2, 0.4),
            Metrics.columnRegExp("zone", "z[1-3]"),
            Metrics.columnCategory("zone", "z1"),
            Metrics.columnDistribution("x"),
            Metrics.columnDistribution("zone"),
            Metrics.columnDistribution("at"),
            Metrics.correlationMatrix(CorrelationKind.PEARSON),
            Metrics.correlationMatrix(CorrelationKind.CRAMER_V),
            Metrics.meanValue("x"),
            Metrics.inRangeValueCount("x", 0, 0.5),
            Metrics.missingValueCount("zone"),
            Metrics.uniqueValueCount("zone"),
            Metrics.rowCount(),
            Metrics.emptyRowsCount(),
            Metrics.emptyColumnsCount(),
            Metrics.constantColumnsCount(),
            Metrics.almostConstantColumnsCount(),
            Metrics.columnCount(),
            Metrics.datasetMissingValueCount());

    private static Profile profile(List<Metric<?>> metrics) {
        ResolvedDefinition definition = DEFINITION.resolve(ROWS, Optional.empty());
        List<Summarizer<?>> needs = new ArrayList<>();
        metrics.forEach(metric -> needs.addAll(metric.needs(definition)));
        return Profile.builder()
                .needs(needs)
                .add(ROWS.slice(0, 20))
                .add(ROWS.slice(20, 21))
                .add(ROWS.slice(21, ROWS.rowCount()))
                .build();
    }

    private static Snapshot run(List<Metric<?>> metrics, DataSummary data) {
        return Report.builder().metrics(metrics).build().run(RunData.of(data).withDefinition(DEFINITION));
    }

    @Test
    void aProfileGivesWhatTheRowsGive() {
        Snapshot expected = run(METRICS, DataSummary.of(ROWS));
        Snapshot actual = run(METRICS, profile(METRICS));
        for (Metric<?> metric : METRICS) {
            assertThat(actual.outcome(metric).reason()).as("%s", metric).isEmpty();
            if (!metric.name().equals("ColumnSummaryMetric")) {
                assertThat(JsonDifferences.between(
                                Json.tree(expected.outcome(metric).result().orElseThrow()),
                                Json.tree(actual.outcome(metric).result().orElseThrow())))
                        .as("%s", metric)
                        .isEmpty();
            }
        }
    }

    /** The pictures of a column over time and by target need the rows; its numbers do not. */
    @Test
    void aColumnIsSummarizedWithoutTheRows() {
        ColumnSummaryMetric metric = Metrics.columnSummary("x");
        ColumnSummaryResult expected =
                run(List.of(metric), DataSummary.of(ROWS)).get(metric);
        ColumnSummaryResult actual =
                run(List.of(metric), profile(List.of(metric))).get(metric);
        assertThat(actual.currentCharacteristics()).isEqualTo(expected.currentCharacteristics());
        assertThat(actual.plotData().binsForHist())
                .isEqualTo(expected.plotData().binsForHist());
        assertThat(expected.plotData().dataInTime()).isNotNull();
        assertThat(actual.plotData().dataInTime()).isNull();
    }

    /** All but what is there twice. */
    @Test
    void aDataSetIsSummarizedWithoutTheRows() {
        DatasetSummaryMetric metric = Metrics.datasetSummary();
        DatasetSummaryMetric.Summary expected =
                run(List.of(metric), DataSummary.of(ROWS)).get(metric).current();
        Snapshot snapshot = run(List.of(metric), profile(List.of(metric)));
        DatasetSummaryMetric.Summary actual = snapshot.get(metric).current();
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*Duplicated.*")
                .isEqualTo(expected);
        assertThat(actual.numberOfDuplicatedRows()).isNull();
        assertThat(actual.numberOfDuplicatedColumns()).isNull();
        assertThat(actual.numberOfAlmostDuplicatedColumns()).isNull();
        assertThat(Snapshot.fromJson(snapshot.toJson()).get(metric).current()).isEqualTo(actual);
    }

    /** Whatever its columns, without being told what to collect. */
    @Test
    void aPlainProfileKnowsTheEmptyRows() {
        Dataset rows = Dataset.builder()
                .numerical("x", 1, Double.NaN, Double.NaN, 4, Double.NaN)
                .categorical("zone", null, null, "a", null, null)
                .build();
        Profile profile =
                Profile.builder().add(rows.slice(0, 2)).add(rows.slice(2, 5)).build();
        for (Profile stored : List.of(profile, Profile.ofBytes(profile.toBytes(), List.of()))) {
            RunData data = RunData.of(stored).withReference(stored.merge(stored));
            DatasetSummaryMetric.Result result =
                    Report.of(Metrics.datasetSummary()).run(data).get(Metrics.datasetSummary());
            assertThat(result.current().numberOfEmptyRows()).isEqualTo(2);
            assertThat(result.reference().numberOfEmptyRows()).isEqualTo(4);
        }
    }

    @Test
    void whatNeedsRowsIsRefusedBeforeAnythingIsComputed() {
        for (Metric<?> metric : List.<Metric<?>>of(
                Metrics.duplicatedRowCount(),
                Metrics.conflictTarget(),
                Metrics.columnCorrelations("x"),
                Metrics.datasetCorrelations(),
                Metrics.correlationMatrix(CorrelationKind.SPEARMAN),
                Metrics.columnInteraction("x", "y"))) {
            Profile profile = profile(List.of());
            assertThatThrownBy(() -> run(List.of(metric), profile))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("needs the rows of the data");
        }
    }
}
