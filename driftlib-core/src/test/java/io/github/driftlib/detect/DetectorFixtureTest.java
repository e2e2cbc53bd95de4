package io.github.driftlib.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alarms, warnings and states of plain definitions in Python, most of them those of river too. */
class DetectorFixtureTest {

    private static final JsonNode STREAMS =
            Fixtures.read("algorithms/detectors.json").get("streams");

    private static final Set<String> OURS =
            Set.of("PageHinkley", "Cusum", "Ewma", "DDM", "HddmA", "Adwin", "EDetector");

    static Stream<JsonNode> cases() {
        return Fixtures.list("algorithms/detectors.json", "cases").stream()
                .filter(it -> OURS.contains(it.get("detector").asText()))
                .filter(it -> !it.get("settings").path("keep").asBoolean())
                .filter(it -> !it.get("settings").path("exact").asBoolean());
    }

    private static void assertClose(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, offset(tolerance * Math.max(1, Math.abs(expected))));
    }

    private static DetectorSettings settings(String name, JsonNode s) {
        Detector.Direction side =
                Detector.Direction.valueOf(s.path("side").asText("up").toUpperCase(Locale.ROOT));
        Scale kept = new Scale(0, 1, Scale.Outside.KEPT);
        return switch (name) {
            case "PageHinkley" ->
                new PageHinkley(
                        1,
                        s.get("delta").asDouble(),
                        s.get("threshold").asDouble(),
                        s.get("alpha").asDouble(),
                        s.get("min_samples").asInt(),
                        side);
            case "Cusum" ->
                new Cusum(
                        Baseline.known(s.get("mu0").asDouble(), s.get("sigma0").asDouble()),
                        s.get("k").asDouble(),
                        side,
                        FalseAlarms.atThreshold(s.get("h").asDouble()));
            case "Ewma" ->
                new Ewma(
                        Baseline.known(s.get("mu0").asDouble(), s.get("sigma0").asDouble()),
                        s.get("lam").asDouble(),
                        FalseAlarms.atThreshold(s.get("L").asDouble()));
            case "DDM" ->
                new Ddm(s.get("warm").asInt(), s.get("w").asDouble(), s.get("d").asDouble());
            case "HddmA" ->
                new HddmA(
                        s.get("drift").asDouble(),
                        s.get("warn").asDouble(),
                        Scale.UNIT,
                        s.get("two_sided").asBoolean() ? Detector.Direction.BOTH : Detector.Direction.UP);
            case "Adwin" ->
                new Adwin(
                        s.get("delta").asDouble(),
                        s.get("M").asInt(),
                        s.get("clock").asInt(),
                        s.get("min_sub").asInt(),
                        s.get("grace").asInt(),
                        kept);
            default ->
                EDetector.of(
                        s.get("m0").asDouble(), FalseAlarms.every(s.get("arl").asDouble()));
        };
    }

    @ParameterizedTest
    @MethodSource
    void cases(JsonNode expected) {
        String name = expected.get("detector").asText();
        Detector detector = settings(name, expected.get("settings")).start();
        double[] stream = Fixtures.numbers(STREAMS.get(expected.get("stream").asText()));
        List<Integer> alarms = new ArrayList<>();
        List<Integer> warnings = new ArrayList<>();
        for (int i = 0; i < stream.length; i++) {
            Detector.Signal signal = detector.update(stream[i]);
            if (signal != Detector.Signal.NONE) {
                (signal == Detector.Signal.DRIFT ? alarms : warnings).add(i);
            }
            JsonNode trace = expected.get("trace").get(Integer.toString(i));
            if (trace != null) {
                assertTrace(name, trace, detector.numbers());
            }
        }
        assertThat(alarms).containsExactlyElementsOf(integers(expected.get("alarms")));
        assertThat(warnings).containsExactlyElementsOf(integers(expected.get("warnings")));
    }

    private static void assertTrace(String name, JsonNode trace, double[] state) {
        switch (name) {
            case "Cusum" -> {
                assertClose(state[0], trace.get(0).asDouble(), 1e-9);
                assertClose(state[1], trace.get(1).asDouble(), 1e-9);
            }
            case "Ewma" -> assertClose(state[0], trace.asDouble(), 1e-9);
            case "PageHinkley" -> {
                assertClose(state[2] - state[3], trace.get(0).asDouble(), 1e-9);
                assertClose(state[5] - state[4], trace.get(1).asDouble(), 1e-9);
            }
            case "Adwin" -> {
                assertClose(state[0], trace.get(0).asDouble(), 1e-9);
                assertClose(
                        state[0] == 0 ? 0 : state[1] / state[0], trace.get(1).asDouble(), 1e-9);
            }
            case "EDetector" -> {
                double sum = 0;
                for (double winnings : state) {
                    sum += winnings;
                }
                assertClose(sum / state.length, trace.asDouble(), 1e-9);
            }
            default -> {
                // The others are held against alarms and warnings alone.
            }
        }
    }

    private static List<Integer> integers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    @Test
    void conformalMartingale() {
        JsonNode golden = Fixtures.read("algorithms/conformal-golden.json");
        List<Long> counts = new ArrayList<>();
        golden.get("counts").forEach(count -> counts.add(count.asLong()));
        List<Double> edges = Stream.iterate(0.5, edge -> edge + 1).limit(9).toList();
        ConformalMartingale settings = new ConformalMartingale(
                edges, counts, ConformalMartingale.Bets.LOCATION, 1, FalseAlarms.atThreshold(1e9));
        ConformalMartingale.Running open = (ConformalMartingale.Running) settings.start();
        ConformalMartingale.Running closed = (ConformalMartingale.Running)
                new ConformalMartingale(edges, counts, ConformalMartingale.Bets.LOCATION, 1, FalseAlarms.every(500))
                        .start();
        List<Integer> alarms = new ArrayList<>();
        for (int i = 0; i < golden.get("bins").size(); i++) {
            int bin = golden.get("bins").get(i).asInt();
            double u = golden.get("u").get(i).asDouble();
            open.learn(bin, u);
            assertClose(open.statistic, golden.get("p_and_value").get(i).get(1).asDouble(), 1e-9);
            if (closed.learn(bin, u) == Detector.Signal.DRIFT) {
                alarms.add(i);
                closed.forget();
            }
        }
        assertThat(alarms).containsExactlyElementsOf(integers(golden.get("alarms_at_500")));
    }

    @Test
    void eDetectorStepByStep() {
        JsonNode golden = Fixtures.read("algorithms/conformal-golden.json").get("e_detector");
        Detector detector = EDetector.of(golden.get("m0").asDouble(), FalseAlarms.atThreshold(1e12))
                .start();
        for (int i = 0; i < golden.get("x").size(); i++) {
            detector.update(golden.get("x").get(i).asDouble());
            JsonNode parts = golden.get("value_then_parts").get(i);
            assertClose(detector.verdict().statistic(), parts.get(0).asDouble(), 1e-9);
            for (int part = 0; part < 5; part++) {
                assertClose(detector.numbers()[part], parts.get(part + 1).asDouble(), 1e-9);
            }
        }
    }

    @Test
    void chartsHaveTheRunLengthsOfTheIntegralEquation() {
        JsonNode golden = Fixtures.read("algorithms/charts.json");
        for (JsonNode row : golden.get("cusum")) {
            double slack = row.get("k").asDouble();
            double threshold = row.get("h").asDouble();
            assertClose(
                    RunLengths.cusum(slack, threshold, Detector.Direction.UP, 0),
                    row.get("arl0_one_sided").asDouble(),
                    1e-8);
            assertClose(
                    RunLengths.cusum(slack, threshold, Detector.Direction.BOTH, 0),
                    row.get("arl0_two_sided").asDouble(),
                    1e-8);
            assertClose(
                    RunLengths.cusum(slack, threshold, Detector.Direction.BOTH, 1),
                    row.get("arl_two_sided_shift_1").asDouble(),
                    1e-8);
            // A closed approximation, which is the better the higher the threshold.
            assertThat(RunLengths.cusum(slack, threshold, Detector.Direction.UP, 0)
                            / row.get("siegmund_one_sided").asDouble())
                    .isBetween(0.9, 1.1);
        }
        JsonNode simulated = golden.at("/simulated/cusum_k05_h4_two_sided");
        assertThat(RunLengths.cusum(0.5, 4, Detector.Direction.BOTH, 0))
                .isCloseTo(
                        simulated.get(0).asDouble(), offset(3 * simulated.get(1).asDouble()));
        for (JsonNode row : golden.get("ewma")) {
            double weight = row.get("lam").asDouble();
            double limit = row.get("L").asDouble();
            assertClose(RunLengths.ewma(weight, limit, 0), row.get("arl0").asDouble(), 1e-8);
            assertClose(
                    RunLengths.ewma(weight, limit, 1), row.get("arl_shift_1").asDouble(), 1e-8);
        }
        for (JsonNode row : golden.get("shewhart")) {
            assertClose(
                    RunLengths.shewhart(Detector.Direction.BOTH, row.get("arl0").asDouble()),
                    row.get("L").asDouble(),
                    1e-9);
        }
    }

    @Test
    void thresholdsAreSolvedFromTheRunLength() {
        JsonNode golden = Fixtures.read("algorithms/charts.json");
        Baseline normal = Baseline.known(0, 1);
        for (JsonNode row : golden.get("cusum_threshold")) {
            assertClose(
                    Cusum.of(normal, FalseAlarms.every(row.get("arl0_two_sided").asDouble()))
                            .slack(row.get("k").asDouble())
                            .threshold(),
                    row.get("h").asDouble(),
                    1e-9);
        }
        for (JsonNode row : golden.get("ewma_limit")) {
            assertClose(
                    Ewma.of(normal, FalseAlarms.every(row.get("arl0").asDouble()))
                            .weight(row.get("lam").asDouble())
                            .limit(),
                    row.get("L").asDouble(),
                    1e-9);
        }
        assertThat(Cusum.of(normal, FalseAlarms.every(1000)).threshold()).isCloseTo(5.7574, offset(5e-5));
    }
}
