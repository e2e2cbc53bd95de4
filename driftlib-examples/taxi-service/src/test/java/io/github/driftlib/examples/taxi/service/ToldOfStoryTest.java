package io.github.driftlib.examples.taxi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.alert.AlertSink;
import io.github.driftlib.alert.AlertStore;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import io.github.driftlib.examples.taxi.monitoring.OutputFolder;
import io.github.driftlib.examples.taxi.monitoring.TaxiAlerts;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import io.github.driftlib.examples.taxi.monitoring.TaxiMonitoring;
import io.github.driftlib.examples.taxi.monitoring.TaxiSettings;
import io.github.driftlib.examples.taxi.trips.GeneratedTrips;
import io.github.driftlib.sink.kit.MeasuredPage;
import io.github.driftlib.sink.webhook.Notice;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is told of the made-up month, by days and by windows of an hour, is what the pages say: a long run writes it.
 */
@EnabledIfSystemProperty(named = "long", matches = "true")
class ToldOfStoryTest {

    private static final YearMonth JANUARY = YearMonth.of(2022, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2022, 2);
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private TaxiMonitoring monitoring() {
        TaxiSettings settings = new TaxiSettings(
                new GeneratedTrips(2022, FEBRUARY), JANUARY, FEBRUARY, 30_000, new OutputFolder(folder));
        return new TaxiMonitoring(settings, new PrintWriter(out));
    }

    private static void assertWritten(String page, String part, List<ToldOfStory.Told> told) throws Exception {
        MeasuredPage.of(Path.of("..", "..", "docs", page)).write(part, ToldOfStory.table(told) + "\n");
        assertThat(told).extracting(ToldOfStory.Told::day).contains(8, 13, 17, 21);
        assertThat(told)
                .as("false ones of a month, of which one was borne")
                .filteredOn(each -> ToldOfStory.isFalse(each.day()))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void ofDays() throws Exception {
        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            monitoring().backfillWithAlerts(database::dataSource, Duration.ZERO, 1);
        }
        assertWritten("taxi-tutorial.md", "told days", ToldOfStory.in(out.toString()));
    }

    /** The windows of a service that got each trip in time are those of the batch report. */
    @Test
    void ofWindows() throws Exception {
        TaxiMonitoring monitoring = monitoring();
        ServiceSettings settings = new ServiceSettings(
                new OutputFolder(folder),
                monitoring.baseline().reference(),
                Optional.empty(),
                Optional.empty(),
                HOUR,
                Duration.ofMinutes(10),
                Duration.ofHours(2));
        List<Notice> notices = new ArrayList<>();
        AlertSink alerts = TaxiAlerts.sink(HOUR, 1, AlertStore.inMemory(), notices::add);
        alerts.learn(NormalWindows.of(monitoring.normalTrips(), JANUARY, settings, TaxiAlerts.runsToLearn(HOUR)));
        BatchWindows.of(answers(monitoring.trips(), settings), settings).stream()
                .filter(NormalWindows::isJudged)
                .forEach(alerts::write);
        assertWritten("taxi-service.md", "told windows", ToldOfStory.of(notices));
    }

    private static List<Answer> answers(Dataset trips, ServiceSettings settings) throws Exception {
        Models.Version model = new Models(settings.output().model()).now().model();
        DatetimeColumn pickup = trips.datetime(TaxiColumns.PICKUP);
        return IntStream.range(0, trips.rowCount())
                .filter(row -> !pickup.isMissing(row))
                .mapToObj(row -> RequestJson.trips(Traffic.trip(trips, row, pickup.get(row)))
                        .get(0))
                .map(trip -> new Answer(trip, model.minutes(trip), Double.NaN, model.version()))
                .toList();
    }
}
