package io.github.driftlib.jdbc;

import static io.github.driftlib.jdbc.Databases.rows;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.durable.DurableSink;
import io.github.driftlib.sink.kit.MeasuredPage;
import io.github.driftlib.sink.kit.TestRuns;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;

/** PostgreSQL is killed with -9 at random moments, with the program that writes and without it. */
@EnabledIfSystemProperty(named = "long", matches = "true")
class DurablePostgresFaultTest {

    private static final int SERVER_ROUNDS = Integer.getInteger("rounds.server", 100);
    private static final int BOTH_ROUNDS = Integer.getInteger("rounds.both", 50);

    private static final Map<String, String> KILLED = Map.of(
            "killed server", "`kill -9` of PostgreSQL",
            "killed both", "`kill -9` of the process and PostgreSQL");

    private final Random random = new Random(18);
    private final Set<Long> accepted = new ConcurrentSkipListSet<>();

    @TempDir
    private Path folder;

    private Process program;
    private Thread reader;

    private void startProgram(String url) throws IOException {
        String classPath = Stream.of(
                        MonitoringProcess.class,
                        TestRuns.class,
                        JdbcSink.class,
                        Snapshot.class,
                        PGSimpleDataSource.class,
                        FastMath.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonValue.class,
                        Logger.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        long first = accepted.stream().mapToLong(Long::longValue).max().orElse(0) + 10_000;
        program = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        MonitoringProcess.class.getName(),
                        folder.resolve("journal").toString(),
                        url,
                        Long.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Process started = program;
        reader = new Thread(() -> readAll(started));
        reader.start();
    }

    /** A line that was cut by a kill has no end and does not count. */
    private void readAll(Process process) {
        StringBuilder line = new StringBuilder();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int c = output.read(); c >= 0; c = output.read()) {
                if (c == '\n') {
                    accepted.add(Long.parseLong(line.toString()));
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void killProgram() throws InterruptedException {
        // Unlike the process itself, its handle leaves the output open, and all of it is read.
        program.toHandle().destroyForcibly();
        program.waitFor();
        reader.join();
    }

    private void verify(String what, int rounds, KillableServer server) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(server.url());
        JdbcSink sink = JdbcSink.builder(database).history().createTables(true).build();
        try (DurableSink durable =
                DurableSink.builder(folder.resolve("journal"), sink).build()) {
            assertThat(durable.flush(Duration.ofMinutes(30))).isTrue();
            assertThat(durable.backlog().setAside()).isZero();
            assertThat(durable.backlog().damaged()).isZero();
        }
        List<Long> there = rows(
                        database,
                        "select value from driftlib_history where field = 'test_status' and column_name = 'fare'")
                .stream()
                .map(row -> (long) Double.parseDouble(row.get(0)))
                .toList();
        Set<Long> distinct = new TreeSet<>(there);
        assertThat(distinct).as("all that were accepted").containsAll(accepted);
        assertThat(there).as("each once").hasSize(distinct.size());
        assertThat(rows(
                        database,
                        "select run_time from driftlib_history group by run_time having count(*) <> (select max(n) from "
                                + "(select count(*) as n from driftlib_history group by run_time) as counts)"))
                .as("none of them half")
                .isEmpty();
        MeasuredPage.of(Path.of("..", "docs", "reliability.md"))
                .write(
                        what,
                        "%s: %d rounds, %,d snapshots accepted, none lost, none there twice, none half.%n"
                                .formatted(KILLED.get(what), rounds, accepted.size()));
    }

    @Test
    void nothingIsLostWhenTheServerIsKilled() throws Exception {
        try (KillableServer server = new KillableServer(folder.resolve("data"))) {
            server.start();
            startProgram(server.url());
            for (int round = 0; round < SERVER_ROUNDS; round++) {
                Thread.sleep(300 + random.nextInt(700));
                server.kill();
                Thread.sleep(random.nextInt(300));
                server.start();
            }
            killProgram();
            verify("killed server", SERVER_ROUNDS, server);
        }
    }

    @Test
    void nothingIsLostWhenBothAreKilled() throws Exception {
        try (KillableServer server = new KillableServer(folder.resolve("data"))) {
            server.start();
            for (int round = 0; round < BOTH_ROUNDS; round++) {
                int before = accepted.size();
                startProgram(server.url());
                while (accepted.size() == before) {
                    Thread.sleep(20);
                }
                Thread.sleep(random.nextInt(700));
                if (random.nextBoolean()) {
                    killProgram();
                    server.kill();
                } else {
                    server.kill();
                    Thread.sleep(random.nextInt(300));
                    killProgram();
                }
                server.start();
            }
            verify("killed both", BOTH_ROUNDS, server);
        }
    }
}
