package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.live.Counts;
import io.github.driftlib.live.Fleet;
import io.github.driftlib.live.ProfileStore;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcProfileStoreTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    private Path folder;

    private static ProfileStore.Stored stored(String instance, long epoch, int window, int rows) {
        double[] values = IntStream.range(0, rows).asDoubleStream().toArray();
        return new ProfileStore.Stored(
                new ProfileStore.Key(
                        "trips",
                        instance,
                        epoch,
                        START.plusSeconds(60L * window),
                        START.plusSeconds(60L * window + 60)),
                new Counts(rows + 3, rows, 1, 2, 0, 0, 0, 0),
                Profile.builder()
                        .add(Dataset.builder().numerical("x", values).build())
                        .build());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRetryReplacesAndARestartAdds(TestDatabase database) {
        DataSource source = database.create(folder);
        JdbcProfileStore store = new JdbcProfileStore(source, List.of()).createTables(true);
        String odd = "pod ~/%ü\"1'";
        store.put(stored(odd, 1, 0, 10));
        new JdbcProfileStore(source, List.of()).createTables(true).put(stored(odd, 1, 0, 12));
        store.put(stored(odd, 2, 0, 5));
        store.put(stored("pod-2", 1, 0, 7));
        store.put(stored("pod-2", 1, 1, 100));
        Fleet.Window window =
                new Fleet(store, "trips", List.of()).merge(START, START.plusSeconds(60), Set.of(odd, "pod-2", "pod-3"));
        assertThat(window.profile().orElseThrow().rowCount()).isEqualTo(24);
        assertThat(window.profile().orElseThrow().distribution("x").count()).isEqualTo(24);
        assertThat(window.counts()).isEqualTo(new Counts(33, 24, 3, 6, 0, 0, 0, 0));
        assertThat(window.instances()).containsExactly(odd, "pod-2");
        assertThat(window.missing()).containsExactly("pod-3");
        assertThat(store.deleteBefore("trips", START.plusSeconds(60))).isEqualTo(3);
        assertThat(store.find("trips", START, START.plusSeconds(600))).hasSize(1);
        assertThat(store.find("others", START, START.plusSeconds(600))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMissingTableIsAnErrorThatNamesIt(TestDatabase database) {
        JdbcProfileStore store = new JdbcProfileStore(
                        database.create(folder), TableName.of("no_such_profiles"), List.of())
                .createTables(true)
                .createTables(false);
        assertThatThrownBy(() -> store.put(stored("a", 1, 0, 1)))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("no_such_profiles");
    }
}
