package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {

    @TempDir
    private Path folder;

    private Path trips() {
        return Fixture.parquet(
                folder.resolve("trips.parquet"),
                "select i as id, i * 1.5 as fare, 'zone ' || (i % 3) as zone from range(10) t(i)");
    }

    private static double[] numbers(Dataset data, String column) {
        return data.numerical(column).toArray();
    }

    @Test
    void readsParquet() {
        Dataset trips = DataFiles.parquet(trips()).read();

        assertThat(trips.columnNames()).containsExactly("id", "fare", "zone");
        assertThat(trips.rowCount()).isEqualTo(10);
        assertThat(trips.numerical("fare").get(9)).isEqualTo(13.5);
        assertThat(trips.categorical("zone").get(4)).isEqualTo("zone 1");
    }

    @Test
    void readsCsv() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("trips.csv"),
                "id;fare;zone;paid;at\n1;2.5;\"a;b\";true;2022-01-01 10:00:00\n2;;;false;2022-01-02 11:30:00\n");

        Dataset trips = DataFiles.csv(csv).read();

        assertThat(trips.numerical("id").integral()).isTrue();
        assertThat(numbers(trips, "fare")).containsExactly(2.5, Double.NaN);
        assertThat(trips.categorical("zone").get(0)).isEqualTo("a;b");
        assertThat(trips.categorical("zone").isMissing(1)).isTrue();
        assertThat(trips.categorical("paid").get(1)).isEqualTo("false");
        assertThat(trips.datetime("at").get(1)).isEqualTo(Instant.parse("2022-01-02T11:30:00Z"));
    }

    @Test
    void readsJson() throws IOException {
        Path lines = Files.writeString(
                folder.resolve("lines.json"), "{\"id\":1,\"zone\":\"a\",\"fee\":null}\n{\"id\":2,\"fee\":null}\n");
        Path array = Files.writeString(folder.resolve("array.json"), "[{\"id\":1,\"fare\":2.5},{\"id\":2}]");

        Dataset fromLines = DataFiles.json(lines).read();
        assertThat(fromLines.numerical("id").integral()).isTrue();
        assertThat(fromLines.categorical("zone").isMissing(1)).isTrue();
        assertThat(fromLines.column("fee").kind()).isEqualTo(ColumnKind.NUMERICAL);
        assertThat(numbers(DataFiles.json(array.toString()).read(), "fare")).containsExactly(2.5, Double.NaN);
    }

    @Test
    void readsGlobsAndListsInOrder() {
        for (int month = 3; month >= 1; month--) {
            Fixture.parquet(folder.resolve("month-" + month + ".parquet"), "select " + month + " as month");
        }
        Path third = folder.resolve("month-3.parquet");
        Path first = folder.resolve("month-1.parquet");

        assertThat(numbers(DataFiles.parquet(folder + "/month-*.parquet").read(), "month"))
                .containsExactly(1, 2, 3);
        assertThat(numbers(DataFiles.parquet(folder + "/month-[12].parquet").read(), "month"))
                .containsExactly(1, 2);
        assertThat(numbers(DataFiles.parquet(List.of(third, first)).read(), "month"))
                .containsExactly(3, 1);
        assertThat(numbers(
                        DataFiles.sql("select month from read_parquet(?) order by month desc", folder + "/*.parquet")
                                .read(),
                        "month"))
                .containsExactly(3, 2, 1);
    }

    @Test
    void filesOfDifferentColumnsAreMatchedByNameAndWidened() {
        Path whole = Fixture.parquet(folder.resolve("a.parquet"), "select 1 as fare, 'x' as zone, null as fee");
        Path broken = Fixture.parquet(folder.resolve("b.parquet"), "select 2.75::double as fee, 2.5::double as fare");

        Dataset both = DataFiles.parquet(List.of(whole, broken)).read();

        assertThat(numbers(both, "fare")).containsExactly(1, 2.5);
        assertThat(numbers(both, "fee")).containsExactly(Double.NaN, 2.75);
        assertThat(both.categorical("zone").get(0)).isEqualTo("x");
        assertThat(both.categorical("zone").isMissing(1)).isTrue();
    }

    @Test
    void pathIsNeverAPattern() throws IOException {
        Path odd = Fixture.parquet(
                Files.createDirectory(folder.resolve("a=b 'c'")).resolve("plain.parquet"), "select 1 as x");
        Path brackets = Files.move(odd, odd.resolveSibling("da*ta[1]?.parquet"));
        Fixture.parquet(odd.resolveSibling("data1.parquet"), "select 2 as x");

        assertThat(DataFiles.parquet(brackets).read().columnNames()).containsExactly("x");
        assertThat(numbers(DataFiles.parquet(brackets).read(), "x")).containsExactly(1);
        assertThat(numbers(
                        DataFiles.sql("select x from read_parquet(?)", brackets).read(), "x"))
                .containsExactly(1);
    }

    @Test
    void globTakesColumnsFromFolders() throws IOException {
        Path year = Files.createDirectories(folder.resolve("year=2022"));
        Fixture.parquet(year.resolve("a.parquet"), "select 1 as x");

        assertThat(numbers(DataFiles.parquet(folder + "/**/*.parquet").read(), "year"))
                .containsExactly(2022);
    }

    @Test
    void selectsColumnsInTheOrderAsked() {
        Dataset trips = DataFiles.parquet(trips()).columns("zone", "id").read();

        assertThat(trips.columnNames()).containsExactly("zone", "id");
        assertThat(trips.numerical("id").get(9)).isEqualTo(9);
    }

    @Test
    void columnNamesAreNeverSql() {
        String name = "a\"b'; drop table x; -- \u00fc \uD83D\uDE95";
        Path file = folder.resolve("names.parquet");
        Dataset data = Dataset.builder()
                .numerical(name, 1, 2)
                .numerical("select", 3, 4)
                .numerical("with space", 5, 6)
                .build();
        DataFiles.writeParquet(data, file);

        assertThat(DataFiles.parquet(file).read().columnNames()).containsExactly(name, "select", "with space");
        assertThat(numbers(DataFiles.parquet(file).columns(name).read(), name)).containsExactly(1, 2);
        assertThatThrownBy(() ->
                        DataFiles.parquet(file).columns("1 as x, \"select\"").read())
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining("'1 as x, \"select\"'");
    }

    @Test
    void filePathsAreNeverSql() {
        String path = folder + "/x') union (select 1";

        assertThatThrownBy(() -> DataFiles.parquet(path).read()).hasMessage("file must exist, but was " + path);
        assertThatThrownBy(() -> DataFiles.parquet(path + "*").read())
                .hasMessage("glob must match at least one file, but was " + path + "*");
    }

    @Test
    void filtersRowsByAnyColumn() {
        DataReader trips = DataFiles.parquet(trips());

        assertThat(numbers(
                        trips.columns("id")
                                .where("zone = ? and fare > ?", "zone 0", 5)
                                .read(),
                        "id"))
                .containsExactly(6, 9);
        assertThat(numbers(trips.where("id < 1 -- first").read(), "id")).containsExactly(0);
        assertThat(trips.where("id < 0").read().rowCount()).isZero();
        assertThat(trips.where("id < 0").read().columnNames()).containsExactly("id", "fare", "zone");
        assertThat(trips.where("zone = ?", "' or 1 = 1 --").read().rowCount()).isZero();
    }

    @Test
    void bindsValuesOfAllKinds() {
        UUID id = UUID.fromString("5f0c7b5e-0000-4000-8000-0123456789ab");
        Instant time = Instant.parse("2022-01-01T10:00:00.000001Z");
        Dataset data = DataFiles.sql(
                        "select ? as a, ? as b, ? as c, ? as d, ? as e, ? as f, ? as g;",
                        "it's",
                        7,
                        true,
                        id,
                        time,
                        LocalDate.parse("2022-02-03"),
                        LocalDateTime.parse("2022-02-03T04:05:06"))
                .where("b < ?", 8.5)
                .read();

        assertThat(data.categorical("a").get(0)).isEqualTo("it's");
        assertThat(data.numerical("b").get(0)).isEqualTo(7);
        assertThat(data.categorical("c").get(0)).isEqualTo("true");
        assertThat(data.categorical("d").get(0)).isEqualTo(id.toString());
        assertThat(data.datetime("e").get(0)).isEqualTo(time);
        assertThat(data.datetime("f").get(0)).isEqualTo(Instant.parse("2022-02-03T00:00:00Z"));
        assertThat(data.datetime("g").get(0)).isEqualTo(Instant.parse("2022-02-03T04:05:06Z"));
        assertThat(DataFiles.sql("select ? as x", (Object) null)
                        .read()
                        .column("x")
                        .isMissing(0))
                .isTrue();
    }

    @Test
    void queryKeepsItsOrder() {
        double[] shuffled = numbers(
                DataFiles.sql("select (hash(i) % 1000003)::bigint as h from range(500000) t(i) order by h -- sorted")
                        .threads(2)
                        .read(),
                "h");

        assertThat(shuffled).hasSize(500_000);
        assertThat(IntStream.range(1, shuffled.length).allMatch(i -> shuffled[i - 1] <= shuffled[i]))
                .isTrue();
    }

    @Test
    void namesOfQueriesAreThoseItGives() {
        Dataset data = DataFiles.sql("select ? as a, 3 as \"A\"", 1).read();

        assertThat(data.columnNames()).containsExactly("a", "A");
        assertThat(numbers(data, "A")).containsExactly(3);
        assertThatThrownBy(() -> DataFiles.sql("select 1 as a, 2 as a").read())
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining("columns 1 and 2")
                .hasMessageContaining("'a'");
        assertThatThrownBy(() -> DataFiles.sql("select 1 as a, 2 as \"A\"")
                        .where("a = 1")
                        .read())
                .hasMessageContaining("'a' and 'A'");
        assertThat(DataFiles.sql("describe select 1 as x").read().rowCount()).isEqualTo(1);
    }

    @Test
    void readerIsSharedByThreads() throws Exception {
        DataReader trips = DataFiles.parquet(trips());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<double[]>> reads = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> numbers(trips.read(), "fare")))
                    .toList();
            double[] expected = numbers(trips.read(), "fare");
            for (Future<double[]> read : reads) {
                assertThat(Arrays.equals(read.get(), expected)).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void sortLargerThanMemoryUsesTemporaryFilesAndDeletesThem() {
        Dataset data = DataFiles.sql("select hash(i)::double as h, hash(i + 1) as g, "
                        + "current_setting('temp_directory') as folder from range(3000000) t(i) order by h, g")
                .columns("h", "folder")
                .memoryLimit(60_000_000)
                .threads(1)
                .read();
        double[] sorted = numbers(data, "h");

        assertThat(IntStream.range(1, sorted.length).allMatch(i -> sorted[i - 1] <= sorted[i]))
                .isTrue();
        Path spill = Path.of(data.categorical("folder").get(0));
        assertThat(spill).doesNotExist();
        assertThat(spill.getParent()).exists().hasParentRaw(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Test
    void largeRowGroupIsNotReadAsAWhole() {
        Path file = Fixture.copy(
                folder.resolve("one-group.parquet"),
                "select random() as a, random() as b, random() as c, random() as d from range(1000000)",
                "FORMAT parquet, ROW_GROUP_SIZE 1000000");
        Dataset data =
                DataFiles.parquet(file).memoryLimit(56_000_000).threads(1).read();

        assertThat(data.rowCount()).isEqualTo(1_000_000);
    }

    @Test
    void engineIsOfflineAndAsTold() {
        Dataset settings = DataFiles.sql("select name, value from duckdb_settings() where name in "
                        + "('autoinstall_known_extensions', 'autoload_known_extensions', 'allow_persistent_secrets', "
                        + "'threads', 'memory_limit', 'TimeZone') order by lower(name)")
                .threads(1)
                .memoryLimit(64 << 20)
                .read();

        assertThat(IntStream.range(0, settings.rowCount())
                        .mapToObj(settings.categorical("value")::get)
                        .toList())
                .containsExactly("false", "false", "false", "64.0 MiB", "1", "UTC");
    }
}
