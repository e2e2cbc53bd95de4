package io.github.driftlib.alert;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.sink.MetricHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a run found, for rules.
 *
 * @param project what is monitored
 * @param time the time of the run
 * @param values the values of its metrics
 * @param tests how its tests ended
 */
public record AlertInput(String project, Instant time, List<HistoryValue> values, List<HistoryTest> tests) {

    /** Copies the lists. */
    public AlertInput {
        Objects.requireNonNull(project, "project must be given, but was null");
        Objects.requireNonNull(time, "time must be given, but was null");
        values = List.copyOf(values);
        tests = List.copyOf(tests);
    }

    /** The run of a snapshot. */
    public static AlertInput of(Snapshot snapshot) {
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        return new AlertInput(
                snapshot.info().project(),
                snapshot.info().timestamp(),
                HistoryValue.of(snapshot),
                HistoryTest.of(snapshot));
    }

    /** The runs of a project from {@code from} (inclusive) to {@code to} (exclusive), the earliest first. */
    public static List<AlertInput> of(MetricHistory history, String project, Instant from, Instant to) {
        Objects.requireNonNull(history, "history must be given, but was null");
        Objects.requireNonNull(project, "project must be given, but was null");
        Objects.requireNonNull(from, "from must be given, but was null");
        Objects.requireNonNull(to, "to must be given, but was null");
        TreeMap<Instant, List<HistoryValue>> values = new TreeMap<>();
        TreeMap<Instant, List<HistoryTest>> tests = new TreeMap<>();
        for (HistoryValue value : history.values(project, from, to)) {
            values.computeIfAbsent(value.time(), time -> new ArrayList<>()).add(value);
            tests.computeIfAbsent(value.time(), time -> new ArrayList<>());
        }
        for (HistoryTest test : history.tests(project, from, to)) {
            tests.computeIfAbsent(test.time(), time -> new ArrayList<>()).add(test);
        }
        List<AlertInput> runs = new ArrayList<>();
        tests.forEach(
                (time, found) -> runs.add(new AlertInput(project, time, values.getOrDefault(time, List.of()), found)));
        return List.copyOf(runs);
    }
}
