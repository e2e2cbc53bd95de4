package io.github.driftlib.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The part of a page between two marks, which a benchmark writes. */
final class WrittenPart {

    private WrittenPart() {}

    /** Writes what stands between {@code <!-- name: begin -->} and {@code <!-- name: end -->}. */
    static void write(Path page, String name, String text) throws IOException {
        String begin = "<!-- " + name + ": begin -->\n";
        String all = Files.readString(page);
        int from = all.indexOf(begin);
        int to = all.indexOf("<!-- " + name + ": end -->");
        if (from < 0 || to < from) {
            throw new IOException("page must have the marks of '" + name + "', but has not: " + page);
        }
        Files.writeString(page, all.substring(0, from + begin.length()) + text + all.substring(to));
    }

    /** The day and the machine of a measurement, as a sentence ends. */
    static String today() {
        return LocalDate.now(ZoneOffset.UTC) + ": " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch")
                + ", " + Runtime.getRuntime().availableProcessors() + " processors, JDK "
                + Runtime.version().feature() + " (" + System.getProperty("java.vendor") + ").";
    }
}
