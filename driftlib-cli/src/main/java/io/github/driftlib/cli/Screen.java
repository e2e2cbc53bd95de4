package io.github.driftlib.cli;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.terminal.Terminal;
import java.io.PrintWriter;
import java.util.List;

/** Prints to a terminal or a pipe, in lines that fit. */
final class Screen {

    private final PrintWriter out;
    private final Terminal terminal;

    Screen(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Colours unless NO_COLOR is set or the output is a pipe; as wide as COLUMNS says. */
    static Screen on(PrintWriter out) {
        return new Screen(out, Terminal.ofSystem());
    }

    /** What happened in a run, and what the reading of the data did that one should know. */
    void show(Snapshot snapshot, boolean allTests) {
        snapshot.remarks()
                .forEach(remark -> line("note: " + remark.data() + ": "
                        + OptionWords.of(remark.remark().text())));
        out.print((allTests ? terminal.withAllTests() : terminal).text(snapshot));
        out.flush();
    }

    /** A line, whose characters cannot steer a terminal. */
    void line(String text) {
        out.println(plain(text));
    }

    /** The text without characters that move the cursor, end a line or turn it around. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
    }

    /** Rows of cells below each other, each as wide as the widest of its column, but none wider than half a line. */
    void table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Math.min(plain(row.get(i)).length(), terminal.width() / 2));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < columns; i++) {
                String cell = shortened(plain(row.get(i)), widths[i]);
                line.append(cell).append(i == columns - 1 ? "" : " ".repeat(widths[i] - cell.length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String shortened(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "\u2026";
    }
}
