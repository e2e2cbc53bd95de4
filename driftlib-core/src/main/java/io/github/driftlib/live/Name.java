package io.github.driftlib.live;

import java.util.Objects;

/** Names by which what was written is found again. */
final class Name {

    private Name() {}

    /** A name that is given and not blank. */
    static String of(String what, String name) {
        Objects.requireNonNull(name, what + " must be given, but was null");
        if (name.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank, but was '" + name + "'");
        }
        return name;
    }
}
