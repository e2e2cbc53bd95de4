package io.github.driftlib.examples.taxi.trips;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A server on this machine that gives one file, and answers as it is told to. */
final class PublishingServer implements AutoCloseable {

    /** How to answer. */
    enum Answer {
        /** All of the file, or the part asked for. */
        CONTENT,
        /** All of the file, whatever is asked for. */
        IGNORE_RANGE,
        /** Half of what is announced. */
        HALF,
        /** Another part than the one asked for. */
        OTHER_RANGE,
        /** Something else, all of it. */
        OTHER_CONTENT,
        UNAVAILABLE,
        NOT_FOUND
    }

    private final HttpServer server;
    private final byte[] file;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> ranges = new ArrayList<>();

    private PublishingServer(HttpServer server, byte[] file) {
        this.server = server;
        this.file = file;
    }

    /** Gives the answers in turn, and the content after them. */
    static PublishingServer start(byte[] file, Answer... answers) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PublishingServer server = new PublishingServer(http, file);
        server.answers.addAll(List.of(answers));
        http.createContext("/trip-data/", server::answer);
        http.start();
        return server;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/trip-data/");
    }

    /** What was asked for, request by request: the range, or {@code all}. */
    synchronized List<String> requests() {
        return List.copyOf(ranges);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "all" : range);
        Answer answer = answers.isEmpty() ? Answer.CONTENT : answers.remove();
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        try (exchange) {
            switch (answer) {
                case CONTENT -> send(exchange, from, range != null, file.length - from);
                case IGNORE_RANGE -> send(exchange, 0, false, file.length);
                case HALF -> send(exchange, from, range != null, (file.length - from) / 2);
                case OTHER_RANGE -> send(exchange, 0, true, file.length);
                case OTHER_CONTENT -> {
                    byte[] page = "<html>please log in</html>".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                }
                case UNAVAILABLE -> exchange.sendResponseHeaders(503, -1);
                case NOT_FOUND -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void send(HttpExchange exchange, int from, boolean partial, int length) throws IOException {
        if (partial) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        }
        exchange.sendResponseHeaders(partial ? 206 : 200, file.length - from);
        exchange.getResponseBody().write(file, from, length);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
