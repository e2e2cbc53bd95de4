package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.monitoring.Baseline;
import io.github.driftlib.examples.taxi.monitoring.OutputFolder;
import io.github.driftlib.examples.taxi.monitoring.TaxiMonitoring;
import io.github.driftlib.examples.taxi.monitoring.TaxiSettings;
import io.github.driftlib.examples.taxi.trips.GeneratedTrips;
import io.github.driftlib.examples.taxi.trips.TripSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** The service with few trips, and what talks to it. */
final class SmallService {

    static final YearMonth JANUARY = YearMonth.of(2022, 1);
    static final YearMonth FEBRUARY = YearMonth.of(2022, 2);
    static final int TRAIN_ROWS = 2_000;

    private final Dataset trips;
    private final Dataset normalTrips;
    private final ServiceSettings settings;
    private final HttpClient client = HttpClient.newHttpClient();

    SmallService(Path folder) {
        this(folder, fewTrips());
    }

    /** One with the trips of a source, the first of whose reference month the model is trained on. */
    SmallService(Path folder, TripSource source) {
        OutputFolder output = new OutputFolder(folder);
        TaxiMonitoring monitoring = new TaxiMonitoring(
                new TaxiSettings(source, JANUARY, FEBRUARY, TRAIN_ROWS, output), new PrintWriter(new StringWriter()));
        Baseline baseline = monitoring.baseline();
        trips = monitoring.trips();
        normalTrips = monitoring.normalTrips();
        settings = new ServiceSettings(
                output,
                baseline.reference(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofHours(4),
                Duration.ofMinutes(10),
                Duration.ofHours(2));
    }

    /** The trips of some days in January, and of half a day in February. */
    static TripSource fewTrips() {
        return new TripSource() {
            private final GeneratedTrips all = new GeneratedTrips(7, FEBRUARY);

            @Override
            public String description() {
                return "a few, made up";
            }

            @Override
            public Dataset month(YearMonth month) {
                return all.month(month).slice(5, month.equals(FEBRUARY) ? 905 : 4_005);
            }
        };
    }

    /** The trips of half a day. */
    Dataset trips() {
        return trips;
    }

    ServiceSettings settings() {
        return settings;
    }

    /** The trips of the month before, with predictions. */
    Dataset normalTrips() {
        return normalTrips;
    }

    ConfigurableApplicationContext start() {
        return start(settings);
    }

    ConfigurableApplicationContext start(ServiceSettings others) {
        return TaxiServer.start(others, 0, true);
    }

    static URI url(ConfigurableApplicationContext context) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    Traffic.Sent send(ConfigurableApplicationContext context, Dataset some) throws Exception {
        return new Traffic(url(context), 0, true, line -> {}).send(some);
    }

    HttpResponse<String> post(ConfigurableApplicationContext context, String path, String body) {
        return exchange(HttpRequest.newBuilder(url(context).resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> get(ConfigurableApplicationContext context, String path) {
        return exchange(HttpRequest.newBuilder(url(context).resolve(path)).build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
