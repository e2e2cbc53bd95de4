package io.github.driftlib.live;

import io.github.driftlib.summary.profile.Profile;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The same window of many instances, as one.
 *
 * @param from when it begins
 * @param to when it ends
 * @param profile the rows of all instances; empty where none stored any
 * @param counts what became of the rows of all
 * @param instances the instances that stored a profile
 * @param missing the instances that were expected to, and did not
 */
public record FleetWindow(
        Instant from,
        Instant to,
        Optional<Profile> profile,
        Counts counts,
        SortedSet<String> instances,
        SortedSet<String> missing) {

    /** Whether all instances are there that were expected. */
    public boolean isComplete() {
        return missing.isEmpty();
    }
}
