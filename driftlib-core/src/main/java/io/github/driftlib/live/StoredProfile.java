package io.github.driftlib.live;

import io.github.driftlib.summary.profile.Profile;
import java.util.Objects;

/**
 * The window of an instance.
 *
 * @param key which one
 * @param counts what became of its rows
 * @param profile its rows
 */
public record StoredProfile(ProfileKey key, Counts counts, Profile profile) {

    /** Checks that nothing is null. */
    public StoredProfile {
        Objects.requireNonNull(key, "key must be given, but was null");
        Objects.requireNonNull(counts, "counts must be given, but was null");
        Objects.requireNonNull(profile, "profile must be given, but was null");
    }

    /** A window of a recorder. */
    public static StoredProfile of(String project, String instance, long epoch, Window window) {
        Objects.requireNonNull(window, "window must be given, but was null");
        return new StoredProfile(
                new ProfileKey(project, instance, epoch, window.from(), window.to()),
                window.counts(),
                window.profile());
    }
}
