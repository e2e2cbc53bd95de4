package io.github.driftlib.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.comparison.ModelComparisonMetric.Bootstrap;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two models against scikit-learn's measures, and their difference against SciPy's paired bootstrap. */
class ComparisonFixtureTest {

    static Stream<Named<JsonNode>> cases() {
        return Fixtures.list("comparison.json", "cases").stream()
                .map(entry -> Named.of(entry.get("name").asText(), entry));
    }

    private static String[] names(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    private static DataDefinition definition(JsonNode entry) {
        String[] production = names(entry.get("production"));
        DataDefinition.Builder definition = DataDefinition.builder()
                .target("target")
                .task(DataDefinition.Task.valueOf(entry.get("task").asText().toUpperCase(Locale.ROOT)));
        return production.length == 1
                ? definition.prediction(production[0]).build()
                : definition.probabilities(production).build();
    }

    private static ModelComparisonMetric.Result result(JsonNode entry, Bootstrap bootstrap) {
        ModelComparisonMetric metric =
                Metrics.modelComparison(names(entry.get("candidate"))).with(bootstrap);
        return Report.of(metric)
                .run(Fixtures.dataset(entry.get("data")), definition(entry))
                .get(metric);
    }

    private static ModelComparisonMetric.Measure measure(String field) {
        return ModelComparisonMetric.Measure.valueOf(field.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void modelsStandSideBySide(JsonNode entry) {
        ModelComparisonMetric.Result result =
                result(entry, Bootstrap.defaults().resamples(50).confidenceLevel(0.9));
        entry.get("measures").properties().forEach(field -> {
            ModelComparisonMetric.Comparison ours =
                    result.by(measure(field.getKey())).orElseThrow();
            boolean magnitude = ours.measure() == ModelComparisonMetric.Measure.MEAN_ERROR;
            Closeness.assertClose(
                    field.getKey() + " in production",
                    magnitude ? Math.abs(ours.production()) : ours.production(),
                    field.getValue().get("production").asDouble());
            Closeness.assertClose(
                    field.getKey() + " of the candidate",
                    magnitude ? Math.abs(ours.candidate()) : ours.candidate(),
                    field.getValue().get("candidate").asDouble());
            assertThat(ours.difference())
                    .isCloseTo(field.getValue().get("difference").asDouble(), Offset.offset(1e-12));
        });
        int others = entry.get("name").asText().equals("regression") ? 1 : 0;
        assertThat(result.measures()).hasSize(entry.get("measures").size() + others);
    }

    /** SciPy's own draws give SciPy's distribution of the difference, and its interval. */
    @ParameterizedTest
    @MethodSource("cases")
    void equalDrawsGiveEqualIntervals(JsonNode entry) {
        Dataset rows = Fixtures.dataset(entry.get("data"));
        ResolvedDefinition definition = definition(entry).resolve(rows, Optional.empty());
        PairedRows pairs = PairedRows.of(definition, List.of(names(entry.get("candidate"))), rows)
                .value()
                .orElseThrow();
        ResampledModel production = ResampledModel.of(pairs.production(), null, definition);
        ResampledModel candidate = ResampledModel.of(pairs.candidate(), null, definition);
        int resamples = entry.get("draws").size();
        double[][] differences = new double[ModelComparisonMetric.Measure.values().length][resamples];
        for (int resample = 0; resample < resamples; resample++) {
            int[] counts = new int[rows.rowCount()];
            entry.get("draws").get(resample).forEach(row -> counts[row.asInt()]++);
            double[] difference = PairedBootstrap.difference(production, candidate, counts);
            for (int i = 0; i < difference.length; i++) {
                differences[i][resample] = difference[i];
            }
        }
        entry.get("measures").properties().forEach(field -> {
            double[] ours = differences[measure(field.getKey()).ordinal()];
            for (int resample = 0; resample < resamples; resample++) {
                assertThat(ours[resample])
                        .as(field.getKey())
                        .isCloseTo(
                                field.getValue()
                                        .get("differences")
                                        .get(resample)
                                        .asDouble(),
                                Offset.offset(1e-12));
            }
            PairedBootstrap.Interval interval = PairedBootstrap.interval(
                            ours, entry.get("level").asDouble())
                    .orElseThrow();
            assertThat(interval.lower()).isCloseTo(field.getValue().get("lower").asDouble(), Offset.offset(1e-12));
            assertThat(interval.upper()).isCloseTo(field.getValue().get("upper").asDouble(), Offset.offset(1e-12));
        });
    }

    /** With draws of our own, an end of the interval differs from SciPy's by less than a sixth of a standard error. */
    @ParameterizedTest
    @MethodSource("cases")
    void ownDrawsGiveLikeIntervals(JsonNode entry) {
        Bootstrap bootstrap = Bootstrap.defaults()
                .resamples(4000)
                .confidenceLevel(entry.get("level").asDouble());
        ModelComparisonMetric.Result result = result(entry, bootstrap);
        entry.get("measures").properties().stream()
                .filter(field -> field.getValue().has("many"))
                .forEach(field -> {
                    JsonNode many = field.getValue().get("many");
                    ModelComparisonMetric.Comparison ours =
                            result.by(measure(field.getKey())).orElseThrow();
                    Offset<Double> near =
                            Offset.offset(many.get("standard_error").asDouble() / 6);
                    assertThat(ours.lower()).isCloseTo(many.get("lower").asDouble(), near);
                    assertThat(ours.upper()).isCloseTo(many.get("upper").asDouble(), near);
                    assertThat(ours.resamples()).isEqualTo(4000);
                });
    }
}
