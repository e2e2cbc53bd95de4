package io.github.driftlib.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.classification.ClassificationQuality;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.quality.value.ColumnCategoryMetric;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ValueCountMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers asked for by their text, and numbers with few values asked for by name. */
class NumbersByMeaningTest {

    private static final Dataset NUMBERS =
            Dataset.builder().numerical("x", 1, 2, 2, 3, 0.5, -0.0, Double.NaN).build();

    @Test
    void listsAndCategoriesAreComparedWithNumbersAsNumbers() {
        List<String> list = List.of("1.0", "1", "2e0", ".5", "+0", "three");
        ColumnValueListMetric metric = Metrics.columnValueList("x", list);
        ValueCountMetric count = Metrics.inListValueCount("x", list);
        ColumnCategoryMetric category = Metrics.columnCategory("x", "2.00");
        Snapshot snapshot = Report.of(metric, count, category).run(NUMBERS, DataDefinition.inferred());
        ColumnValueListMetric.Result result = snapshot.get(metric);
        assertThat(result.current().numberInList()).isEqualTo(5);
        assertThat(result.current().valuesInListDist().x()).contains("1", "2", "0.5", "0", "three");
        assertThat(snapshot.get(count).current().count()).isEqualTo(5);
        assertThat(snapshot.get(category).current().categoryNum()).isEqualTo(2);
    }

    @Test
    void labelsAreComparedAsTheyStand() {
        Dataset labels = Dataset.builder().categorical("x", "1", "1.0", "01").build();
        ColumnValueListMetric metric = Metrics.columnValueList("x", List.of("1.0"));
        assertThat(Report.of(metric)
                        .run(labels, DataDefinition.inferred())
                        .get(metric)
                        .current()
                        .numberInList())
                .isEqualTo(1);
    }

    @Test
    void theQuantilesAtTheEndsAreTheSmallestAndTheLargestValue() {
        Snapshot snapshot = Report.of(Metrics.columnQuantile("x", 0), Metrics.columnQuantile("x", 1))
                .run(NUMBERS, DataDefinition.inferred());
        assertThat(snapshot.get(Metrics.columnQuantile("x", 0)).current().value())
                .isEqualTo(0);
        assertThat(snapshot.get(Metrics.columnQuantile("x", 1)).current().value())
                .isEqualTo(3);
    }

    @Test
    void wholeNumbersWithFewValuesAreDrawnAndOthersAreRefusedReadably() {
        Dataset few = Dataset.builder()
                .integers("x", 1, 2, 3, 1)
                .categorical("word", "a", "b", "a", "b")
                .build();
        Snapshot snapshot = Report.of(Metrics.columnValuePlot("x"), Metrics.columnValuePlot("word"))
                .run(few, few);
        assertThat(snapshot.get(Metrics.columnValuePlot("x")).columnName()).isEqualTo("x");
        assertThat(snapshot.outcome(Metrics.columnValuePlot("word")).reason())
                .isEqualTo("column 'word' must hold numbers on both sides, but holds cat values in current"
                        + " and holds cat values in the reference");
    }

    @Test
    void averagePrecisionIsOneWhereAllRowsArePositive() {
        Dataset rows = Dataset.builder()
                .integers("target", 1, 1, 1)
                .numerical("prediction", 0.2, 0.9, 0.4)
                .build();
        ClassificationQuality quality = Report.of(Metrics.classificationQuality())
                .run(rows, DataDefinition.inferred())
                .get(Metrics.classificationQuality())
                .current();
        assertThat(quality.prAuc()).isEqualTo(1.0);
        assertThat(quality.rocAuc()).isNull();
    }
}
