package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.estimation.Chunking;
import io.github.driftlib.estimation.DirectLossEstimation;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import io.github.driftlib.live.Window;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.summary.TimePeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How wrong the model may have been in a window, before anybody knows how long the trips took. Behind an estimate is a
 * model of the model's errors, which takes its time: that has a thread of its own, and of too many windows that wait,
 * the oldest goes without.
 */
final class WindowEstimates implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WindowEstimates.class);

    static final String PROJECT = "taxi-live-estimate";

    private static final int FEWEST_TRIPS = 10;
    private static final int MOST_PASSENGERS = 8;
    private static final int MOST_WAITING = 48;
    /** An error model of more trips is slower, and no better. */
    private static final int MOST_REFERENCE = 6_000;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            WindowEstimates::thread,
            (work, full) -> drop(full, work));
    private final LongAdder dropped = new LongAdder();
    private final Dataset reference;
    private final Report report;
    private final Consumer<Snapshot> take;

    /**
     * Estimates.
     *
     * @param take where they go
     */
    WindowEstimates(ServiceSettings settings, Consumer<Snapshot> take) {
        this.take = take;
        int rows = settings.reference().rowCount();
        int step = Math.max(1, rows / MOST_REFERENCE);
        reference = settings.reference()
                .take(IntStream.range(0, rows / step).map(row -> row * step).toArray());
        report = Report.builder()
                .metrics(estimate(settings.window()))
                .withoutPlots()
                .executor(Runnable::run)
                .build();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "estimates");
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** The metric: windows of a day or more are held against days of the reference, shorter ones against its hours. */
    static DirectLossEstimation estimate(Duration window) {
        TimePeriod period = window.compareTo(Duration.ofDays(1)) >= 0 ? TimePeriod.DAY : TimePeriod.HOUR;
        return Metrics.directLossEstimation(Chunking.byPeriod(period), DirectLossEstimation.Loss.MAE);
    }

    private void drop(ThreadPoolExecutor full, Runnable work) {
        dropped.increment();
        full.getQueue().poll();
        if (!full.isShutdown()) {
            full.execute(work);
        }
    }

    /** Estimates a window some time later. */
    void follow(Window window) {
        thread.execute(() -> {
            try {
                of(window).ifPresent(take);
            } catch (RuntimeException e) {
                LOG.error("the error in {} could not be estimated", window, e);
            }
        });
    }

    /** How many windows went without an estimate. */
    long dropped() {
        return dropped.sum();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                dropped.add(thread.shutdownNow().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The estimate of a window, from those of its trips that are like the reference's; none where these are too few.
     */
    Optional<Snapshot> of(Window window) {
        Dataset trips =
                window.rows().map(WindowEstimates::fit).orElse(Dataset.builder().build());
        if (trips.rowCount() < FEWEST_TRIPS) {
            return Optional.empty();
        }
        Instant[] times = new Instant[trips.rowCount()];
        Arrays.fill(times, window.from());
        Dataset current = trips.with(
                TaxiColumns.PICKUP,
                Dataset.builder().datetime(TaxiColumns.PICKUP, times).build().datetime(TaxiColumns.PICKUP));
        RunInfo info = RunInfo.of(PROJECT, window.from())
                .withMetadata("window_end", window.to().toString())
                .withMetadata("trips", Integer.toString(trips.rowCount()));
        return Optional.of(report.run(RunData.of(current)
                .withReference(reference)
                .withDefinition(TaxiColumns.QUALITY)
                .withInfo(info)));
    }

    private static Dataset fit(Dataset trips) {
        return trips.filter(trip -> {
            double passengers = trip.number(TaxiColumns.PASSENGERS);
            return 0 < passengers && passengers <= MOST_PASSENGERS;
        });
    }
}
