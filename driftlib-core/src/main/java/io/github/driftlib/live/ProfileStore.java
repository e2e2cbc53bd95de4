package io.github.driftlib.live;

import java.time.Instant;
import java.util.List;

/**
 * Where the instances of a service leave the profiles of their windows, and where {@link Fleet} finds them.
 *
 * <p>What is stored under a {@link ProfileKey} that is there already replaces it, so a retry counts nothing twice. An
 * instance that began anew has another epoch, and what it stores adds to what it stored before. Safe for use by many
 * threads and processes.
 */
public interface ProfileStore {

    /**
     * Stores a profile, as a whole or not at all.
     *
     * @throws io.github.driftlib.sink.SinkException if that failed
     */
    void put(StoredProfile profile);

    /**
     * The profiles of a project whose windows begin from {@code from} (inclusive) to {@code to} (exclusive), in the
     * order of their keys.
     *
     * @throws io.github.driftlib.sink.SinkException if they cannot be read
     */
    List<StoredProfile> find(String project, Instant from, Instant to);

    /**
     * Deletes the profiles of a project whose windows ended by then.
     *
     * @return how many there were
     */
    int deleteBefore(String project, Instant end);
}
