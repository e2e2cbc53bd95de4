package io.github.driftlib.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Spark in the process of the tests. */
final class LocalSpark {

    private LocalSpark() {}

    /** A session with settings of its own; what Spark logs from this level on is seen. */
    static SparkSession start(String logLevel, Map<String, Object> settings) {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.sql.shuffle.partitions", 2)
                .config(settings)
                .getOrCreate();
        spark.sparkContext().setLogLevel(logLevel);
        return spark;
    }
}
