package io.github.driftlib.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;

/**
 * Which window of which instance: by this a {@link ProfileStore} knows a profile.
 *
 * @param project what is monitored
 * @param instance which of several processes, such as the name of a pod
 * @param epoch which life of the instance: {@link Recorder#epoch}
 * @param from when the window begins, cut to whole microseconds
 * @param to when it ends
 */
public record ProfileKey(String project, String instance, long epoch, Instant from, Instant to)
        implements Comparable<ProfileKey> {

    private static final Comparator<ProfileKey> ORDER = Comparator.comparing(ProfileKey::project)
            .thenComparing(ProfileKey::from)
            .thenComparing(ProfileKey::to)
            .thenComparing(ProfileKey::instance)
            .thenComparingLong(ProfileKey::epoch);

    /** Checks that nothing is null. */
    public ProfileKey {
        Objects.requireNonNull(project, "project must be given, but was null");
        Objects.requireNonNull(instance, "instance must be given, but was null");
        from = from.truncatedTo(ChronoUnit.MICROS);
        to = to.truncatedTo(ChronoUnit.MICROS);
    }

    /** By project, window, instance and epoch. */
    @Override
    public int compareTo(ProfileKey other) {
        return ORDER.compare(this, other);
    }
}
