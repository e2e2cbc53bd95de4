package io.github.driftlib.drift;

import io.github.driftlib.metric.MetricContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/** The columns that options may speak of: those of either data set, and those that drift is judged of. */
final class KnownColumns {

    private final SortedSet<String> names = new TreeSet<>();

    private KnownColumns() {}

    static KnownColumns of(MetricContext context) {
        KnownColumns known = new KnownColumns();
        known.names.addAll(context.current().columnNames());
        context.reference().ifPresent(reference -> known.names.addAll(reference.columnNames()));
        known.names.addAll(DriftColumn.ofDataset(context.definition()));
        return known;
    }

    /**
     * Checks that all names are known.
     *
     * @throws IllegalArgumentException if one is not, with the nearest name
     */
    void check(String parameter, Collection<String> asked) {
        for (String name : asked) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(parameter + " must be of columns of the data, but was of '" + name
                        + "'; the nearest name is '" + nearest(name) + "'");
            }
        }
    }

    private String nearest(String name) {
        return names.stream()
                .min(Comparator.comparingInt(each -> edits(name, each)))
                .orElse("");
    }

    /** How many letters must be put in, taken out or replaced to make one text of the other (V. I. Levenshtein). */
    private static int edits(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
