package io.github.driftlib.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What it costs to write a page of drift, once the JVM is warm, in CPU time of the thread. With
 * {@code -Ddocs.update=true} the table of docs/html-reports.md is written anew.
 */
@EnabledIfSystemProperty(named = "long", matches = "true")
class PageCostTest {

    private static final Path PAGE = Path.of("..", "docs", "html-reports.md");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 200;
    private static final int TIMES = 51;

    @Test
    void twentyColumnsAreWrittenInAHundredMilliseconds() throws IOException {
        StringBuilder table = new StringBuilder("| columns | page, kB | CPU time to write it, ms |\n|---|---|---|\n");
        for (int columns : new int[] {20, 100, 500}) {
            Snapshot snapshot = LargePageTest.drift(columns);
            int size = HtmlReport.standard().html(snapshot).getBytes(StandardCharsets.UTF_8).length;
            double time = millis(snapshot, columns == 20 ? WARM_UP : 20);
            table.append(String.format(Locale.ROOT, "| %d | %d | %.1f |%n", columns, Math.round(size / 1000.0), time));
            if (columns == 20) {
                assertThat(time).isLessThan(100);
                assertThat(size).isLessThan(400_000);
            }
        }
        table.append("\nMedian of ")
                .append(TIMES)
                .append(" pages of a warm JVM on ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(": ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append(", JDK ")
                .append(Runtime.version().feature())
                .append(".\n");
        System.out.print(table);
        if (Boolean.getBoolean("docs.update")) {
            write(table.toString());
        }
    }

    private static double millis(Snapshot snapshot, int warmUp) {
        for (int i = 0; i < warmUp; i++) {
            HtmlReport.standard().html(snapshot);
        }
        double[] nanos = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            HtmlReport.standard().html(snapshot);
            nanos[i] = THREADS.getCurrentThreadCpuTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos[TIMES / 2] / 1e6;
    }

    private static void write(String table) throws IOException {
        String all = Files.readString(PAGE);
        String begin = "<!-- cost: begin -->\n";
        int from = all.indexOf(begin) + begin.length();
        Files.writeString(PAGE, all.substring(0, from) + table + all.substring(all.indexOf("<!-- cost: end -->")));
    }
}
