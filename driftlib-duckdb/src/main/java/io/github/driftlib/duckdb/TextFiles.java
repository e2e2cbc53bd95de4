package io.github.driftlib.duckdb;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Remark;
import io.github.driftlib.duckdb.ColumnGuess.Decision;
import io.github.driftlib.json.NearestName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first walk through files of text: it finds out which columns there are, and what each holds in all of them. */
final class TextFiles {

    private final TextFormat format;
    private final boolean folders;
    private final MissingWords words;
    private final Map<String, ColumnGuess> guesses = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<Path, Set<String>> namesOfFiles = new LinkedHashMap<>();
    private long rowCount;

    private TextFiles(TextFormat format, boolean folders) {
        this.format = format;
        this.folders = folders;
        words = new MissingWords(format.rules().missingWords());
    }

    /** Walks through all rows of all files. */
    static TextFiles walk(TextFormat format, List<Path> files, boolean folders) throws IOException {
        TextFiles walked = new TextFiles(format, folders);
        for (Path file : files) {
            walked.walk(file);
        }
        return walked;
    }

    private void walk(Path file) throws IOException {
        try (TextRows rows = format.open(file)) {
            List<ColumnGuess> columns = new ArrayList<>();
            Optional<TextRow> row = rows.next();
            extend(columns, rows.names());
            while (row.isPresent()) {
                InterruptWatch.check();
                rowCount++;
                if (columns.size() < rows.names().size()) {
                    extend(columns, rows.names());
                }
                int fields = Math.min(columns.size(), row.get().fields());
                for (int i = 0; i < fields; i++) {
                    columns.get(i).see(row.get(), i, file);
                }
                row = rows.next();
            }
            Set<String> names = new HashSet<>(rows.names());
            if (folders) {
                seeFolders(file, rows.names());
                names.addAll(FolderKeys.of(file).keySet());
            }
            namesOfFiles.put(file, names);
            remarks.addAll(rows.remarks());
        }
    }

    private void extend(List<ColumnGuess> columns, List<String> names) {
        for (int i = columns.size(); i < names.size(); i++) {
            columns.add(guess(names.get(i)));
        }
    }

    private void seeFolders(Path file, List<String> names) {
        for (Map.Entry<String, String> entry : FolderKeys.of(file).entrySet()) {
            if (names.contains(entry.getKey())) {
                throw FolderKeys.taken(entry.getKey(), file);
            }
            guess(entry.getKey()).see(cell(entry.getValue()), 0, file);
        }
    }

    /** A row of one field. */
    static TextRow cell(String value) {
        TextRow row = new TextRow();
        row.begin(0);
        row.add(value.toCharArray(), 0, value.length(), TextRow.Type.OPEN);
        return row;
    }

    private ColumnGuess guess(String name) {
        return guesses.computeIfAbsent(name, key -> new ColumnGuess(key, format.rules(), words));
    }

    List<String> names() {
        return List.copyOf(guesses.keySet());
    }

    MissingWords words() {
        return words;
    }

    /** Which column becomes what; the kinds of {@code held} are those of a data set that this one is held to. */
    Map<String, Decision> decisions(Map<String, ColumnKind> held) {
        boolean commas = guesses.values().stream().anyMatch(ColumnGuess::hasClearCommas);
        Map<String, Decision> decisions = new LinkedHashMap<>();
        guesses.forEach((name, guess) -> {
            ColumnKind stated = format.kinds().getOrDefault(name, held.get(name));
            decisions.put(name, stated == null ? guess.decide(commas) : guess.decided(stated, commas));
        });
        return decisions;
    }

    /** Refuses rows without any column: nothing would be left of them, not even their number. */
    void checkColumns(String label) {
        if (guesses.isEmpty() && rowCount > 0) {
            throw new DataReadException(
                    "rows must have a column, but the " + rowCount + " rows of " + label + " have none");
        }
    }

    void checkKnown(Set<String> stated, String label) {
        for (String name : stated) {
            if (!guesses.containsKey(name)) {
                throw new DataReadException("kinds must be of columns of " + label + ": the column must be "
                        + NearestName.oneOf(name, names()));
            }
        }
    }

    /** Refuses whole numbers that a column held to be numerical would merge. */
    void checkHeld(Map<String, ColumnKind> held, String label) {
        held.forEach((name, kind) -> {
            ColumnGuess guess = guesses.get(name);
            if (guess != null
                    && kind == ColumnKind.NUMERICAL
                    && !format.kinds().containsKey(name)
                    && guess.beyond() > 0) {
                throw new DataReadException("column '" + name + "' of " + label
                        + " must hold num values as the data it is held to, but has " + guess.beyond()
                        + " whole numbers beyond 2^53");
            }
        });
    }

    /** That columns are in some of the files only. */
    static List<Remark> notInAll(Map<Path, ? extends Collection<String>> namesOfFiles, Collection<String> columns) {
        List<Remark> remarks = new ArrayList<>();
        for (String column : columns) {
            List<Path> without = namesOfFiles.entrySet().stream()
                    .filter(file -> !file.getValue().contains(column))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!without.isEmpty()) {
                remarks.add(Remark.notInAllFiles(
                        column,
                        without.size(),
                        namesOfFiles.size(),
                        without.get(0).toString()));
            }
        }
        return remarks;
    }

    /** What one should know of the files, which have a name for errors, and of the given columns. */
    List<Remark> remarks(Map<String, Decision> columns, Set<String> stated, String label) {
        List<Remark> all = new ArrayList<>();
        columns.forEach((name, decision) -> all.addAll(guess(name).remarks(decision, stated.contains(name))));
        all.addAll(remarks);
        all.addAll(notInAll(namesOfFiles, columns.keySet()));
        if (rowCount == 0) {
            all.add(Remark.noRows(label));
        }
        return all;
    }
}
