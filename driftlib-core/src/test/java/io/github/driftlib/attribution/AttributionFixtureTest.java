package io.github.driftlib.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Causes against plain NumPy and SciPy. */
class AttributionFixtureTest {

    private static final JsonNode GOLDEN = Fixtures.read("algorithms/attribution.json");
    private static final JsonNode EXPECTED = GOLDEN.get("expected");

    private static Dataset side(String name) {
        JsonNode side = GOLDEN.get(name);
        return Dataset.builder()
                .categorical(
                        "zone",
                        StreamSupport.stream(side.get("zone").spliterator(), false)
                                .map(JsonNode::asText)
                                .toArray(String[]::new))
                .numerical("hour", Fixtures.numbers(side.get("hour")))
                .numerical("x", Fixtures.numbers(side.get("x")))
                .numerical("error", Fixtures.numbers(side.get("error")))
                .build();
    }

    private static <R extends MetricResult> R result(Metric<R> metric) {
        return Report.of(metric).run(side("current"), side("reference")).get(metric);
    }

    private static void assertNear(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9 * Math.max(1, Math.abs(expected.asDouble()))));
    }

    @Test
    void partsOfDistances() {
        JsonNode bins = EXPECTED.get("bins");
        PairedCounts counts = PairedCounts.of(longs(bins.get("counts_reference")), longs(bins.get("counts_current")));
        Map<DriftContributions.Measure, String> fields = Map.of(
                DriftContributions.Measure.PSI, "psi",
                DriftContributions.Measure.JENSEN_SHANNON, "js_divergence_base2",
                DriftContributions.Measure.HELLINGER, "hellinger_squared",
                DriftContributions.Measure.TOTAL_VARIATION, "tvd",
                DriftContributions.Measure.CHI_SQUARE, "chi2");
        fields.forEach((measure, field) -> {
            double[] parts = measure.parts(counts);
            for (int cell = 0; cell < parts.length; cell++) {
                assertNear(parts[cell], bins.get(field).get(cell));
            }
        });
        for (int cell = 0; cell < counts.size(); cell++) {
            assertNear(
                    DriftContributions.Measure.residual(counts, cell),
                    bins.get("standardized_residual").get(cell));
        }
    }

    private static long[] longs(JsonNode numbers) {
        return IntStream.range(0, numbers.size())
                .mapToLong(i -> numbers.get(i).asLong())
                .toArray();
    }

    @Test
    void partsOfTheWassersteinDistance() {
        JsonNode expected = EXPECTED.get("wasserstein");
        double[] inner = Fixtures.numbers(EXPECTED.get("bins").get("edges"));
        double[] edges = new double[inner.length + 2];
        System.arraycopy(inner, 0, edges, 1, inner.length);
        edges[0] = Double.NEGATIVE_INFINITY;
        edges[edges.length - 1] = Double.POSITIVE_INFINITY;
        MeanShift[] parts = MeanShift.parts(
                EmpiricalDistribution.of(
                        Fixtures.numbers(GOLDEN.get("reference").get("x"))),
                EmpiricalDistribution.of(Fixtures.numbers(EXPECTED.get("bins").get("values_current"))),
                edges);
        double total = 0;
        for (int i = 0; i < parts.length; i++) {
            assertNear(parts[i].distance(), expected.get("by_range").get(i));
            assertNear(parts[i].shift(), expected.get("signed_by_range").get(i));
            total += parts[i].distance();
        }
        assertNear(total, expected.get("scipy"));
    }

    @Test
    void mixAndRate() {
        for (String segment : List.of("zone", "hour")) {
            MeanChange.Result result = result(Metrics.meanChange(segment).value("error"));
            JsonNode expected = EXPECTED.get("mix_rate_" + segment);
            assertNear(result.change(), expected.get("total"));
            assertNear(result.rate(), expected.get("rate"));
            assertNear(result.mix(), expected.get("mix"));
            for (JsonNode of : expected.get("segments")) {
                MeanChange.Result.Segment found = result.segments().stream()
                        .filter(it -> it.segment().equals(of.get("segment").asText()))
                        .findFirst()
                        .orElseThrow();
                assertNear(found.mix(), of.get("mix_centred"));
                assertNear(found.rate(), of.get("rate"));
                assertNear(found.currentMean(), of.get("mean_current"));
                assertNear(found.referenceShare(), of.get("share_reference"));
            }
        }
    }

    @Test
    void slices() {
        Slices metric = Metrics.slices("zone", "hour").value("error").smallestSlice(20);
        Slices.Result result = result(metric);
        assertThat(result.tested()).isEqualTo(EXPECTED.get("slices_tested").asInt());
        int checked = 0;
        for (JsonNode of : EXPECTED.get("slices")) {
            for (Slices.Result.Slice slice : result.slices()) {
                if (slice.slice().equals(map(of.get("slice")))) {
                    assertThat(slice.rows()).isEqualTo(of.get("rows").asLong());
                    assertNear(slice.mean(), of.get("mean"));
                    assertNear(slice.restMean(), of.get("rest"));
                    assertNear(slice.pValue(), of.get("p"));
                    assertNear(slice.adjusted(), of.get("q"));
                    assertNear(slice.effect(), of.get("effect"));
                    assertNear(slice.score(), of.get("sliceline"));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(3);
        assertThat(result.slices().get(0).slice())
                .isEqualTo(map(EXPECTED.get("slices").get(0).get("slice")));
        assertThat(result.grownSlices()).isPositive();
    }

    private static Map<String, String> map(JsonNode slice) {
        Map<String, String> map = new LinkedHashMap<>();
        slice.properties()
                .forEach(field -> map.put(field.getKey(), field.getValue().asText()));
        return map;
    }

    /** With trees in place of exact cells the parts are near those of the cells, and add up exactly. */
    @Test
    void inputsAndConcept() {
        LossShift.Result result = result(Metrics.lossShift("zone", "hour").value("error"));
        JsonNode exact = EXPECTED.get("shared_space_split");
        assertThat(result.inputsGone() + result.concept() + result.inputsNew())
                .isCloseTo(result.change(), within(1e-12));
        assertNear(result.reference(), exact.get("risk_reference"));
        assertNear(result.current(), exact.get("risk_current"));
        assertThat(result.concept()).isCloseTo(exact.get("concept").asDouble(), within(0.05));
        assertThat(result.inputsGone())
                .isCloseTo(exact.get("covariate_out_of_reference").asDouble(), within(0.05));
        assertThat(result.inputsNew())
                .isCloseTo(exact.get("covariate_into_current").asDouble(), within(0.05));
    }

    @Test
    void whatIsListedAddsUpToTheDistance() {
        DriftContributions numbers =
                new DriftContributions("x", DriftContributions.Measure.PSI, Bins.quantiles(7), 100);
        DriftContributions labels =
                new DriftContributions("zone", DriftContributions.Measure.JENSEN_SHANNON, Bins.quantiles(7), 2);
        DriftContributions.Result ofNumbers = result(numbers);
        assertThat(ofNumbers.parts().stream()
                        .mapToDouble(DriftContributions.Result.Part::part)
                        .sum())
                .isCloseTo(ofNumbers.total(), within(1e-12));
        assertThat(ofNumbers.parts().stream()
                        .mapToDouble(DriftContributions.Result.Part::meanShift)
                        .sum())
                .isCloseTo(mean("current") - mean("reference"), within(1e-12));
        DriftContributions.Result ofLabels = result(labels);
        assertThat(ofLabels.others()).isEqualTo(1);
        assertThat(ofLabels.distance()).isCloseTo(Math.sqrt(ofLabels.total()), within(1e-15));
        assertThat(ofLabels.parts().get(0).value()).isEqualTo("C");
    }

    private static double mean(String name) {
        return EmpiricalDistribution.of(Fixtures.numbers(GOLDEN.get(name).get("x")))
                .mean();
    }
}
