package io.github.driftlib.alert;

import io.github.driftlib.json.Json;
import io.github.driftlib.sink.webhook.Notice;
import io.github.driftlib.sink.webhook.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is told at once: the alerts of one group in one run. Known by project, group and time.
 *
 * @param project what is monitored
 * @param group the group: a column, the whole data set, or the run
 * @param at the time of the run, as ISO 8601
 * @param over whether nothing of the group is bad any more
 * @param alerts what happened, at least one
 */
public record AlertMessage(String project, String group, String at, boolean over, List<Alert> alerts) {

    /** Copies the list, and checks that there is an alert. */
    public AlertMessage {
        Objects.requireNonNull(project, "project must be given, but was null");
        Objects.requireNonNull(group, "group must be given, but was null");
        Objects.requireNonNull(at, "at must be given, but was null");
        alerts = List.copyOf(alerts);
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("alerts must not be empty");
        }
    }

    /** The time of the run. */
    public Instant time() {
        return Instant.parse(at);
    }

    /** The message for people. */
    public Notice notice() {
        Severity severity = alerts.stream()
                .filter(alert -> alert.kind().isBegin())
                .map(Alert::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
        Alert first = alerts.get(0);
        String more = alerts.size() > 1 ? " and " + (alerts.size() - 1) + " more" : "";
        Map<String, String> facts = new LinkedHashMap<>();
        for (Alert alert : alerts) {
            if (alert.value() != null) {
                facts.put(alert.name() + " " + alert.field(), Words.ofRange(alert));
            }
        }
        return new Notice(
                project + "/" + group,
                over ? Notice.State.RESOLVED : Notice.State.FIRING,
                severity,
                project,
                time(),
                project + ", " + group + ": " + Words.title(first) + more,
                alerts.stream().map(Alert::words).collect(Collectors.joining("\n")),
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
        return Json.value(Json.read(json), AlertMessage.class);
    }
}
