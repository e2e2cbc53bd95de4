package io.github.driftlib.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** The texts of the columns by which rows are grouped, as one text: each with its length before it, null as a dash. */
final class GroupKey {

    private static final char NULL = '-';
    private static final char END_OF_LENGTH = ':';

    /** By the first text that differs; null is before all. */
    static final Comparator<List<Optional<String>>> ORDER = (one, other) -> {
        int at = 0;
        while (at < one.size() - 1 && one.get(at).equals(other.get(at))) {
            at++;
        }
        return Comparator.nullsFirst(Comparator.<String>naturalOrder())
                .compare(one.get(at).orElse(null), other.get(at).orElse(null));
    };

    private GroupKey() {}

    /** That of a row whose values from the given one on are the texts. */
    static String of(Row row, int first) {
        StringBuilder key = new StringBuilder();
        for (int at = first; at < row.length(); at++) {
            if (row.isNullAt(at)) {
                key.append(NULL);
            } else {
                String text = row.getString(at);
                key.append(text.length()).append(END_OF_LENGTH).append(text);
            }
        }
        return key.toString();
    }

    static List<Optional<String>> values(String key) {
        List<Optional<String>> values = new ArrayList<>();
        for (int at = 0; at < key.length(); ) {
            if (key.charAt(at) == NULL) {
                values.add(Optional.empty());
                at++;
                continue;
            }
            int start = key.indexOf(END_OF_LENGTH, at) + 1;
            int end = start + Integer.parseInt(key.substring(at, start - 1));
            values.add(Optional.of(key.substring(start, end)));
            at = end;
        }
        return List.copyOf(values);
    }
}
