package io.github.driftlib.html.dashboard;

import io.github.driftlib.alert.Alert;
import io.github.driftlib.alert.AlertMessage;
import io.github.driftlib.alert.AlertState;
import io.github.driftlib.alert.Alerting;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.sink.MetricHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An alert, from its beginning to its end.
 *
 * @param what what is watched, in words
 * @param column the column it is about, or the empty string
 * @param severity how much it matters, in lower case
 * @param since when it began, in milliseconds since 1970
 * @param until when it ended; NaN where it goes on
 * @param words how it began
 */
public record AlertSpan(String what, String column, String severity, double since, double until, String words) {

    /** The alerts that rules lead to in a project's history, the earliest first. */
    static List<AlertSpan> of(Alerting rules, MetricHistory history, String project, Instant from, Instant to) {
        Map<String, Alert> open = new LinkedHashMap<>();
        List<AlertSpan> spans = new ArrayList<>();
        for (AlertMessage message : rules.replay(history, AlertState.of(project), from, to)) {
            double time = Instant.parse(message.at()).toEpochMilli();
            for (Alert alert : message.alerts()) {
                Alert begun = alert.kind().isBegin() ? open.put(alert.key(), alert) : open.remove(alert.key());
                if (begun != null) {
                    spans.add(of(begun, time));
                }
            }
        }
        open.values().forEach(alert -> spans.add(of(alert, Double.NaN)));
        spans.sort(Comparator.comparingDouble(AlertSpan::since).thenComparing(AlertSpan::what));
        return spans;
    }

    private static AlertSpan of(Alert alert, double until) {
        return new AlertSpan(
                alert.field().isEmpty() ? alert.name() : FindingWords.words(alert.field()),
                alert.column(),
                alert.severity().name().toLowerCase(Locale.ROOT),
                Instant.parse(alert.since()).toEpochMilli(),
                until,
                alert.words());
    }
}
