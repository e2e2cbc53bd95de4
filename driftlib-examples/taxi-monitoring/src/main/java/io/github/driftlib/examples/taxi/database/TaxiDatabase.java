package io.github.driftlib.examples.taxi.database;

import java.nio.file.Path;
import javax.sql.DataSource;

/** A PostgreSQL that is running, as long as this is not closed. Safe for use by many threads. */
public interface TaxiDatabase extends AutoCloseable {

    /** Connections, from a small pool. */
    DataSource dataSource();

    /** Says which database this is, in a few words for people. */
    String description();

    /** The command to look into it by hand, for a shell; never with a password. */
    String psqlLine();

    /**
     * Does some work when the program is told to end, by Ctrl-C for one, while the database still answers; the program
     * ends after it.
     */
    default void beforeEnd(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(work, "before-end"));
    }

    /** Ends all connections, and the server if this is an {@link #embedded} one. Further calls do nothing. */
    @Override
    void close();

    /**
     * Starts a PostgreSQL of one's own. Its data are in the folder {@code postgres} of the output folder and outlast
     * the program; its messages are in {@code postgres.log} beside it. It listens on this machine only, and asks for a
     * password, which is random and in {@code postgres.password}, for this user only. The connections are those of a
     * role that owns its database and is no superuser. The server ends with the program, whether that ends by itself or
     * by Ctrl-C. A server that a killed program left behind is stopped first.
     *
     * @param port the port to listen on; 0 is 54329 if that is free, and else any port that is
     * @throws IllegalArgumentException if the port is taken
     * @throws IllegalStateException if another run uses the same folder, or the server cannot be started
     */
    static TaxiDatabase embedded(Path outputFolder, int port) {
        return EmbeddedDatabase.start(outputFolder, port);
    }

    /**
     * Checks that no other run has the PostgreSQL of an output folder.
     *
     * @throws IllegalStateException if one has it
     */
    static void checkUnused(Path outputFolder) {
        DataFolder.open(outputFolder).close();
    }

    /**
     * Connects to a PostgreSQL that is there.
     *
     * @param user null where the URL or the environment says it
     * @param password null where none is needed, or the URL or the environment says it
     * @throws IllegalArgumentException if the URL is not one of PostgreSQL
     * @throws IllegalStateException if there is no connection
     */
    static TaxiDatabase at(String jdbcUrl, String user, String password) {
        return ExternalDatabase.connect(jdbcUrl, user, password);
    }
}
