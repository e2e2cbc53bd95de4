package io.github.driftlib.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/** How many of several things must be true. */
public enum MatchMode {
    /** One at least; of none it is false. */
    ANY,
    /** Every one; of none it is true. */
    ALL;

    <T> boolean test(Collection<T> things, Predicate<T> isTrue) {
        return this == ANY ? things.stream().anyMatch(isTrue) : things.stream().allMatch(isTrue);
    }

    /** The name in JSON: {@code any} or {@code all}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
