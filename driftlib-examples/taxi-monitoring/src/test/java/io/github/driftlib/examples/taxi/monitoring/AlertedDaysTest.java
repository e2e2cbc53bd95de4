package io.github.driftlib.examples.taxi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import io.github.driftlib.examples.taxi.trips.GeneratedTrips;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The alerts of the made-up month are those that the tutorial tells of. */
@EnabledIfSystemProperty(named = "long", matches = "true")
class AlertedDaysTest {

    private static final Pattern TOLD = Pattern.compile("(?m)^(2022-02-\\d\\d)  (?:critical|warning|info) ");
    private static final Pattern SHOWN = Pattern.compile("(?m)^\\| (2022-02-\\d\\d) \\| [^|]*\\| [^|]*\\| no \\|$");

    @TempDir
    private Path folder;

    private static List<String> days(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

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
        String tutorial = Files.readString(Path.of("../../docs/taxi-tutorial.md"));
        assertThat(days(TOLD, out.toString())).isEqualTo(days(SHOWN, tutorial)).hasSize(6);
    }
}
