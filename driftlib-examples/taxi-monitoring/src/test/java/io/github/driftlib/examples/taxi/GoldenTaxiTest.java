package io.github.driftlib.examples.taxi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.driftlib.Metrics;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published months, from the files to the database, against the numbers of other tools. */
class GoldenTaxiTest {

    private static final double PRECISION = 1e-9;

    @TempDir
    private static Path output;

    private static Golden golden;
    private static TaxiDatabase database;
    private static CommandRun prepare;
    private static CommandRun backfill;

    @BeforeAll
    static void prepareAndBackfill() throws IOException {
        String data = System.getProperty("taxi.data", "");
        if (data.isBlank()) {
            System.out.println("GoldenTaxiTest is skipped: -Dtaxi.data names no folder with the published months");
        }
        assumeTrue(!data.isBlank(), "-Dtaxi.data must name the folder with the published months");
        golden = Golden.read();
        String[] common = {"--data", data, "--output", output.toString(), "--db-port", "0"};
        prepare = CommandRun.of("prepare", common);
        backfill = CommandRun.of("backfill", common);
        CommandRun again = CommandRun.of("backfill", common);
        assertThat(again.exitCode()).isZero();
        database = TaxiDatabase.embedded(output, 0);
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(PRECISION * Math.abs(expected)));
    }

    private static Snapshot report(String name) throws IOException {
        return Snapshot.fromJson(Files.readString(output.resolve("reports").resolve(name + ".json")));
    }

    @Test
    void modelIsAsGoodAsScikitLearns() throws IOException {
        assertThat(prepare.exitCode()).isZero();
        assertThat(prepare.out())
                .contains("62,495 trips, of which 55,211 took", "3.8047 minutes", "25,211", "4.1421 minutes");
        JsonNode model =
                new ObjectMapper().readTree(output.resolve("model.json").toFile());
        assertClose(model.get("train_mean_absolute_error").asDouble(), golden.trainMae());
        assertClose(model.get("validation_mean_absolute_error").asDouble(), golden.validationMae());
    }

    @Test
    void trainAgainstValidation() throws IOException {
        Snapshot snapshot = report("train-validation");

        assertClose(driftOf(snapshot), golden.trainVsValidation().get(0));
        assertThat((double) snapshot.get(Metrics.datasetDrift()).numberOfDriftedColumns())
                .isEqualTo(golden.trainVsValidation().get(1));
        assertThat(snapshot.get(Metrics.datasetDrift()).numberOfColumns()).isEqualTo(7);
        assertClose(
                snapshot.get(Metrics.missingValues()).current().shareOfMissingValues(),
                golden.trainVsValidation().get(2));
        assertThat(snapshot.get(Metrics.columnQuantile("fare_amount", 0.5))
                        .current()
                        .value())
                .isEqualTo(golden.trainVsValidation().get(3));
    }

    private static double driftOf(Snapshot snapshot) {
        return snapshot.get(Metrics.columnDrift("prediction")).driftScore();
    }

    @Test
    void tableHoldsEachDayOnce() throws SQLException {
        assertThat(backfill.exitCode()).isZero();
        assertThat(backfill.err()).isEmpty();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select \"timestamp\", prediction_drift, num_drifted_columns,"
                        + " share_missing_values, fare_median from taxi_metrics order by 1")) {
            for (Golden.Day day : golden.days()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getObject(1, OffsetDateTime.class).toInstant()).isEqualTo(startOf(day.day()));
                assertClose(row.getDouble(2), day.predictionDrift());
                assertThat(row.getInt(3)).isEqualTo(day.driftedColumns());
                assertClose(row.getDouble(4), day.shareMissing());
                assertClose(row.getDouble(5), day.fareMedian());
            }
            assertThat(row.next()).isFalse();
        }
    }

    private static Instant startOf(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Test
    void reportsHoldTheSameNumbers() throws IOException {
        for (Golden.Day day : golden.days()) {
            Snapshot snapshot = report(day.day());
            assertThat(snapshot.info().timestamp()).isEqualTo(startOf(day.day()));
            assertThat(snapshot.info().project()).isEqualTo("taxi");
            assertClose(driftOf(snapshot), day.predictionDrift());
            assertThat(snapshot.get(Metrics.columnDrift("prediction")).currentCount())
                    .isEqualTo(day.trips());
            DatasetDriftMetric drift = Metrics.datasetDrift();
            assertThat(snapshot.get(drift).numberOfDriftedColumns()).isEqualTo(day.driftedColumns());
        }
    }

    @Test
    void fileHoldsTheTable() throws IOException {
        List<String> lines = Files.readAllLines(output.resolve("metrics.csv"));

        assertThat(lines.get(0))
                .isEqualTo("timestamp,prediction_drift,prediction_noise_floor,prediction_drifted,"
                        + "prediction_drifted_calibrated,num_drifted_columns,num_drifted_columns_calibrated,"
                        + "share_missing_values,fare_median");
        assertThat(lines).hasSize(1 + golden.days().size());
        for (int i = 0; i < golden.days().size(); i++) {
            Golden.Day day = golden.days().get(i);
            String[] cells = lines.get(i + 1).split(",");
            assertThat(cells[0]).isEqualTo(day.day() + "T00:00:00Z");
            assertClose(Double.parseDouble(cells[1]), day.predictionDrift());
            assertThat(cells[5]).isEqualTo(String.valueOf(day.driftedColumns()));
            assertThat(Integer.parseInt(cells[6])).isBetween(0, day.driftedColumns());
            assertClose(Double.parseDouble(cells[7]), day.shareMissing());
            assertClose(Double.parseDouble(cells[8]), day.fareMedian());
        }
    }

    /** The errors need no other tool: their definition is short. The estimate must follow them. */
    @Test
    void estimatesFollowTheTrueErrors() throws IOException {
        List<String> lines = Files.readAllLines(output.resolve("quality.csv"));
        assertThat(lines).hasSize(1 + golden.days().size());
        int withinBand = 0;
        double distances = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double mae = Double.parseDouble(cells[2]);
            double estimate = Double.parseDouble(cells[4]);
            distances += Math.abs(estimate - mae) / golden.days().size();
            boolean within = Double.parseDouble(cells[5]) <= mae && mae <= Double.parseDouble(cells[6]);
            withinBand += within ? 1 : 0;
        }
        assertThat(withinBand).isGreaterThanOrEqualTo(22);
        assertThat(distances).isLessThan(0.25);
    }
}
