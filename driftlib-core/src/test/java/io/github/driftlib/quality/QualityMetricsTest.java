package io.github.driftlib.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.quality.correlation.CorrelationKind;
import io.github.driftlib.quality.correlation.CorrelationMatrix;
import io.github.driftlib.quality.correlation.DatasetCorrelationsMetric;
import io.github.driftlib.quality.distribution.ColumnDistributionMetric;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import io.github.driftlib.quality.value.ColumnRegExpMetric;
import io.github.driftlib.quality.value.CountResult;
import io.github.driftlib.quality.value.CustomValueMetric;
import io.github.driftlib.quality.value.ValueCountMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QualityMetricsTest {

    private static <R extends MetricResult> MetricOutcome<R> outcome(Metric<R> metric, Dataset rows) {
        return Report.of(metric).run(rows, DataDefinition.inferred()).outcome(metric);
    }

    @Test
    @Timeout(20)
    void aPatternThatBacktracksWithoutEndGivesUp() {
        Dataset rows =
                Dataset.builder().categorical("code", "a".repeat(500), "b").build();
        MetricOutcome<ColumnRegExpMetric.Result> outcome = outcome(Metrics.columnRegExp("code", ".*.*.*="), rows);
        assertThat(outcome.status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(outcome.reason()).contains("column 'code'").contains("too many steps");
    }

    @Test
    void aPatternMustMatchTheStart() {
        Dataset rows =
                Dataset.builder().categorical("code", "ab", "xab", "abc", null).build();
        ColumnRegExpMetric.Result.Side side = outcome(Metrics.columnRegExp("code", "ab"), rows)
                .result()
                .orElseThrow()
                .current();
        assertThat(side.tableOfMatched()).containsOnlyKeys("ab", "abc");
        assertThat(side.numberOfNotMatched()).isEqualTo(1);
        assertThat(side.numberOfRows()).isEqualTo(4);
    }

    @Test
    void wrongParametersAreRefused() {
        assertThatThrownBy(() -> Metrics.columnValueRange("x", 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("left must be a number not above right, but the range was [2.0, 1.0]");
        assertThatThrownBy(() -> Metrics.inListValueCount("x", List.of())).hasMessage("values must not be empty");
        assertThatThrownBy(() -> Metrics.categoryCount("x")).hasMessage("categories must not be empty");
        assertThatThrownBy(() -> new DatasetSummaryMetric(0.4, 0.95))
                .hasMessage("almostDuplicatedThreshold must be in [0.5, 1], but was 0.4");
        assertThatThrownBy(() -> new DatasetSummaryMetric(0.95, 1.01))
                .hasMessage("almostConstantThreshold must be in [0.5, 1], but was 1.01");
        assertThatThrownBy(() -> new CorrelationMatrix(CorrelationKind.KENDALL))
                .hasMessage("kind must be pearson or cramer_v, but was kendall");
        assertThatThrownBy(() -> new ColumnRegExpMetric("x", "a", 0)).hasMessage("top must be at least 1, but was 0");
        assertThatThrownBy(() -> Metrics.columnRegExp("x", "(")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theStrongestCorrelationsAreThoseOfTheirNames() {
        double[] first = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] second = {1, 2, 3, 4, 5, 6, 8, 7};
        double[] unrelated = {3, 1, 4, 1, 5, 9, 2, 6};
        Dataset rows = Dataset.builder()
                .numerical("first", first)
                .numerical("second", second)
                .numerical("target", unrelated)
                .build();
        DatasetCorrelationsMetric.Stats stats = outcome(Metrics.datasetCorrelations(), rows)
                .result()
                .orElseThrow()
                .current()
                .stats(CorrelationKind.PEARSON);
        assertThat(stats.absMaxFeaturesCorrelation()).isGreaterThan(0.9).isEqualTo(stats.absMaxCorrelation());
        assertThat(stats.absMaxTargetFeaturesCorrelation()).isBetween(0.0, 0.7);
        assertThat(stats.targetPredictionCorrelation()).isNull();
        assertThat(stats.absMaxPredictionFeaturesCorrelation()).isNull();
    }

    @Test
    void aUsersNumberIsKnownByItsTitle() {
        Dataset rows = Dataset.builder().numerical("x", 1, 2, 3).build();
        Metric<CustomValueMetric.Result> half = Metrics.customValue(
                "Half the rows", context -> context.current().rowCount() / 2.0);
        Snapshot snapshot = Report.of(half, Metrics.comment("Three rows")).run(rows, DataDefinition.inferred());
        assertThat(snapshot.get(half).value()).isEqualTo(1.5);
        Snapshot read = Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS));
        assertThat(read.get(Metrics.customValue("Half the rows", context -> 0)).value())
                .isEqualTo(1.5);
        assertThat(outcome(Metrics.customValue("None", context -> Double.NaN), rows)
                        .status())
                .isEqualTo(MetricOutcome.Status.NOT_ENOUGH_DATA);
    }

    @Test
    void numbersAreFoundByTheirLabels() {
        Dataset rows = Dataset.builder()
                .numerical("x", 5, 5.5, -0.0, 1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN)
                .build();
        List<String> labels = List.of("5", "5.5", "0", "1.0E300", "Infinity", "5.0", "-0", "NaN", "five");
        ValueCountMetric metric = Metrics.inListValueCount("x", labels);
        assertThat(outcome(metric, rows).result().orElseThrow().current())
                .isEqualTo(new CountResult.Count(5, 5 / 6.0, null));
        assertThat(outcome(Metrics.columnValueList("x", labels), rows)
                        .result()
                        .orElseThrow()
                        .current()
                        .numberInList())
                .isEqualTo(5);
    }

    @Test
    void theShareOfMissingCellsIsAtMostOne() {
        Dataset rows = Dataset.builder()
                .numerical("x", Double.NaN, Double.NaN)
                .numerical("y", Double.NaN, 1)
                .build();
        CountResult.Count count = outcome(Metrics.datasetMissingValueCount(), rows)
                .result()
                .orElseThrow()
                .current();
        assertThat(count).isEqualTo(new CountResult.Count(3, 0.75, null));
    }

    @Test
    void picturesAreLeftOutWhereNobodyAsks() {
        Dataset rows = Dataset.builder().numerical("x", 1, 2, 3).build();
        Metric<ColumnDistributionMetric.Result> metric = Metrics.columnDistribution("x");
        Snapshot snapshot =
                Report.builder().metrics(metric).withoutPlots().build().run(rows, DataDefinition.inferred());
        assertThat(snapshot.get(metric).current()).isNull();
        assertThat(outcome(metric, rows).result().orElseThrow().current()).isNotNull();
    }

    @Test
    @Timeout(60)
    void manyColumnsAreComparedInTime() {
        Random random = new Random(1);
        int size = 2000;
        Dataset.Builder data = Dataset.builder();
        for (int column = 0; column < 500; column++) {
            data.numerical("c" + column, random.doubles(size).toArray());
        }
        double[] copy = data.build().numerical("c7").toArray();
        data.numerical("copy", copy);
        copy[3] = 9;
        data.numerical("nearly", copy);
        DatasetSummaryMetric.Summary summary = outcome(Metrics.datasetSummary(), data.build())
                .result()
                .orElseThrow()
                .current();
        assertThat(summary.numberOfDuplicatedColumns()).isEqualTo(1);
        assertThat(summary.numberOfAlmostDuplicatedColumns()).isEqualTo(3);
    }
}
