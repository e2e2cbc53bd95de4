package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftlib.Presets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The published months, of which only counts leave the database. */
class TaxiProfilesTest {

    private static final Path FOLDER = Path.of(System.getProperty("taxi.data", ""));
    private static final DataSource DATABASE = new DuckDbSource("jdbc:duckdb:");

    private static String sql(String month) {
        return "select passenger_count, trip_distance, fare_amount, total_amount, PULocationID, DOLocationID,"
                + " payment_type, store_and_fwd_flag from '" + FOLDER.resolve("green_tripdata_" + month + ".parquet")
                + "'";
    }

    private static String drift(DataSummary current, DataSummary reference) {
        return Report.of(Presets.dataDrift())
                .run(RunData.of(current)
                        .withReference(reference)
                        .withDefinition(DataDefinition.builder().build())
                        .withInfo(RunInfo.of("taxi", Instant.EPOCH)))
                .toJson();
    }

    @Test
    void driftOfCountsIsThatOfRows() {
        assumeTrue(
                Files.exists(FOLDER.resolve("green_tripdata_2022-01.parquet")),
                "the published months are not there: give -Dtaxi.data");
        DatabaseProfile january = JdbcProfiles.query(DATABASE, sql("2022-01")).read();
        DatabaseProfile february = JdbcProfiles.query(DATABASE, sql("2022-02")).read();

        assertThat(january.streamed()).isEmpty();
        assertThat(january.profile().rowCount()).isEqualTo(62_495);
        assertThat(january.rowsRead()).isLessThan(62_495 / 5);
        assertThat(drift(february.profile(), january.profile())).isEqualTo(drift(rows("2022-02"), rows("2022-01")));
    }

    private static DataSummary rows(String month) {
        return Profile.builder()
                .mostExactValues(JdbcProfiles.DEFAULT_MOST_EXACT_VALUES)
                .add(JdbcDatasets.query(DATABASE, sql(month)))
                .build();
    }
}
