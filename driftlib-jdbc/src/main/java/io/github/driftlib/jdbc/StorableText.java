package io.github.driftlib.jdbc;

import io.github.driftlib.report.RunInfo;
import io.github.driftlib.sink.SinkException;
import org.jspecify.annotations.Nullable;

/** Names and labels come from data, where anything can be, and not every database stores all of it. */
final class StorableText {

    /** The length up to which the name of a project, in any script, can be part of a key of PostgreSQL. */
    private static final int LONGEST_PROJECT = 500;

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** The text with U+FFFD for NUL and for each half of a surrogate pair without the other; null stays null. */
    static @Nullable String of(@Nullable String text) {
        if (text == null || text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder stored = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            stored.appendCodePoint(character == 0 || half ? REPLACEMENT : character);
        });
        return stored.toString();
    }

    /**
     * A project to look for.
     *
     * @throws IllegalArgumentException if no database could have stored it, for then it would be that of another one
     */
    static String project(String name) {
        if (!name.equals(of(name))) {
            throw new IllegalArgumentException("project must be without NUL and halves of surrogate pairs, but was '"
                    + of(name) + "' with U+FFFD for them");
        }
        return name;
    }

    /** The project of a run, which is part of a key and so must be stored as it is. */
    static String ofProject(RunInfo run) {
        if (run.project().length() > LONGEST_PROJECT) {
            throw new SinkException("project must be at most " + LONGEST_PROJECT + " characters long, but has "
                    + run.project().length());
        }
        try {
            return project(run.project());
        } catch (IllegalArgumentException e) {
            throw new SinkException(String.valueOf(e.getMessage()), e);
        }
    }
}
