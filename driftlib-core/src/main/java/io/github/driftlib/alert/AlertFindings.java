package io.github.driftlib.alert;

import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.rule.FindingRanking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The alerts that go on, as findings: the longer, the worse. */
final class AlertFindings {

    private AlertFindings() {}

    static List<Finding> of(List<AlertRule> rules, AlertState state, Alerting.Input run) {
        return FindingRanking.of(Watched.all(rules, run).values().stream()
                .flatMap(watched -> Stream.ofNullable(state.series().get(watched.key()))
                        .filter(series -> series.phase() == SeriesState.Phase.FIRING)
                        .map(series -> of(watched, series, run)))
                .toList());
    }

    private static Finding of(Watched watched, SeriesState state, Alerting.Input run) {
        Instant since = SeriesState.instant(Objects.requireNonNull(state.since()));
        boolean ofTest = watched.field().isEmpty();
        String text = ofTest
                ? Words.ofTest(watched) + " fails"
                        + (watched.value() == null ? "" : " with " + Words.number(watched.value()))
                : Words.of(watched.field(), watched.column()) + " is " + Words.number(watched.number())
                        + ", which is not usual";
        boolean known = watched.value() != null && Double.isFinite(watched.value());
        return new Finding(
                severity(watched.rule()),
                Finding.Kind.ALERT,
                watched.column(),
                text + ": an alert since " + since,
                Math.max(0, Duration.between(since, run.time()).toSeconds()),
                List.of(new Finding.Evidence(
                        watched.key(),
                        watched.column(),
                        ofTest || !known ? "is_alert" : watched.field(),
                        ofTest || !known ? 1 : watched.value(),
                        null)),
                Finding.Kind.ALERT.next());
    }

    private static Finding.Severity severity(AlertRule rule) {
        return switch (rule.severity()) {
            case INFO -> Finding.Severity.NOTE;
            case WARNING -> Finding.Severity.WARNING;
            case CRITICAL -> Finding.Severity.ALARM;
        };
    }
}
