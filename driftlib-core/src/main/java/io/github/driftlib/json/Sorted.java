package io.github.driftlib.json;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Copies of maps by name that go into keys: in text order, so that equal maps are written alike. */
public final class Sorted {

    private Sorted() {}

    /**
     * An unmodifiable copy in text order; an empty map of null.
     *
     * @throws NullPointerException if a name or a value is null
     */
    public static <V> Map<String, V> copy(@Nullable Map<String, ? extends V> map) {
        SortedMap<String, V> sorted = new TreeMap<>(map == null ? Map.of() : map);
        sorted.forEach((name, value) -> {
            if (value == null) {
                throw new NullPointerException("the value of '" + name + "' must not be null");
            }
        });
        return Collections.unmodifiableSortedMap(sorted);
    }
}
