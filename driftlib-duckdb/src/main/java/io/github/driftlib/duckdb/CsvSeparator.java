package io.github.driftlib.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What separates the fields of a CSV file that nobody has said it of: that of some characters which gives the first
 * line the most fields, and of those with as many, the one with which more lines agree. Where that does not tell, it is
 * an error. A separator with which the quotes are wrong is not passed over for one that gives fewer fields: a stray
 * quote would make one column of a table. Reading with it says in which line they are wrong.
 */
final class CsvSeparator {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int TRIED_ROWS = 100;

    /**
     * How a file looks with one separator.
     *
     * @param first how many fields the first line has
     * @param agreeing how many of the lines tried have as many
     * @param others how many fields each of the lines after the first has, or 0 where they differ
     * @param numbers whether each of these lines is one number with a decimal comma
     * @param broken whether a line could not be read
     */
    private record Trial(char separator, int first, int agreeing, int others, boolean numbers, boolean broken) {

        /** Whether not even the first line could be read. */
        boolean unread() {
            return broken && first == 0;
        }
    }

    /**
     * What may separate the columns of a file that looks like one column.
     *
     * @param separator the character
     * @param fields how many fields with something in them each line has
     * @param repeated whether more than one stand between two fields somewhere
     */
    record Suspect(char separator, int fields, boolean repeated) {

        /** The character in words. */
        String name() {
            return separator == ' ' ? "blanks" : "colons";
        }
    }

    private static final char[] SUSPECTS = {' ', ':'};
    private static final int FEWEST_ROWS = 3;

    private CsvSeparator() {}

    /** A blank or a colon, where each of the first lines has as many fields between them, and at least two. */
    static Optional<Suspect> suspected(Path file, CsvFormat format) {
        for (char separator : SUSPECTS) {
            try (CsvRows rows = new CsvRows(file, format, separator, format.skippedLines())) {
                Optional<Suspect> suspect = suspect(separator, rows);
                if (suspect.isPresent()) {
                    return suspect;
                }
            } catch (IOException | DataReadException e) {
                // Not with this separator; reading with the right one says what is wrong.
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<Suspect> suspect(char separator, CsvRows rows) throws IOException {
        int wanted = -1;
        boolean repeated = false;
        int row = 0;
        for (Optional<TextRow> next = rows.read(); row < TRIED_ROWS && next.isPresent(); next = rows.read(), row++) {
            TextRow line = next.get();
            int filled = (int) IntStream.range(0, line.fields())
                    .filter(field -> line.length(field) > 0)
                    .count();
            repeated |= filled < line.fields();
            if (filled < 2 || wanted != -1 && wanted != filled) {
                return Optional.empty();
            }
            wanted = filled;
        }
        return row < FEWEST_ROWS ? Optional.empty() : Optional.of(new Suspect(separator, wanted, repeated));
    }

    static char of(Path file, CsvFormat format) throws IOException {
        List<Trial> all = new ArrayList<>();
        for (char separator : SEPARATORS) {
            if (separator == format.quote()) {
                continue;
            }
            try (CsvRows rows = new CsvRows(file, format, separator, format.skippedLines())) {
                all.add(trial(separator, rows));
            }
        }
        List<Trial> trials = all.stream().filter(trial -> !trial.broken).toList();
        int width = trials.stream().mapToInt(Trial::first).max().orElse(0);
        Optional<Trial> broken = all.stream()
                .filter(trial -> trial.broken)
                .filter(trial -> trial.first > Math.max(1, width) || width <= 1 && trial.unread())
                .reduce((one, other) -> other.first > one.first ? other : one);
        if (broken.isPresent()) {
            return broken.get().separator;
        }
        if (width <= 1) {
            checkTitle(file, all);
            // Of one column; its values can have commas in them.
            return trials.stream()
                    .reduce((one, other) -> other.agreeing > one.agreeing ? other : one)
                    .map(Trial::separator)
                    .orElse(',');
        }
        int agreeing = trials.stream()
                .filter(trial -> trial.first == width)
                .mapToInt(Trial::agreeing)
                .max()
                .orElse(0);
        List<Trial> best = trials.stream()
                .filter(trial -> trial.first == width && trial.agreeing == agreeing)
                .toList();
        if (best.size() > 1) {
            throw new DataReadException("separator must be clear, but '" + best.get(0).separator + "' and '"
                    + best.get(1).separator + "' both give " + width + " fields in the first line of file " + file
                    + "; CsvFormat's separator(...) says which it is");
        }
        return best.get(0).separator;
    }

    /** Refuses a line of one field above lines of several, all of one length: it is a title. */
    private static void checkTitle(Path file, List<Trial> trials) {
        Optional<Trial> table = trials.stream()
                .filter(trial -> trial.others > 1 && !trial.numbers)
                .findFirst();
        if (table.isPresent()) {
            throw new DataReadException("the first line of file " + file
                    + " must have as many fields as those after it, but has one, and they have "
                    + table.get().others + " between '" + table.get().separator
                    + "'; CsvFormat's skippedLines(...) leaves out a title, separator(...) says what separates fields");
        }
    }

    private static Trial trial(char separator, CsvRows rows) throws IOException {
        int first = 0;
        int agreeing = 0;
        int others = -1;
        boolean numbers = separator == ',';
        try {
            for (int row = 0; row < TRIED_ROWS; row++) {
                Optional<TextRow> next = rows.read();
                if (next.isEmpty()) {
                    break;
                }
                int fields = next.get().fields();
                if (row == 0) {
                    first = fields;
                } else {
                    others = others == -1 || others == fields ? fields : 0;
                    numbers &= fields <= 2 && isDigits(next.get());
                }
                agreeing += fields == first ? 1 : 0;
            }
        } catch (DataReadException e) {
            // Not with this separator; if it is taken, reading says why.
            return new Trial(separator, first, agreeing, others, numbers, true);
        }
        return new Trial(separator, first, agreeing, others, numbers, false);
    }

    /** Whether all fields are digits, perhaps with a sign before them, as the parts of numbers with a comma are. */
    private static boolean isDigits(TextRow row) {
        for (int field = 0; field < row.fields(); field++) {
            if (NumberText.classify(row.chars, row.start(field), row.length(field), '\0', '\0') == NumberText.NONE) {
                return false;
            }
        }
        return true;
    }
}
