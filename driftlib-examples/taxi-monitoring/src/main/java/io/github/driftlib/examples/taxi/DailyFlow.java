package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.flow.FlowLog;
import io.github.driftlib.examples.taxi.flow.FlowSteps;
import io.github.driftlib.examples.taxi.monitoring.DayRecorder;
import io.github.driftlib.examples.taxi.monitoring.DayResult;
import io.github.driftlib.examples.taxi.monitoring.TaxiMonitoring;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The days of the current month as steps of a flow.
 *
 * @param monitoring what judges a day
 * @param recorder where its metrics go
 */
record DailyFlow(TaxiMonitoring monitoring, DayRecorder recorder) implements FlowSteps {

    @Override
    public List<LocalDate> days() {
        return monitoring.days();
    }

    @Override
    public void runDay(LocalDate day, FlowLog log) {
        log.progress(0, 1);
        Optional<DayResult> result = monitoring.runDay(day, recorder);
        if (result.isEmpty()) {
            log.warn("skipped: no trips on " + day);
        } else {
            tell(result.get(), log);
        }
        log.progress(1, 1);
    }

    private static void tell(DayResult result, FlowLog log) {
        String line = String.format(Locale.ROOT, "%,d trips: %s", result.trips(), result.summary());
        if (result.predictionDrifted()) {
            log.warn(line);
        } else {
            log.info(line);
        }
    }
}
