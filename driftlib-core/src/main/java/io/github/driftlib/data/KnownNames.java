package io.github.driftlib.data;

import io.github.driftlib.json.NearestName;
import java.util.Collection;
import java.util.Set;

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
                        + name + "'"
                        + NearestName.of(name, known)
                                .map(nearest -> "; the nearest name is '" + nearest + "'")
                                .orElse("; there are no " + what));
            }
        }
    }
}
