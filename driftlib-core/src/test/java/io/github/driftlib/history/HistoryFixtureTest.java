package io.github.driftlib.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Fixtures;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against SciPy, statsmodels and ruptures. */
class HistoryFixtureTest {

    private static final JsonNode FIXTURE = Fixtures.read("algorithms/history.json");
    private static final JsonNode EXPECTED = FIXTURE.get("expected");
    private static final double[] SERIES = numbers(FIXTURE.get("series"));
    private static final double[] REFERENCE = Arrays.copyOf(SERIES, 28);
    private static final Instant MONDAY = Instant.parse("2022-01-03T00:00:00Z");

    private static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static Offset<Double> close(double expected) {
        return within(Math.max(1e-12, 1e-9 * Math.abs(expected)));
    }

    private static List<Instant> days(int many) {
        List<Instant> days = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            days.add(MONDAY.plus(i, ChronoUnit.DAYS));
        }
        return days;
    }

    @Test
    void predictionInterval() {
        JsonNode expected = EXPECTED.at("/windows/prediction_interval_99_73");
        NormalRange range =
                Ranges.predictionInterval(REFERENCE, 2 * 0.00135).value().orElseThrow();
        assertThat(range.lower())
                .isCloseTo(expected.get(0).asDouble(), close(expected.get(0).asDouble()));
        assertThat(range.upper())
                .isCloseTo(expected.get(1).asDouble(), close(expected.get(1).asDouble()));
    }

    /** The score of each window is measured against all others. */
    @Test
    void windowsAreComparedWithoutThemselves() {
        double[] expected = numbers(EXPECTED.at("/windows/leave_one_out_z"));
        List<List<Double>> windows = Arrays.stream(REFERENCE).mapToObj(List::of).toList();
        List<List<Double>> others = LeaveOneOut.of(windows, HistoryFixtureTest::joined);
        for (int i = 0; i < expected.length; i++) {
            double[] rest =
                    others.get(i).stream().mapToDouble(Double::doubleValue).toArray();
            assertThat(rest).hasSize(27);
            double mean = Arrays.stream(rest).average().orElseThrow();
            double deviation = Math.sqrt(
                    Arrays.stream(rest).map(v -> (v - mean) * (v - mean)).sum() / 26);
            assertThat((REFERENCE[i] - mean) / deviation).isCloseTo(expected[i], close(expected[i]));
        }
    }

    private static List<Double> joined(List<Double> left, List<Double> right) {
        List<Double> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }

    @Test
    void conformal() {
        JsonNode expected = EXPECTED.at("/windows/conformal");
        NormalRange range = Ranges.conformal(REFERENCE, 0.1).value().orElseThrow();
        double centre = expected.get("centre").asDouble();
        assertThat(range.centre()).isCloseTo(centre, close(centre));
        assertThat(range.upper() - range.centre())
                .isCloseTo(expected.get("half_width").asDouble(), close(1));
        assertThat(Ranges.rank(28, 0.1)).isEqualTo(expected.get("scores_rank").asInt());
    }

    @Test
    void residualsAgainstTheWeekday() {
        double[] expected = numbers(EXPECTED.at("/weekday_median/residual"));
        double[] all = Residuals.of(days(84), SERIES, LearnedRange.Season.WEEKDAY, MONDAY)
                .values();
        double[] residuals = Arrays.copyOfRange(all, all.length - 56, all.length);
        for (int i = 0; i < 56; i++) {
            assertThat(residuals[i]).isCloseTo(expected[i], close(expected[i]));
        }
        double[] z = numbers(EXPECTED.at("/weekday_median/z"));
        List<Integer> alarms = new ArrayList<>();
        for (int i = 28; i < 56; i++) {
            double[] before = Arrays.copyOfRange(residuals, i - 28, i);
            double score = (residuals[i] - Middle.median(before)) / Middle.deviation(before);
            assertThat(score).isCloseTo(z[i - 28], close(z[i - 28]));
            if (Math.abs(score) > 3.5) {
                alarms.add(28 + i);
            }
        }
        assertThat(alarms)
                .containsExactlyElementsOf(Arrays.stream(numbers(EXPECTED.at("/weekday_median/alarms_at_3_5")))
                        .mapToObj(at -> (int) at)
                        .toList());
    }

    @Test
    void changePoints() {
        double[] series = numbers(EXPECTED.at("/pelt/series"));
        for (String which : List.of("2", "4")) {
            List<Integer> expected = new ArrayList<>();
            EXPECTED.at("/pelt/breaks_" + which).forEach(at -> expected.add(at.asInt()));
            expected.remove(expected.size() - 1);
            assertThat(ChangePoints.of(
                            series, EXPECTED.at("/pelt/penalty_" + which).asDouble()))
                    .isEqualTo(expected);
        }
        assertThat(ChangePoints.of(series))
                .as("spikes at 50 and 63, a shift at 70")
                .contains(70)
                .doesNotContain(48, 50, 51, 62, 63, 65);
    }
}
