package io.github.driftlib.examples.taxi.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTripsTest {

    @TempDir
    private Path folder;

    private void write(String name) {
        DataFiles.writeParquet(
                Dataset.builder().numerical("fare_amount", 5.5, 12).build(), folder.resolve(name));
    }

    @Test
    void readsTheFileOfAMonth() {
        write("green_tripdata_2022-01.parquet");

        Dataset trips = new LocalTrips(folder).month(YearMonth.of(2022, 1));

        assertThat(trips.numerical("fare_amount").toArray()).containsExactly(5.5, 12);
        assertThat(new LocalTrips(folder).description()).contains("TLC").contains(folder.toString());
    }

    @Test
    void namesTheMonthsThatAreThere() {
        write("green_tripdata_2022-02.parquet");
        write("green_tripdata_2022-01.parquet");
        write("yellow_tripdata_2022-03.parquet");
        write("green_tripdata_2022-13.parquet");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalTrips(folder).month(YearMonth.of(2022, 3)))
                .withMessage("there is no file " + folder.resolve("green_tripdata_2022-03.parquet")
                        + "; the months in that folder are [2022-01, 2022-02]");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalTrips(folder).month(YearMonth.of(2022, 3)))
                .withMessageContaining("no green_tripdata_YYYY-MM.parquet in that folder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalTrips(folder.resolve("x")).month(YearMonth.of(2022, 3)))
                .withMessageContaining(folder.resolve("x") + " is no folder");
    }
}
