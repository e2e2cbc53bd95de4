package io.github.driftlib.cli;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.duckdb.CsvFormat;
import io.github.driftlib.duckdb.UnequalLines;
import io.github.driftlib.suite.Names;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How CSV files are written: what {@link CsvFormat} has. */
final class CsvOptions {

    @Option(
            names = "--csv-separator",
            paramLabel = "CHAR",
            description = "What separates fields; found out unless given. \\t is the tab.")
    private String separator;

    @Option(names = "--csv-quote", paramLabel = "CHAR", description = "What encloses fields; \" unless given.")
    private Character quote;

    @Option(
            names = "--csv-header",
            negatable = true,
            description = "The first line has the names, or has not (--no-csv-header).")
    private Boolean header;

    @Option(
            names = "--csv-names",
            paramLabel = "NAME",
            split = ",",
            description = "The names of the columns, in place of the file's.")
    private List<String> names;

    @Option(
            names = "--csv-encoding",
            paramLabel = "NAME",
            description = "The encoding, such as windows-1252; UTF-8 unless given.")
    private Charset encoding;

    @Option(names = "--csv-decimal", paramLabel = "CHAR", description = "The character before a fraction.")
    private Character decimal;

    @Option(names = "--csv-thousands", paramLabel = "CHAR", description = "The character between groups of digits.")
    private Character thousands;

    @Option(
            names = "--csv-missing",
            paramLabel = "WORD",
            split = ",",
            description = "The words that are missing values, exactly these.")
    private List<String> missing;

    @Option(
            names = "--csv-date-format",
            paramLabel = "PATTERN",
            description = "One more form of dates, such as dd.MM.yyyy.")
    private List<String> dateFormats = List.of();

    @Option(
            names = "--csv-kind",
            paramLabel = "COLUMN=KIND",
            split = ",",
            description = "The kind of a column: num, cat, datetime or text.")
    private Map<String, String> kinds = Map.of();

    @Option(
            names = "--csv-unequal-lines",
            paramLabel = "ACTION",
            description = "What becomes of lines of another length: refuse, keep or leave_out.")
    private UnequalLines unequalLines;

    @Option(
            names = "--csv-comment",
            paramLabel = "CHAR",
            description = "The character that begins a line which is no row.")
    private Character comment;

    @Option(
            names = "--csv-skip-lines",
            paramLabel = "N",
            description = "How many lines there are before the first that counts.")
    private Integer skippedLines;

    CsvFormat format() {
        CsvFormat.Builder format = CsvFormat.builder();
        ifGiven(separator, given -> format.separator(character(given)));
        ifGiven(quote, format::quote);
        ifGiven(header, format::header);
        ifGiven(names, given -> format.names(given.toArray(String[]::new)));
        ifGiven(encoding, format::encoding);
        ifGiven(decimal, format::decimalSeparator);
        ifGiven(thousands, format::thousandsSeparator);
        ifGiven(missing, given -> format.missingWords(given.toArray(String[]::new)));
        dateFormats.forEach(format::dateFormat);
        kinds.forEach((column, kind) -> format.kind(column, kind(column, kind)));
        ifGiven(unequalLines, format::unequalLines);
        ifGiven(comment, format::comment);
        ifGiven(skippedLines, format::skippedLines);
        try {
            return format.build();
        } catch (IllegalArgumentException e) {
            throw Stop.usage(e);
        }
    }

    private static <T> void ifGiven(T option, Consumer<T> setting) {
        if (option != null) {
            setting.accept(option);
        }
    }

    private static char character(String separator) {
        if (separator.equals("\\t") || separator.equals("tab")) {
            return '\t';
        }
        if (separator.length() != 1) {
            throw Stop.usage("--csv-separator must be one character, but was '" + separator + "'");
        }
        return separator.charAt(0);
    }

    private static ColumnKind kind(String column, String label) {
        return Stream.of(ColumnKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> Stop.usage("the --csv-kind of '" + column + "' must be "
                        + Names.oneOf(
                                label,
                                Stream.of(ColumnKind.values())
                                        .map(ColumnKind::label)
                                        .toList())));
    }
}
