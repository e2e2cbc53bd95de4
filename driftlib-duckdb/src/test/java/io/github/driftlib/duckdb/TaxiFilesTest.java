package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published months of New York's green taxis, as they come. */
class TaxiFilesTest {

    private Path folder;

    @BeforeEach
    void findFiles() {
        String configured = System.getProperty("taxi.data", "");
        boolean there = !configured.isBlank();
        if (!there) {
            System.out.println("TaxiFilesTest is skipped: -Dtaxi.data names no folder with the published months");
        }
        assumeTrue(there, "-Dtaxi.data must name the folder with the published months");
        folder = Path.of(configured);
    }

    private static long missing(Column column) {
        return IntStream.range(0, column.size()).filter(column::isMissing).count();
    }

    @Test
    void monthsAreReadWhole() {
        Dataset january = DataFiles.parquet(folder.resolve("green_tripdata_2022-01.parquet"))
                .read();
        Dataset february = DataFiles.parquet(folder.resolve("green_tripdata_2022-02.parquet"))
                .read();

        for (Dataset month : List.of(january, february)) {
            assertThat(month.columnCount()).isEqualTo(20);
            assertThat(month.numerical("VendorID").integral()).isTrue();
            assertThat(month.column("lpep_pickup_datetime").kind()).isEqualTo(ColumnKind.DATETIME);
            assertThat(month.column("store_and_fwd_flag").kind()).isEqualTo(ColumnKind.CATEGORICAL);
            assertThat(missing(month.numerical("ehail_fee"))).isEqualTo(month.rowCount());
        }
        assertThat(january.rowCount()).isEqualTo(62_495);
        assertThat(february.rowCount()).isEqualTo(69_399);
        assertThat(missing(february.column("passenger_count"))).isEqualTo(7_421);
    }

    @Test
    void globIsBothMonths() {
        Dataset months = DataFiles.parquet(folder + "/green_tripdata_2022-0[12].parquet")
                .columns("fare_amount")
                .read();

        assertThat(months.rowCount()).isEqualTo(62_495 + 69_399);
    }
}
