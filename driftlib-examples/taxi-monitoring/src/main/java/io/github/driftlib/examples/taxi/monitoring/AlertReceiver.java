package io.github.driftlib.examples.taxi.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.driftlib.sink.webhook.Notice;
import io.github.driftlib.sink.webhook.Notifier;
import io.github.driftlib.sink.webhook.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A receiver of alerts, in place of Slack and its like: it listens on this machine only, takes what is signed under its
 * secret, and remembers it.
 */
public final class AlertReceiver implements AutoCloseable {

    private static final int ACCEPTED = 204;
    private static final int FORBIDDEN = 403;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String secret = HexFormat.of().formatHex(SecureRandom.getSeed(16));
    private final List<JsonNode> received = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    private final Consumer<String> hears;

    private AlertReceiver(HttpServer server, Consumer<String> hears) {
        this.server = server;
        this.hears = hears;
    }

    /**
     * Starts one.
     *
     * @param hears gets the line of each alert as it comes
     */
    public static AlertReceiver start(Consumer<String> hears) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AlertReceiver receiver = new AlertReceiver(server, hears);
            server.createContext("/alerts", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException("the receiver of alerts does not start: " + e, e);
        }
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/alerts");
    }

    /** Sends notices here, signed. */
    public Notifier notifier() {
        return Notifier.of(Webhook.builder(address()).signedBy(secret).build(), Notice.Format.generic());
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signature = exchange.getRequestHeaders().getFirst(Webhook.SIGNATURE);
        boolean genuine = signature != null && isSigned(signature, body);
        if (genuine) {
            JsonNode notice = JSON.readTree(body);
            received.add(notice);
            hears.accept(line(notice));
        }
        exchange.sendResponseHeaders(genuine ? ACCEPTED : FORBIDDEN, -1);
        exchange.close();
    }

    private boolean isSigned(String signature, String body) {
        int comma = signature.indexOf(",v1=");
        if (!signature.startsWith("t=") || comma < 0) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal((signature.substring(2, comma) + "." + body).getBytes(StandardCharsets.UTF_8));
            String expected = HexFormat.of().formatHex(digest);
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.US_ASCII),
                    signature.substring(comma + 4).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 must be there", e);
        }
    }

    /** What came, a line each with the time, how much it matters, and what happened; then the reasons. */
    List<String> lines() {
        return List.copyOf(received).stream().map(AlertReceiver::line).toList();
    }

    private static String line(JsonNode notice) {
        boolean over = notice.get("state").asText().equals("RESOLVED");
        String time = notice.get("time").asText().replaceFirst("T00:00:00Z$|:00Z$", "");
        String head = String.format(
                "%s  %-8s  ",
                time, over ? "over" : notice.get("severity").asText().toLowerCase(Locale.ROOT));
        return head + notice.get("text").asText().replace("\n", "\n" + " ".repeat(head.length()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
