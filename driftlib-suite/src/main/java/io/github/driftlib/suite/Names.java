package io.github.driftlib.suite;

import io.github.driftlib.json.NearestName;
import java.util.Collection;
import java.util.Objects;

/** Names that must be among some. */
public final class Names {

    private Names() {}

    /** The same, with the names there are: {@code one of [fare, tip], but was 'faer'; the nearest name is 'fare'}. */
    public static String oneOf(String name, Collection<String> known) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(known, "known must be given, but was null");
        return NearestName.oneOf(name, known);
    }

    /**
     * What is wrong with a name that must be one of some: {@code , but was 'faer'; the nearest name is 'fare'}, without
     * the end where none is near.
     */
    public static String butWas(String name, Collection<String> known) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(known, "known must be given, but was null");
        return NearestName.butWas(name, known);
    }
}
