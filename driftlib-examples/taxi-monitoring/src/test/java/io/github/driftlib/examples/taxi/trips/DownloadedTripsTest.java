package io.github.driftlib.examples.taxi.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.examples.taxi.trips.PublishingServer.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadedTripsTest {

    private static final YearMonth MONTH = YearMonth.of(2022, 1);
    private static final String NAME = "green_tripdata_2022-01.parquet";
    private static final double[] FARES =
            IntStream.range(0, 20_000).mapToDouble(Math::sqrt).toArray();

    @TempDir
    private Path folder;

    private Path cache;
    private byte[] file;

    @BeforeEach
    void publish() throws IOException {
        Path published = folder.resolve("published.parquet");
        DataFiles.writeParquet(Dataset.builder().numerical("fare_amount", FARES).build(), published);
        file = Files.readAllBytes(published);
        cache = folder.resolve("cache");
    }

    private DownloadedTrips trips(URI base) {
        return new DownloadedTrips(cache, base, Duration.ZERO);
    }

    private void assertComplete(DownloadedTrips trips) {
        assertThat(trips.month(MONTH).numerical("fare_amount").toArray()).isEqualTo(FARES);
        assertThat(cache).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    private void writePart(int bytes) throws IOException {
        Files.createDirectories(cache);
        Files.write(cache.resolve(NAME + ".part"), Arrays.copyOf(file, bytes));
    }

    @Test
    void downloadsOnceAndKeepsTheFile() throws IOException {
        try (PublishingServer server = PublishingServer.start(file)) {
            assertComplete(trips(server.base()));
            assertComplete(trips(server.base()));

            assertThat(server.requests()).containsExactly("all");
            assertThat(trips(server.base()).description()).contains("downloaded from 127.0.0.1");
        }
    }

    @Test
    void goesOnWhereAnEarlierRunStopped() throws IOException {
        writePart(1000);
        try (PublishingServer server = PublishingServer.start(file)) {
            assertComplete(trips(server.base()));

            assertThat(server.requests()).containsExactly("bytes=1000-");
        }
    }

    @Test
    void beginsAgainWhereTheServerKnowsNoRanges() throws IOException {
        writePart(1000);
        try (PublishingServer server = PublishingServer.start(file, Answer.IGNORE_RANGE)) {
            assertComplete(trips(server.base()));
        }
    }

    @Test
    void beginsAgainAfterAnotherRangeThanAskedFor() throws IOException {
        writePart(1000);
        try (PublishingServer server = PublishingServer.start(file, Answer.OTHER_RANGE)) {
            assertComplete(trips(server.base()));

            assertThat(server.requests()).containsExactly("bytes=1000-", "all");
        }
    }

    @Test
    void goesOnAfterABrokenConnection() throws IOException {
        try (PublishingServer server = PublishingServer.start(file, Answer.HALF, Answer.UNAVAILABLE)) {
            assertComplete(trips(server.base()));

            String rest = "bytes=" + file.length / 2 + "-";
            assertThat(server.requests()).containsExactly("all", rest, rest);
        }
    }

    @Test
    void givesUpAfterSomeTriesAndKeepsWhatCame() throws IOException {
        try (PublishingServer server = PublishingServer.start(file, Answer.HALF, Answer.HALF, Answer.HALF)) {
            assertThatThrownBy(() -> trips(server.base()).month(MONTH))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot download " + server.base().resolve(NAME))
                    .hasMessageEndingWith("try again, or run without --download to use generated trips");
            assertThat(cache.resolve(NAME)).doesNotExist();

            assertComplete(trips(server.base()));
            assertThat(server.requests()).hasSize(4).last().isNotEqualTo("all");
        }
    }

    @Test
    void refusesWhatIsNoParquetFile() throws IOException {
        try (PublishingServer server =
                PublishingServer.start(file, Answer.OTHER_CONTENT, Answer.OTHER_CONTENT, Answer.OTHER_CONTENT)) {
            assertThatThrownBy(() -> trips(server.base()).month(MONTH))
                    .hasMessageContaining("what came is no Parquet file");
            assertThat(cache).isEmptyDirectory();
        }
    }

    @Test
    void doesNotAskAgainForAFileThatIsNotThere() throws IOException {
        try (PublishingServer server = PublishingServer.start(file, Answer.NOT_FOUND)) {
            assertThatThrownBy(() -> trips(server.base()).month(MONTH))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("the server answered 404; is the month published?");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void saysWhatToDoOffline() throws IOException {
        URI gone;
        try (PublishingServer server = PublishingServer.start(file)) {
            gone = server.base();
        }

        assertThatThrownBy(() -> trips(gone).month(MONTH))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("there is no connection to that server")
                .hasMessageEndingWith("or run without --download to use generated trips");
    }
}
