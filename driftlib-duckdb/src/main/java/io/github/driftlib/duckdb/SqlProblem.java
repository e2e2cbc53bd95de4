package io.github.driftlib.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with a piece of SQL, or with a file, in our words: DuckDB's are those of the cause. */
final class SqlProblem {

    private static final String EXCERPT = "\n\nLINE ";
    private static final Pattern EXCERPT_LINE = Pattern.compile("\n\nLINE \\d+: (.*)\n( *)\\^");
    private static final Pattern FILE = Pattern.compile("file[: ]+['\"]([^'\"]+)['\"]", Pattern.CASE_INSENSITIVE);
    private static final String HELP = "; the cause says it in DuckDB's words";

    /** A kind of error: how DuckDB's message begins or what it holds, and what we say. */
    private record Kind(Pattern pattern, BiFunction<SqlProblem, Matcher, String> sentence) {
        static Kind of(String pattern, BiFunction<SqlProblem, Matcher, String> sentence) {
            return new Kind(Pattern.compile(pattern, Pattern.DOTALL), sentence);
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.of(
                    "Referenced column \"(.*?)\" (?:was )?not found.*?(?:Candidate bindings: \"(.*?)\"|$)",
                    (problem, found) ->
                            "there is no column '" + found.group(1) + "'" + problem.place() + nearest(found.group(2))),
            Kind.of(
                    "does not have a column named \"(.*?)\"",
                    (problem, found) -> "there is no column '" + found.group(1) + "'" + problem.place()),
            Kind.of(
                    "Referenced table \"(.*?)\" not found",
                    (problem, found) -> "there is no table '" + found.group(1) + "'" + problem.place()),
            Kind.of(
                    "Table with name (.*?) does not exist",
                    (problem, found) -> "there is no table '" + found.group(1) + "'" + problem.place()
                            + "; a file is named as in read_parquet(?)"),
            Kind.of(
                    "Function with name (.*?) does not exist",
                    (problem, found) -> "there is no function '" + found.group(1) + "'" + problem.place()),
            Kind.of("syntax error at end of input", (problem, found) -> "it ends too early"),
            Kind.of("syntax error at or near \"(.*?)\"", (problem, found) -> problem.syntax(found.group(1))),
            Kind.of(
                    "Cannot compare values of type (.*?) and type (.*?) -",
                    (problem, found) -> "a column of " + words(found.group(1)) + " and one of " + words(found.group(2))
                            + " cannot be compared" + problem.place() + "; CAST(... AS ...) makes them alike"),
            Kind.of(
                    "(?:argument types '|function call \")(.*?)\\((.*?)\\)['\"]",
                    (problem, found) -> "the function '" + found.group(1) + "' cannot take "
                            + Stream.of(found.group(2).split(", "))
                                    .map(SqlProblem::words)
                                    .reduce((one, other) -> one + " and " + other)
                                    .orElse("nothing")
                            + problem.place() + "; CAST(... AS ...) makes values fit"),
            Kind.of(
                    "cannot contain aggregates",
                    (problem, found) -> "a condition speaks of one row, so that sum(...) and the like cannot be in it"
                            + problem.place()),
            Kind.of(
                    "column \"(.*?)\" must appear in the GROUP BY",
                    (problem, found) -> "the column '" + found.group(1)
                            + "' must be in GROUP BY or in a function such as any_value(...)" + problem.place()),
            Kind.of(
                    "Could not convert string '(.*?)' to (\\w+)(?: when casting from source column (\\w+))?",
                    (problem, found) -> "the value '" + ColumnGuess.shortened(found.group(1)) + "'"
                            + (found.group(3) == null || found.group(3).matches("c\\d+")
                                    ? ""
                                    : " of column '" + found.group(3) + "'")
                            + " is none of "
                            + words(found.group(2)) + problem.place()),
            Kind.of(
                    "^Conversion Error",
                    (problem, found) -> "a value does not fit the type it shall have" + problem.place() + HELP),
            Kind.of(
                    "Parameter count mismatch|Parameter index out of bounds|Expected \\d+ parameters",
                    (problem, found) -> "it must have as many question marks as there are values"),
            Kind.of(
                    "No files found that match the pattern \"(.*?)\"",
                    (problem, found) -> "file must exist, but was " + found.group(1)),
            Kind.of(
                    "Cannot access (?:file|directory) \"(.*?)\" - file system operations are disabled",
                    (problem, found) ->
                            "it can open the files of its reader and no other, but was to open " + found.group(1)),
            Kind.of(
                    "Cannot open file \"(.*?)\".*Permission denied",
                    (problem, found) -> "file must be readable by this process, but was " + found.group(1)),
            Kind.of(
                    "Cannot open file \"(.*?)\".*No such file",
                    (problem, found) -> "file must exist, but was " + found.group(1)),
            Kind.of(
                    "requires the extension (\\w+)|extension \"?(\\w+)\"? (?:to be|is not|could not)",
                    (problem, found) -> "it needs DuckDB's extension "
                            + Optional.ofNullable(found.group(1)).orElse(found.group(2))
                            + ", but no extension is loaded; only local files are read"),
            Kind.of(
                    "column \"(.*?)\" was read from .*could not be found in file \"(.*?)\"",
                    (problem, found) -> "file " + found.group(2) + " has no column '" + found.group(1)
                            + "', which the first one has; union_by_name = true fills it up"),
            Kind.of(
                    "No magic bytes found|too small to be a Parquet file|not a Parquet file",
                    (problem, found) -> problem.file() + "does not begin and end as a Parquet file does"),
            Kind.of(
                    "^Out of Memory Error",
                    (problem, found) -> "it needs more memory than it may have; memoryLimit(...) sets how much"),
            Kind.of(
                    "No space left on device|max_temp_directory_size",
                    (problem, found) -> "its temporary files have no room in " + System.getProperty("java.io.tmpdir")),
            Kind.of(
                    "^Out of Range Error",
                    (problem, found) -> "a number is beyond what its type can hold" + problem.place() + HELP),
            Kind.of("^INTERRUPT|Interrupted", (problem, found) -> "reading was stopped"),
            Kind.of("^Parser Error", (problem, found) -> "it is not SQL" + problem.place() + HELP),
            Kind.of(
                    "^(?:Binder|Catalog) Error",
                    (problem, found) ->
                            "it does not fit the columns and functions there are" + problem.place() + HELP));

