package io.github.driftlib.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The name that was probably meant. Two names are as far apart as letters must be put in, taken out, replaced or
 * swapped with their neighbour to make one of the other (the optimal string alignment distance of F. J. Damerau and V.
 * I. Levenshtein), upper and lower case differing by half a letter.
 */
public final class NearestName {

    /** What one change counts; a change of case alone counts half as much. */
    private static final int CHANGE = 2;

    /** How many names are all listed; of more, only those. */
    private static final int MOST_LISTED = 8;

    private static final int NEAREST_LISTED = 5;

    private NearestName() {}

    /** The nearest of some names, of several the first in text order; empty where there is none. */
    public static Optional<String> of(String name, Collection<String> known) {
        return new TreeSet<>(known).stream().min(Comparator.comparingInt(each -> distance(name, each)));
    }

    /**
     * What is wrong with a name that must be one of some: {@code , but was 'faer'; the nearest name is 'fare'}, without
     * the end where none is near, at most a change in three letters away or in upper and lower case only.
     */
    public static String butWas(String name, Collection<String> known) {
        String near = of(name, known)
                .filter(each -> isNear(name, each))
                .map(each -> "; the nearest name is '" + each + "'")
                .orElse("");
        return ", but was '" + name + "'" + near;
    }

    /**
     * What is wrong with a name that must be one of some: {@code one of [fare, tip], but was 'faer'; the nearest name
     * is 'fare'}.
     */
    public static String oneOf(String name, Collection<String> known) {
        return "one of " + list(name, known) + butWas(name, known);
    }

    /** The names there are, for an error: all of a few, in their order; of many the nearest, and how many more. */
    public static String list(String name, Collection<String> known) {
        if (known.size() <= MOST_LISTED) {
            return List.copyOf(known).toString();
        }
        String nearest = new TreeSet<>(known)
                .stream()
                        .sorted(Comparator.comparingInt(each -> distance(name, each)))
                        .limit(NEAREST_LISTED)
                        .collect(Collectors.joining(", "));
        return "[" + nearest + " and " + (known.size() - NEAREST_LISTED) + " more]";
    }

    private static boolean isNear(String name, String other) {
        int length = Math.min(name.length(), other.length());
        int distance = distance(name, other);
        return name.equalsIgnoreCase(other)
                || distance <= CHANGE * Math.max(1, length / 3) && distance < CHANGE * length;
    }

    private static int distance(String one, String other) {
        int[] twoAbove = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = CHANGE * j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = CHANGE * i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + change(one.charAt(i - 1), other.charAt(j - 1));
                row[j] = Math.min(replaced, CHANGE + Math.min(above[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoAbove[j - 2] + CHANGE);
                }
            }
            twoAbove = above;
            above = row;
        }
        return above[other.length()];
    }

    private static int change(char one, char other) {
        if (one == other) {
            return 0;
        }
        return Character.toLowerCase(one) == Character.toLowerCase(other) ? CHANGE / 2 : CHANGE;
    }
}
