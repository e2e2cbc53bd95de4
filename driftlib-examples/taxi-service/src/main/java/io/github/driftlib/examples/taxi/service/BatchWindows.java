package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import io.github.driftlib.examples.taxi.monitoring.TaxiReport;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.HistoryValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The windows of the service, made of its log in one go. */
final class BatchWindows {

    private BatchWindows() {}

    /** The report of each window that has a trip, the earliest first. */
    static List<Snapshot> of(List<Answer> answers, ServiceSettings settings) {
        long size = settings.window().toMillis();
        Map<Long, List<Answer>> windows = new TreeMap<>();
        for (Answer answer : answers) {
            long begin = Math.floorDiv(answer.pickup().toEpochMilli(), size) * size;
            windows.computeIfAbsent(begin, window -> new ArrayList<>()).add(answer);
        }
        Dataset reference = TaxiWatch.reference(settings);
        List<Snapshot> reports = new ArrayList<>();
        windows.forEach((begin, rides) -> reports.add(TaxiReport.metrics()
                .run(RunData.of(Dataset.of(Answer.ROW, rides))
                        .withReference(reference)
                        .withDefinition(TaxiReport.definition())
                        .withInfo(RunInfo.of(TaxiWatch.TRIPS, Instant.ofEpochMilli(begin))
                                .withMetadata("rows_recorded", Integer.toString(rides.size()))))));
        return reports;
    }

    /** Whether two runs found the same, to the last digit. */
    static boolean agree(Snapshot online, Snapshot batch) {
        Set<HistoryValue> one = new HashSet<>(HistoryValue.of(online));
        Set<HistoryValue> other = new HashSet<>(HistoryValue.of(batch));
        return one.equals(other);
    }

    static double predictionDrift(Snapshot snapshot) {
        return snapshot.outcome(Metrics.columnDrift(TaxiColumns.PREDICTION))
                .result()
                .map(drift -> drift.driftScore())
                .orElse(Double.NaN);
    }
}
