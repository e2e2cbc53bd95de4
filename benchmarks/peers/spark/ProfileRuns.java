import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Profiles of a frame on one core of Spark, by whatever makes them: in so many partitions, and with so many columns,
 * which are those of the file over and over. The frame is in Spark's memory before the clock starts.
 *
 * <p>Arguments: a Parquet file, the number of runs, and cases such as {@code 16:7}, partitions and columns.
 */
final class ProfileRuns {

    private ProfileRuns() {}

    /** Prints a line of JSON for each run; {@code size} is what the profile says of itself. */
    static void of(String[] arguments, ToLongFunction<Dataset<Row>> profile) {
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate();
        try {
            spark.sparkContext().setLogLevel("ERROR");
            for (String name : Arrays.asList(arguments).subList(2, arguments.length)) {
                String[] parts = name.split(":");
                Dataset<Row> frame = withColumns(spark.read().parquet(arguments[0]), Integer.parseInt(parts[1]))
                        .repartition(Integer.parseInt(parts[0]))
                        .cache();
                long rows = frame.count();
                for (int run = 0; run < Integer.parseInt(arguments[1]); run++) {
                    measure(name, rows, frame, profile);
                }
                frame.unpersist(true);
            }
        } finally {
            // What closing throws differs between versions.
            spark.stop();
        }
    }

    private static Dataset<Row> withColumns(Dataset<Row> frame, int count) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < count; column++) {
            String name = frame.columns()[column % frame.columns().length];
            columns.add(functions.col(name).as(name + "_" + column));
        }
        return frame.select(columns.toArray(new Column[0]));
    }

    private static void measure(String name, long rows, Dataset<Row> frame, ToLongFunction<Dataset<Row>> profile) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        long size = profile.applyAsLong(frame);
        System.out.printf(
                Locale.ROOT,
                "{\"run\": \"%s\", \"rows\": %d, \"size\": %d, \"run_s\": %.4f, \"run_cpu_s\": %.4f}%n",
                name,
                rows,
                size,
                (System.nanoTime() - wall) / 1e9,
                (system.getProcessCpuTime() - cpu) / 1e9);
    }
}
