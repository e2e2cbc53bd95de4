package io.github.driftlib.quality;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.EvidentlyCase;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.conflict.ConflictPredictionMetric;
import io.github.driftlib.quality.conflict.ConflictTargetMetric;
import io.github.driftlib.quality.conflict.DataQualityStabilityMetric;
import io.github.driftlib.quality.correlation.ColumnCorrelationsMetric;
import io.github.driftlib.quality.correlation.DatasetCorrelationsMetric;
import io.github.driftlib.quality.distribution.ColumnDistributionMetric;
import io.github.driftlib.quality.distribution.ColumnInteractionPlot;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.summary.ColumnSummaryMetric;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import io.github.driftlib.quality.value.ColumnCategoryMetric;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.quality.value.ColumnRegExpMetric;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.stats.NumberLabel;
import io.github.driftlib.summary.MissingKind;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One data quality metric on one data set, as Evidently computed it. */
record QualityCase(JsonNode json, EvidentlyCase data) {

    static Stream<QualityCase> all() {
        List<JsonNode> datasets = Fixtures.list("quality.json", "datasets");
        return Fixtures.list("quality.json", "cases").stream()
                .map(json -> new QualityCase(
                        json,
                        new EvidentlyCase(
                                json,
                                datasets.stream()
                                        .filter(data -> data.get("name").equals(json.get("dataset")))
                                        .findFirst()
                                        .orElseThrow())));
    }

    String name() {
        return json.get("name").asText();
    }

    String metricName() {
        return json.get("metric").asText();
    }

    boolean failed() {
        return json.has("error");
    }

    JsonNode result() {
        return json.get("result");
    }

    JsonNode plots() {
        return json.get("plots");
    }

    Metric<?> metric() {
        JsonNode given = json.get("parameters");
        String column = given.path("column_name").asText();
        return switch (metricName()) {
            case "DatasetSummaryMetric" ->
                new DatasetSummaryMetric(
                        given.path("almost_duplicated_threshold").asDouble(0.95),
                        given.path("almost_constant_threshold").asDouble(0.95));
            case "DatasetCorrelationsMetric" -> new DatasetCorrelationsMetric();
            case "ConflictTargetMetric" -> new ConflictTargetMetric();
            case "ConflictPredictionMetric" -> new ConflictPredictionMetric();
            case "DataQualityStabilityMetric" -> new DataQualityStabilityMetric();
            case "ColumnMissingValuesMetric" ->
                new ColumnMissingValuesMetric(
                        column, missingKinds(given), given.path("replace").asBoolean(true));
            case "ColumnValueListMetric" -> new ColumnValueListMetric(column, labels(given));
            case "ColumnValueRangeMetric" ->
                new ColumnValueRangeMetric(column, number(given, "left"), number(given, "right"));
            case "ColumnRegExpMetric" ->
                new ColumnRegExpMetric(
                        column, given.get("reg_exp").asText(), given.path("top").asInt(10));
            case "ColumnCategoryMetric" -> new ColumnCategoryMetric(column, label(given.get("category")));
            case "ColumnCorrelationsMetric" -> new ColumnCorrelationsMetric(column);
            case "ColumnQuantileMetric" ->
                new ColumnQuantileMetric(column, given.get("quantile").asDouble());
            case "ColumnSummaryMetric" -> new ColumnSummaryMetric(column);
            case "ColumnDistributionMetric" -> new ColumnDistributionMetric(column);
            case "ColumnInteractionPlot" ->
                new ColumnInteractionPlot(
                        given.get("x_column").asText(), given.get("y_column").asText());
            default -> throw new IllegalStateException(metricName());
        };
    }

    private static Double number(JsonNode given, String name) {
        return given.has(name) ? (Double) given.get(name).asDouble() : null;
    }

    private static List<String> labels(JsonNode given) {
        return given.has("values")
                ? stream(given.get("values")).map(QualityCase::label).toList()
                : null;
    }

    /** A number of Python's as a label of ours. */
    static String label(JsonNode value) {
        return value.isNumber() ? NumberLabel.of(value.asDouble()) : value.asText();
    }

    private static List<MissingKind> missingKinds(JsonNode given) {
        return given.has("missing_values")
                ? stream(given.get("missing_values"))
                        .map(QualityCase::missingKind)
                        .toList()
                : null;
    }

    private static MissingKind missingKind(JsonNode value) {
        if (value.isNull()) {
            return new MissingKind.Absent();
        }
        boolean number = value.isNumber() || List.of("Infinity", "-Infinity").contains(value.asText());
        return number ? MissingKind.of(Fixtures.number(value)) : MissingKind.of(value.asText());
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    MetricOutcome<?> outcome(boolean withPlots) {
        RunData run = RunData.of(data.current()).withDefinition(data.definition());
        Metric<?> metric = metric();
        Report.Builder report = Report.builder().metrics(List.of(metric));
        return (withPlots ? report : report.withoutPlots())
                .build()
                .run(data.withReference() ? run.withReference(data.reference()) : run)
                .outcome(metric);
    }

    @Override
    public String toString() {
        return name() + json.get("parameters") + (data.withReference() ? "" : " without reference");
    }
}
