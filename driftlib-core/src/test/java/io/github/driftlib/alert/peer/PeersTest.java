package io.github.driftlib.alert.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.alert.Simulated;
import io.github.driftlib.fixture.Fixtures;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the page compares with is what statsmodels and SciPy make of the same series. */
class PeersTest {

    private static final JsonNode FIXTURE = Fixtures.read("algorithms/history.json");
    private static final JsonNode EXPECTED = FIXTURE.get("expected");
    private static final double[] SERIES = Fixtures.numbers(FIXTURE.get("series"));
    private static final int SIMULATED = 150;
    private static final int JUDGED = 120;
    private static final int DAYS = 240;
    private static final int FAULT = 200;

    private static void assertClose(double[] actual, String expected) {
        assertClose(actual, Fixtures.numbers(EXPECTED.at(expected)), 1e-9);
    }

    private static void assertClose(double[] actual, double[] expected, double error) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i])
                    .as("%d", i)
                    .isCloseTo(expected[i], within(error * Math.max(1, Math.abs(expected[i]))));
        }
    }

    @Test
    void threeDeviations() {
        double[] first = Arrays.copyOf(SERIES, 28);
        assertClose(Peers.threeDeviations(first), "/windows/three_sigma_population");
        assertClose(
                new double[] {Peers.mean(first), Peers.deviation(first, 0), Peers.deviation(first, 1)},
                new double[] {
                    EXPECTED.at("/windows/mean").asDouble(),
                    EXPECTED.at("/windows/sd_population").asDouble(),
                    EXPECTED.at("/windows/sd_sample").asDouble()
                },
                1e-12);
    }

    @Test
    void holtWinters() {
        JsonNode expected = EXPECTED.get("holt_winters");
        assertClose(
                HoltWinters.ofFirstWeek(
                                SERIES,
                                expected.get("alpha").asDouble(),
                                expected.get("beta").asDouble(),
                                expected.get("gamma").asDouble())
                        .forecasts(Arrays.copyOfRange(SERIES, 7, SERIES.length)),
                "/holt_winters/forecasts");
    }

    /** Optimisers differ; the least squares do not, and hardly what they forecast. */
    @Test
    void fittedHoltWinters() {
        JsonNode expected = EXPECTED.at("/holt_winters/fitted_on_first_56");
        double[] first = Arrays.copyOf(SERIES, 56);
        HoltWinters fitted = HoltWinters.fitted(first);
        double squares = fitted.squares(first);
        assertThat(squares).isCloseTo(expected.get("sse").asDouble(), within(1e-3));
        assertThat(fitted.alpha()).isCloseTo(0, within(1e-3));
        assertThat(Math.sqrt(squares / 56))
                .isCloseTo(expected.get("residual_sd").asDouble(), within(1e-3));
        assertClose(fitted.after(first, 7), Fixtures.numbers(expected.get("forecast_7")), 5e-3);
    }

    @Test
    void robustEwma() {
        JsonNode expected = EXPECTED.get("robust_ewma");
        double[] residuals = Peers.weekdayResiduals(SERIES);
        RobustEwma mean = new RobustEwma(Arrays.copyOfRange(residuals, 28, 42));
        assertThat(mean.level()).isCloseTo(expected.get("start_level").asDouble(), within(1e-12));
        assertThat(mean.scale()).isCloseTo(expected.get("start_scale").asDouble(), within(1e-12));
        assertClose(mean.next(Arrays.copyOfRange(residuals, 42, residuals.length)), "/robust_ewma/z");
        assertThat(mean.level()).isCloseTo(expected.get("final_level").asDouble(), within(1e-9));
        assertThat(mean.scale()).isCloseTo(expected.get("final_scale").asDouble(), within(1e-9));
    }

    @Test
    void seasonalTrendByLoess() {
        SeasonalTrend parts = SeasonalTrend.robust(SERIES, 7, 7);
        assertClose(parts.trend(), "/stl/trend");
        assertClose(parts.seasonal(), "/stl/seasonal");
        assertClose(parts.weights(), "/stl/weights");
        assertClose(parts.remainder(SERIES), "/stl/remainder");
    }

    @Test
    void generalizedEsd() {
        double[] rest = Fixtures.numbers(EXPECTED.at("/stl/remainder"));
        for (String which : List.of("plain", "hybrid")) {
            JsonNode expected = EXPECTED.at("/esd/" + which);
            GeneralizedEsd found = GeneralizedEsd.of(rest, 6, 0.05, which.equals("hybrid"));
            assertClose(found.statistics(), "/esd/" + which + "/statistic");
            assertClose(found.critical(), "/esd/" + which + "/critical");
            assertThat(found.removed()).isEqualTo(integers(expected.get("removed")));
            assertThat(found.outliers()).isEqualTo(integers(expected.get("outliers")));
        }
    }

    private static List<Integer> integers(JsonNode array) {
        return Arrays.stream(Fixtures.numbers(array)).mapToObj(at -> (int) at).toList();
    }

    @Test
    void eachOfThePageFindsASpikeInAQuietSeries() {
        Random random = new Random(3);
        double[] y = Simulated.Noise.NORMAL.series(random, DAYS);
        y[FAULT] += 12;
        for (Peers.Policy peer : Peers.ofThePage()) {
            boolean[] bad = peer.judge().apply(y);
            assertThat(bad[FAULT]).as(peer.name()).isTrue();
            assertThat(IntStream.range(JUDGED, DAYS).filter(t -> bad[t]).count())
                    .as(peer.name())
                    .isLessThan(JUDGED / 2);
        }
    }

    /** How often each policy is wrong, and what it finds, was measured before with NumPy. */
    @Test
    void policiesAreAsTheyWereMeasuredElsewhere() {
        Map<String, Function<double[], boolean[]>> policies = new LinkedHashMap<>();
        policies.put("fixed mean +- 3 sd of 28 days", Peers::fixed);
        policies.put("running mean +- 3 sd", Peers::running);
        policies.put("Holt-Winters, 1.96 residual sd", y -> Peers.holtWinters(y, 1.96));
        policies.put("Holt-Winters, 3 residual sd", y -> Peers.holtWinters(y, 3));
        policies.put("weekday median, 3.5 MAD of 28", y -> Peers.weekday(y, 3.5, 28));
        policies.put("weekday median, 3.5 MAD of 56", y -> Peers.weekday(y, 3.5, 56));
        policies.put("weekday median, conformal 1/60, 84 residuals", y -> Peers.conformal(y, 1.0 / 60));
        policies.put("weekday median, 2 of 3 over 2 MAD of 56", y -> Peers.twoOfThree(Peers.weekday(y, 2, 56)));
        JsonNode rows = Fixtures.read("algorithms/alerting.json").get("simulated_policies");
        assertThat(rows).hasSize(2 * policies.size());
        rows.forEach(row -> {
            Simulated.Noise noise =
                    row.get("noise").asText().equals("t4") ? Simulated.Noise.HEAVY_SEASONAL : Simulated.Noise.SEASONAL;
            assertMeasured(row, noise, policies.get(row.get("policy").asText()));
        });
    }

    private static void assertMeasured(JsonNode row, Simulated.Noise noise, Function<double[], boolean[]> judge) {
        Random random = new Random(9);
        double begins = 0;
        double spikes = 0;
        double shifts = 0;
        for (int i = 0; i < SIMULATED; i++) {
            double[] y = noise.series(random, DAYS);
            boolean[] bad = judge.apply(y);
            for (int t = JUDGED; t < DAYS; t++) {
                begins += bad[t] && !(t > JUDGED && bad[t - 1]) ? 1 : 0;
            }
            double[] spiked = y.clone();
            spiked[FAULT] += 6;
            spikes += any(judge.apply(spiked), 3) && !any(bad, 3) ? 1 : 0;
            double[] shifted = y.clone();
            IntStream.range(FAULT, DAYS).forEach(t -> shifted[t] += 2.5);
            shifts += any(judge.apply(shifted), 7) ? 1 : 0;
        }
        double months = SIMULATED * (DAYS - JUDGED) / 30.0;
        double rate = row.get("false_alert_starts_per_30_days").asDouble();
        // Alerts of one series come together, so that their number varies more than a Poisson number does.
        assertThat(begins / months).as("%s", row).isCloseTo(rate, within(0.02 + 6 * Math.sqrt(2 * rate / months)));
        assertShare(spikes, row, "spike_6sd_found");
        assertShare(shifts, row, "shift_2_5sd_found_in_7_days");
    }

    private static void assertShare(double found, JsonNode row, String field) {
        double share = row.get(field).asDouble();
        assertThat(found / SIMULATED)
                .as("%s of %s", field, row)
                .isCloseTo(share, within(0.01 + 4 * Math.sqrt(2 * share * (1 - share) / SIMULATED)));
    }

    private static boolean any(boolean[] bad, int days) {
        return IntStream.range(FAULT, FAULT + days).anyMatch(t -> bad[t]);
    }
}
