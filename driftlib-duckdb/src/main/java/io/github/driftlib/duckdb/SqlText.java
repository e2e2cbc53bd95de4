package io.github.driftlib.duckdb;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as text inside a query, so quoted that nothing in them is read as SQL or as a glob. */
final class SqlText {

    private static final Pattern GLOB_CHARACTER = Pattern.compile("[*?\\[]");

    private SqlText() {}

    static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literals(List<String> values) {
        return values.stream().map(SqlText::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    static boolean isGlob(String path) {
        return GLOB_CHARACTER.matcher(path).find();
    }

    /** A pattern that matches this one file, whatever its name holds. */
    static String globOf(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        return GLOB_CHARACTER.matcher(path).replaceAll("[$0]");
    }
}
