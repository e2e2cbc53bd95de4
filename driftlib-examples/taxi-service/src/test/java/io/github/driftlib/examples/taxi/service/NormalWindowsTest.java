package io.github.driftlib.examples.taxi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.alert.AlertSink;
import io.github.driftlib.alert.AlertStore;
import io.github.driftlib.examples.taxi.monitoring.AlertReceiver;
import io.github.driftlib.examples.taxi.monitoring.TaxiAlerts;
import io.github.driftlib.report.Snapshot;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class NormalWindowsTest {

    @TempDir
    private Path folder;

    @Test
    void theServiceTellsOfAWindowThatIsNotAsThoseOfTheReferenceMonth() throws Exception {
        SmallService service = new SmallService(folder);
        ServiceSettings settings = service.settings();
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        try (AlertReceiver receiver = AlertReceiver.start(told::add)) {
            AlertStore store = AlertStore.inMemory();
            AlertSink alerts = TaxiAlerts.sink(settings.window(), 1, store, receiver.notifier());
            List<Snapshot> normal = NormalWindows.of(service.normalTrips(), YearMonth.of(2022, 1), settings, 1_000);
            assertThat(normal)
                    .hasSizeGreaterThan(8)
                    .isSortedAccordingTo(
                            Comparator.comparing((Snapshot run) -> run.info().timestamp()));
            alerts.learn(normal);
            try (ConfigurableApplicationContext context = service.start(settings.withAlerts(alerts))) {
                String trip = "{\"pickup\": \"2022-02-03T10:00:00Z\", \"PULocationID\": 74, \"DOLocationID\": 75,"
                        + " \"passenger_count\": 1, \"trip_distance\": 2.5, \"fare_amount\": 400, \"total_amount\": 500}";
                service.post(context, "/predict", "[" + String.join(",", Collections.nCopies(50, trip)) + "]");
                TaxiServiceTest.closeWindows(context);
            }
            assertThat(told).hasSize(1);
            assertThat(told.get(0))
                    .startsWith("2022-02-03T08:00  critical  ")
                    .contains("quantile value of fare_amount is 400, above");
            assertThat(store.load(TaxiWatch.TRIPS)).isPresent();
            assertThat(store.unsent(TaxiWatch.TRIPS)).isEmpty();
        }
    }
}
