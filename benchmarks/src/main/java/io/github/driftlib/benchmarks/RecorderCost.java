package io.github.driftlib.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.driftlib.benchmarks.RecorderBenchmark.Ride;
import io.github.driftlib.live.Recorder;
import io.github.driftlib.live.Windows;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.HdrHistogram.DoubleRecorder;

/**
 * The cost of recording in CPU time of the thread and in bytes, which other load on the machine changes little: the
 * best of some rounds of each, in turn.
 */
public final class RecorderCost {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROWS = 16_384;
    private static final int REPEATS = 60;

    private RecorderCost() {}

    /**
     * Prints the costs. The first argument is the number of rounds, 7 unless given; the second a page whose part
     * {@code recorder} is written.
     */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
        Ride[] rides = new Ride[ROWS];
        for (int i = 0; i < ROWS; i++) {
            rides[i] = RecorderBenchmark.ride(i);
        }
        Recorder<Ride> recorder = Recorder.builder(RecorderBenchmark.type())
                .windows(Windows.rows(10_000_000))
                .lanes(16, 1_024, 64)
                .drainedByHand()
                .build();
        DoubleRecorder histogram = new DoubleRecorder(3);
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        for (int round = 0; round < rounds; round++) {
            best[0] = Math.min(best[0], baseline(histogram, rides));
            double[] costs = record(recorder, rides);
            for (int i = 0; i < costs.length; i++) {
                best[i + 1] = Math.min(best[i + 1], costs[i]);
            }
        }
        String table = String.format(
                Locale.ROOT,
                "| what | CPU time of the thread, ns | bytes made |%n|---|---|---|%n"
                        + "| HdrHistogram's `DoubleRecorder.recordValue`, one number | %.1f | |%n"
                        + "| `record`, a row of 8 columns | %.1f | %.3f |%n"
                        + "| the same with the drain into the profile | %.1f | |%n%n"
                        + "Best of %d rounds on %s%n",
                best[0],
                best[1],
                best[2],
                best[3],
                rounds,
                WrittenPart.today());
        System.out.print(table);
        System.out.println(recorder.counts());
        recorder.close();
        if (arguments.length > 1) {
            WrittenPart.write(Path.of(arguments[1]), "recorder", table);
        }
    }

    private static double baseline(DoubleRecorder histogram, Ride[] rides) {
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            for (Ride ride : rides) {
                histogram.recordValue(ride.distance());
            }
        }
        return (THREADS.getCurrentThreadCpuTime() - begin) / (double) (REPEATS * ROWS);
    }

    private static double[] record(Recorder<Ride> recorder, Ride[] rides) {
        long recording = 0;
        long bytes = 0;
        long draining = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long begin = THREADS.getCurrentThreadCpuTime();
            for (Ride ride : rides) {
                recorder.record(ride);
            }
            long end = THREADS.getCurrentThreadCpuTime();
            bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
            recording += end - begin;
            recorder.drain();
            draining += THREADS.getCurrentThreadCpuTime() - end;
        }
        double rows = REPEATS * (double) ROWS;
        return new double[] {recording / rows, bytes / rows, (recording + draining) / rows};
    }
}
