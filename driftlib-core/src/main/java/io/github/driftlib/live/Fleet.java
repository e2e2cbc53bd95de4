package io.github.driftlib.live;

import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Many instances of a service as one: reads the profiles that they left in a store, and merges them.
 *
 * <p>Instances report a window when it closes, and a little later each: who merges should wait for a while, and look
 * whether {@link Fleet.Window#missing} is empty. The same profiles give the same bytes, in whatever order they came.
 *
 * @param store where instances leave their profiles
 * @param project what is monitored
 * @param needs what the profiles hold beyond their columns
 */
public record Fleet(ProfileStore store, String project, List<Summarizer<?>> needs) {

    /** Copies the list. */
    public Fleet {
        Objects.requireNonNull(store, "store must be given, but was null");
        Name.of("project", project);
        Objects.requireNonNull(needs, "needs must be given, but was null");
        needs = List.copyOf(needs);
    }

    /** The instances that stored a window that began in a span of time: who was there before is expected again. */
    public SortedSet<String> instances(Instant from, Instant to) {
        check(from, to);
        SortedSet<String> names = new TreeSet<>();
        store.find(project, from, to).forEach(profile -> names.add(profile.key().instance()));
        return Collections.unmodifiableSortedSet(names);
    }

    private static void check(Instant from, Instant to) {
        Objects.requireNonNull(from, "from must be given, but was null");
        Objects.requireNonNull(to, "to must be given, but was null");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from, " + from + ", but was " + to);
        }
    }

    /**
     * The windows that begin in a span of time, merged into one. Instances of different versions need not have the same
     * columns: the values of a column are missing in the rows of an instance without it.
     *
     * @param expected the instances that should be there
     * @throws IllegalArgumentException if a column is of different kinds, or the span ends before it begins
     */
    public Window merge(Instant from, Instant to, Set<String> expected) {
        check(from, to);
        Objects.requireNonNull(expected, "expected must be given, but was null");
        expected.forEach(name -> Objects.requireNonNull(name, "expected must be given, but one was null"));
        List<ProfileStore.Stored> found = store.find(project, from, to);
        SortedSet<String> names = new TreeSet<>();
        Counts counts = Counts.NONE;
        for (ProfileStore.Stored profile : found) {
            names.add(profile.key().instance());
            counts = counts.plus(profile.counts());
        }
        SortedSet<String> missing = new TreeSet<>(expected);
        missing.removeAll(names);
        return new Window(
                from,
                to,
                merged(found),
                counts,
                Collections.unmodifiableSortedSet(names),
                Collections.unmodifiableSortedSet(missing));
    }

    private Optional<Profile> merged(List<ProfileStore.Stored> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ProfileBuilder all = Profile.builder().needs(needs).unionOfColumns();
        found.forEach(profile -> all.add(profile.profile()));
        return Optional.of(all.build());
    }

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
    public record Window(
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
}
