package io.github.driftlib.sink.webhook;

import java.util.Objects;

/** How a notice becomes the JSON that a receiver understands. Texts of data are never taken for markup. */
@FunctionalInterface
public interface NoticeFormat {

    /** The notice as JSON. */
    String json(Notice notice);

    /**
     * An object with the fields {@code key}, {@code state}, {@code severity}, {@code project}, {@code time},
     * {@code title}, {@code text}, {@code facts} and, where there is one, {@code link}.
     */
    static NoticeFormat generic() {
        return Formats::generic;
    }

    /** A message of an incoming webhook of Slack, made of blocks. */
    static NoticeFormat slack() {
        return Formats::slack;
    }

    /** An adaptive card, as a workflow of Microsoft Teams takes it. */
    static NoticeFormat teams() {
        return Formats::teams;
    }

    /** A card, as a webhook of Google Chat takes it. */
    static NoticeFormat googleChat() {
        return Formats::googleChat;
    }

    /**
     * An event of PagerDuty's Events API v2, for {@code https://events.pagerduty.com/v2/enqueue}: what fires triggers
     * an incident, and what is resolved resolves it.
     *
     * @param routingKey the integration key, a secret
     */
    static NoticeFormat pagerDuty(String routingKey) {
        Objects.requireNonNull(routingKey, "routingKey must be given, but was null");
        return notice -> Formats.pagerDuty(notice, routingKey);
    }
}
