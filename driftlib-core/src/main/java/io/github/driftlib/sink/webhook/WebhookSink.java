package io.github.driftlib.sink.webhook;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricSink;
import java.util.Objects;

/**
 * Posts each snapshot as JSON to an address; or, as {@link #ofFailures}, only tells of tests that did not pass.
 *
 * <p>A snapshot that is written twice is posted twice, with the same {@code Idempotency-Key}: the receiver makes one of
 * them, by that header or by project and time. Safe for use by many threads.
 */
public final class WebhookSink implements MetricSink {

    private final Sending sending;

    @FunctionalInterface
    private interface Sending {
        void send(Snapshot snapshot);
    }

    private WebhookSink(Sending sending) {
        this.sending = sending;
    }

    /** Posts the {@linkplain Snapshot#toJson JSON} of each snapshot. */
    public static WebhookSink of(Webhook webhook) {
        Objects.requireNonNull(webhook, "webhook must be given, but was null");
        return new WebhookSink(snapshot -> webhook.post(snapshot.toJson()));
    }

    /** Sends a {@linkplain Notice#of(Snapshot) notice} of each snapshot that has a test which did not pass. */
    public static WebhookSink ofFailures(Notifier notifier) {
        Objects.requireNonNull(notifier, "notifier must be given, but was null");
        return new WebhookSink(snapshot -> Notice.of(snapshot).ifPresent(notifier::send));
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.github.driftlib.sink.SinkException if the receiver did not take it
     */
    @Override
    public void write(Snapshot snapshot) {
        sending.send(snapshot);
    }
}
