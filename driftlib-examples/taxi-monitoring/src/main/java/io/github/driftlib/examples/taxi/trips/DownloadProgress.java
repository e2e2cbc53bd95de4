package io.github.driftlib.examples.taxi.trips;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a download is: on a terminal by a bar, elsewhere by a line. */
final class DownloadProgress implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;

    private final ProgressBar bar;

    private DownloadProgress(ProgressBar bar) {
        this.bar = bar;
    }

    static DownloadProgress of(String name, DownloadAnswer answer) {
        if (System.console() == null) {
            System.err.println("Downloading " + name);
            return new DownloadProgress(null);
        }
        return new DownloadProgress(new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(answer.total())
                .startsFrom(answer.from(), Duration.ZERO)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .build());
    }

    void add(long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
