package io.github.driftlib.jdbc;

import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a database gives no rows, in our words: by its SQL state, and where it gives none, by what it says. */
final class ReadProblem {

    private static final String UNKNOWN_TYPE = "the type of a question mark is not known; a cast says it";

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("42703", "there is no column of a name in it"),
            Map.entry("42S22", "there is no column of a name in it"),
            Map.entry("42P01", "there is no table of a name in it"),
            Map.entry("42S02", "there is no table of a name in it"),
            Map.entry("42S04", "there is no table of a name in it"),
            Map.entry("42601", "it is not this database's SQL"),
            Map.entry("42000", "it is not this database's SQL"),
            Map.entry("42001", "it is not this database's SQL"),
            Map.entry("42501", "the user may not read that"),
            Map.entry("42883", "there is no function or operator of a name in it for values of such types"),
            Map.entry("42P18", UNKNOWN_TYPE),
            Map.entry("HY004", UNKNOWN_TYPE),
            Map.entry("02000", "it must be a query, but gives no rows"),
            Map.entry("90002", "it must be a query, but gives no rows"),
            Map.entry("22012", "it divides by zero"),
            Map.entry("25001", "the data source must give connections without an open transaction"),
            Map.entry("57P01", "the connection is gone, for the database ended it"),
            Map.entry("57P02", "the connection is gone, for the database ended it"),
            Map.entry("57P03", "the database is starting or stopping"),
            Map.entry("57014", "it was stopped, as where it takes longer than it may"));

    private static final Map<String, String> CLASSES = Map.of(
            "08", "the connection is gone, or never was",
            "22", "a value does not fit the type it shall have",
            "28", "the user or the password is refused",
            "40", "it was rolled back, for it met another transaction",
            "53", "the database is short of memory, disk or connections",
            "07", "it must have as many question marks as there are values");

    /** Names that databases put into what they say. */
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("(?i)(column) \"([^\"]+)\" (?:does not exist|not found|was not found)"),
            Pattern.compile("(?i)no such (column|table|function): ([^\\s)]+)"),
            Pattern.compile("(?i)(column) (\\S+) does not exist"),
            Pattern.compile("(?i)(table) with name (\\S+) does not exist"),
            Pattern.compile("(?i)(table) \"([^\"]+)\" not found"),
            Pattern.compile("(?i)(function) with name (\\S+) does not exist"),
            Pattern.compile("(?i)relation()\\s\"([^\"]+)\" does not exist"));

    private static final Set<String> SYNTAX_STATES = Set.of("42601", "42000", "42001", "0A000");

    private static final Pattern SYNTAX = Pattern.compile("(?i)syntax error|parser error");

    private ReadProblem() {}

    /**
     * Whether the statement is not the database's SQL, or none that it takes at such a place, where it takes a word
     * such as {@code show} for the name of a table.
     */
    static boolean isOfSyntax(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return SYNTAX_STATES.contains(String.valueOf(failure.getSQLState()))
                || SYNTAX.matcher(message).find()
                || named(message).isPresent();
    }

    /** Whether the database wants to know of what type the value for a question mark is. */
    static boolean isOfUnknownType(SQLException failure) {
        return UNKNOWN_TYPE.equals(STATES.get(String.valueOf(failure.getSQLState())));
    }

    static String of(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (isOurs(failure)) {
            return message;
        }
        Optional<String> named = named(message);
        if (named.isPresent()) {
            return named.get();
        }
        String state = String.valueOf(failure.getSQLState());
        if (STATES.containsKey(state)) {
            return STATES.get(state) + "; the cause has the driver's words";
        }
        String kind = state.length() == 5 ? CLASSES.get(state.substring(0, 2)) : null;
        if (kind != null) {
            return kind + "; the cause has the driver's words";
        }
        if (message.equalsIgnoreCase("query does not return results")) {
            return STATES.get("02000");
        }
        return SYNTAX.matcher(message).find()
                ? "it is not this database's SQL; the cause has the driver's words"
                : "the database refuses it; the cause has the driver's words";
    }

    /** Whether a check of this library failed, and no driver's. */
    private static boolean isOurs(SQLException failure) {
        String state = failure.getSQLState();
        return Watch.INTERRUPTED.equals(failure.getMessage())
                || failure.getClass() == SQLNonTransientException.class
                        && (state == null || state.equals(TransientErrors.UNFIT));
    }

    private static Optional<String> named(String message) {
        for (Pattern pattern : NAMES) {
            Matcher found = pattern.matcher(message);
            if (found.find()) {
                String what =
                        found.group(1).isEmpty() ? "table" : found.group(1).toLowerCase(Locale.ROOT);
                return Optional.of("there is no " + what + " '" + found.group(2) + "'");
            }
        }
        return Optional.empty();
    }
}
