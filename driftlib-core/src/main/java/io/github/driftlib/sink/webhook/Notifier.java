package io.github.driftlib.sink.webhook;

import io.github.driftlib.sink.SinkException;
import java.util.Objects;

/** Where notices go. */
@FunctionalInterface
public interface Notifier {

    /**
     * Sends a notice.
     *
     * @throws SinkException if that failed
     */
    void send(Notice notice);

    /** Sends mail, with a library of the user's. */
    @FunctionalInterface
    interface MailSender {

        /** Sends a mail of a subject, which is one line, and a text, to whom the sender knows. */
        void send(String subject, String text) throws Exception;
    }

    /** Posts each notice in a form to an address. */
    static Notifier of(Webhook webhook, Notice.Format format) {
        Objects.requireNonNull(format, "format must be given, but was null");
        Objects.requireNonNull(webhook, "webhook must be given, but was null");
        return notice -> webhook.post(format.json(notice));
    }

    /** Mails each notice. Any failure is one that may pass. */
    static Notifier mail(MailSender sender) {
        Objects.requireNonNull(sender, "sender must be given, but was null");
        return notice -> {
            try {
                sender.send(MailText.subject(notice), MailText.text(notice));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw SinkException.unavailable("a mail could not be sent: interrupted", e);
            } catch (Exception e) {
                throw SinkException.unavailable("a mail could not be sent: " + e, e);
            }
        };
    }
}
