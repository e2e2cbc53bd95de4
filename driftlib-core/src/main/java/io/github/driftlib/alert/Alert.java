package io.github.driftlib.alert;

import io.github.driftlib.sink.webhook.Notice;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one thing that is watched.
 *
 * @param key what is watched: the rule, and the series or the test
 * @param kind what happened to it
 * @param severity how much it matters
 * @param name the name of the metric or of the test
 * @param column the column it is about, or the empty string
 * @param field the name of the value, or the empty string of a test
 * @param value the value, or null where there is none
 * @param lower the lower end of what is normal, or null where there is none
 * @param upper the upper end of what is normal, or null where there is none
 * @param since when it began
 * @param words what happened, as a sentence
 */
public record Alert(
        String key,
        Kind kind,
        Notice.Severity severity,
        String name,
        String column,
        String field,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        String since,
        String words) {

    /** What can happen. */
    public enum Kind {
        /** It is bad. */
        FIRING,
        /** It is good again. */
        RESOLVED,
        /** It was bad for so long that it is taken for the new level. */
        LEVEL_ACCEPTED,
        /** A run is missing. */
        MISSING_RUN,
        /** A run came after one was missing. */
        RUN_BACK;

        /** Whether something begins. */
        public boolean isBegin() {
            return this == FIRING || this == MISSING_RUN;
        }
    }

    /** Checks that nothing is null but numbers. */
    public Alert {
        Objects.requireNonNull(key, "key must be given, but was null");
        Objects.requireNonNull(kind, "kind must be given, but was null");
        Objects.requireNonNull(severity, "severity must be given, but was null");
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(field, "field must be given, but was null");
        Objects.requireNonNull(since, "since must be given, but was null");
        Objects.requireNonNull(words, "words must be given, but was null");
    }
}
