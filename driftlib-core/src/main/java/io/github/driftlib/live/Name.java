package io.github.driftlib.live;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** Names by which what was written is found again. */
final class Name {

    private static final int MOST_OF_PROJECT = 80;

    private Name() {}

    /** A name that is given and not blank. */
    static String of(String what, String name) {
        Objects.requireNonNull(name, what + " must be given, but was null");
        if (name.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank, but was '" + name + "'");
        }
        return name;
    }

    /** Whether a recorder can have it: it becomes the name of files. */
    static boolean isOfRecorder(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    }

    /** The name of the recorder of a project; of different projects they differ. */
    static String ofRecorder(String project) {
        if (isOfRecorder(project)) {
            return project;
        }
        String kept = project.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-", "");
        String hash = UUID.nameUUIDFromBytes(project.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return kept.substring(0, Math.min(kept.length(), MOST_OF_PROJECT)).replaceAll("-$", "")
                + (kept.matches("-?") ? "monitor-" : "-")
                + hash;
    }
}
