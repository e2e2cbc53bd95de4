package io.github.driftlib.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.sink.SinkException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private final List<Long> pauses = new ArrayList<>();
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private Webhook.Builder builder() {
        return Webhook.builder(receiver.address()).pause(pauses::add);
    }

    @Test
    void aBodyIsSignedAndKnownAgain() {
        Webhook webhook = builder()
                .header("Authorization", "Bearer s3cr3t")
                .signedBy("key")
                .clock(InstantSource.fixed(Instant.ofEpochSecond(1_600_000_000)))
                .build();
        webhook.post("{\"a\":\"\u00e9\"}");
        webhook.post("{\"a\":\"\u00e9\"}");
        assertThat(receiver.requests).hasSize(2);
        Receiver.Request request = receiver.requests.get(0);
        assertThat(request.body()).isEqualTo("{\"a\":\"\u00e9\"}");
        assertThat(request.authorization()).isEqualTo("Bearer s3cr3t");
        // printf '1600000000.{"a":"é"}' | openssl dgst -sha256 -hmac key
        assertThat(request.signature())
                .isEqualTo("t=1600000000,v1=3ccb561b82fee253157d4acb067fe64d3b16fd60d646a7f485aefb05a33b5298");
        assertThat(receiver.requests.get(1).idempotencyKey()).isEqualTo(request.idempotencyKey());
    }

    @Test
    void whatMayPassIsTriedAgainAndWaitsAsItIsTold() {
        receiver.answers.addAll(List.of(503, 429, 408, 200));
        builder().build().post("{}");
        assertThat(receiver.requests).hasSize(4);
        assertThat(pauses).containsExactly(200L, 7000L, 800L);
    }

    @Test
    void theLastFailureSaysWhetherItMayPass() {
        for (int status : new int[] {500, 503, 401, 403, 404, 302}) {
            receiver.answers.addAll(List.of(status, status));
            assertThatExceptionOfType(SinkException.class)
                    .isThrownBy(() -> builder().attempts(2).build().post("{}"))
                    .withMessageContaining("answered " + status)
                    .matches(SinkException::mayPass);
            receiver.answers.clear();
        }
        for (int status : new int[] {400, 413, 422}) {
            receiver.answers.add(status);
            assertThatExceptionOfType(SinkException.class)
                    .isThrownBy(() -> builder().build().post("{}"))
                    .matches(e -> !e.mayPass());
        }
        assertThat(receiver.answers).isEmpty();
    }

    @Test
    void noSecretIsToldAnywhere() {
        receiver.answers.addAll(List.of(500, 404, -1));
        Webhook webhook = builder()
                .header("Authorization", "Bearer s3cr3t")
                .signedBy("s3cr3t-key")
                .build();
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(SinkException.class)
                    .isThrownBy(() -> webhook.post("{\"routing_key\":\"s3cr3t\"}"))
                    .satisfies(e -> assertThat(trace(e)).contains("localhost").doesNotContain("s3cr3t"));
            receiver.answers.addAll(List.of(-1, -1, -1, -1));
        }
        assertThat(webhook.toString()).doesNotContain("s3cr3t");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().header("Authorization", "s3cr3t\r\nX: y"))
                .satisfies(e -> assertThat(trace(e)).doesNotContain("s3cr3t"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Webhook.builder(URI.create("file:///s3cr3t")))
                .satisfies(e -> assertThat(trace(e)).doesNotContain("s3cr3t"));
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void nobodyThereIsAFailureThatMayPass() {
        Webhook webhook = Webhook.builder(URI.create("http://localhost:1/x"))
                .pause(pauses::add)
                .timeLimit(Duration.ofSeconds(5))
                .build();
        assertThatExceptionOfType(SinkException.class)
                .isThrownBy(() -> webhook.post("{}"))
                .withMessageContaining("did not answer")
                .withMessageContaining("in 4 attempts")
                .matches(SinkException::mayPass);
    }
}
