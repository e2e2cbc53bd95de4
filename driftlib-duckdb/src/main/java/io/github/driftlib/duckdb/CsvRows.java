package io.github.driftlib.duckdb;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.driftlib.data.Remark;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of a CSV file. */
final class CsvRows implements TextRows {

    private final Path file;
    private final CsvFormat format;
    private final CsvReader<TextRow> reader;
    private final CloseableIterator<TextRow> rows;
    private final Fields fields;
    private List<String> names = List.of();
    private Optional<TextRow> first = Optional.empty();
    private long unequal;

    CsvRows(Path file, CsvFormat format, char separator, int skippedLines) throws IOException {
        this.file = file;
        this.format = format;
        fields = new Fields();
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(format.quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true);
        format.comment()
                .ifPresent(character ->
                        builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(character));
        reader = builder.build(fields, TextFile.reader(file, format.encoding()));
        skipLines(skippedLines);
        rows = reader.iterator();
    }

    private void skipLines(int count) throws IOException {
        try {
            reader.skipLines(count);
        } catch (CsvParseException e) {
            reader.close();
            throw new DataReadException(
                    "skippedLines must be fewer than the lines of file " + file + ", but was " + count, e);
        }
    }

    /** The rows after the header, if there is one. */
    static CsvRows open(Path file, CsvFormat format) throws IOException {
        CsvRows rows = opened(file, format);
        try {
            rows.readHeader();
            return rows;
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static CsvRows opened(Path file, CsvFormat format) throws IOException {
        if (format.separator().isPresent()) {
            return new CsvRows(file, format, format.separator().get(), format.skippedLines());
        }
        Optional<Character> stated = format.skippedLines() == 0 ? statedSeparator(file, format) : Optional.empty();
        return stated.isPresent()
                ? new CsvRows(file, format, stated.get(), 1)
                : new CsvRows(file, format, CsvSeparator.of(file, format), format.skippedLines());
    }

    /** The separator that a first line such as {@code sep=;} states, as Excel writes and reads it. */
    private static Optional<Character> statedSeparator(Path file, CsvFormat format) throws IOException {
        try (Reader text = TextFile.reader(file, format.encoding())) {
            char[] line = new char["sep=;\n".length()];
            int length = 0;
            for (int read = 0; read >= 0 && length < line.length; length += Math.max(0, read)) {
                read = text.read(line, length, line.length - length);
            }
            String begin = new String(line, 0, length);
            return begin.matches("(?s)sep=[^\\w\\s\"][\\r\\n]|sep=\\t[\\r\\n]")
                    ? Optional.of(begin.charAt(4))
                    : Optional.empty();
        } catch (CharacterCodingException e) {
            // Reading says where.
            return Optional.empty();
        }
    }

    private void readHeader() throws IOException {
        Optional<TextRow> head = read();
        boolean isHeader = format.header().orElse(true);
        int width = head.map(TextRow::fields).orElse(0);
        if (isHeader && head.isEmpty()) {
            throw new DataReadException("file must have a line with the names of its columns, but was " + file);
        }
        if (isHeader) {
            names = IntStream.range(0, width).mapToObj(head.get()::text).toList();
            checkHeader(head.get());
        } else {
            names = IntStream.rangeClosed(1, width).mapToObj(i -> "column" + i).toList();
            first = head;
        }
        format.names().ifPresent(given -> rename(given, width));
        checkDistinct();
    }

    private void rename(List<String> given, int width) {
        if (given.size() != width) {
            throw new DataReadException("names must be as many as the " + width + " fields of line " + fields.row.line()
                    + " of file " + file + ", but was " + given);
        }
        names = given;
    }

    private void checkHeader(TextRow head) {
        boolean numbers = IntStream.range(0, head.fields())
                .allMatch(i -> NumberText.isNumber(head.chars, head.start(i), head.length(i), '.', '\0'));
        if (format.header().isEmpty() && format.names().isEmpty() && numbers) {
            throw new DataReadException("line " + head.line() + " of file " + file
                    + " must hold the names of the columns, but was " + names
                    + "; CsvFormat's header(false) reads a file without names, header(true) one with such names");
        }
        for (String name : names) {
            if (name.indexOf('\0') >= 0) {
                throw new DataReadException("file " + file + " must be text in " + format.encoding()
                        + ", but has a NUL in line " + head.line() + "; CsvFormat's encoding(...) says another one");
            }
        }
    }

    private void checkDistinct() {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Integer before = places.put(names.get(i), i);
            if (before != null) {
                throw new DataReadException("column names must be distinct, but in file " + file + " columns "
                        + (before + 1) + " and " + (i + 1) + " both have the name '" + names.get(i)
                        + "'; CsvFormat's names(...) gives others");
            }
        }
    }

    @Override
    public Optional<TextRow> next() throws IOException {
        while (true) {
            Optional<TextRow> row = first.isPresent() ? first : read();
            first = Optional.empty();
            if (row.isEmpty() || row.get().fields() == names.size()) {
                return row;
            }
            unequal++;
            switch (format.unequalLines()) {
                case REFUSE ->
                    throw new DataReadException("lines must have " + names.size() + " fields as the first one of file "
                            + file + ", but line " + row.get().line() + " has "
                            + row.get().fields()
                            + "; CsvFormat's unequalLines(...) keeps such lines or leaves them out");
                case KEEP -> {
                    return row;
                }
                default -> {}
            }
        }
    }

    /** The next line, whatever its length. */
    Optional<TextRow> read() throws IOException {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (CsvParseException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw TextFile.undecodable(file, format.encoding());
            }
            throw e.getCause();
        }
    }

    private DataReadException unreadable(CsvParseException e) throws IOException {
        Throwable cause = e.getCause();
        while (cause != null && !(cause instanceof CharacterCodingException)) {
            cause = cause.getCause();
        }
        if (cause != null) {
            return TextFile.undecodable(file, format.encoding());
        }
        return new DataReadException(
                "quotes of file " + file
                        + " must enclose whole fields and be closed, but do not in the row that begins in line "
                        + fields.line + "; CsvFormat's quote(...) says another one",
                e);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(oneColumn());
        if (unequal > 0) {
            remarks.add(unequalLines());
        }
        return remarks;
    }

    /** That a file of one column may have several, if it looks so. */
    private List<Remark> oneColumn() {
        if (names.size() > 1 || format.separator().isPresent()) {
            return List.of();
        }
        return CsvSeparator.suspected(file, format)
                .map(suspect -> List.of(new Remark(
                        Remark.Topic.ONE_COLUMN,
                        names.get(0),
                        1,
                        "file " + file + " was read as one column, but each of its first lines has " + suspect.fields()
                                + " fields between " + suspect.name()
                                + "; if these are columns, CsvFormat's separator('"
                                + suspect.separator() + "') reads them"
                                + (suspect.repeated() ? ", once there is only one between two fields" : ""))))
                .orElse(List.of());
    }

    private Remark unequalLines() {
        String became = format.unequalLines() == UnequalLines.KEEP ? "were filled up or cut" : "were left out";
        return new Remark(
                Remark.Topic.UNEQUAL_LINES,
                "",
                unequal,
                unequal + " lines of file " + file + " are of another length than the first one and " + became);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Gathers the fields of one line after another. */
    private static final class Fields extends AbstractBaseCsvCallbackHandler<TextRow> {
        private final TextRow row = new TextRow();
        private long line;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            row.begin(line);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            row.add(buffer, offset, length, TextRow.Type.OPEN);
        }

        @Override
        protected TextRow buildRecord() {
            return row;
        }
    }
}
