package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import io.github.driftlib.examples.taxi.monitoring.TaxiReport;
import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.Windows;
import io.github.driftlib.live.label.Joined;
import io.github.driftlib.live.label.JoinedType;
import io.github.driftlib.live.label.LabelJoin;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.SnapshotFolder;
import io.github.driftlib.spring.MonitorFactory;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the service is watched: its trips against the reference, and its predictions against what came true. */
@Configuration(proxyBeanMethods = false)
class TaxiWatch {

    static final String TRIPS = "taxi-live";
    static final String QUALITY = "taxi-live-quality";

    private static final double LEAST_LABELLED = 0.5;
    private static final int MOST_EXACT = 100_000;
    private static final int MOST_COMPARED = 20_000;
    static final int MOST_RESULTS = 2_000;
    private static final int MOST_PENDING = 1_000_000;

    /** The columns of the reference that a trip of the service has. */
    static Dataset reference(ServiceSettings settings) {
        return settings.reference().select(Answer.ROW.columnNames());
    }

    static Windows<Answer> windows(ServiceSettings settings) {
        return Windows.tumbling(settings.window()).by(Answer::pickup).lateness(settings.lateness());
    }

    @Bean
    SnapshotFolder results(ServiceSettings settings) {
        return SnapshotFolder.of(settings.results()).keeping(MOST_RESULTS);
    }

    @Bean
    LivePage page(ServiceSettings settings) throws IOException {
        return new LivePage(settings.results());
    }

    @Bean
    WindowEstimates estimates(
            ServiceSettings settings, LivePage page, ObjectProvider<MetricSink> sinks, MeterRegistry registry) {
        WindowEstimates estimates = new WindowEstimates(settings, estimate -> shown(estimate, page, sinks));
        FunctionCounter.builder("taxi.estimate.dropped", estimates, WindowEstimates::dropped)
                .register(registry);
        return estimates;
    }

    @Bean
    Monitor<Answer> trips(
            MonitorFactory monitors, ServiceSettings settings, LivePage page, WindowEstimates estimates, RideLog log) {
        return monitors.builder(TRIPS, Answer.ROW)
                .reference(reference(settings))
                .definition(TaxiReport.definition())
                .windows(windows(settings))
                .recording(recorder -> recorder.save(settings.windows())
                        .limits(MOST_EXACT, MOST_EXACT, 256)
                        .keepRows(MOST_COMPARED)
                        .onGivenUp(window ->
                                log.givenUp(window.from(), window.counts().recorded())))
                .report(TaxiReport.metrics())
                .listener(page::closed)
                .listener(closed -> estimates.follow(closed.window()))
                .build();
    }

    @Bean
    RecentIds ids() {
        return new RecentIds();
    }

    @Bean
    LabelJoin<Answer> rides(ServiceSettings settings, RecentIds ids) throws IOException {
        JoinedType<Answer> type = JoinedType.number(Answer.KEPT, TaxiColumns.TARGET);
        LabelJoin<Answer> rides = LabelJoin.builder(type, Answer::id, Answer::pickup)
                .mostPending(MOST_PENDING)
                .timeout(settings.outcomesWithin())
                .build();
        // Who waited for its outcome when the service ended goes on waiting; the rows of others are in their windows.
        LoggedRides.replay(settings.log(), rides, ids, Instant.now().minus(settings.outcomesWithin()));
        return rides;
    }

    @Bean
    Monitor<Joined> quality(
            MonitorFactory monitors,
            ServiceSettings settings,
            LabelJoin<Answer> rides,
            LivePage page,
            ObjectProvider<MetricSink> sinks) {
        CandidateComparison comparison = new CandidateComparison(compared -> shown(compared, page, sinks));
        Monitor<Joined> quality = monitors.builder(
                        QUALITY,
                        JoinedType.number(Answer.KEPT, TaxiColumns.TARGET).rowType())
                .definition(CandidateComparison.definition())
                .windows(Windows.tumbling(settings.window()).by(Joined::time).lateness(settings.outcomesWithin()))
                .recording(recorder -> recorder.save(settings.windows())
                        .limits(MOST_EXACT, MOST_EXACT, 256)
                        .keepRows(MOST_COMPARED))
                .report(Report.of(Metrics.regressionQuality()))
                .labelled(rides, LEAST_LABELLED)
                .listener(page::closed)
                .listener(comparison::follow)
                .build();
        rides.into(quality::record);
        return quality;
    }

    private static void shown(Snapshot snapshot, LivePage page, ObjectProvider<MetricSink> sinks) {
        page.add(snapshot);
        sinks.forEach(sink -> sink.write(snapshot));
    }
}
