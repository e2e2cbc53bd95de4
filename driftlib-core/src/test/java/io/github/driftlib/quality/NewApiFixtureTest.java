package io.github.driftlib.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.fixture.EvidentlyCase;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.quality.value.CountResult;
import io.github.driftlib.quality.value.UniqueValueCount;
import io.github.driftlib.quality.value.ValueResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single values and counts against Evidently 0.7's. */
class NewApiFixtureTest {

    static List<JsonNode> cases() {
        return Fixtures.list("quality_new_api.json", "cases");
    }

    @Test
    void thereAreEnoughCases() {
        assertThat(cases()).hasSizeGreaterThan(100);
        assertThat(cases().stream().map(entry -> entry.get("metric")).distinct())
                .hasSize(24);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valuesAreEvidentlys(JsonNode entry) {
        Metric<?> metric = metric(entry);
        assertThat(metric.name()).isEqualTo(entry.get("metric").asText());
        EvidentlyCase data = data(entry);
        Dataset current = data.current();
        Snapshot snapshot = Report.of(metric)
                .run(RunData.of(current).withReference(data.reference()).withDefinition(data.definition()));
        Object result = snapshot.outcome(metric)
                .result()
                .orElseThrow(() -> new AssertionError(snapshot.outcome(metric).reason()));
        if (result instanceof ValueResult value) {
            check("current", entry.at("/current/value"), value.current().value());
            check("reference", entry.at("/reference/value"), value.reference().value());
        } else if (result instanceof CountResult count) {
            check(entry, entry.get("current"), count.current(), data.current());
            check(entry, entry.get("reference"), count.reference(), data.reference());
        } else {
            UniqueValueCount.Result labels = (UniqueValueCount.Result) result;
            check(entry.get("current"), labels.current());
            check(entry.get("reference"), labels.reference());
        }
    }

    private static EvidentlyCase data(JsonNode entry) {
        return new EvidentlyCase(
                entry,
                Fixtures.list("quality.json", "datasets").stream()
                        .filter(data -> data.get("name").equals(entry.get("dataset")))
                        .findFirst()
                        .orElseThrow());
    }

    private static void check(String what, JsonNode expected, double actual) {
        Closeness.assertClose(what, actual, expected.asDouble());
    }

    /** Evidently divides the missing cells by the rows. */
    private static void check(JsonNode entry, JsonNode expected, CountResult.Count actual, Dataset rows) {
        check("count", expected.get("count"), actual.count());
        boolean ofCells = entry.get("metric").asText().equals("DatasetMissingValueCount");
        double share = actual.share() * (ofCells ? rows.columnCount() : 1);
        check("share", expected.get("share"), share);
    }

    private static void check(JsonNode expected, UniqueValueCount.Result.LabelCounts actual) {
        Map<String, Long> counts = new TreeMap<>(actual.counts());
        counts.values().removeIf(count -> count == 0);
        assertThat(counts).hasSameSizeAs(expected.get("counts"));
        for (int i = 0; i < expected.get("counts").size(); i++) {
            String label = QualityCase.label(expected.get("counts").get(i).get("label"));
            check(label, expected.get("counts").get(i).get("value"), counts.get(label));
            check(
                    label,
                    expected.get("shares").get(i).get("value"),
                    actual.shares().get(label));
        }
    }

    private static Metric<?> metric(JsonNode entry) {
        JsonNode given = entry.get("parameters");
        String column = given.path("column").asText();
        double left = given.path("left").asDouble();
        double right = given.path("right").asDouble();
        return switch (entry.get("metric").asText()) {
            case "MinValue" -> Metrics.minValue(column);
            case "MaxValue" -> Metrics.maxValue(column);
            case "MeanValue" -> Metrics.meanValue(column);
            case "MedianValue" -> Metrics.medianValue(column);
            case "StdValue" -> Metrics.stdValue(column);
            case "SumValue" -> Metrics.sumValue(column);
            case "QuantileValue" ->
                Metrics.quantileValue(column, given.get("quantile").asDouble());
            case "InRangeValueCount" -> Metrics.inRangeValueCount(column, left, right);
            case "OutRangeValueCount" -> Metrics.outRangeValueCount(column, left, right);
            case "InListValueCount" -> Metrics.inListValueCount(column, labels(given.get("values")));
            case "OutListValueCount" -> Metrics.outListValueCount(column, labels(given.get("values")));
            case "CategoryCount" ->
                Metrics.categoryCount(
                        column,
                        given.has("category")
                                ? new String[] {QualityCase.label(given.get("category"))}
                                : labels(given.get("categories")).toArray(String[]::new));
            case "MissingValueCount" -> Metrics.missingValueCount(column);
            case "UniqueValueCount" -> Metrics.uniqueValueCount(column);
            case "RowCount" -> Metrics.rowCount();
            case "ColumnCount" -> Metrics.columnCount();
            case "DuplicatedRowCount" -> Metrics.duplicatedRowCount();
            case "DuplicatedColumnsCount" -> Metrics.duplicatedColumnsCount();
            case "AlmostDuplicatedColumnsCount" -> Metrics.almostDuplicatedColumnsCount();
            case "AlmostConstantColumnsCount" -> Metrics.almostConstantColumnsCount();
            case "ConstantColumnsCount" -> Metrics.constantColumnsCount();
            case "EmptyRowsCount" -> Metrics.emptyRowsCount();
            case "EmptyColumnsCount" -> Metrics.emptyColumnsCount();
            case "DatasetMissingValueCount" -> Metrics.datasetMissingValueCount();
            default -> throw new IllegalStateException(entry.toString());
        };
    }

    private static List<String> labels(JsonNode values) {
        return QualityCase.stream(values).map(QualityCase::label).toList();
    }
}
