package io.github.driftlib.examples.taxi.trips;

import io.github.driftlib.data.Dataset;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;

/**
 * Trips of the files that TLC publishes, downloaded when first asked for and kept. Files are downloaded one after the
 * other.
 */
public final class DownloadedTrips implements TripSource {

    private static final URI PUBLISHED = URI.create("https://d37ci6vzurychx.cloudfront.net/trip-data/");

    private final LocalTrips kept;
    private final URI base;
    private final Duration pause;
    private final HttpClient client;

    /** Downloads into the given folder, which is made if need be. */
    public DownloadedTrips(Path folder) {
        this(folder, PUBLISHED, Duration.ofSeconds(2));
    }

    /**
     * Downloads from elsewhere.
     *
     * @param base the folder of the files, which ends with a slash
     * @param pause how long to wait before another try
     */
    DownloadedTrips(Path folder, URI base, Duration pause) {
        this.kept = new LocalTrips(folder);
        this.base = base;
        this.pause = pause;
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(Redirect.NORMAL)
                .build();
    }

    @Override
    public String description() {
        return "published by TLC, downloaded from " + base.getHost() + " to " + kept.folder();
    }

    /**
     * Reads the file of a month, after a download if need be.
     *
     * @throws java.io.UncheckedIOException if it cannot be downloaded
     */
    @Override
    public Dataset month(YearMonth month) {
        download(TripFileName.of(month));
        return kept.month(month);
    }

    private synchronized void download(String name) {
        Path file = kept.folder().resolve(name);
        if (!Files.isRegularFile(file)) {
            new Download(client, base.resolve(name), file, pause).run();
        }
    }
}
