package io.github.driftlib.live;

import io.github.driftlib.summary.profile.Profile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Where the instances of a service leave the profiles of their windows, and where {@link Fleet} finds them.
 *
 * <p>What is stored under a {@link ProfileStore.Key} that is there already replaces it, so a retry counts nothing
 * twice. An instance that began anew has another epoch, and what it stores adds to what it stored before. Safe for use
 * by many threads and processes.
 */
public interface ProfileStore {

    /**
     * Stores a profile, as a whole or not at all.
     *
     * @throws io.github.driftlib.sink.SinkException if that failed
     */
    void put(Stored profile);

    /**
     * The profiles of a project whose windows begin from {@code from} (inclusive) to {@code to} (exclusive), in the
     * order of their keys.
     *
     * @throws io.github.driftlib.sink.SinkException if they cannot be read
     */
    List<Stored> find(String project, Instant from, Instant to);

    /**
     * Deletes the profiles of a project whose windows ended by then.
     *
     * @return how many there were
     */
    int deleteBefore(String project, Instant end);

    /**
     * Which window of which instance: by this a {@link ProfileStore} knows a profile.
     *
     * @param project what is monitored
     * @param instance which of several processes, such as the name of a pod
     * @param epoch which life of the instance: {@link Recorder#epoch}
     * @param from when the window begins, cut to whole microseconds
     * @param to when it ends
     */
    record Key(String project, String instance, long epoch, Instant from, Instant to) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::project)
                .thenComparing(Key::from)
                .thenComparing(Key::to)
                .thenComparing(Key::instance)
                .thenComparingLong(Key::epoch);

        /** Checks that nothing is null and no name blank. */
        public Key {
            Name.of("project", project);
            Name.of("instance", instance);
            Objects.requireNonNull(from, "from must be given, but was null");
            Objects.requireNonNull(to, "to must be given, but was null");
            from = from.truncatedTo(ChronoUnit.MICROS);
            to = to.truncatedTo(ChronoUnit.MICROS);
        }

        /** By project, window, instance and epoch. */
        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The window of an instance.
     *
     * @param key which one
     * @param counts what became of its rows
     * @param profile its rows
     */
    record Stored(ProfileStore.Key key, Counts counts, Profile profile) {

        /** Checks that nothing is null. */
        public Stored {
            Objects.requireNonNull(key, "key must be given, but was null");
            Objects.requireNonNull(counts, "counts must be given, but was null");
            Objects.requireNonNull(profile, "profile must be given, but was null");
        }

        /** A window of a recorder. */
        public static Stored of(String project, String instance, long epoch, Window window) {
            Objects.requireNonNull(window, "window must be given, but was null");
            return new Stored(
                    new ProfileStore.Key(project, instance, epoch, window.from(), window.to()),
                    window.counts(),
                    window.profile());
        }
    }
}
