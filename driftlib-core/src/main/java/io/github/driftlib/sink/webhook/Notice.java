package io.github.driftlib.sink.webhook;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.TestResult;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told.
 *
 * @param key what it is about: notices of one key are about one thing, such as a beginning and an end
 * @param state whether that thing begins or goes on, or is over
 * @param severity how much it matters
 * @param project what is monitored
 * @param time the time of the run that it is about
 * @param title one line
 * @param text some lines
 * @param facts names and values, in order
 * @param link where more is to be seen, or null
 */
public record Notice(
        String key,
        State state,
        Severity severity,
        String project,
        Instant time,
        String title,
        String text,
        Map<String, String> facts,
        @Nullable URI link) {

    /** Whether what a notice is about is over. */
    public enum State {
        /** It begins or goes on. */
        FIRING,
        /** It is over. */
        RESOLVED
    }

    /** Copies the facts, and checks that nothing is null but the link. */
    public Notice {
        Objects.requireNonNull(key, "key must be given, but was null");
        Objects.requireNonNull(state, "state must be given, but was null");
        Objects.requireNonNull(severity, "severity must be given, but was null");
        Objects.requireNonNull(project, "project must be given, but was null");
        Objects.requireNonNull(time, "time must be given, but was null");
        Objects.requireNonNull(title, "title must be given, but was null");
        Objects.requireNonNull(text, "text must be given, but was null");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * What is to be told of the tests of a run: those that failed or could not be judged, and warnings. Empty where all
     * passed.
     */
    public static Optional<Notice> of(Snapshot snapshot) {
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        Map<TestResult.Status, String> told = snapshot.tests().stream()
                .map(Snapshot.TestEntry::result)
                .filter(result -> result.status() == TestResult.Status.FAIL
                        || result.status() == TestResult.Status.ERROR
                        || result.status() == TestResult.Status.WARNING)
                .collect(Collectors.groupingBy(
                        result -> result.status(),
                        TreeMap::new,
                        Collectors.mapping(
                                result -> result.status() + " " + result.name() + ": " + result.description(),
                                Collectors.joining("\n"))));
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Snapshot.TestSummary summary = snapshot.summary();
        String project = snapshot.info().project();
        Instant time = snapshot.info().timestamp();
        return Optional.of(new Notice(
                project + " " + time,
                State.FIRING,
                summary.failed() ? Severity.CRITICAL : Severity.WARNING,
                project,
                time,
                project + ": " + summary.text(),
                String.join("\n", told.values()),
                Map.of(),
                null));
    }

    /** The same with a link. */
    public Notice withLink(URI link) {
        Objects.requireNonNull(link, "link must be given, but was null");
        return new Notice(key, state, severity, project, time, title, text, facts, link);
    }

    /** How much a notice matters. */
    public enum Severity {
        /** To be known. */
        INFO,
        /** To be looked at. */
        WARNING,
        /** To be looked at now. */
        CRITICAL
    }

    /** How a notice becomes the JSON that a receiver understands. Texts of data are never taken for markup. */
    @FunctionalInterface
    public interface Format {

        /** The notice as JSON. */
        String json(Notice notice);

        /**
         * An object with the fields {@code key}, {@code state}, {@code severity}, {@code project}, {@code time},
         * {@code title}, {@code text}, {@code facts} and, where there is one, {@code link}.
         */
        static Format generic() {
            return Formats::generic;
        }

        /** A message of an incoming webhook of Slack, made of blocks. */
        static Format slack() {
            return Formats::slack;
        }

        /** An adaptive card, as a workflow of Microsoft Teams takes it. */
        static Format teams() {
            return Formats::teams;
        }

        /** A card, as a webhook of Google Chat takes it. */
        static Format googleChat() {
            return Formats::googleChat;
        }

        /**
         * An event of PagerDuty's Events API v2, for {@code https://events.pagerduty.com/v2/enqueue}: what fires
         * triggers an incident, and what is resolved resolves it.
         *
         * @param routingKey the integration key, a secret
         */
        static Format pagerDuty(String routingKey) {
            Objects.requireNonNull(routingKey, "routingKey must be given, but was null");
            return notice -> Formats.pagerDuty(notice, routingKey);
        }
    }
}
