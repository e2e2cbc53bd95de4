package io.github.driftlib.suite.suggest;

import java.util.Objects;

/**
 * One suggested test.
 *
 * @param test the test as an entry of a suite file
 * @param reason why, in words
 */
public record Suggestion(String test, String reason) {

    /** Checks that nothing is null. */
    public Suggestion {
        Objects.requireNonNull(test, "test must be given, but was null");
        Objects.requireNonNull(reason, "reason must be given, but was null");
    }
}
