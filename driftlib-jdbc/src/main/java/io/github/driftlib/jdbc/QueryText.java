package io.github.driftlib.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a query, of which quoted texts, quoted names and comments are no SQL. */
final class QueryText {

    private static final Pattern PARTS = Pattern.compile(
            "(?s)(?<comment>--[^\n\r]*+|/\\*.*?\\*/)"
                    + "|[eE]'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|'[^']*+'|\"[^\"]*+\"|`[^`]*+`|\\$(?<tag>\\w*+)\\$.*?\\$\\k<tag>\\$|.");

    private QueryText() {}

    /** The query without the semicolons at its end; comments stay. */
    static String withoutEnd(String sql) {
        List<Integer> ends = new ArrayList<>();
        Matcher part = PARTS.matcher(sql);
        while (part.find()) {
            if (part.group().equals(";")) {
                ends.add(part.start());
            } else if (part.group("comment") == null && !part.group().isBlank()) {
                ends.clear();
            }
        }
        StringBuilder query = new StringBuilder(sql);
        ends.forEach(end -> query.setCharAt(end, ' '));
        return query.toString();
    }

    /** How many question marks stand for values; two in a row are one of an operator. */
    static int questionMarks(String sql) {
        int marks = 0;
        boolean pair = false;
        for (Matcher part = PARTS.matcher(sql); part.find(); ) {
            boolean mark = part.group().equals("?");
            marks += mark ? pair ? -1 : 1 : 0;
            pair = mark && !pair;
        }
        return marks;
    }
}
