package io.github.driftlib.examples.taxi.docs;

import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of an output is another one in each run, or on each machine: that alone makes no page stale. */
final class Volatile {

    /** What it is replaced with before outputs are compared. */
    private static final Map<Pattern, String> MASKS = Map.of(
            // The rows of ./taxi dummy: a time and random values.
            Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z +\\d+  [0-9a-f]{8}-[0-9a-f-]{27}  \\d\\.\\d{4}$"),
            "a random row",
            // Where the usual port of the database or of the page of the jobs is taken, another one is used.
            Pattern.compile("(?<=port[ =])\\d+|(?<=localhost:)\\d+"),
            "a port");

    private static final Pattern TEST_ROW = Pattern.compile("(?m)^((?:FAIL|ERROR|WARNING|SUCCESS) +\\S.*?)  .*\\n");

    private Volatile() {}

    /** The output that a page has if only volatile parts are new, else the new one. */
    static String keep(String shown, String now) {
        return masked(shown).equals(masked(now)) ? shown : now;
    }

    private static String masked(String output) {
        String masked = output;
        for (Entry<Pattern, String> mask : MASKS.entrySet()) {
            masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
        }
        return masked;
    }

    /** An output in which of tests of one kind and status the first is shown, and dots stand for the others. */
    static String shortened(String output) {
        StringBuilder shown = new StringBuilder();
        Matcher row = TEST_ROW.matcher(output);
        String kind = "";
        boolean dots = false;
        int end = 0;
        while (row.find()) {
            shown.append(output, end, row.start());
            boolean again = row.group(1).equals(kind);
            if (!again) {
                shown.append(row.group());
            } else if (!dots) {
                shown.append("...\n");
            }
            dots = again;
            kind = row.group(1);
            end = row.end();
        }
        return shown.append(output.substring(end)).toString();
    }
}
