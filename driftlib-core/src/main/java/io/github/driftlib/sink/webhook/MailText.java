package io.github.driftlib.sink.webhook;

import java.util.Locale;

/** A notice as plain text. */
final class MailText {

    private MailText() {}

    /** One line, whatever the names in it. */
    static String subject(Notice notice) {
        String word = notice.state() == Notice.State.RESOLVED
                ? "resolved"
                : notice.severity().name().toLowerCase(Locale.ROOT);
        return "[" + word + "] " + notice.title().replaceAll("\\p{Cntrl}+", " ");
    }

    static String text(Notice notice) {
        StringBuilder text = new StringBuilder(notice.text()).append("\n\n");
        text.append("project: ").append(notice.project()).append('\n');
        text.append("run: ").append(notice.time()).append('\n');
        notice.facts()
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append('\n'));
        if (notice.link() != null) {
            text.append('\n').append(notice.link()).append('\n');
        }
        return text.toString();
    }
}
