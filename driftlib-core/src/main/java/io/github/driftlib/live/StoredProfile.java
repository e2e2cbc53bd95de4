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
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(profile, "profile");
    }

    /** A window of a recorder. */
    public static StoredProfile of(String project, String instance, long epoch, Window window) {
        return new StoredProfile(
                new ProfileKey(project, instance, epoch, window.from(), window.to()),
                window.counts(),
                window.profile());
    }
}
