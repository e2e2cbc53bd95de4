package io.github.driftlib.sink.webhook;

import io.github.driftlib.json.LogText;
import io.github.driftlib.sink.SinkException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An address that takes JSON by an HTTP POST.
 *
 * <p>Each request has the header {@code Idempotency-Key}, a digest of its body, by which a receiver knows one that it
 * already has, and where a secret is given {@value #SIGNATURE}: {@code t=SECONDS,v1=HEX}, where {@code HEX} is the
 * HMAC-SHA-256, under the secret, of the seconds, a dot and the body. An answer of 2xx is success. No answer, 408, 425,
 * 429 and 5xx are tried again, 200 ms later and then twice as late each time, or when {@code Retry-After} says. The
 * {@link SinkException} of the last failure {@linkplain SinkException#mayPass may pass}, unless the receiver says by
 * 400, 413 or 422 that it will never take this body. Redirects are not followed.
 *
 * <p>An address can be a secret, and headers are: neither path nor query nor headers nor answers are in any message or
 * log. Safe for use by many threads.
 */
public final class Webhook {

    /** The header that proves who sent a request. */
    public static final String SIGNATURE = "X-Driftlib-Signature";

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    /** All webhooks share its threads. */
    private static final class Client {
        static final HttpClient SHARED = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
    }

    private final URI address;
    private final Map<String, String> headers;
    private final byte @Nullable [] secret;
    private final Duration timeLimit;
    private final int attempts;
    private final InstantSource clock;
    private final Pause pause;

    /** What waits between attempts. */
    interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    private Webhook(Builder builder) {
        address = builder.address;
        headers = new LinkedHashMap<>(builder.headers);
        secret = builder.secret;
        timeLimit = builder.timeLimit;
        attempts = builder.attempts;
        clock = builder.clock;
        pause = builder.pause;
    }

    /**
     * A builder. Unless told otherwise a request is tried four times, each at most for ten seconds, and not signed.
     *
     * @throws IllegalArgumentException if the address is not one of http or https
     */
    public static Builder builder(URI address) {
        Objects.requireNonNull(address, "address must be given, but was null");
        return new Builder(address);
    }

    /**
     * Posts a body.
     *
     * @throws SinkException if it was not taken
     */
    public void post(String json) {
        for (int attempt = 1; true; attempt++) {
            Outcome outcome = attempt(json);
            if (outcome.isGood()) {
                return;
            }
            if (!outcome.isTriedAgain() || attempt == attempts) {
                throw outcome.failure(
                        this + " " + outcome.words() + (attempt > 1 ? " in " + attempt + " attempts" : ""));
            }
            long millis = outcome.retryAfter.orElse(FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 16));
            LOG.warn("{} {}, attempt {} of {}", this, LogText.of(outcome.words()), attempt, attempts);
            rest(Math.min(LONGEST_PAUSE_MILLIS, millis));
        }
    }

    private void rest(long millis) {
        try {
            pause.millis(millis);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private SinkException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return SinkException.unavailable(this + " was not told: interrupted", cause);
    }

    private Outcome attempt(String json) {
        try {
            HttpResponse<Void> answer = Client.SHARED.send(request(json), HttpResponse.BodyHandlers.discarding());
            return new Outcome(answer.statusCode(), null, retryAfter(answer));
        } catch (IOException e) {
            return new Outcome(0, e, OptionalLong.empty());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static OptionalLong retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> OptionalLong.of(1000 * Long.parseLong(seconds)))
                .orElse(OptionalLong.empty());
    }

    private HttpRequest request(String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(timeLimit)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "driftlib")
                .header("Idempotency-Key", Signature.sha256(json))
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
        headers.forEach(request::setHeader);
        if (secret != null) {
            request.setHeader(SIGNATURE, Signature.of(secret, clock.instant(), json));
        }
        return request.build();
    }

    /** What came of an attempt: a status, or a failure without one. */
    private record Outcome(int status, @Nullable IOException cause, OptionalLong retryAfter) {

        boolean isGood() {
            return status / 100 == 2;
        }

        boolean isTriedAgain() {
            return cause != null || status == 408 || status == 425 || status == 429 || status / 100 == 5;
        }

        String words() {
            return cause == null ? "answered " + status : "did not answer: " + cause;
        }

        SinkException failure(String message) {
            return status == 400 || status == 413 || status == 422
                    ? new SinkException(message)
                    : SinkException.unavailable(message, cause);
        }
    }

    @Override
    public String toString() {
        int port = address.getPort();
        return "webhook " + address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port) + "/***";
    }

    /** Collects settings; not safe for use by many threads. */
    public static final class Builder {
        private final URI address;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private byte @Nullable [] secret;
        private Duration timeLimit = Duration.ofSeconds(10);
        private int attempts = 4;
        private InstantSource clock = Clock.systemUTC();
        private Pause pause = Thread::sleep;

        private Builder(URI address) {
            String scheme = String.valueOf(address.getScheme());
            if (!(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")) || address.getHost() == null) {
                throw new IllegalArgumentException(
                        "address must be one of http or https with a host, but was " + scheme + "://***");
            }
            this.address = address;
        }

        /** A header of every request, such as {@code Authorization}; its value is a secret. */
        public Builder header(String name, String value) {
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(value, "value must be given, but was null");
            try {
                HttpRequest.newBuilder(address).header(name, value);
            } catch (IllegalArgumentException e) {
                // The message of the exception holds the value.
                throw new IllegalArgumentException("header '" + name + "' must be one that a request may have");
            }
            headers.put(name, value);
            return this;
        }

        /** Signs each request under a secret that the receiver knows too. */
        public Builder signedBy(String secret) {
            Objects.requireNonNull(secret, "secret must be given, but was null");
            if (secret.isEmpty()) {
                throw new IllegalArgumentException("secret must not be empty");
            }
            this.secret = secret.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        /** How long an attempt may take; at most an hour. */
        public Builder timeLimit(Duration limit) {
            Objects.requireNonNull(limit, "limit must be given, but was null");
            if (limit.isNegative() || limit.isZero() || limit.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("timeLimit must be in (0, 1 hour], but was " + limit);
            }
            timeLimit = limit;
            return this;
        }

        /** How often a request is made at most, the first time included. */
        public Builder attempts(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("attempts must be at least 1, but was " + most);
            }
            attempts = most;
            return this;
        }

        /** What time stands in signatures. */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock must be given, but was null");
            return this;
        }

        /** What waits between attempts. */
        Builder pause(Pause pause) {
            this.pause = pause;
            return this;
        }

        /** The webhook. It touches the network at the first post. */
        public Webhook build() {
            return new Webhook(this);
        }
    }
}
