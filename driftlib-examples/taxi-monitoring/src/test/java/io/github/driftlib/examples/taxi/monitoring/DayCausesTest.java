package io.github.driftlib.examples.taxi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.attribution.DriftContributions;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.explain.AttributionDrift;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.terminal.Terminal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DayCausesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 2, 14);
    private static final Terminal WIDE = new Terminal(400, false, false);

    private final SmallTrips trips = new SmallTrips(200);
    private final Baseline baseline =
            Training.of(trips.month(YearMonth.of(2022, 1)), 1000).baseline();
    private final Dataset day =
            new DailyMonitor(baseline, YearMonth.of(2022, 2), trips.month(YearMonth.of(2022, 2))).trips(DAY);
    private final DayCauses causes = new DayCauses(DAY, day, baseline);

    @Test
    void theNewZoneMadeIt() {
        DriftContributions.Result.Part largest = causes.report()
                .get(Metrics.driftContributions("PULocationID"))
                .parts()
                .get(0);
        assertThat(largest.value()).isEqualTo("99");
        assertThat(largest.share()).isGreaterThan(0.5);
        assertThat(causes.text(WIDE)).containsPattern("PULocationID +\\d+\\.\\d{3} +99 +\\d+ %");
    }

    @Test
    void whatFeaturesAddIsTheChangeOfThePrediction() {
        AttributionDrift metric = Metrics.attributionDrift(
                TaxiColumns.FEATURES.stream().map(feature -> feature + " adds").toArray(String[]::new));
        AttributionDrift.Result moved = causes.report().get(metric);
        double now = Arrays.stream(day.numerical(TaxiColumns.PREDICTION).toArray())
                .average()
                .orElseThrow();
        double before = Arrays.stream(
                        baseline.reference().numerical(TaxiColumns.PREDICTION).toArray())
                .average()
                .orElseThrow();
        assertThat(moved.change()).isCloseTo(now - before, within(1e-9));
    }

    @Test
    void everyQuestionHasAnAnswer() {
        assertThat(causes.text(WIDE))
                .contains("Which zones and hours made it", "are as strange as", "A day needs ")
                .contains("Not told: the space that both sides share must hold 50 effective rows")
                .containsPattern("(?m)^trip_distance +\\d")
                .doesNotContain("NaN");
        assertThat(causes.text(new Terminal(80, false, true)).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void ofADayLikeAnyOtherNothingIsBeyondChance() {
        YearMonth january = YearMonth.of(2022, 1);
        LocalDate usual = january.atDay(28);
        Dataset same = new DailyMonitor(baseline, january, trips.month(january)).trips(usual);
        assertThat(new DayCauses(usual, same, baseline).text(WIDE))
                .containsPattern("concept +[+-]0\\.00, within chance");
    }

    @Test
    void tooFewTripsAreToldSo() {
        DayCauses few = new DayCauses(DAY, day.slice(0, 5), baseline);
        assertThat(few.text(WIDE)).contains("Not told: both sides must have 100 rows with a loss");
    }

    @Test
    void snapshotReadsBack() {
        assertThat(Snapshot.fromJson(causes.report().toJson()).metrics())
                .isEqualTo(causes.report().metrics());
    }
}
