package io.github.driftlib.spring;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the values of properties must be. */
final class PropertyRules {

    /** A hundred years. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private PropertyRules() {}

    /** A span of time of at least so much, and at most a hundred years. */
    static void atLeast(String property, Duration least, Duration value) {
        if (value.compareTo(least) < 0) {
            throw PropertyException.of(property, "at least " + least, value);
        }
        atMost(property, LONGEST, value);
    }

    /** A span of time of at most so much. */
    static void atMost(String property, Duration most, Duration value) {
        if (value.compareTo(most) > 0) {
            throw PropertyException.of(property, "at most " + most, value);
        }
    }

    /** A folder that can be written, which is made where it is not there. */
    static Path writable(String property, Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            return folder;
        } catch (IOException e) {
            throw PropertyException.of(property, "a folder that can be written", folder, e);
        }
    }
}
