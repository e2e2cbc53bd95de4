package io.github.driftlib.suite;

import io.github.driftlib.json.NearestName;
import java.util.Collection;

/** Names that must be among some. */
public final class Names {

    private Names() {}

    /**
     * What is wrong with a name that must be one of some: {@code , but was 'faer'; the nearest name is 'fare'}, without
     * the end where none is near.
     */
    public static String butWas(String name, Collection<String> known) {
        return NearestName.butWas(name, known);
    }
}
