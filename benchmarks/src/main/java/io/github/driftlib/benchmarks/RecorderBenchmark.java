package io.github.driftlib.benchmarks;

import io.github.driftlib.data.RowType;
import io.github.driftlib.live.Recorder;
import io.github.driftlib.live.Windows;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.DoubleRecorder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What it costs a thread to record a row of 8 columns, and, with the drain, to bring it into a profile. The baseline is
 * HdrHistogram's recorder of one number; {@code -prof gc} shows the bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecorderBenchmark {

    private static final int ROWS = 8_192;

    /** A row of 8 columns. */
    public record Ride(
            double distance,
            double fare,
            double tip,
            double tolls,
            double total,
            int riders,
            String zone,
            Instant at) {}

    private final Ride[] rides = new Ride[ROWS];
    private Recorder<Ride> recorder;
    private DoubleRecorder histogram;

    /** For the annotation processor. */
    public RecorderBenchmark() {}

    /** The type of a row. */
    public static RowType<Ride> type() {
        return RowType.<Ride>builder()
                .number("distance", Ride::distance)
                .number("fare", Ride::fare)
                .number("tip", Ride::tip)
                .number("tolls", Ride::tolls)
                .number("total", Ride::total)
                .whole("riders", Ride::riders)
                .label("zone", Ride::zone)
                .datetime("at", Ride::at)
                .build();
    }

    /** A row. */
    public static Ride ride(int number) {
        return new Ride(
                1 + number % 700 / 7.0,
                number % 300 / 3.0,
                number % 5,
                0,
                number % 500 / 2.0,
                number % 6,
                "zone " + number % 260,
                Instant.ofEpochSecond(1_700_000_000L + number / 100));
    }

    /** Makes the rows. */
    @Setup
    public void setUp() {
        for (int i = 0; i < ROWS; i++) {
            rides[i] = ride(i);
        }
        histogram = new DoubleRecorder(3);
        recorder = Recorder.builder(type())
                .windows(Windows.rows(1_000_000))
                .lanes(1, 1_024, 2 * ROWS / 1_024)
                .drainedByHand()
                .build();
    }

    /** Empties the lanes, which is not measured. */
    @State(Scope.Benchmark)
    public static class Emptied {

        /** For the annotation processor. */
        public Emptied() {}

        /** Makes room for the rows of an invocation. */
        @Setup(Level.Invocation)
        public void empty(RecorderBenchmark all) {
            all.recorder.drain();
        }
    }

    /** Lets go of the recorder. */
    @TearDown
    public void tearDown() {
        recorder.close();
    }

    /** The baseline: one number. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void baselineHdrHistogram() {
        for (Ride ride : rides) {
            histogram.recordValue(ride.distance());
        }
    }

    /** Records rows. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void record(Emptied emptied) {
        for (Ride ride : rides) {
            recorder.record(ride);
        }
    }

    /** Records rows and adds them to the profile of their window. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void recordAndDrain() {
        for (Ride ride : rides) {
            recorder.record(ride);
        }
        recorder.drain();
    }
}
