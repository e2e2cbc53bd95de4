package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.label.LabelJoin;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.durable.DurableSink;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The service itself. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    TaxiWatch.class,
    PredictController.class,
    OutcomeController.class,
    PageController.class,
    MeasureController.class,
    Refusals.class
})
class TaxiServer {

    private static final long MOST_LOG_BYTES = 64L << 20;

    /**
     * Starts the service.
     *
     * @param port where it listens; 0 for any port that is free
     * @param measurable whether recording can be turned off from outside, to see what it costs
     */
    static ConfigurableApplicationContext start(ServiceSettings settings, int port, boolean measurable) {
        return new SpringApplicationBuilder(TaxiServer.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                // The end is in the hands of the caller: the database must outlast the service.
                .registerShutdownHook(false)
                .properties(Map.of(
                        "server.port",
                        port,
                        "server.shutdown",
                        "graceful",
                        // Of a client that sends much, each hundredth request would wait for a new connection.
                        "server.tomcat.max-keep-alive-requests",
                        -1,
                        "spring.application.name",
                        "taxi",
                        "taxi.measurable",
                        measurable,
                        "management.endpoints.web.exposure.include",
                        "health,prometheus,driftlib",
                        "management.endpoint.health.show-details",
                        "always",
                        "management.metrics.distribution.percentiles-histogram.http.server.requests",
                        true))
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(ServiceSettings.class, () -> settings);
                    settings.database()
                            .ifPresent(database -> beans.registerBean(
                                    "database",
                                    DurableSink.class,
                                    () -> durable(settings.journal(), new WindowSink(database))));
                    settings.alerts()
                            .ifPresent(alerts -> beans.registerBean(
                                    "alerts",
                                    DurableSink.class,
                                    () -> durable(settings.alertJournal(), ofTrips(alerts))));
                })
                .run();
    }

    private static DurableSink durable(Path journal, MetricSink sink) {
        return DurableSink.builder(journal, sink).build();
    }

    private static MetricSink ofTrips(MetricSink sink) {
        return snapshot -> {
            if (snapshot.info().project().equals(TaxiWatch.TRIPS) && NormalWindows.isJudged(snapshot)) {
                sink.write(snapshot);
            }
        };
    }

    @Bean
    Models models(ServiceSettings settings) throws IOException {
        return new Models(settings.output().model());
    }

    @Bean
    RideLog log(ServiceSettings settings, MeterRegistry registry) throws IOException {
        RideLog log = new RideLog(settings.log(), MOST_LOG_BYTES);
        FunctionCounter.builder("taxi.log.dropped", log, RideLog::dropped).register(registry);
        return log;
    }

    @Bean
    Shadow shadow(Models models, LabelJoin<Answer> rides, MeterRegistry registry) {
        Shadow shadow = new Shadow(models, rides::predicted);
        FunctionCounter.builder("taxi.candidate.dropped", shadow, Shadow::dropped)
                .register(registry);
        return shadow;
    }

    @Bean
    Predictor predictor(
            Models models, Monitor<Answer> trips, Shadow shadow, RideLog log, RecentIds ids, MeterRegistry registry) {
        Timer model = Timer.builder("taxi.model")
                .description("How long the model takes for a trip")
                .publishPercentileHistogram()
                .register(registry);
        Counter repeated = Counter.builder("taxi.trips.repeated")
                .description("Trips whose id was known, which are answered only")
                .register(registry);
        return new Predictor(models, trips, shadow, log, ids, repeated, model, new AtomicBoolean(true));
    }
}
