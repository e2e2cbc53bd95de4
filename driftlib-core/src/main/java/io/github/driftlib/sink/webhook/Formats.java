package io.github.driftlib.sink.webhook;

import io.github.driftlib.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The forms of receivers, each within the lengths that the receiver takes. */
final class Formats {

    private static final int SLACK_TITLE = 150;
    private static final int SLACK_TEXT = 2900;
    private static final int CARD_TEXT = 8000;
    private static final int PAGER_SUMMARY = 1024;
    private static final int PAGER_KEY = 255;

    private Formats() {}

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static String text(Map<String, Object> object) {
        return Json.text(Json.tree(object));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "\u2026";
    }

    private static String title(Notice notice) {
        return (notice.state() == Notice.State.RESOLVED ? "Resolved: " : "") + notice.title();
    }

    static String generic(Notice notice) {
        Map<String, Object> object = object(
                "key", notice.key(),
                "state", notice.state(),
                "severity", notice.severity(),
                "project", notice.project(),
                "time", notice.time().toString(),
                "title", notice.title(),
                "text", notice.text(),
                "facts", notice.facts());
        if (notice.link() != null) {
            object.put("link", notice.link().toString());
        }
        return text(object);
    }

    static String slack(Notice notice) {
        List<Object> blocks = new ArrayList<>();
        blocks.add(object(
                "type", "header", "text", object("type", "plain_text", "text", cut(title(notice), SLACK_TITLE))));
        StringBuilder body = new StringBuilder(notice.text());
        notice.facts()
                .forEach((name, value) ->
                        body.append('\n').append(name).append(": ").append(value));
        blocks.add(object(
                "type", "section", "text", object("type", "plain_text", "text", cut(body.toString(), SLACK_TEXT))));
        if (notice.link() != null) {
            blocks.add(object(
                    "type",
                    "section",
                    "text",
                    object(
                            "type",
                            "mrkdwn",
                            "text",
                            "<" + slackEscaped(notice.link().toString()) + "|Open>")));
        }
        return text(object("text", slackEscaped(cut(title(notice), SLACK_TEXT / 6)), "blocks", blocks));
    }

    /** Without these a text could call everybody. */
    private static String slackEscaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String teams(Notice notice) {
        List<Object> body = new ArrayList<>();
        String color = switch (notice.state() == Notice.State.RESOLVED ? Notice.Severity.INFO : notice.severity()) {
            case CRITICAL -> "attention";
            case WARNING -> "warning";
            case INFO -> "good";
        };
        body.add(richText(
                object("type", "TextRun", "text", cut(title(notice), CARD_TEXT), "weight", "bolder", "color", color)));
        body.add(richText(object("type", "TextRun", "text", cut(notice.text(), CARD_TEXT))));
        List<Object> facts = new ArrayList<>();
        notice.facts().forEach((name, value) -> facts.add(object("title", name, "value", cut(value, CARD_TEXT))));
        if (!facts.isEmpty()) {
            body.add(object("type", "FactSet", "facts", facts));
        }
        Map<String, Object> card = object(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body", body);
        if (notice.link() != null) {
            card.put(
                    "actions",
                    List.of(object(
                            "type",
                            "Action.OpenUrl",
                            "title",
                            "Open",
                            "url",
                            notice.link().toString())));
        }
        return text(object(
                "type",
                "message",
                "attachments",
                List.of(object("contentType", "application/vnd.microsoft.card.adaptive", "content", card))));
    }

    /** Unlike a text block it knows no markup. */
    private static Map<String, Object> richText(Map<String, Object> run) {
        return object("type", "RichTextBlock", "inlines", List.of(run));
    }

    static String googleChat(Notice notice) {
        List<Object> widgets = new ArrayList<>();
        widgets.add(object("textParagraph", object("text", chatEscaped(cut(notice.text(), CARD_TEXT / 2)))));
        notice.facts()
                .forEach((name, value) -> widgets.add(object(
                        "decoratedText",
                        object("topLabel", chatEscaped(name), "text", chatEscaped(cut(value, SLACK_TEXT))))));
        if (notice.link() != null) {
            Map<String, Object> open =
                    object("openLink", object("url", notice.link().toString()));
            widgets.add(object("buttonList", object("buttons", List.of(object("text", "Open", "onClick", open)))));
        }
        Map<String, Object> card = object(
                "header", object("title", cut(title(notice), SLACK_TITLE), "subtitle", notice.project()),
                "sections", List.of(object("widgets", widgets)));
        return text(object("cardsV2", List.of(object("cardId", "notice", "card", card))));
    }

    private static String chatEscaped(String text) {
        return slackEscaped(text).replace("\n", "<br>");
    }

    static String pagerDuty(Notice notice, String routingKey) {
        Map<String, Object> details = new LinkedHashMap<>(notice.facts());
        details.put("text", cut(notice.text(), CARD_TEXT));
        Map<String, Object> event = object(
                "routing_key",
                routingKey,
                "event_action",
                notice.state() == Notice.State.RESOLVED ? "resolve" : "trigger",
                "dedup_key",
                dedupKey(notice.key()),
                "payload",
                object(
                        "summary", cut(notice.title(), PAGER_SUMMARY),
                        "source", notice.project().isEmpty() ? "driftlib" : notice.project(),
                        "severity", notice.severity().name().toLowerCase(Locale.ROOT),
                        "timestamp", notice.time().toString(),
                        "custom_details", details));
        if (notice.link() != null) {
            event.put("links", List.of(object("href", notice.link().toString(), "text", "Open")));
        }
        return text(event);
    }

    private static String dedupKey(String key) {
        return key.length() <= PAGER_KEY ? key : Signature.sha256(key);
    }
}
