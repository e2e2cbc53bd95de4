package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.monitoring.TaxiMonitoring;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Sends a month as traffic. */
@Command(
        name = "load",
        description = {
            "Sends the trips of the current month to the service, each at its time but faster, and their outcomes after the"
                    + " minutes of the ride.",
            "The made-up month has a story: a bridge is closed on the 8th, a meter is silent on the 17th, and from the 21st"
                    + " on there is a new fare."
        })
final class LoadCommand implements Callable<Integer> {

    @ParentCommand
    private ServiceApp app;

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8090",
            description = "Where the service is (default: http://localhost:8090).")
    private URI url;

    @Option(
            names = "--speed-up",
            paramLabel = "TIMES",
            defaultValue = "3600",
            description = "How much faster than in life; 3600: an hour in a second (default). 0: as fast as it can.")
    private double speedUp;

    @Option(names = "--from-day", paramLabel = "N", defaultValue = "1", description = "The first day (default: 1).")
    private int fromDay;

    @Option(names = "--days", paramLabel = "N", defaultValue = "31", description = "How many days (default: all).")
    private int days;

    @Option(names = "--no-outcomes", description = "Never tell how long the trips took.")
    private boolean noOutcomes;

    @Option(
            names = "--measure",
            paramLabel = "TIME",
            converter = Span.class,
            description =
                    "Send as much as it can for so long, with recording off and on in turn, and compare; needs serve"
                            + " --measurable.")
    private Duration measure;

    @Option(
            names = "--soak",
            paramLabel = "TIME",
            converter = Span.class,
            description =
                    "Send 400 trips a second for so long, and look whether the heap of the service grows; needs serve"
                            + " --measurable.")
    private Duration soak;

    @Override
    public Integer call() throws Exception {
        checkOptions();
        TaxiMonitoring monitoring = app.monitoring();
        LocalDate first = app.options().settings().currentMonth().atDay(1).plusDays(fromDay - 1L);
        Dataset trips = monitoring
                .trips()
                .between(
                        "lpep_pickup_datetime",
                        first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        first.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant());
        if (trips.rowCount() == 0) {
            throw new IllegalArgumentException("there are no trips in these days");
        }
        if (measure != null) {
            app.say(new Measurement(url, trips).run(measure).toString());
            return 0;
        }
        if (soak != null) {
            Soak.Found found = new Soak(url, trips).run(soak);
            app.say(found.toString());
            return found.isFlat() ? 0 : 1;
        }
        ServiceState before = ServiceState.of(url);
        Traffic.Sent sent = new Traffic(url, speedUp, !noOutcomes, app::say).send(trips);
        app.say(String.format(
                "Sent: %,d trips and %,d outcomes, %,d requests failed; half of the answers within %.1f ms, 99 %% within"
                        + " %.1f ms",
                sent.trips(), sent.outcomes(), sent.failed(), sent.median(), sent.p99()));
        if (sent.repeated() > 0) {
            app.say(String.format(
                    "%,d trips were sent before: they were answered again, and count once", sent.repeated()));
        }
        if (sent.unmatched() > 0) {
            app.say(String.format(
                    "%,d outcomes were of trips that the service did not know, yet or any more: they count where it gets to"
                            + " know the trip, and are in the log only where not",
                    sent.unmatched()));
        }
        ServiceState.of(url).wordsSince(before).forEach(app::say);
        return sent.failed() == 0 ? 0 : 1;
    }

    private void checkOptions() {
        boolean isHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!isHttp || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "--url must be an address such as http://localhost:8090, but was " + url);
        }
        if (!(speedUp >= 0)) {
            throw new IllegalArgumentException("--speed-up must be 0 or more, but was " + speedUp);
        }
        if (fromDay < 1) {
            throw new IllegalArgumentException("--from-day must be at least 1, but was " + fromDay);
        }
    }
}
