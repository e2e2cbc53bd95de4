package io.github.driftlib.examples.taxi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxiMonitoringTest {

    private static final LocalDate VALENTINES_DAY = LocalDate.of(2022, 2, 14);

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private TaxiMonitoring monitoring(int tripsPerDay, int trainRows) {
        TaxiSettings settings = new TaxiSettings(
                new SmallTrips(tripsPerDay),
                YearMonth.of(2022, 1),
                YearMonth.of(2022, 2),
                trainRows,
                new OutputFolder(folder.resolve("output")));
        return new TaxiMonitoring(settings, new PrintWriter(said));
    }

    private Path file(String name) {
        return folder.resolve("output").resolve(name);
    }

    @Test
    void prepareWritesModelReferenceAndReport() throws IOException {
        monitoring(20, 300).prepare();

        assertThat(said.toString())
                .contains("Trips: 20 made-up trips a day")
                .contains("Reference month 2022-01: 600 trips")
                .contains("Current month 2022-02: 540 trips")
                .contains("trained on the first 300 of them, mean absolute error 0.0000 minutes");
        assertThat(Files.readString(file("model.json"))).contains("\"train_rows\" : 300", "\"PULocationID\"");
        assertThat(file("reference.parquet")).isNotEmptyFile();
        Snapshot report = Snapshot.fromJson(Files.readString(file("reports/train-validation.json")));
        assertThat(report.get(TaxiReport.DATASET_DRIFT).numberOfColumns()).isEqualTo(7);
    }

    @Test
    void preparesOnlyWhereItMust() {
        monitoring(20, 300).debug(VALENTINES_DAY, Terminal.plain());
        assertThat(said.toString()).contains("Preparing first: there is no model in");

        said.getBuffer().setLength(0);
        monitoring(20, 300).debug(VALENTINES_DAY, Terminal.plain());
        assertThat(said.toString()).doesNotContain("Preparing");

        monitoring(20, 301).debug(VALENTINES_DAY, Terminal.plain());
        assertThat(said.toString()).contains("Preparing first: the model in", "was made of other trips");

        said.getBuffer().setLength(0);
        monitoring(21, 301).debug(VALENTINES_DAY, Terminal.plain());
        assertThat(said.toString()).contains("was made of other trips");
    }

    @Test
    void halfAModelIsNoModel() throws IOException {
        monitoring(20, 300).prepare();
        Files.writeString(file("model.json"), "{\"source\"");

        monitoring(20, 300).debug(VALENTINES_DAY, Terminal.plain());

        assertThat(said.toString()).contains("Preparing first");
    }

    @Test
    void filesAndMemoryGiveTheSameReport() throws IOException {
        TaxiMonitoring first = monitoring(20, 300);
        first.prepare();
        first.debug(VALENTINES_DAY, Terminal.plain());
        String fromMemory = Files.readString(file("reports/debug-2022-02-14.json"));

        monitoring(20, 300).debug(VALENTINES_DAY, Terminal.plain());

        assertThat(Files.readString(file("reports/debug-2022-02-14.json"))).isEqualTo(fromMemory);
    }

    @Test
    void quietDaysAndMonthsAreErrors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitoring(20, 300).debug(SmallTrips.QUIET_DAY, Terminal.plain()))
                .withMessage("there are no trips on 2022-02-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitoring(0, 300).prepare())
                .withMessage("there are no trips in 2022-01 (0 made-up trips a day)");
    }

    @Test
    void leavesNoTemporaryFiles() throws IOException {
        monitoring(20, 300).prepare();

        try (var files = Files.walk(file(""))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("model.json", "reference.parquet", "train-validation.json");
        }
    }
}
