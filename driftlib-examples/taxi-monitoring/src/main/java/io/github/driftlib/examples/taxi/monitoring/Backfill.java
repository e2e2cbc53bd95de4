package io.github.driftlib.examples.taxi.monitoring;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges one day after the other and keeps what comes of it. */
final class Backfill {

    private final DailyMonitor monitor;
    private final DayRecorder recorder;
    private final Duration pause;
    private final DayListener listener;

    /** With a pause between two days, which makes the past look live. */
    Backfill(DailyMonitor monitor, DayRecorder recorder, Duration pause, DayListener listener) {
        this.monitor = monitor;
        this.recorder = recorder;
        this.pause = pause;
        this.listener = listener;
    }

    /** The results of the days that have trips. */
    List<DayResult> run() throws InterruptedException {
        List<DayResult> results = new ArrayList<>();
        for (LocalDate day : monitor.days()) {
            Optional<DayResult> result = monitor.judge(day);
            if (result.isPresent()) {
                pauseAfter(results);
                recorder.record(result.get());
                results.add(result.get());
            }
            listener.onDay(day, result);
        }
        if (results.isEmpty()) {
            throw new IllegalArgumentException("there are no trips on any day of the month");
        }
        recorder.export();
        return results;
    }

    private void pauseAfter(List<DayResult> results) throws InterruptedException {
        if (!results.isEmpty()) {
            Thread.sleep(pause.toMillis());
        }
    }
}
