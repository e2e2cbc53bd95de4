package io.github.driftlib.sink.durable;

import java.util.Objects;

/**
 * A snapshot that was set aside, since what it goes to will never take it, or since it could not be read any more.
 *
 * @param number its place in the order of all snapshots that the folder ever accepted
 * @param reason why
 * @param json the snapshot as it was accepted
 */
public record SetAside(long number, String reason, String json) {

    /** Checks that nothing is null. */
    public SetAside {
        Objects.requireNonNull(reason, "reason must be given, but was null");
        Objects.requireNonNull(json, "json must be given, but was null");
    }
}
