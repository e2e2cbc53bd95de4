package io.github.driftlib.duckdb;

import io.github.driftlib.data.ColumnKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written: what separates its fields, what its numbers, dates and gaps look like.
 *
 * <pre>{@code
 * CsvFormat german = CsvFormat.builder().separator(';').decimalSeparator(',').encoding(Charset.forName("windows-1252")).build();
 * Dataset sales = DataFiles.csv(Path.of("sales.csv"), german).read();
 * }</pre>
 *
 * <p>The defaults ({@link #standard()}):
 *
 * <ul>
 *   <li>The separator is that of comma, semicolon, tab and bar which gives the first line the most fields. The quote is
 *       {@code "}, doubled inside of quotes. The encoding is UTF-8, or what a byte order mark says.
 *   <li>The first line has the names of the columns. It is an error where all of it looks like numbers, unless
 *       {@link Builder#header} says that it is a header.
 *   <li>A line of another length is an error. There are no comments, and no lines are skipped but those without any
 *       character.
 *   <li>{@link #MISSING_WORDS} and the empty field are missing values, quoted or not.
 *   <li>A column is numerical where all of its values, in all files that are read together, are decimal numbers, and
 *       none has a leading zero or is a whole number beyond 2<sup>53</sup>. It holds points in time where all are ISO
 *       dates or times, or all are of one of the given forms. Otherwise it is categorical, and a label is the text as
 *       it is; only {@code True} and {@code TRUE} are {@code true}, and {@code False} and {@code FALSE} are
 *       {@code false}. A column without any value is numerical.
 *   <li>The decimal separator is the point. It is the comma for a column that can be nothing else, and a remark says
 *       so. {@code 1,234} alone could be both, and stays a label if nothing in the files has a clear decimal comma.
 * </ul>
 *
 * @param separator what separates fields; found out where empty
 * @param quote what encloses fields
 * @param header whether the first line has the names; where empty it must, and is checked
 * @param names the names of the columns, in place of those of the file
 * @param encoding the encoding of a file without a byte order mark
 * @param decimalSeparator the character before a fraction
 * @param thousandsSeparator the character between groups of digits
 * @param missingWords the words that are missing values
 * @param dateFormats forms of points in time beside ISO's, as of {@link DateTimeFormatter}
 * @param kinds the kinds of columns, where they shall not be found out; a value that does not fit is an error
 * @param unequalLines what becomes of lines of another length
 * @param comment the character that begins a line which is no row
 * @param skippedLines how many lines there are before the first that counts
 */
public record CsvFormat(
        Optional<Character> separator,
        char quote,
        Optional<Boolean> header,
        Optional<List<String>> names,
        Charset encoding,
        Optional<Character> decimalSeparator,
        Optional<Character> thousandsSeparator,
        Set<String> missingWords,
        List<String> dateFormats,
        Map<String, ColumnKind> kinds,
        UnequalLines unequalLines,
        Optional<Character> comment,
        int skippedLines) {

    /** The words that pandas takes for missing values, which are the default here too. */
    public static final Set<String> MISSING_WORDS = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "#N/A",
            "#N/A N/A",
            "#NA",
            "-1.#IND",
            "-1.#QNAN",
            "-NaN",
            "-nan",
            "1.#IND",
            "1.#QNAN",
            "<NA>",
            "N/A",
            "NA",
            "NULL",
            "NaN",
            "None",
            "n/a",
            "nan",
            "null")));

    /** Copies the collections, and checks that no two characters have to mean two things. */
    public CsvFormat {
        names = names.map(List::copyOf);
        missingWords = Collections.unmodifiableSet(new LinkedHashSet<>(missingWords));
        dateFormats = List.copyOf(dateFormats);
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        Objects.requireNonNull(encoding, "encoding must be given, but was null");
        Objects.requireNonNull(unequalLines, "unequalLines must be given, but was null");
        List<String> problems = new ArrayList<>();
        if (skippedLines < 0) {
            problems.add("skippedLines must be at least 0, but was " + skippedLines);
        }
        if (decimalSeparator.isPresent() && decimalSeparator.equals(thousandsSeparator)) {
            problems.add(
                    "thousandsSeparator must not be the decimalSeparator, but was '" + thousandsSeparator.get() + "'");
        }
        if (separator.isPresent()) {
            char character = separator.get();
            if (character == quote || character == '\n' || character == '\r') {
                problems.add("separator must be neither the quote nor the end of a line, but was '" + character + "'");
            }
        }
        for (String pattern : dateFormats) {
            try {
                formatter(pattern);
            } catch (IllegalArgumentException e) {
                problems.add("dateFormat must be a pattern of DateTimeFormatter, but was '" + pattern + "': "
                        + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    static DateTimeFormatter formatter(String pattern) {
        // Strictly there is no 31st of February; and there a y would need an era beside it, which u does not.
        return DateTimeFormatter.ofPattern(pattern.contains("G") ? pattern : pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The careful default. */
    public static CsvFormat standard() {
        return builder().build();
    }

    /** The same with other forms of dates. */
    CsvFormat withDates(List<String> forms) {
        return new CsvFormat(
                separator,
                quote,
                header,
                names,
                encoding,
                decimalSeparator,
                thousandsSeparator,
                missingWords,
                forms,
                kinds,
                unequalLines,
                comment,
                skippedLines);
    }

    /** A builder with the defaults that the class names. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what is known of a file; not safe for use by many threads. */
    public static final class Builder {
        private @Nullable Character separator;
        private char quote = '"';
        private @Nullable Boolean header;
        private @Nullable List<String> names;
        private Charset encoding = StandardCharsets.UTF_8;
        private @Nullable Character decimalSeparator;
        private @Nullable Character thousandsSeparator;
        private Set<String> missingWords = MISSING_WORDS;
        private final List<String> dateFormats = new ArrayList<>();
        private final Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        private UnequalLines unequalLines = UnequalLines.REFUSE;
        private @Nullable Character comment;
        private int skippedLines;

        private Builder() {}

        /** What separates the fields of a line; the default is found out. */
        public Builder separator(char character) {
            separator = character;
            return this;
        }

        /** What encloses fields that hold a separator or the end of a line; the default is {@code "}. */
        public Builder quote(char character) {
            quote = character;
            return this;
        }

        /** Whether the first line has the names; without, columns are {@code column1}, {@code column2} and so on. */
        public Builder header(boolean firstLine) {
            header = firstLine;
            return this;
        }

        /** The names of all columns, in place of those in the first line if there is such a line. */
        public Builder names(String... columns) {
            Objects.requireNonNull(columns, "columns must be given, but was null");
            names = List.of(columns);
            return this;
        }

        /** The encoding of a file without a byte order mark; the default is UTF-8. */
        public Builder encoding(Charset charset) {
            Objects.requireNonNull(charset, "charset must be given, but was null");
            encoding = charset;
            return this;
        }

        /** The character before a fraction; the default is a point, or a comma where a column has no other reading. */
        public Builder decimalSeparator(char character) {
            decimalSeparator = character;
            return this;
        }

        /** The character between groups of digits; the default is none. */
        public Builder thousandsSeparator(char character) {
            thousandsSeparator = character;
            return this;
        }

        /** The words that are missing values, exactly these; the empty field always is. */
        public Builder missingWords(String... words) {
            Objects.requireNonNull(words, "words must be given, but was null");
            missingWords = new LinkedHashSet<>(List.of(words));
            return this;
        }

        /** One more form of points in time, such as {@code MM/dd/yyyy}; without a zone they are in UTC. */
        public Builder dateFormat(String pattern) {
            Objects.requireNonNull(pattern, "pattern must be given, but was null");
            dateFormats.add(pattern);
            return this;
        }

        /** The kind of a column, in place of the one that would be found out. */
        public Builder kind(String column, ColumnKind kind) {
            Objects.requireNonNull(column, "column must be given, but was null");
            Objects.requireNonNull(kind, "kind must be given, but was null");
            kinds.put(column, kind);
            return this;
        }

        /** What becomes of lines of another length; the default is to refuse them. */
        public Builder unequalLines(UnequalLines action) {
            Objects.requireNonNull(action, "action must be given, but was null");
            unequalLines = action;
            return this;
        }

        /** The character that begins a line which is no row; the default is none. */
        public Builder comment(char character) {
            comment = character;
            return this;
        }

        /** How many lines there are before the first that counts; the default is 0. */
        public Builder skippedLines(int count) {
            skippedLines = count;
            return this;
        }

        /**
         * The format.
         *
         * @throws IllegalArgumentException if characters contradict each other, a pattern is none, or a number is
         *     negative; all problems at once
         */
        public CsvFormat build() {
            return new CsvFormat(
                    Optional.ofNullable(separator),
                    quote,
                    Optional.ofNullable(header),
                    Optional.ofNullable(names),
                    encoding,
                    Optional.ofNullable(decimalSeparator),
                    Optional.ofNullable(thousandsSeparator),
                    missingWords,
                    dateFormats,
                    kinds,
                    unequalLines,
                    Optional.ofNullable(comment),
                    skippedLines);
        }
    }
}
