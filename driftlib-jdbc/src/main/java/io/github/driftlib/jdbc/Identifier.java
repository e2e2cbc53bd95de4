package io.github.driftlib.jdbc;

/** Names of schemas, tables and columns. */
final class Identifier {

    private Identifier() {}

    /** The name, if it can be one. */
    static String check(String parameter, String name) {
        if (name == null || name.isBlank() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(parameter + " must be a name that is not blank and has no NUL, but was "
                    + (name == null ? "null" : "'" + name.replace("\0", "\\0") + "'"));
        }
        return name;
    }

    /** The name as a statement has it, in standard SQL, as PostgreSQL, H2 and SQLite read it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
