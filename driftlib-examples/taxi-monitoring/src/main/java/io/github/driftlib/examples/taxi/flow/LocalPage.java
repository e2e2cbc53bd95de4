package io.github.driftlib.examples.taxi.flow;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jobrunr.dashboard.JobRunrApiHandler;
import org.jobrunr.dashboard.JobRunrSseHandler;
import org.jobrunr.dashboard.JobRunrStaticFileHandler;
import org.jobrunr.dashboard.server.HttpExchangeHandler;
import org.jobrunr.dashboard.server.http.RedirectHttpHandler;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;

/**
 * JobRunr's page for those who sit at this machine. JobRunr's own web server listens to the whole network and lets the
 * page call its vendor; this one listens to this machine only, and forbids the page to call anyone else.
 */
final class LocalPage implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(LocalPage::daemon);
    private final List<HttpExchangeHandler> handlers;

    private LocalPage(HttpServer server, List<HttpExchangeHandler> handlers) {
        this.server = server;
        this.handlers = handlers;
    }

    /**
     * Opens the page.
     *
     * @param port 0 is any that is free
     * @throws IllegalArgumentException if the port is taken
     */
    static LocalPage open(StorageProvider storage, JsonMapper json, int port) {
        LocalPage page = new LocalPage(
                listenAt(port),
                List.of(
                        new RedirectHttpHandler("/", "/dashboard"),
                        new JobRunrStaticFileHandler(),
                        new JobRunrApiHandler(storage, json, false),
                        new JobRunrSseHandler(storage, json)));
        page.start();
        return page;
    }

    private static HttpServer listenAt(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new IllegalArgumentException("the port " + port + " is taken; choose another one", e);
        } catch (IOException e) {
            throw new IllegalStateException("the page cannot be opened: " + e, e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "page");
        thread.setDaemon(true);
        return thread;
    }

    private void start() {
        PageGuard guard = new PageGuard(server.getAddress().getPort());
        for (HttpExchangeHandler handler : handlers) {
            server.createContext(handler.getContextPath(), handler).getFilters().add(guard);
        }
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/dashboard");
    }

    @Override
    public void close() {
        handlers.forEach(HttpExchangeHandler::close);
        threads.shutdownNow();
        server.stop(0);
    }
}