    private final String message;
    private final String sql;

    private SqlProblem(String message, String sql) {
        this.message = message;
        this.sql = sql;
    }

    /** What is wrong with the SQL that a caller gave. */
    static String ofSql(SQLException cause, String sql) {
        SqlProblem problem = new SqlProblem(String.valueOf(cause.getMessage()), sql);
        return problem.sentence()
                .orElseGet(() -> FILE.matcher(problem.message).find()
                        ? problem.file() + "cannot be read as it is to be" + HELP
                        : "DuckDB cannot run it" + HELP);
    }

    /** What is wrong with a Parquet file. */
    static String ofFile(SQLException cause) {
        SqlProblem problem = new SqlProblem(String.valueOf(cause.getMessage()), "");
        return problem.sentence().orElse(problem.file() + "is damaged, or not written as Parquet shall be" + HELP);
    }

    /** Whether a query failed on the values it met, and not on a file. */
    static boolean isOfValues(SQLException cause) {
        return Pattern.compile("^(Conversion|Out of Range|Invalid Input|Mismatch Type) Error")
                        .matcher(String.valueOf(cause.getMessage()))
                        .find()
                && !FILE.matcher(String.valueOf(cause.getMessage())).find();
    }

    private Optional<String> sentence() {
        for (Kind kind : KINDS) {
            Matcher found = kind.pattern.matcher(message);
            if (found.find()) {
                return Optional.of(kind.sentence.apply(this, found));
            }
        }
        return Optional.empty();
    }

    /** The file that DuckDB speaks of, as the subject of a sentence. */
    private String file() {
        Matcher found = FILE.matcher(message);
        return found.find() ? "file " + found.group(1) + " " : "it ";
    }

    private static String nearest(String column) {
        return column == null ? "" : "; the nearest name is '" + column + "'";
    }

    /** Where SQL that the reader put behind the caller's is at fault, it is the caller's that has no end. */
    private String syntax(String word) {
        String place = place();
        return place.isEmpty()
                ? "it ends too early, or begins as no query does"
                : "it is not SQL from '" + word + "' on," + place;
    }

    /** Where DuckDB's mark stands in the caller's SQL; empty where it stands elsewhere. */
    private String place() {
        Matcher excerpt = EXCERPT_LINE.matcher(message);
        if (!excerpt.find()) {
            return "";
        }
        String line = excerpt.group(1);
        int mark = excerpt.group(2).length() - (excerpt.start(1) - excerpt.start() - "\n\n".length());
        List<String> lines = sql.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String shown = line.replaceAll("^\\.\\.\\.|\\.\\.\\.$", "");
            int at = line.equals(shown) && !lines.get(i).equals(line)
                    ? -1
                    : lines.get(i).indexOf(shown);
            if (at >= 0 && mark >= 0) {
                int character = at + mark - (line.startsWith("...") ? "...".length() : 0) + 1;
                return " at " + (lines.size() == 1 ? "" : "line " + (i + 1) + ", ") + "character " + character;
            }
        }
        return "";
    }

    /** A type of DuckDB in words. */
    private static String words(String type) {
        if (type.matches(".*(VARCHAR|STRING|CHAR).*")) {
            return "text";
        }
        if (type.matches("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?(\\d+)?(_LITERAL)?|BIGNUM")) {
            return "whole numbers";
        }
        if (type.matches("(DOUBLE|FLOAT|DECIMAL|REAL|NUMERIC).*")) {
            return "numbers";
        }
        if (type.matches("(TIMESTAMP|DATE).*")) {
            return "points in time";
        }
        return type.startsWith("BOOL") ? "truth values" : "values of the type " + type;
    }
}
