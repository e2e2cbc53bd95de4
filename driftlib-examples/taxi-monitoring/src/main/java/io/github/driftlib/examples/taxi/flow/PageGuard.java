package io.github.driftlib.examples.taxi.flow;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Set;

/**
 * Keeps the page to itself: a browser that shows it must call nobody else, and pages from elsewhere must not call it
 * through a browser on this machine.
 */
final class PageGuard extends Filter {

    private static final String POLICY = "default-src 'self'; connect-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";
    private static final int FORBIDDEN = 403;

    private final Set<String> hosts;

    PageGuard(int port) {
        hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
    }

    @Override
    public String description() {
        return "keeps the page to this machine";
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        if (!isFromHere(exchange.getRequestHeaders())) {
            exchange.sendResponseHeaders(FORBIDDEN, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().add("Referrer-Policy", "no-referrer");
        chain.doFilter(exchange);
    }

    private boolean isFromHere(Headers request) {
        String host = request.getFirst("Host");
        String origin = request.getFirst("Origin");
        return host != null && hosts.contains(host) && (origin == null || origin.equals("http://" + host));
    }
}
