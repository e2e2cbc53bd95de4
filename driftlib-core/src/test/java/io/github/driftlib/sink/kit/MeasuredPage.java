package io.github.driftlib.sink.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** A Markdown page that long tests write what they measured into. */
public final class MeasuredPage {

    private final Path file;

    private MeasuredPage(Path file) {
        this.file = file;
    }

    /** The page in a file, which must be there. */
    public static MeasuredPage of(Path file) {
        return new MeasuredPage(Objects.requireNonNull(file, "file must be given, but was null"));
    }

    /** Whether this is a long run, which writes: with the system property {@code long}. */
    public static boolean isLong() {
        return Boolean.getBoolean("long");
    }

    /**
     * Puts the text between the two comments {@code part: begin} and {@code part: end} of the page, with the machine,
     * the JDK and the date below it.
     */
    public void write(String part, String text) throws IOException {
        String begin = "<!-- " + part + ": begin -->\n";
        String end = "<!-- " + part + ": end -->";
        String page = Files.readString(file);
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException("page must have the marks of '" + part + "', but has not: " + file);
        }
        Files.writeString(
                file, page.substring(0, from + begin.length()) + text + "\n" + machine() + "\n" + page.substring(to));
    }

    private static String machine() {
        return "Measured on " + LocalDate.now(ZoneOffset.UTC) + ": "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, JDK "
                + Runtime.version().feature() + " (" + System.getProperty("java.vendor") + ").";
    }
}
