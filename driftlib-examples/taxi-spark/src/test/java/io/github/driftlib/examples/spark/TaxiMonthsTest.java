package io.github.driftlib.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.report.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class TaxiMonthsTest {

    /** Months of which the third has dearer fares. */
    private static void write(SparkSession spark, Path folder, String month, double factor) {
        spark.range(0, 2_000, 1, 1)
                .selectExpr(
                        "rand(" + month.hashCode() + ") * 9 as trip_distance",
                        "round(" + factor + " * (3 + 20 * rand(" + (month.hashCode() + 1) + "))) as fare_amount",
                        "round(5 * rand(" + (month.hashCode() + 2) + ")) as tip_amount",
                        "round(30 * rand(" + (month.hashCode() + 3) + ")) as total_amount",
                        "cast(id % 5 as double) as passenger_count",
                        "id % 70 as PULocationID",
                        "id % 60 as DOLocationID",
                        "cast(id % 3 as double) as payment_type")
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(folder.resolve("green_tripdata_" + month + ".parquet").toString());
    }

    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void aPageAMonth(@TempDir Path folder) throws Exception {
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate()) {
            assertThatThrownBy(() -> TaxiMonths.run(spark, folder, folder))
                    .hasMessageStartingWith("folder must hold files such as green_tripdata_2022-01.parquet, but ");
            write(spark, folder, "2022-01", 1);
            write(spark, folder, "2022-02", 1);
            write(spark, folder, "2022-03", 1.3);

            Map<YearMonth, Snapshot> months = TaxiMonths.run(spark, folder, folder.resolve("pages"));

            assertThat(months.keySet()).containsExactly(YearMonth.of(2022, 2), YearMonth.of(2022, 3));
            assertThat(months.get(YearMonth.of(2022, 2))
                            .get(Metrics.datasetDrift())
                            .numberOfDriftedColumns())
                    .isZero();
            assertThat(months.get(YearMonth.of(2022, 3))
                            .get(Metrics.datasetDrift())
                            .numberOfDriftedColumns())
                    .isEqualTo(1);
            assertThat(Files.readString(folder.resolve("pages/2022-03.html"))).contains("fare_amount");
        }
    }
}
