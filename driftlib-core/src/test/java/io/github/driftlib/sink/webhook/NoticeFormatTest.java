package io.github.driftlib.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.json.Json;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.sink.webhook.Notice.Severity;
import io.github.driftlib.test.Condition;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeFormatTest {

    private static final String HOSTILE = "<!channel> <users/all> [x](http://evil) *b* & \"q\" \ud83d\ude95";

    private static final Notice NOTICE = new Notice(
            "taxi/fare",
            Notice.State.FIRING,
            Severity.CRITICAL,
            "taxi",
            Instant.parse("2022-02-01T00:00:00Z"),
            "Drift of " + HOSTILE,
            "0.31 is above 0.12\n" + HOSTILE,
            Map.of("column", HOSTILE),
            URI.create("https://grafana.local/d/1?a=b&c=d"));

    private static final Notice RESOLVED = new Notice(
            "taxi/fare", Notice.State.RESOLVED, Severity.INFO, "taxi", NOTICE.time(), "t", "x", Map.of(), null);

    private static JsonNode json(Notice.Format format, Notice notice) {
        return Json.read(format.json(notice));
    }

    @Test
    void genericHoldsEverything() {
        JsonNode json = json(Notice.Format.generic(), NOTICE);
        assertThat(json.at("/state").asText()).isEqualTo("FIRING");
        assertThat(json.at("/severity").asText()).isEqualTo("CRITICAL");
        assertThat(json.at("/facts/column").asText()).isEqualTo(HOSTILE);
        assertThat(json.at("/link").asText()).isEqualTo("https://grafana.local/d/1?a=b&c=d");
        assertThat(json(Notice.Format.generic(), RESOLVED).has("link")).isFalse();
    }

    @Test
    void slackCallsNobody() {
        JsonNode json = json(Notice.Format.slack(), NOTICE);
        assertThat(json.at("/text").asText()).startsWith("Drift of &lt;!channel&gt;");
        assertThat(json.at("/blocks/0/text/type").asText()).isEqualTo("plain_text");
        assertThat(json.at("/blocks/1/text/type").asText()).isEqualTo("plain_text");
        assertThat(json.at("/blocks/2/text/text").asText()).isEqualTo("<https://grafana.local/d/1?a=b&amp;c=d|Open>");
        assertThat(json(Notice.Format.slack(), RESOLVED).at("/text").asText()).isEqualTo("Resolved: t");
    }

    @Test
    void teamsAndGoogleChatTakeTextForText() {
        JsonNode card = json(Notice.Format.teams(), NOTICE).at("/attachments/0/content");
        assertThat(card.at("/body/0/type").asText()).isEqualTo("RichTextBlock");
        assertThat(card.at("/body/0/inlines/0/color").asText()).isEqualTo("attention");
        assertThat(card.at("/body/1/inlines/0/text").asText()).isEqualTo(NOTICE.text());
        assertThat(card.at("/actions/0/url").asText()).isEqualTo(NOTICE.link().toString());
        JsonNode chat = json(Notice.Format.googleChat(), NOTICE).at("/cardsV2/0/card");
        assertThat(chat.at("/sections/0/widgets/0/textParagraph/text").asText())
                .startsWith("0.31 is above 0.12<br>&lt;!channel&gt; &lt;users/all&gt;");
    }

    @Test
    void pagerDutyOpensAndClosesOneIncident() {
        JsonNode json = json(Notice.Format.pagerDuty("routing"), NOTICE);
        assertThat(json.at("/routing_key").asText()).isEqualTo("routing");
        assertThat(json.at("/event_action").asText()).isEqualTo("trigger");
        assertThat(json.at("/payload/severity").asText()).isEqualTo("critical");
        assertThat(json.at("/links/0/href").asText()).isEqualTo(NOTICE.link().toString());
        JsonNode resolved = json(Notice.Format.pagerDuty("routing"), RESOLVED);
        assertThat(resolved.at("/event_action").asText()).isEqualTo("resolve");
        assertThat(resolved.at("/dedup_key")).isEqualTo(json.at("/dedup_key"));
    }

    @Test
    void whatIsTooLongIsCutAtWholeCharacters() {
        Notice longNotice = new Notice(
                "k".repeat(1000),
                Notice.State.FIRING,
                Severity.WARNING,
                "",
                NOTICE.time(),
                "\ud83d\ude95".repeat(5000),
                "\ud83d\ude95".repeat(50_000),
                Map.of(),
                null);
        JsonNode slack = json(Notice.Format.slack(), longNotice);
        assertThat(slack.at("/blocks/0/text/text").asText())
                .hasSizeLessThanOrEqualTo(150)
                .endsWith("\ude95\u2026");
        assertThat(slack.at("/blocks/1/text/text").asText()).hasSizeLessThanOrEqualTo(3000);
        JsonNode pager = json(Notice.Format.pagerDuty("r"), longNotice);
        assertThat(pager.at("/dedup_key").asText()).hasSizeLessThanOrEqualTo(255);
        assertThat(pager.at("/payload/summary").asText()).hasSizeLessThanOrEqualTo(1024);
        assertThat(pager.at("/payload/source").asText()).isEqualTo("driftlib");
    }

    @Test
    void testsThatDidNotPassAreTold() {
        Dataset fares = Dataset.builder().numerical("fare", 3, 5, 7).build();
        RunData run = RunData.of(fares).withInfo(RunInfo.of("taxi", NOTICE.time()));
        Snapshot good =
                TestSuite.of(Tests.columnMean("fare").must(Condition.lt(9))).run(run);
        Snapshot bad = TestSuite.of(
                        Tests.columnMean("fare").must(Condition.lt(4)),
                        Tests.numberOfRows().must(Condition.gt(9)).notCritical())
                .run(run);
        List<Notice> sent = new ArrayList<>();
        WebhookSink sink = WebhookSink.ofFailures(sent::add);
        sink.write(good);
        sink.write(bad);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(sent.get(0).text()).contains("FAIL Mean Value").contains("WARNING Number of Rows");
        List<String> mails = new ArrayList<>();
        Notifier.mail((subject, text) -> mails.add(subject + "\n" + text)).send(sent.get(0));
        assertThat(mails.get(0)).startsWith("[critical] taxi: ").contains("run: 2022-02-01T00:00:00Z");
    }
}
