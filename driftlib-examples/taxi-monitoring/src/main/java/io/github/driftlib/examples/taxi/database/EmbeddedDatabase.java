package io.github.driftlib.examples.taxi.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/** A PostgreSQL that this program starts and ends. */
final class EmbeddedDatabase implements TaxiDatabase {

    /** How long a server may take to end where the program must. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path outputFolder;
    private final Thread hook = new Thread(this::end, "postgres-end");
    private volatile DataFolder folder;
    private volatile boolean starting;
    private volatile boolean ending;
    private volatile Runnable work = () -> {};
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

    private synchronized void start(int port) {
        folder = DataFolder.open(outputFolder);
        starting = true;
        try {
            server = PostgresServer.start(folder, port, () -> ending);
        } finally {
            starting = false;
        }
        pool = Pool.of(Roles.jdbcUrl(server.getPort()), Roles.USER, folder.userPassword());
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
        return "psql "
                + ShellWord.of("host=" + Roles.HOST + " port=" + server.getPort() + " user=" + Roles.USER + " dbname="
                        + Roles.USER + " passfile=" + passFile());
    }

    @Override
    public void beforeEnd(Runnable work) {
        this.work = work;
    }

    /** The file as psql reads it in a list of settings. */
    private String passFile() {
        String file = DataFolder.passwordsIn(outputFolder).toString();
        return file.matches("[^\\s'\\\\]+")
                ? file
                : "'" + file.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** The program ends while this goes on: what is open or begun is of no use any more, but for the data. */
    private void end() {
        work.run();
        ending = true;
        DataFolder held = folder;
        if (held != null) {
            ServerProcesses.endAll(held.data(), () -> starting, PATIENCE);
        }
    }

    @Override
    public synchronized void close() {
        if (closed || ending) {
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
            // The program ends already.
        }
    }
}
