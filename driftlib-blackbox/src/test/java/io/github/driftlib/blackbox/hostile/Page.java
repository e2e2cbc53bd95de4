package io.github.driftlib.blackbox.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The page of the documentation that long runs write what they measured into. */
final class Page {

    private static final Path FILE = Path.of("..", "docs", "reliability.md");

    private Page() {}

    static boolean isLong() {
        return Boolean.getBoolean("long");
    }

    /** Puts the text where the page has the marks of the part, with the machine, the JDK and the date. */
    static void write(String part, String text) throws IOException {
        String begin = "<!-- " + part + ": begin -->\n";
        String end = "<!-- " + part + ": end -->";
        String page = Files.readString(FILE);
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException("page must have the marks of '" + part + "', but has not: " + FILE);
        }
        Files.writeString(
                FILE, page.substring(0, from + begin.length()) + text + "\n" + machine() + "\n" + page.substring(to));
    }

    private static String machine() {
        return "Measured on " + LocalDate.now(ZoneOffset.UTC) + ": "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, JDK "
                + Runtime.version().feature() + " (" + System.getProperty("java.vendor") + ").";
    }
}
