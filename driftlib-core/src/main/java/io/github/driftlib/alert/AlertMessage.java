package io.github.driftlib.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.json.Json;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.webhook.Notice;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told at once: the alerts of one group in one run. Known by project, group and time.
 *
 * @param project what is monitored
 * @param group the group: a column, the whole data set, or the run
 * @param at the time of the run, as ISO 8601
 * @param over whether nothing of the group is bad any more
 * @param alerts what happened, at least one
 * @param findings what the run found in the columns that the alerts are about, in words, the worst first; empty where
 *     only its numbers are known
 */
public record AlertMessage(
        String project, String group, String at, boolean over, List<Alert> alerts, List<String> findings) {

    private static final int MOST_FINDINGS = 5;

    /** Copies the lists, and checks that there is an alert. */
    public AlertMessage {
        Objects.requireNonNull(project, "project must be given, but was null");
        Objects.requireNonNull(group, "group must be given, but was null");
        Objects.requireNonNull(at, "at must be given, but was null");
        alerts = List.copyOf(alerts);
        findings = List.copyOf(findings);
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("alerts must not be empty");
        }
    }

    /** The same with what a run found in the columns of what begins, where it is the run of the message. */
    AlertMessage with(Snapshot run) {
        Set<String> columns = alerts.stream()
                .filter(alert -> alert.kind() == Alert.Kind.FIRING)
                .map(Alert::column)
                .collect(Collectors.toSet());
        if (columns.isEmpty() || !run.info().timestamp().equals(time())) {
            return this;
        }
        List<String> words = run.findings().stream()
                .filter(finding -> columns.contains(finding.column()))
                .map(Finding::text)
                .limit(MOST_FINDINGS)
                .toList();
        return new AlertMessage(project, group, at, over, alerts, words);
    }

    /** The time of the run. */
    public Instant time() {
        return Instant.parse(at);
    }

    /** The message for people. */
    public Notice notice() {
        Notice.Severity severity = alerts.stream()
                .filter(alert -> alert.kind().isBegin())
                .map(Alert::severity)
                .max(Comparator.naturalOrder())
                .orElse(Notice.Severity.INFO);
        Alert first = alerts.get(0);
        String more = alerts.size() > 1 ? " and " + (alerts.size() - 1) + " more" : "";
        Map<String, String> facts = new LinkedHashMap<>();
        for (Alert alert : alerts) {
            if (alert.value() != null) {
                facts.put(alert.name() + " " + alert.field(), Words.ofRange(alert.value(), alert));
            }
        }
        return new Notice(
                project + "/" + group,
                over ? Notice.State.RESOLVED : Notice.State.FIRING,
                severity,
                project,
                time(),
                project + ", " + group + ": " + Words.title(first) + more,
                Stream.concat(
                                alerts.stream().map(Alert::words),
                                findings.stream().map(text -> "Found: " + text + "."))
                        .collect(Collectors.joining("\n")),
                facts,
                null);
    }

    /** The message as JSON. */
    public String json() {
        return Json.text(Json.tree(this));
    }

    /**
     * The message of a {@link #json}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static AlertMessage parse(String json) {
        Objects.requireNonNull(json, "json must be given, but was null");
        JsonNode message = Json.read(json);
        if (message instanceof ObjectNode object && !object.has("findings")) {
            // One that was kept before there were any.
            object.putArray("findings");
        }
        return Json.value(message, AlertMessage.class);
    }
}
