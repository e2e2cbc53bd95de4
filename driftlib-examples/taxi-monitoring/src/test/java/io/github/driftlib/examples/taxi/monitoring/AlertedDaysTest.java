package io.github.driftlib.examples.taxi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import io.github.driftlib.examples.taxi.trips.GeneratedTrips;
import io.github.driftlib.sink.kit.MeasuredPage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The alerts of the made-up month are those that the tutorial tells of, which a long run writes. */
@EnabledIfSystemProperty(named = "long", matches = "true")
class AlertedDaysTest {

    private static final MeasuredPage PAGE = MeasuredPage.of(Path.of("../../docs/taxi-tutorial.md"));

    @TempDir
    private Path folder;

    @Test
    void theTutorialTellsOfThem() throws Exception {
        YearMonth february = YearMonth.of(2022, 2);
        TaxiSettings settings = new TaxiSettings(
                new GeneratedTrips(2022, february), YearMonth.of(2022, 1), february, 30_000, new OutputFolder(folder));
        StringWriter out = new StringWriter();
        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            new TaxiMonitoring(settings, new PrintWriter(out))
                    .backfillWithAlerts(database::dataSource, Duration.ZERO, 1);
        }
        List<ToldOfStory.Told> told = ToldOfStory.in(out.toString());
        PAGE.write("told days", ToldOfStory.table(told) + "\n");
        assertThat(told).extracting(ToldOfStory.Told::day).contains(8, 13, 17, 21);
        assertThat(told).filteredOn(day -> ToldOfStory.isFalse(day.day())).hasSizeLessThanOrEqualTo(1);
    }
}
