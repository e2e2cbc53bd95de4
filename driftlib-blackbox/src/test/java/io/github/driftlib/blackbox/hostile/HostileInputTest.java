package io.github.driftlib.blackbox.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.duckdb.DataReadException;
import io.github.driftlib.html.HtmlReport;
import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.sink.kit.MeasuredPage;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.text.RegularExpression;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Damaged and hostile input is read as what it is or refused by a documented error, in bounded time and memory. */
@Timeout(7_200)
class HostileInputTest {

    private static final long MOST_MILLIS = 20_000;

    private static final TreeMap<String, Tally> TALLIES = new TreeMap<>();

    @TempDir
    Path folder;

    /** One input: whether it was taken. Throws what the interface documents where it is refused. */
    private interface Input {
        boolean isTaken(SplittableRandom random) throws Exception;
    }

    private record Tally(int tried, int taken, int refused, long slowestMillis) {}

    /** Tries a few in a build, and twenty times as many in a long one. */
    private static void tryAll(String name, int few, List<Class<?>> documented, Input input) {
        int tries = MeasuredPage.isLong() ? 20 * few : few;
        int taken = 0;
        long slowest = 0;
        for (int i = 0; i < tries; i++) {
            SplittableRandom random = new SplittableRandom(1_000_003L * i + name.hashCode());
            long start = System.nanoTime();
            try {
                taken += input.isTaken(random) ? 1 : 0;
            } catch (Exception | Error e) {
                if (documented.stream().noneMatch(type -> type.isInstance(e))) {
                    throw new AssertionError(name + ", input " + i + ": " + e, e);
                }
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertThat(millis).as(name + ", input " + i).isLessThan(MOST_MILLIS);
            slowest = Math.max(slowest, millis);
        }
        TALLIES.put(name, new Tally(tries, taken, tries - taken, slowest));
        assertThat(taken).as("how many were taken of " + name).isPositive();
    }

    @AfterAll
    static void write() throws IOException {
        if (MeasuredPage.isLong()) {
            StringBuilder table =
                    new StringBuilder("| input | tried | taken | refused | slowest |\n|---|---|---|---|---|\n");
            TALLIES.forEach((name, tally) -> table.append("| ")
                    .append(name)
                    .append(" | ")
                    .append(tally.tried())
                    .append(" | ")
                    .append(tally.taken())
                    .append(" | ")
                    .append(tally.refused())
                    .append(" | ")
                    .append(tally.slowestMillis())
                    .append(" ms |\n"));
            MeasuredPage.of(Path.of("..", "docs", "reliability.md")).write("hostile input", table.toString());
        }
    }

    private static Dataset rows() {
        return Dataset.builder()
                .numerical("x", 1, 2.5, Double.NaN, -1e300)
                .categorical("zone", "a", "b", null, "ü\"\n,")
                .build();
    }

    private static void assertSame(Dataset read, Dataset written) {
        assertThat(read.columnNames()).isEqualTo(written.columnNames());
        for (String name : written.columnNames()) {
            Column column = written.column(name);
            for (int row = 0; row < written.rowCount(); row++) {
                assertThat(read.column(name).value(row)).isEqualTo(column.value(row));
            }
        }
    }

    /** What was read once can be written and read again, and is the same. */
    private boolean isTaken(Dataset read) {
        if (read.rowCount() > 0 && !read.columnNames().isEmpty()) {
            Path copy = folder.resolve("copy.parquet");
            try {
                DataFiles.writeParquet(read, copy);
            } catch (RuntimeException e) {
                // Such as half of a surrogate pair, which a Parquet file cannot hold.
                assertThat(e).hasMessageContaining(" must ");
                return true;
            }
            assertSame(DataFiles.parquet(copy).read(), read);
        }
        return true;
    }

    @Test
    void csv() {
        byte[] csv = "x,zone,when\n1,a,2022-01-01\n2.5,\"b,\n\"\"c\",2022-02-01\n,NA,\n-1e3,ü,2022-03-01\n"
                .getBytes(StandardCharsets.UTF_8);
        tryAll(
                "CSV files, bytes damaged",
                40,
                List.of(DataReadException.class),
                random -> isTaken(DataFiles.csv(Files.write(folder.resolve("x.csv"), Damage.of(csv, random)))
                        .read()));
    }

    @Test
    void json() {
        String json = "{\"x\":1,\"zone\":\"a\"}\n{\"x\":2.5,\"zone\":\"b\\u00fc\"}\n{\"x\":null,\"zone\":null}\n";
        tryAll("JSON files, texts damaged", 15, List.of(DataReadException.class), random -> {
            byte[] bytes = Damage.of(json, random).getBytes(StandardCharsets.UTF_8);
            return isTaken(
                    DataFiles.json(Files.write(folder.resolve("x.json"), bytes)).read());
        });
    }

    @Test
    void parquet() throws IOException {
        Path file = folder.resolve("whole.parquet");
        DataFiles.writeParquet(rows(), file);
        byte[] whole = Files.readAllBytes(file);
        tryAll("Parquet files, bytes damaged or none", 15, List.of(DataReadException.class), random -> {
            byte[] bytes = random.nextInt(10) == 0 ? whole : Damage.of(whole, random);
            Path damaged = Files.write(folder.resolve("x.parquet"), bytes);
            return DataFiles.parquet(damaged).read().rowCount() >= 0;
        });
    }

    @Test
    void profiles() {
        byte[] whole = Profile.builder().add(rows()).build().toBytes();
        tryAll("profiles, bytes damaged or none", 200, List.of(IllegalArgumentException.class), random -> {
            byte[] bytes = random.nextInt(10) == 0 ? whole : Damage.of(whole, random);
            assertThat(Profile.ofBytes(bytes, List.of()).toBytes()).isEqualTo(bytes);
            return true;
        });
    }

    @Test
    void snapshots() {
        String whole = report(rows()).toJson();
        tryAll("snapshots, JSON damaged", 200, List.of(IllegalArgumentException.class), random -> {
            Snapshot read = Snapshot.fromJson(Damage.of(whole, random));
            HistoryValue.of(read);
            assertThat(Snapshot.fromJson(read.toJson())).isEqualTo(read);
            return true;
        });
    }

    private static Snapshot report(Dataset rows) {
        return Report.builder()
                .metrics(rows.columnNames().stream().map(Metrics::columnSummary).toList())
                .executor(Runnable::run)
                .build()
                .run(rows, rows);
    }

    @Test
    void namesAndCells() {
        tryAll("names of columns and labels", 25, List.of(IllegalArgumentException.class), random -> {
            String label = Damage.text(random);
            Dataset rows = Dataset.builder()
                    .categorical(Damage.text(random), label, null, "b")
                    .build();
            Snapshot snapshot = report(rows);
            byte[] json = snapshot.toJson(Snapshot.Detail.WITH_PLOTS).getBytes(StandardCharsets.UTF_8);
            assertThat(Snapshot.fromJson(new String(json, StandardCharsets.UTF_8)))
                    .isEqualTo(snapshot);
            String page = HtmlReport.standard().html(snapshot);
            assertThat(page).doesNotContain("<script>" + label);
            return true;
        });
    }

    @Test
    void patterns() {
        tryAll("regular expressions", 400, List.of(IllegalArgumentException.class), random -> {
            RegularExpression pattern = RegularExpression.of(Damage.of("(a|b)*[c-f]+\\d{2}$", random));
            pattern.isFoundIn(Damage.of("aaaaaaaaaaaaaaaaaaaaaaaabababcdef12", random));
            return true;
        });
    }

    @Test
    void passwords() {
        List<String> urls = List.of(
                "jdbc:postgresql://h:5432/d?user=u&password=SECRET&ssl=true",
                "jdbc:sqlserver://h;user=u;password={SECRET};encrypt=true",
                "postgresql://scott:SECRET@h:1/d",
                "{\"password\":\"SECRET\"}",
                "create role r with password 'SECRET' login",
                "https://h/x?token=SECRET&a=1");
        tryAll("passwords in messages of drivers", 300, List.of(), random -> {
            String secret = "Tr0ub4dor" + random.nextInt(1_000_000);
            String around = urls.get(random.nextInt(urls.size())).replace("SECRET", secret);
            String message = Damage.text(random) + " " + around + " " + Damage.text(random);
            JdbcSink sink = JdbcSink.builder(failing(message)).history().build();
            Optional<Throwable> thrown = Optional.empty();
            try {
                sink.write(report(rows()));
            } catch (SinkException e) {
                thrown = Optional.of(e);
            }
            for (Throwable cause = thrown.orElseThrow(); cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause)).as(message).doesNotContain(secret);
            }
            return true;
        });
    }

    private static DataSource failing(String message) {
        return (DataSource) Proxy.newProxyInstance(
                HostileInputTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> {
                    throw new SQLException(message, "28P01");
                });
    }
}
