package io.github.driftlib.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.driftlib.live.Counts;
import io.github.driftlib.live.Fleet;
import io.github.driftlib.live.FolderProfileStore;
import io.github.driftlib.live.ProfileStore;
import io.github.driftlib.summary.profile.Profile;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads that are interrupted, and streams that are stopped, fail and begin anew. */
class SparkStreamsTest {

    private static final Instant DAY = Instant.parse("2022-02-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static SparkSession spark;
    private static CountDownLatch asleep;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = LocalSpark.start("OFF", Map.of());
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    /** Rows that come when their task is cancelled, and tell when the first is asked for. */
    private static Dataset<Row> slow(Dataset<Row> frame) {
        return frame.map(
                        (MapFunction<Row, Long>) row -> {
                            asleep.countDown();
                            while (!TaskContext.get().isInterrupted()) {
                                Thread.sleep(10);
                            }
                            return row.getLong(0);
                        },
                        Encoders.LONG())
                .toDF("x");
    }

    @Test
    void anInterruptEndsTheJobsAndStaysWithTheThread() throws InterruptedException {
        for (Consumer<SparkProfiles> work : List.<Consumer<SparkProfiles>>of(
                SparkProfiles::profile,
                profiles -> profiles.groupBy("x").profiles(),
                profiles -> profiles.columns("y").groupBy("x").profiles())) {
            SparkProfiles profiles =
                    SparkProfiles.of(slow(spark.range(4).toDF()).selectExpr("x", "double(x) as y"));
            asleep = new CountDownLatch(1);
            List<Object> ends = new ArrayList<>();
            Thread thread = new Thread(() -> {
                ends.add(catchThrowable(() -> work.accept(profiles)));
                ends.add(Thread.currentThread().isInterrupted());
            });
            thread.start();
            assertThat(asleep.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            thread.interrupt();
            thread.join(PATIENCE.toMillis());

            assertThat(ends).hasSize(2);
            assertThat((Throwable) ends.get(0))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(InterruptedIOException.class)
                    .hasMessage("profiling must not be interrupted, but was");
            assertThat(ends.get(1)).isEqualTo(true);
            assertThat(jobsEnd()).isTrue();
        }
        assertThat(spark.getTags().isEmpty()).isTrue();
    }

    private static boolean jobsEnd() throws InterruptedException {
        long start = System.nanoTime();
        while (spark.sparkContext().statusTracker().getActiveJobIds().length > 0) {
            if (System.nanoTime() - start > PATIENCE.toNanos() / 2) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private Dataset<Row> stream(int batches) {
        String in = folder.resolve("in").toString();
        spark.range(0, 100L * batches, 1, batches).toDF("x").write().parquet(in);
        return spark.readStream()
                .schema("x bigint")
                .option("maxFilesPerTrigger", 1)
                .parquet(in);
    }

    private StreamingQuery query(Dataset<Row> frame, VoidFunction2<Dataset<Row>, Long> work) throws Exception {
        return frame.writeStream()
                .option("checkpointLocation", folder.resolve("state").toString())
                .trigger(Trigger.AvailableNow())
                .foreachBatch(work)
                .start();
    }

    @Test
    void aStreamThatIsStoppedHasNotFailed() throws Exception {
        asleep = new CountDownLatch(1);
        StreamingQuery query =
                query(stream(2), (batch, id) -> SparkProfiles.of(slow(batch)).profile());
        assertThat(asleep.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        query.stop();

        assertThat(query.exception().isEmpty()).isTrue();
    }

    /** Spark fails after a batch was stored, and so runs it again where it begins anew. */
    @Test
    void aBatchThatRunsAgainReplacesItself() throws Exception {
        ProfileStore store = new FolderProfileStore(folder.resolve("profiles"), List.of());
        List<Long> stored = new ArrayList<>();
        AtomicBoolean fails = new AtomicBoolean(true);
        VoidFunction2<Dataset<Row>, Long> work = (batch, id) -> {
            Profile profile = SparkProfiles.of(batch).profile();
            store.put(new ProfileStore.Stored(
                    new ProfileStore.Key("trips", "stream", id, DAY, DAY.plus(Duration.ofDays(1))),
                    Counts.NONE,
                    profile));
            stored.add(id);
            if (id == 1 && fails.getAndSet(false)) {
                throw new IllegalStateException("after the batch was stored");
            }
        };
        Dataset<Row> frame = stream(3);
        assertThat(catchThrowable(() -> query(frame, work).awaitTermination())).isNotNull();
        query(frame, work).awaitTermination();

        assertThat(stored).containsExactly(0L, 1L, 1L, 2L);
        Fleet.Window all = new Fleet(store, "trips", List.of()).merge(DAY, DAY.plusSeconds(1), Set.of("stream"));
        assertThat(all.profile().orElseThrow().rowCount()).isEqualTo(300);
    }
}
