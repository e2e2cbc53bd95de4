package io.github.driftlib.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** Names that there are, for those that are asked for. */
final class KnownNames {

    private KnownNames() {}

    /**
     * Checks that all names are known.
     *
     * @throws IllegalArgumentException if one is not, with the nearest name
     */
    static void check(String parameter, String what, Collection<String> asked, Set<String> known) {
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(parameter + " must be of " + what + " of the data, but was of '"
                        + name + "'; the nearest name is '" + nearest(name, known) + "'");
            }
        }
    }

    private static String nearest(String name, Set<String> known) {
        return new TreeSet<>(known)
                .stream()
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
