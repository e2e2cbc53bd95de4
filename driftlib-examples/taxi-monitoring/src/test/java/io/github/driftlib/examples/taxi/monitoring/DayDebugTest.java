package io.github.driftlib.examples.taxi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.terminal.Terminal;
import io.github.driftlib.test.TestResult;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DayDebugTest {

    private static final LocalDate DAY = LocalDate.of(2022, 2, 14);
    private static final YearMonth FEBRUARY = YearMonth.of(2022, 2);

    private final TripSourceDays days = TripSourceDays.of(new SmallTrips(200));
    private final DayDebug debug = new DayDebug(DAY, days.trips(DAY), days.reference());

    /** The days of February held against January. */
    private record TripSourceDays(DailyMonitor monitor) {

        static TripSourceDays of(SmallTrips trips) {
            Baseline baseline =
                    Training.of(trips.month(YearMonth.of(2022, 1)), 1000).baseline();
            return new TripSourceDays(new DailyMonitor(baseline, FEBRUARY, trips.month(FEBRUARY)));
        }

        Dataset trips(LocalDate day) {
            return monitor.trips(day);
        }

        Dataset reference() {
            return monitor.reference();
        }
    }

    private static final Terminal WIDE = new Terminal(400, false, false);

    private String line(String column, int table) {
        return debug.text(WIDE)
                .lines()
                .filter(line -> line.startsWith(column + " "))
                .skip(table)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysHowManyTripsThereWere() {
        assertThat(debug.text(WIDE)).startsWith("2022-02-14: 200 trips, held against ");
    }

    @Test
    void everyColumnHasAVerdict() {
        assertThat(line("fare_amount", 0)).contains("num", "Wasserstein distance (normed)", "0.10", "drifted");
        assertThat(line("PULocationID", 0)).contains("cat", "Jensen-Shannon distance", "drifted");
        assertThat(TaxiColumns.WATCHED)
                .allSatisfy(column -> assertThat(line(column, 0)).containsPattern("drifted|as before"));
    }

    @Test
    void numbersAreSideBySide() {
        assertThat(line("fare_amount", 1)).matches("fare_amount +0\\.00 -> 0\\.00 +1\\d\\.\\d\\d -> 3\\d\\.\\d\\d .*");
        assertThat(line("passenger_count", 1)).matches("passenger_count +0\\.00 -> [1-9]\\d*\\.\\d\\d .*");
    }

    @Test
    void newZonesAreNamed() {
        assertThat(line("PULocationID", 1)).contains("20 -> 21", "% of the trips of the day): 99", "none");
        assertThat(line("DOLocationID", 1)).contains("20 -> 20", "none");
    }

    @Test
    void whatHappenedComesFirstAndTestsThatPassedOnlyIfAsked() {
        String text = debug.text(WIDE);
        assertThat(text.lines().filter(line -> line.startsWith("FAIL"))).isNotEmpty();
        assertThat(text).doesNotContain("SUCCESS").contains("fare_amount up: median ");
        assertThat(text.indexOf("fare_amount up: median ")).isLessThan(text.indexOf("FAIL"));
        assertThat(debug.text(WIDE.withAllTests()).lines().filter(line -> line.startsWith("SUCCESS")))
                .isNotEmpty();
        assertThat(debug.closing(WIDE)).startsWith("Look at: ");
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        assertThat(debug.text(new Terminal(80, false, true)).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theReferenceHasTheColumnsOfADayAndNoMore() {
        assertThat(days.reference().columnNames())
                .containsExactlyInAnyOrderElementsOf(days.trips(DAY).columnNames());
        assertThat(debug.text(WIDE)).doesNotContain("missing in current", TaxiColumns.TARGET);
        assertThat(debug.report().get(Metrics.dataDriftTable()).changedColumns())
                .isEmpty();
        assertThat(debug.tests().tests())
                .extracting(test -> test.result().status())
                .doesNotContain(TestResult.Status.ERROR);
    }

    @Test
    void driftIsFoundWhereATestOfDriftFails() {
        assertThat(debug.driftFound()).isTrue();
        Dataset reference = days.reference();
        assertThat(new DayDebug(DAY, reference, reference).driftFound()).isFalse();
    }

    @Test
    void snapshotsHaveThePresets() {
        Snapshot report = Snapshot.fromJson(debug.report().toJson(Snapshot.Detail.WITH_PLOTS));
        Snapshot tests = Snapshot.fromJson(debug.tests().toJson());

        assertThat(report.get(Metrics.columnSummary("fare_amount")))
                .isEqualTo(debug.report().get(Metrics.columnSummary("fare_amount")));
        assertThat(report.get(Metrics.datasetDrift()).numberOfDriftedColumns()).isPositive();
        assertThat(tests.tests().stream().map(test -> test.result().group()))
                .contains("data_drift", "data_quality", "data_integrity");
        assertThat(tests.tests()).isEqualTo(debug.tests().tests());
    }
}
