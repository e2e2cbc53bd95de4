package io.github.driftlib.site;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of versions: by their numbers, and one that is not released yet before the released one of its number. */
final class Versions {

    static final Comparator<String> NEWEST_FIRST =
            Comparator.comparing(Versions::key).reversed();

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Versions() {}

    /** A text whose order is that of the versions. */
    private static String key(String version) {
        String[] parts = version.split("-", 2);
        return NUMBER.matcher(parts[0]).replaceAll(Versions::padded) + (parts.length == 1 ? "~" : "-" + parts[1]);
    }

    private static String padded(java.util.regex.MatchResult number) {
        return Matcher.quoteReplacement(String.format("%09d", Long.parseLong(number.group())));
    }
}
