package io.github.driftlib.cli;

import io.github.driftlib.test.TestStatus;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints to a terminal or a pipe: in colours where they are wanted, and in lines that fit. */
final class Terminal {

    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 40;

    private final PrintWriter out;
    private final Ansi ansi;
    private final int width;

    Terminal(PrintWriter out, Ansi ansi, int width) {
        this.out = out;
        this.ansi = ansi;
        this.width = width;
    }

    /** Colours unless NO_COLOR is set or the output is a pipe; as wide as COLUMNS says. */
    static Terminal on(PrintWriter out) {
        return new Terminal(out, Ansi.AUTO, width(System.getenv("COLUMNS")));
    }

    private static int width(String columns) {
        try {
            return columns == null ? DEFAULT_WIDTH : Math.max(NARROWEST, Integer.parseInt(columns));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    /** A line, whose characters cannot steer a terminal. */
    void line(String text) {
        out.println(plain(text));
    }

    /** A word in the colour of a status, and a text beside it, in lines that fit. */
    void status(TestStatus status, String text) {
        int indent = 8;
        List<String> lines = wrapped(plain(text), width - indent);
        for (int i = 0; i < lines.size(); i++) {
            String head = i == 0 ? coloured(status) + " ".repeat(indent - status.name().length()) : " ".repeat(indent);
            out.println(head + lines.get(i));
        }
    }

    void bad(String text) {
        out.println(styled(Style.fg_red, plain(text)));
    }

    void good(String text) {
        out.println(styled(Style.fg_green, plain(text)));
    }

    private String coloured(TestStatus status) {
        Style colour = switch (status) {
            case FAIL, ERROR -> Style.fg_red;
            case WARNING -> Style.fg_yellow;
            case SUCCESS -> Style.fg_green;
            case SKIPPED -> Style.faint;
        };
        return styled(colour, status.name());
    }

    private String styled(Style style, String text) {
        return ansi.enabled() ? style.on() + text + Style.reset.on() : text;
    }

    /** The text without characters that move the cursor, end a line or turn it around. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
    }

    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Rows of cells below each other; the last cell of a row takes what is left. */
    void table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Math.min(plain(row.get(i)).length(), width / 2));
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
