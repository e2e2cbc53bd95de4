package io.github.driftlib.benchmarks;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.summary.profile.Profile;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Whole data sets of four columns (numbers, labels, times) and what becomes of them, on one thread. The baseline adds
 * up the numbers once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProfileBenchmark {

    private static final Report SUMMARY = Report.builder()
            .metrics(Metrics.datasetSummary())
            .executor(Runnable::run)
            .build();
    private static final Report DRIFT = Report.builder()
            .metrics(Presets.dataDrift())
            .executor(Runnable::run)
            .build();

    /** The rows of the data set, and of a batch. */
    @Param({"10000", "100000", "1000000"})
    public int rows;

    private Dataset dataset;
    private Profile profile;
    private byte[] bytes;
    private Snapshot snapshot;

    /** For the annotation processor. */
    public ProfileBenchmark() {}

    /** Makes the columns, their profile and a snapshot. */
    @Setup
    public void setUp() {
        dataset = Dataset.builder()
                .numerical("x", Samples.normal(rows, 1, 0))
                .numerical("y", Samples.normal(rows, 2, 0))
                .column("label", Samples.labels(rows, 3, 300))
                .column("at", Samples.times(rows, 4))
                .build();
        profile = profile(dataset);
        bytes = profile.toBytes();
        snapshot = DRIFT.run(RunData.of(profile).withReference(profile));
    }

    /** The same rows in columns that nothing was derived from yet. */
    @State(Scope.Benchmark)
    public static class Unseen {

        private Dataset rows;

        /** For the annotation processor. */
        public Unseen() {}

        /** Copies the rows. */
        @Setup(Level.Invocation)
        public void forget(ProfileBenchmark benchmark) {
            rows = Samples.copy(benchmark.dataset);
        }
    }

    /** Reading the numbers once. */
    @Benchmark
    public double baseline() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += dataset.numerical("x").get(row) + dataset.numerical("y").get(row);
        }
        return sum;
    }

    /** One batch into a profile. */
    @Benchmark
    public Profile batch(Unseen unseen) {
        return profile(unseen.rows);
    }

    private static Profile profile(Dataset batch) {
        return Profile.builder().executor(Runnable::run).add(batch).build();
    }

    /** Two profiles into one. */
    @Benchmark
    public Profile merge() {
        return profile.merge(profile);
    }

    /** A profile to bytes. */
    @Benchmark
    public byte[] write() {
        return profile.toBytes();
    }

    /** A profile from bytes. */
    @Benchmark
    public Profile read() {
        return Profile.ofBytes(bytes, List.of());
    }

    /** The summary of a data set, the search for equal rows and equal columns among it. */
    @Benchmark
    public Snapshot datasetSummary(Unseen unseen) {
        return SUMMARY.run(RunData.of(unseen.rows));
    }

    /** A snapshot of drift to JSON. */
    @Benchmark
    public String json() {
        return snapshot.toJson();
    }
}
