package io.github.driftlib.examples.taxi.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A PostgreSQL that this program starts and ends. */
final class EmbeddedDatabase implements TaxiDatabase {

    private static final String NAME = "postgres";

    private final Path outputFolder;
    private final Thread hook = new Thread(this::close, "postgres-end");
    private DataFolder folder;
    private EmbeddedPostgres server;
    private HikariDataSource pool;
    private boolean closed;

    private EmbeddedDatabase(Path outputFolder) {
        this.outputFolder = outputFolder;
    }

    static EmbeddedDatabase start(Path outputFolder, int port) {
        EmbeddedDatabase database = new EmbeddedDatabase(outputFolder);
        try {
            Runtime.getRuntime().addShutdownHook(database.hook);
            database.start(port);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Where the program ends while this goes on, the end waits for it, and then stops the server. */
    private synchronized void start(int port) {
        if (closed) {
            throw new IllegalStateException("the program ends");
        }
        folder = DataFolder.open(outputFolder);
        server = PostgresServer.start(folder, port);
        pool = Pool.of(server.getJdbcUrl(NAME, NAME), NAME, null);
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public String description() {
        return "the PostgreSQL in " + outputFolder.resolve("postgres") + ", port " + server.getPort();
    }

    @Override
    public String psqlLine() {
        return "psql -h localhost -p " + server.getPort() + " -U " + NAME + " -d " + NAME;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop: " + e, e);
        } finally {
            if (folder != null) {
                folder.close();
            }
            forgetHook();
        }
    }

    private void stop() throws IOException {
        if (pool != null) {
            pool.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program ends already, and the hook is what runs.
        }
    }
}
