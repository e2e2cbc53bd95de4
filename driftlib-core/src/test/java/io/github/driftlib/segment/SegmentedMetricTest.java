package io.github.driftlib.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.segment.SegmentedMetric.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentedMetricTest {

    private static final double MISSING = Double.NaN;

    private static final Dataset REFERENCE = Dataset.builder()
            .numerical("fare", 1, 2, 3, 4, 5, 6, 7, 8)
            .categorical("zone", "b", "b", "b", "a", "a", "c", "d", null)
            .numerical("miles", 1, 2, 3, 4, 5, 6, 7, 8)
            .build();

    private static final Dataset CURRENT = Dataset.builder()
            .numerical("fare", 10, 20, 30, 40, 50, 60)
            .categorical("zone", "a", "a", "b", "new", "c", "a")
            .numerical("miles", 0, 2.5, 4.5, 6.5, MISSING, 100)
            .build();

    private static SegmentedMetric.Result<ColumnQuantileMetric.Result> medians(Segments segments) {
        SegmentedMetric<ColumnQuantileMetric.Result> metric =
                Metrics.bySegment(Metrics.columnQuantile("fare", 0.5), segments);
        return Report.of(metric).run(CURRENT, REFERENCE).get(metric);
    }

    private static List<String> labels(SegmentedMetric.Result<?> result) {
        return result.segments().stream()
                .map(outcome -> outcome.segment().label())
                .toList();
    }

    private static List<Long> sizes(SegmentedMetric.Result<?> result) {
        return result.segments().stream().map(Outcome::currentSize).toList();
    }

    @Test
    void theReferenceDecidesWhichValuesAreLargest() {
        SegmentedMetric.Result<ColumnQuantileMetric.Result> result =
                medians(Segments.of("zone").largest(2));
        assertThat(labels(result)).containsExactly("b", "a", "other", "missing");
        assertThat(sizes(result)).containsExactly(1L, 3L, 2L, 0L);
        Outcome<ColumnQuantileMetric.Result> a = result.segment("a").orElseThrow();
        assertThat(a.referenceSize()).isEqualTo(2);
        assertThat(a.result().current().value()).isEqualTo(20);
        assertThat(a.result().reference().value()).isEqualTo(4.5);
        assertThat(result.overall().result().current().value()).isEqualTo(35);
        assertThat(result.overall().currentSize()).isEqualTo(6);
    }

    @Test
    void equalSizesAreOrderedByCurrentAndThenByName() {
        assertThat(labels(medians(Segments.of("zone")))).containsExactly("b", "a", "c", "d", "new", "missing");
    }

    @Test
    void valuesThatAreNamedLikeTheRestOrTheMissingOnesAreTheirOwn() {
        Dataset rows = Dataset.builder()
                .categorical("z", "other", "other", "other", "b", "b", "c", "d", null, "missing", "missing", "missing")
                .numerical("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
                .build();
        SegmentedMetric<?> metric = Metrics.bySegment(
                Metrics.meanValue("x"), Segments.of("z").largest(2).smallestSize(1));
        SegmentedMetric.Result<?> result =
                Report.of(metric).run(RunData.of(rows)).get(metric);
        assertThat(result.segment("other").orElseThrow().currentSize()).isEqualTo(3);
        assertThat(result.segment("missing").orElseThrow().currentSize()).isEqualTo(3);
        assertThat(result.rest().orElseThrow().currentSize()).isEqualTo(4);
        assertThat(result.missing().orElseThrow().currentSize()).isEqualTo(1);
        assertThat(result.values().stream()
                        .filter(value -> value.field().equals("segment_size"))
                        .map(MetricValue::column))
                .containsExactly("z=missing", "z=other", "z (other)", "z (missing)");
    }

    @Test
    void namesOfSegmentsCannotBeTakenForAnother() {
        Dataset rows = Dataset.builder()
                .categorical("z", "a, z=b", "\"a, z=b\"", "(other)", "a", "")
                .numerical("x", 1, 2, 3, 4, 5)
                .build();
        SegmentedMetric<?> metric = Metrics.bySegment(Metrics.meanValue("x"), Segments.of("z"));
        assertThat(Report.of(metric).run(RunData.of(rows)).get(metric).values().stream()
                        .filter(value -> value.field().equals("segment_size"))
                        .map(MetricValue::column))
                .containsExactlyInAnyOrder("z=\"a, z=b\"", "z=\"\\\"a, z=b\\\"\"", "z=\"(other)\"", "z=a", "z=");
    }

    @Test
    void aSegmentWithoutRowsHasAnOutcomeWithAReason() {
        Outcome<ColumnQuantileMetric.Result> missing =
                medians(Segments.of("zone")).missing().orElseThrow();
        assertThat(missing.currentSize()).isZero();
        assertThat(missing.referenceSize()).isEqualTo(1);
        assertThat(missing.outcome().status()).isEqualTo(MetricOutcome.Status.NOT_ENOUGH_DATA);
        assertThat(missing.outcome().reason()).isNotBlank();
    }

    @Test
    void smallSegmentsAreMarked() {
        SegmentedMetric.Result<ColumnQuantileMetric.Result> result =
                medians(Segments.of("zone").largest(2).smallestSize(2));
        assertThat(result.smallestSize()).isEqualTo(2);
        assertThat(result.segments().stream().map(Outcome::small)).containsExactly(true, false, false, true);
    }

    @Test
    void rangesTakeEveryNumber() {
        SegmentedMetric.Result<ColumnQuantileMetric.Result> result = medians(Segments.ranges("miles", 2.5, 6.5));
        assertThat(labels(result)).containsExactly("< 2.5", "[2.5, 6.5)", ">= 6.5", "missing");
        assertThat(sizes(result)).containsExactly(1L, 2L, 2L, 1L);
        assertThat(result.segments().get(1).segment().from()).isEqualTo(2.5);
        assertThat(result.segments().get(1).segment().to()).isEqualTo(6.5);
        assertThat(result.segments().get(1).referenceSize()).isEqualTo(4);
    }

    @Test
    void quantilesAreThoseOfTheReference() {
        SegmentedMetric.Result<ColumnQuantileMetric.Result> result = medians(Segments.quantiles("miles", 4));
        assertThat(labels(result)).containsExactly("< 2.75", "[2.75, 4.5)", "[4.5, 6.25)", ">= 6.25", "missing");
        assertThat(result.segments().stream().map(Outcome::referenceSize)).containsExactly(2L, 2L, 2L, 2L, 0L);
    }

    @Test
    void quantilesOfEqualValuesFallTogether() {
        Dataset constant = Dataset.builder().numerical("fare", 3, 3, 3, 3).build();
        SegmentedMetric<ColumnQuantileMetric.Result> metric =
                Metrics.bySegment(Metrics.columnQuantile("fare", 0.5), Segments.quantiles("fare", 4));
        SegmentedMetric.Result<ColumnQuantileMetric.Result> result =
                Report.of(metric).run(constant, DataDefinition.inferred()).get(metric);
        assertThat(labels(result)).containsExactly("< 3.0", ">= 3.0");
        assertThat(sizes(result)).containsExactly(0L, 4L);
    }

    @Test
    void numbersCanBeValues() {
        Dataset rows = Dataset.builder().integers("passengers", 2, 1, 1, 10).build();
        SegmentedMetric<ColumnQuantileMetric.Result> metric =
                Metrics.bySegment(Metrics.columnQuantile("passengers", 0.5), Segments.of("passengers"));
        SegmentedMetric.Result<ColumnQuantileMetric.Result> result =
                Report.of(metric).run(rows, DataDefinition.inferred()).get(metric);
        assertThat(labels(result)).containsExactly("1", "10", "2");
    }

    @Test
    void valuesNameTheirSegment() {
        List<MetricValue> values = medians(Segments.of("zone").largest(1)).values();
        assertThat(values)
                .contains(
                        MetricValue.of("fare", "quantile_value", 35),
                        MetricValue.of("zone=b", "segment_size", 1),
                        MetricValue.of("fare, zone=b", "quantile_value", 30));
        assertThat(values.stream().map(value -> value.column() + "/" + value.field()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aColumnThatCannotDivideIsNotApplicable() {
        for (Segments segments : List.of(Segments.of("zone"), Segments.quantiles("zone", 2))) {
            SegmentedMetric<ColumnQuantileMetric.Result> metric =
                    Metrics.bySegment(Metrics.columnQuantile("fare", 0.5), segments);
            assertThat(Report.of(metric)
                            .run(CURRENT, REFERENCE.select("fare"))
                            .outcome(metric)
                            .status())
                    .isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        }
    }

    @Test
    void aSnapshotReadsBackSegmentsOfSegments() {
        SegmentedMetric<?> metric = Metrics.bySegment(
                Metrics.bySegment(Metrics.columnQuantile("fare", 0.5), Segments.quantiles("miles", 2)),
                Segments.of("zone").largest(2).smallestSize(1));
        Snapshot snapshot = Report.of(metric).run(CURRENT, REFERENCE);
        Snapshot read = Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS));
        assertThat(read).isEqualTo(snapshot);
        assertThat(read.get(metric)).isEqualTo(snapshot.get(metric));
    }

    @Test
    void wrongParametersAreRefused() {
        assertThatThrownBy(() -> Segments.quantiles("x", 1)).hasMessage("quantileRanges must be at least 2, but was 1");
        assertThatThrownBy(() -> Segments.ranges("x", 2, 1))
                .hasMessage("edges must be finite and ascending, but were [2.0, 1.0]");
        assertThatThrownBy(() -> Segments.ranges("x")).hasMessage("edges must not be empty");
        assertThatThrownBy(() -> Segments.of("x").largest(0)).hasMessage("largest must be at least 1, but was 0");
        assertThatThrownBy(() -> Segments.of("x").smallestSize(-1))
                .hasMessage("smallestSize must not be negative, but was -1");
    }
}
