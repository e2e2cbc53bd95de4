package io.github.driftlib.training;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.HistoryValue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run that writes what it measures, at once. One that is closed without {@link #finish} has failed.
 *
 * <p>Safe for use by many threads, if the sink is.
 */
public final class TrainingRun implements AutoCloseable {

    private final TrainingSink sink;
    private final Clock clock;
    private Run run;

    TrainingRun(Run run, TrainingSink sink, Clock clock) {
        this.run = run;
        this.sink = sink;
        this.clock = clock;
        sink.write(run);
    }

    /** The run as it is now. */
    public synchronized Run run() {
        return run;
    }

    /** Writes a value of a step. */
    public void record(long step, String split, String metric, double value) {
        record(step, split, metric, value, null);
    }

    /**
     * Writes a value of a step that is known up to an error.
     *
     * @param standardError how far the value may be off by chance, as a standard deviation; null where it is not known
     */
    public void record(long step, String split, String metric, double value, @Nullable Double standardError) {
        sink.write(List.of(
                new Point(run().id(), Series.of(metric, split), step, null, clock.instant(), value, standardError)));
    }

    /** Writes how often each label was taken for each, by true label and predicted label. */
    public void confusion(long step, String split, Map<String, Map<String, Long>> counts) {
        List<Point> points = new ArrayList<>();
        Instant now = clock.instant();
        counts.forEach((actual, row) -> row.forEach((predicted, count) -> points.add(new Point(
                run().id(), new Series(Series.CONFUSION, split, actual, predicted), step, null, now, count, null))));
        sink.write(points);
    }

    /** Writes the numbers of a snapshot, each under the series of its metric, its column and its field. */
    public void record(long step, String split, Snapshot snapshot) {
        Instant now = clock.instant();
        sink.write(HistoryValue.of(snapshot).stream()
                .filter(value -> value.value().number() != null)
                .map(value -> new Point(
                        run().id(),
                        Series.of(name(value), split),
                        step,
                        null,
                        now,
                        value.value().number(),
                        null))
                .toList());
    }

    private static String name(HistoryValue value) {
        Metric.Key key = value.metric();
        String column = value.value().column();
        return key.text() + (column.isEmpty() ? "" : " " + column) + " "
                + value.value().field();
    }

    /** The run came to its end. */
    public synchronized void finish() {
        end(Run.Status.FINISHED);
    }

    private void end(Run.Status status) {
        Instant now = clock.instant();
        run = run.ended(now.isBefore(run.start()) ? run.start() : now, status);
        sink.write(run);
    }

    @Override
    public synchronized void close() {
        if (run.status() == Run.Status.RUNNING) {
            end(Run.Status.FAILED);
        }
    }
}
