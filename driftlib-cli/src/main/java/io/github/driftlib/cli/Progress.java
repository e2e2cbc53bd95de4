package io.github.driftlib.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal, and only there, that a long read goes on. */
final class Progress implements AutoCloseable {

    private static final long SHOWN_AFTER_MILLIS = 1_000;

    private final String task;
    private final Thread thread;
    private volatile long rows;

    private Progress(String task) {
        this.task = task;
        this.thread = new Thread(this::show, "progress");
        thread.setDaemon(true);
    }

    static Progress of(String task) {
        Progress progress = new Progress(task);
        if (System.console() != null) {
            progress.thread.start();
        }
        return progress;
    }

    /** How many rows there are so far. */
    void rows(long count) {
        rows = count;
    }

    private void show() {
        try {
            Thread.sleep(SHOWN_AFTER_MILLIS);
            try (ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build()) {
                while (true) {
                    bar.stepTo(rows);
                    Thread.sleep(200);
                }
            }
        } catch (InterruptedException e) {
            // The read has ended.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        if (thread.isAlive()) {
            try {
                thread.join(SHOWN_AFTER_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
