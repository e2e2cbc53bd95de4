package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.profile.Profile;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of profiles does. */
public abstract class ProfileStoreContract {

    private static final Instant START = LiveRow.START;

    private ProfileStore store;

    /** A store without profiles. */
    protected abstract ProfileStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    private static ProfileStore.Stored stored(String instance, long epoch, int window, int rows) {
        Dataset data = Dataset.of(
                LiveRow.TYPE, LongStream.range(0, rows).mapToObj(LiveRow::of).toList());
        return new ProfileStore.Stored(
                new ProfileStore.Key(
                        "trips",
                        instance,
                        epoch,
                        START.plusSeconds(60L * window),
                        START.plusSeconds(60L * window + 60)),
                new Counts(rows + 3, rows, 1, 2, 0, 0, 0, 0),
                Profile.builder().add(data).build());
    }

    private Fleet.Window merged(String... expected) {
        return new Fleet(store, "trips", List.of()).merge(START, START.plusSeconds(60), Set.of(expected));
    }

    @Test
    void aRetryReplacesAndARestartAdds() {
        store.put(stored("pod-1", 1, 0, 10));
        store.put(stored("pod-1", 1, 0, 12));
        store.put(stored("pod-1", 2, 0, 5));
        store.put(stored("pod-2", 1, 0, 7));
        store.put(stored("pod-2", 1, 1, 100));
        Fleet.Window window = merged("pod-1", "pod-2", "pod-3");
        assertThat(window.profile().orElseThrow().rowCount()).isEqualTo(24);
        assertThat(window.counts()).isEqualTo(new Counts(33, 24, 3, 6, 0, 0, 0, 0));
        assertThat(window.instances()).containsExactly("pod-1", "pod-2");
        assertThat(window.missing()).containsExactly("pod-3");
        assertThat(window.isComplete()).isFalse();
    }

    @Test
    void theOrderOfArrivalChangesNoByte() {
        store.put(stored("b", 1, 0, 500));
        store.put(stored("a", 1, 0, 300));
        byte[] first = merged().profile().orElseThrow().toBytes();
        store.deleteBefore("trips", START.plusSeconds(1_000));
        store.put(stored("a", 1, 0, 300));
        store.put(stored("b", 1, 0, 500));
        assertThat(Arrays.equals(first, merged().profile().orElseThrow().toBytes()))
                .isTrue();
    }

    @Test
    void whatIsStoredIsFoundWithinItsTime() {
        String name = "pod ~/%ü\"1.*";
        store.put(stored(name, 7, 0, 3));
        store.put(stored("other", 7, 2, 3));
        assertThat(store.find("trips", START, START.plusSeconds(1)))
                .extracting(profile -> profile.key().instance())
                .containsExactly(name);
        assertThat(store.find("other", START, START.plusSeconds(1))).isEmpty();
        assertThat(new Fleet(store, "trips", List.of()).instances(START, START.plusSeconds(1_000)))
                .isEqualTo(new TreeSet<>(Set.of(name, "other")));
        assertThat(store.deleteBefore("trips", START.plusSeconds(60))).isEqualTo(1);
        assertThat(store.find("trips", START, START.plusSeconds(1_000))).hasSize(1);
    }

    @Test
    void anEmptyWindowOfNobodyIsNoProfile() {
        assertThat(merged("a").profile()).isEmpty();
        assertThat(merged("a").missing()).containsExactly("a");
    }
}
