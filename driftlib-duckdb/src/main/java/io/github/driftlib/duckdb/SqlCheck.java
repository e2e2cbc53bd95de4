package io.github.driftlib.duckdb;

/** Whether SQL can stand between brackets and end there: brackets are balanced, and nothing ends the statement. */
final class SqlCheck {

    private final String sql;
    private int at;
    private int depth;

    private SqlCheck(String sql) {
        this.sql = sql;
    }

    /**
     * Checks a piece of SQL.
     *
     * @param what what the caller calls it
     * @throws IllegalArgumentException if it is more than one piece
     */
    static void one(String what, String sql) {
        new SqlCheck(sql).check(what);
    }

    private void check(String what) {
        while (at < sql.length()) {
            String problem = step();
            if (!problem.isEmpty()) {
                throw new IllegalArgumentException(what + " must be one piece of SQL, but " + problem + ": " + sql);
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException(what + " must be one piece of SQL, but a bracket is not closed: " + sql);
        }
    }

    /** Goes over one character, string, name or comment; gives what is wrong with it, or nothing. */
    private String step() {
        char character = sql.charAt(at);
        boolean escapes = at > 0
                && (sql.charAt(at - 1) == 'e' || sql.charAt(at - 1) == 'E')
                && (at == 1 || !Character.isJavaIdentifierPart(sql.charAt(at - 2)));
        switch (character) {
            case '\'' -> {
                return skipQuoted('\'', escapes) ? "" : "a string is not closed";
            }
            case '"' -> {
                return skipQuoted('"', false) ? "" : "a name is not closed";
            }
            case '(', '[', '{' -> depth++;
            case ')', ']', '}' -> {
                depth--;
                if (depth < 0) {
                    return "a bracket is closed that was not opened";
                }
            }
            case ';' -> {
                return "a statement ends inside of it";
            }
            case '\0' -> {
                return "it has a NUL";
            }
            case '-', '/', '$' -> {
                return stepOverSpecial(character);
            }
            default -> {}
        }
        at++;
        return "";
    }

    /** A comment, or one character. Quotes by dollars are not needed. */
    private String stepOverSpecial(char character) {
        char next = at + 1 < sql.length() ? sql.charAt(at + 1) : ' ';
        if (character == '-' && next == '-') {
            while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
                at++;
            }
            return "";
        }
        if (character == '/' && next == '*') {
            int end = sql.indexOf("*/", at + 2);
            int inner = sql.indexOf("/*", at + 2);
            boolean plain = end >= 0 && (inner < 0 || inner > end);
            at = plain ? end + 2 : at;
            return plain ? "" : "a comment is not closed, or has another one inside";
        }
        if (character == '$' && !Character.isDigit(next)) {
            return "it has a quote by dollars";
        }
        at++;
        return "";
    }

    private boolean skipQuoted(char quote, boolean escapes) {
        at++;
        while (at < sql.length()) {
            char character = sql.charAt(at++);
            if (character == '\\' && escapes) {
                at++;
            } else if (character == quote) {
                if (at < sql.length() && sql.charAt(at) == quote) {
                    at++;
                } else {
                    return true;
                }
            }
        }
        return false;
    }
}
