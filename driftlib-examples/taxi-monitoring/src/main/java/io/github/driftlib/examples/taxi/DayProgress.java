package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.monitoring.DayListener;
import io.github.driftlib.examples.taxi.monitoring.DayResult;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the days as they come: on a terminal by a bar, and the table after it; elsewhere line by line. */
abstract class DayProgress implements DayListener, AutoCloseable {

    /** What suits the place where the program runs. */
    static DayProgress on(PrintWriter out, int days) {
        return System.console() == null ? new Lines(out) : new Bar(out, days);
    }

    @Override
    public abstract void close();

    private static String line(LocalDate day, Optional<DayResult> result) {
        return result.map(DayResult::line).orElse(day + "  skipped: no trips on that day");
    }

    private static final class Lines extends DayProgress {
        private final PrintWriter out;
        private boolean begun;

        Lines(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void onDay(LocalDate day, Optional<DayResult> result) {
            if (!begun) {
                out.println(DayResult.HEADER);
                begun = true;
            }
            out.println(line(day, result));
            out.flush();
        }

        @Override
        public void close() {}
    }

    private static final class Bar extends DayProgress {
        private final PrintWriter out;
        private final int days;
        private final List<String> lines = new ArrayList<>();
        private ProgressBar bar;

        Bar(PrintWriter out, int days) {
            this.out = out;
            this.days = days;
        }

        @Override
        public void onDay(LocalDate day, Optional<DayResult> result) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName("Days")
                        .setInitialMax(days)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(100)
                        .build();
            }
            lines.add(line(day, result));
            bar.setExtraMessage(day.toString());
            bar.step();
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                out.println(DayResult.HEADER);
                lines.forEach(out::println);
                out.flush();
            }
        }
    }
}
