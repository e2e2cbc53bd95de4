package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Presets;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/messy-files.md, as the page has them. */
class MessyFilesPageTest {

    private static final Path PAGE = Path.of("../docs/messy-files.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/driftlib/duckdb/MessyFilesPageTest.java");

    @TempDir
    private Path folder;

    private Path file(String name, String text, String charset) throws IOException {
        return Files.writeString(folder.resolve(name), text, Charset.forName(charset));
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    @Test
    void theExamplesAreRunHere() throws IOException {
        String source = Files.readString(SOURCE).replaceAll("\\s+", " ");
        long blocks = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .peek(block -> assertThat(source)
                        .contains(block.group(1).replaceAll("\\s+", " ").strip()))
                .count();

        assertThat(blocks).isEqualTo(6);
    }

    @Test
    void description() throws IOException {
        Path january = file("january.csv", "id,zone,fare\n1,41,7.5\n2,74,12\n3,95,NA\n4,41,9\n5,unknown,8\n", "UTF-8");

        Dataset trips = DataFiles.csv(january).read();
        System.out.println(trips.describe());

        assertThat(page()).contains(trips.describe().toString().replace(january.toString(), "january.csv"));
    }

    @Test
    void german() throws IOException {
        Path spreadsheet = file("sales.csv", "Tag;Betrag (€)\n01.02.2022;1.234,50\n28.02.2022;7\n", "windows-1252");

        CsvFormat german = CsvFormat.builder()
                .separator(';')
                .decimalSeparator(',')
                .thousandsSeparator('.')
                .dateFormat("dd.MM.yyyy")
                .encoding(Charset.forName("windows-1252"))
                .build();
        Dataset sales = DataFiles.csv(spreadsheet, german).read();

        assertThat(sales.numerical("Betrag (€)").toArray()).containsExactly(1234.5, 7);
        assertThat(sales.datetime("Tag").get(1)).isEqualTo("2022-02-28T00:00:00Z");
    }

    @Test
    void referenceAndCurrent() throws IOException {
        Path january = file("january.csv", "id,fare\n1,7.5\n", "UTF-8");
        Path february = file("february.csv", "id,fare\n1,7.5\n2,8\n3,unknown\n", "UTF-8");

        assertThatThrownBy(() -> {
                    DataPair pair = DataPair.read(DataFiles.csv(january), DataFiles.csv(february));
                    Snapshot snapshot = Report.of(Presets.dataDrift()).run(pair.runData());
                    assertThat(snapshot).isNull();
                })
                .isInstanceOf(DataReadException.class)
                .satisfies(
                        e -> assertThat(page()).contains(e.getMessage().replace(february.toString(), "february.csv")));
        assertThatThrownBy(() -> {
                    Dataset reference = DataFiles.csv(january).read();
                    Dataset current = DataFiles.csv(february).like(reference).read();
                    assertThat(current).isNull();
                })
                .isInstanceOf(DataReadException.class)
                .satisfies(
                        e -> assertThat(page()).contains(e.getMessage().replace(february.toString(), "february.csv")));
    }

    @Test
    void problemsOfConditions() {
        Path january = Fixture.parquet(folder.resolve("january.parquet"), "select 1 as fare, 'x' as zone");

        assertThatThrownBy(() -> DataFiles.parquet(january).where("faer > 1").read())
                .isInstanceOf(DataReadException.class)
                .satisfies(e ->
                        assertThat(page()).contains(e.getMessage().replace(january.toString(), "january.parquet")));
    }

    @Test
    void stated() throws IOException {
        Path january = file("january.csv", "zone,fare\n41,7.5\n74,-999\n95\n", "UTF-8");

        CsvFormat format = CsvFormat.builder()
                .kind("zone", ColumnKind.CATEGORICAL)
                .missingWords("NA", "-999")
                .unequalLines(UnequalLines.LEAVE_OUT)
                .build();
        Dataset data = DataFiles.csv(january, format).read();

        assertThat(data.categorical("zone").get(0)).isEqualTo("41");
        assertThat(data.numerical("fare").toArray()).containsExactly(7.5, Double.NaN);
    }

    @Test
    void unreadable() {
        Path mixed = Fixture.parquet(folder.resolve("mixed.parquet"), "select 1 as id, ['a'] as tags");

        Dataset readable = DataFiles.parquet(mixed).read();
        Dataset without = DataFiles.parquet(mixed).except("tags").strict().read();

        assertThat(readable.columnNames()).isEqualTo(without.columnNames()).containsExactly("id");
    }
}
