package io.github.driftlib.suite;

import java.util.Objects;

/**
 * A place in a file.
 *
 * @param file the name of the file
 * @param line the line, from 1 on
 * @param column the character in the line, from 1 on
 */
public record Place(String file, int line, int column) {

    /** Checks that there is a name. */
    public Place {
        Objects.requireNonNull(file, "file must be given, but was null");
    }

    /** The place as editors and compilers write it, such as {@code suite.yaml:7:5}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
