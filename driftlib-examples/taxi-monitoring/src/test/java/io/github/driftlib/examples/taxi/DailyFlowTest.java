package io.github.driftlib.examples.taxi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import io.github.driftlib.examples.taxi.flow.FlowLog;
import io.github.driftlib.examples.taxi.monitoring.DayRecorder;
import io.github.driftlib.examples.taxi.monitoring.OutputFolder;
import io.github.driftlib.examples.taxi.monitoring.SmallTrips;
import io.github.driftlib.examples.taxi.monitoring.TaxiMonitoring;
import io.github.driftlib.examples.taxi.monitoring.TaxiSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a day of the flow leaves behind and says of itself. */
class DailyFlowTest {

    @TempDir
    private Path folder;

    /** Keeps the lines. */
    private static final class Lines implements FlowLog {
        private final List<String> infos = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private double share;

        @Override
        public void info(String line) {
            infos.add(line);
        }

        @Override
        public void warn(String line) {
            warnings.add(line);
        }

        @Override
        public void progress(int done, int total) {
            share = (double) done / total;
        }
    }

    @Test
    void runsDays() throws Exception {
        OutputFolder output = new OutputFolder(folder);
        TaxiSettings settings =
                new TaxiSettings(new SmallTrips(30), YearMonth.of(2022, 1), YearMonth.of(2022, 2), 400, output);
        TaxiMonitoring monitoring = new TaxiMonitoring(settings, new PrintWriter(new StringWriter()));
        Lines lines = new Lines();
        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0);
                DayRecorder recorder = new DayRecorder(database.dataSource(), output)) {
            DailyFlow flow = new DailyFlow(monitoring, recorder);
            assertThat(flow.days()).hasSize(28).contains(SmallTrips.QUIET_DAY);

            flow.runDay(SmallTrips.QUIET_DAY, lines);
            flow.runDay(LocalDate.of(2022, 2, 14), lines);
            flow.runDay(LocalDate.of(2022, 2, 14), lines);
        }

        assertThat(lines.share).isEqualTo(1);
        assertThat(lines.warnings).contains("skipped: no trips on 2022-02-03");
        assertThat(lines.infos.size() + lines.warnings.size()).isEqualTo(3);
        assertThat(lines.infos.isEmpty() ? lines.warnings : lines.infos)
                .last()
                .asString()
                .startsWith("30 trips: prediction drift ");
        assertThat(Files.readAllLines(output.metrics())).hasSize(2);
        assertThat(output.report("2022-02-14")).isNotEmptyFile();
    }
}
