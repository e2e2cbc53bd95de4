package io.github.driftlib.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * What a DuckDB instance may use, and how one is opened: in memory, alone, offline, in UTC.
 *
 * @param threads the number of its worker threads; by default one a core
 * @param memoryBytes the memory its buffers may take; by default DuckDB's own limit
 */
record Engine(OptionalInt threads, OptionalLong memoryBytes) {

    static Engine standard() {
        return new Engine(OptionalInt.empty(), OptionalLong.empty());
    }

    Engine threads(int count) {
        return new Engine(OptionalInt.of(count), memoryBytes);
    }

    /**
     * The same with one of the cores left to others who work meanwhile, unless it was said how many threads there are.
     * Where all cores are busy, the thread that fetches rows spins until a thread of DuckDB has its turn.
     */
    Engine besideOthers(int cores) {
        return threads.isPresent() ? this : threads(Math.max(1, cores - 1));
    }

    Engine memoryBytes(long bytes) {
        return new Engine(threads, OptionalLong.of(bytes));
    }

    DuckDBConnection open() throws SQLException {
        return open(properties());
    }

    /** A database whose results are there as a whole, so that a query that fails on the way says why. */
    DuckDBConnection openForSmallResults() throws SQLException {
        Properties properties = properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "false");
        return open(properties);
    }

    private static DuckDBConnection open(Properties properties) throws SQLException {
        Connection opened = new DuckDBDriver().connect("jdbc:duckdb:", properties);
        ProcessFolder.own().noteLibrary();
        Optional<DuckDBConnection> connection = Optional.empty();
        try (Statement statement = opened.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            // Files on a disk are read as fast without a copy of the whole row group, and rows as fast from a short
            // queue.
            statement.execute("SET disable_parquet_prefetching = true");
            statement.execute("SET streaming_buffer_size = '2MB'");
            opened.commit();
            connection = Optional.of(opened.unwrap(DuckDBConnection.class));
        } finally {
            if (connection.isEmpty()) {
                opened.close();
            }
        }
        return connection.get();
    }

    /** Lets statements to come read the given files and no other, and change no setting. */
    static void lock(DuckDBConnection connection, List<Path> files) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!files.isEmpty()) {
                statement.execute("SET allowed_paths = "
                        + SqlText.literals(files.stream()
                                .flatMap(file -> Stream.of(
                                        file.toAbsolutePath().normalize().toString(), SqlText.globOf(file)))
                                .distinct()
                                .toList()));
            }
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            connection.commit();
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty("allow_persistent_secrets", "false");
        properties.setProperty(
                "temp_directory", ProcessFolder.own().newSpillFolder().toString());
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        // An open transaction is what tells a stream that failed from one that ended; see ChunkStream.
        properties.setProperty(DuckDBDriver.JDBC_AUTO_COMMIT, "false");
        threads.ifPresent(count -> properties.setProperty("threads", Integer.toString(count)));
        memoryBytes.ifPresent(bytes -> properties.setProperty("memory_limit", bytes + "B"));
        return properties;
    }
}
