package io.github.driftlib.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.JsonDifferences;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.segment.SegmentedMetric;
import io.github.driftlib.segment.Segments;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Quality in each segment is quality of its rows alone. */
class ClassificationBySegmentTest {

    @Test
    void aSegmentIsJudgedAsItsRowsAlone() {
        Random random = new Random(2);
        Dataset rows = Dataset.builder()
                .integers("target", random.longs(300, 0, 2).toArray())
                .numerical("prediction", random.doubles(300).toArray())
                .categorical(
                        "zone",
                        IntStream.range(0, 300).mapToObj(row -> "z" + row % 3).toArray(String[]::new))
                .build();
        DataDefinition definition = DataDefinition.builder()
                .task(DataDefinition.Task.CLASSIFICATION)
                .build();
        for (Metric<? extends MetricResult> metric : List.<Metric<? extends MetricResult>>of(
                Metrics.classificationQuality().atTop(10),
                Metrics.classificationScore(ClassificationMeasure.PR_AUC),
                Metrics.classificationQualityByFeature(),
                Metrics.classificationDummy())) {
            assertSegmentsAreTheirRows(metric, rows, definition);
        }
    }

    private static <R extends MetricResult> void assertSegmentsAreTheirRows(
            Metric<R> metric, Dataset rows, DataDefinition definition) {
        SegmentedMetric<R> segmented = Metrics.bySegment(metric, Segments.of("zone"));
        SegmentedMetric.Result<R> result =
                Report.of(segmented).run(rows, definition).get(segmented);
        assertThat(result.segments()).hasSize(3);
        for (int zone = 0; zone < 3; zone++) {
            String label = "z" + zone;
            Dataset alone = rows.filter(row -> row.text("zone").equals(label));
            R expected = Report.of(metric).run(alone, definition).get(metric);
            JsonNode actual = Json.tree(result.segment(label).orElseThrow().result());
            assertThat(JsonDifferences.between(Json.tree(expected), actual)).isEmpty();
        }
    }
}
