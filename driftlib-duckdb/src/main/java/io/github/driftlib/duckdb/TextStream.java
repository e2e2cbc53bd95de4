package io.github.driftlib.duckdb;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import io.github.driftlib.duckdb.ColumnGuess.Decision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The second walk through files of text, when it is known what their columns are: it makes values of the texts. */
final class TextStream implements RowStream {

    private final TextFormat format;
    private final boolean folders;
    private final Iterator<Path> files;
    private final Map<String, TextCollector> collectors = new LinkedHashMap<>();
    private List<Remark> remarks;
    /** The file that is read, at first the first one. */
    private Path file;

    private Optional<TextRows> rows = Optional.empty();
    private Optional<TextRow> row = Optional.empty();
    private final List<Cell> cells = new ArrayList<>();
    private int known;
    private int expected;
    private volatile boolean cancelled;

    /** Where a column of the present file is: a field of its rows, or the value of a folder, or nowhere. */
    private record Cell(TextCollector collector, int field, Optional<TextRow> folder) {}

    private TextStream(
            TextFormat format,
            boolean folders,
            List<Path> files,
            TextFiles walked,
            Map<String, Decision> columns,
            List<Remark> remarks) {
        this.format = format;
        this.folders = folders;
        this.files = files.iterator();
        file = files.get(0);
        this.remarks = remarks;
        columns.forEach((name, decision) -> collectors.put(
                name,
                TextCollector.of(name, decision, walked.words(), format.rules().dateFormats())));
    }

    static RowStream open(ReadRequest request) {
        Source source = request.source();
        TextFormat format = source.text().orElseThrow();
        List<Path> files = source.textFiles(request.engine());
        boolean folders = source.glob().isPresent();
        try {
            TextFiles walked = TextFiles.walk(format, files, folders);
            walked.checkColumns(source.label());
            walked.checkKnown(format.kinds().keySet(), source.label());
            walked.checkHeld(request.held(), source.label());
            Map<String, Decision> all = walked.decisions(request.held());
            List<String> wanted = request.selected(walked.names());
            Map<String, Decision> read = new LinkedHashMap<>();
            if (request.condition().isPresent()) {
                read.putAll(all);
            } else {
                wanted.forEach(name -> read.put(name, all.get(name)));
            }
            Set<String> stated = new HashSet<>(format.kinds().keySet());
            stated.addAll(request.held().keySet());
            Map<String, Decision> shown = new LinkedHashMap<>();
            wanted.forEach(name -> shown.put(name, all.get(name)));
            TextStream stream =
                    new TextStream(format, folders, files, walked, read, walked.remarks(shown, stated, source.label()));
            return request.condition().isPresent() ? FilteredStream.of(stream, request, wanted) : stream;
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    @Override
    public boolean hasRow() {
        try {
            while (row.isEmpty()) {
                if (cancelled) {
                    throw new DataReadException("reading was stopped in file " + file);
                }
                InterruptWatch.check();
                if (rows.isPresent()) {
                    row = rows.get().next();
                    if (row.isEmpty()) {
                        closeFile();
                    }
                } else if (files.hasNext()) {
                    file = files.next();
                    rows = Optional.of(format.open(file));
                    known = -1;
                } else {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private DataReadException unreadable(IOException e) {
        return new DataReadException("file must be readable, but was " + file + ": " + FileProblem.of(e), e);
    }

    @Override
    public Dataset take(int limit) {
        collectors.values().forEach(collector -> collector.start(expected));
        int taken = 0;
        while (taken < limit && hasRow()) {
            TextRow present = row.orElseThrow();
            if (known != rows.orElseThrow().names().size()) {
                place(rows.get().names());
            }
            for (Cell cell : cells) {
                if (cell.folder.isPresent()) {
                    cell.collector.add(cell.folder.get(), 0, file);
                } else {
                    cell.collector.add(present, cell.field, file);
                }
            }
            row = Optional.empty();
            taken++;
        }
        expected = taken;
        checkFit();
        Dataset.Builder dataset = Dataset.builder().remarks(remarks);
        remarks = List.of();
        collectors.forEach((name, collector) -> dataset.column(name, collector.build()));
        return dataset.build();
    }

    /** Refuses columns that hold a value which does not fit, all of them at once. */
    private void checkFit() {
        List<String> misfits = collectors.values().stream()
                .flatMap(collector -> collector.misfit().stream())
                .toList();
        if (!misfits.isEmpty()) {
            throw new DataReadException(String.join("; ", misfits));
        }
    }

    /** Finds the columns among the fields of the present file. */
    private void place(List<String> names) {
        known = names.size();
        cells.clear();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
        Map<String, String> keys = folders ? FolderKeys.of(file) : Map.of();
        collectors.forEach((name, collector) -> cells.add(new Cell(
                collector,
                places.getOrDefault(name, Integer.MAX_VALUE),
                Optional.ofNullable(keys.get(name)).map(TextFiles::cell))));
    }

    @Override
    public int columnCount() {
        return collectors.size();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private void closeFile() throws IOException {
        Optional<TextRows> open = rows;
        rows = Optional.empty();
        if (open.isPresent()) {
            open.get().close();
        }
    }

    @Override
    public void close() {
        row = Optional.empty();
        while (files.hasNext()) {
            files.next();
        }
        try {
            closeFile();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
