package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.Remark.Topic;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come, and what must not be lost or changed of them. */
class MessyFilesTest {

    private static final Path MESSY = Path.of("src/test/resources/messy");

    @TempDir
    private Path folder;

    private Path csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    private Path csv(String text, Charset charset) {
        try {
            return Files.write(Files.createTempFile(folder, "file", ".csv"), text.getBytes(charset));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Object> values(Column column) {
        List<Object> values = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            values.add(column.value(row));
        }
        return values;
    }

    private Column column(String... cells) {
        return DataFiles.csv(csv("x;y\n" + String.join(";1\n", cells) + ";1\n"))
                .read()
                .column("x");
    }

    private static List<Topic> topics(Dataset data) {
        return data.remarks().stream().map(Remark::topic).toList();
    }

    @ParameterizedTest
    @CsvSource({"last-row-longer.csv, 102, 4, 101, 100", "short-row.csv, 62, 2, 120, 119"})
    void linesOfAnotherLength(String name, int line, int fields, int kept, int left) {
        Path file = MESSY.resolve(name);

        assertThatThrownBy(() -> DataFiles.csv(file).read())
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("line " + line + " has " + fields)
                .hasMessageContaining("unequalLines");
        Dataset filled = DataFiles.csv(
                        file,
                        CsvFormat.builder().unequalLines(UnequalLines.KEEP).build())
                .read();
        assertThat(filled.rowCount()).isEqualTo(kept);
        assertThat(filled.columnNames()).containsExactly("id", "fare", "zone");
        assertThat(topics(filled)).contains(Topic.UNEQUAL_LINES);
        Dataset without = DataFiles.csv(
                        file,
                        CsvFormat.builder().unequalLines(UnequalLines.LEAVE_OUT).build())
                .read();
        assertThat(without.rowCount()).isEqualTo(left);
        assertThat(without.remarks().get(0).count()).isEqualTo(1);
    }

    @Test
    void labelsKeepTheirText() {
        assertThat(DataFiles.csv(MESSY.resolve("hash-ids.csv")).read().rowCount())
                .isEqualTo(30);
        assertThat(values(DataFiles.csv(MESSY.resolve("yes-no-ref.csv")).read().column("paid")))
                .containsOnly("yes", "no");
        assertThat(values(DataFiles.csv(MESSY.resolve("yes-no-cur.csv")).read().column("paid")))
                .containsOnly("yes", "no", "unknown");
        assertThat(values(DataFiles.csv(MESSY.resolve("hexadecimal.csv")).read().column("reg")))
                .containsExactly("0x1F", "0x2A", "0x30");
        Dataset zips = DataFiles.csv(MESSY.resolve("late-leading-zero.csv.gz")).read();
        assertThat(values(zips.column("zip"))).contains("01234");
        assertThat(topics(zips)).containsExactly(Topic.LEADING_ZEROS);
        assertThat(values(DataFiles.csv(MESSY.resolve("boolean-target.csv"))
                        .read()
                        .column("target")))
                .containsOnly("true", "false");
    }

    @Test
    void textOfABooleanDoesNotDependOnTheOthers() {
        assertThat(values(column("True", "false"))).containsExactly("true", "false");
        assertThat(values(column("True", "FALSE", "unknown", "yes", "t")))
                .containsExactly("true", "false", "unknown", "yes", "t");
    }

    @Test
    void datesAreIsoOrOfAGivenForm() {
        List<Path> months = List.of(MESSY.resolve("us-dates-jan.csv"), MESSY.resolve("us-dates-feb.csv"));

        Dataset labels = DataFiles.csv(months).read();
        assertThat(labels.column("day").kind()).isEqualTo(ColumnKind.CATEGORICAL);
        assertThat(topics(labels)).containsExactly(Topic.LOOKS_LIKE_DATES);
        Dataset dates = DataFiles.csv(
                        months, CsvFormat.builder().dateFormat("MM/dd/yyyy").build())
                .read();
        assertThat(dates.datetime("day").get(11)).isEqualTo("2024-01-12T00:00:00Z");
        assertThat(dates.datetime("day").get(39)).isEqualTo("2024-02-28T00:00:00Z");
        assertThat(column("2022-02-01", "2022-02-01T10:00", "2022-02-01 10:00:00.5+02:00", "2022-02-01T10:00:00Z")
                        .value(2))
                .isEqualTo(java.time.Instant.parse("2022-02-01T08:00:00.500Z"));
        assertThat(column("2022-02-01", "2022-02-30").kind()).isEqualTo(ColumnKind.CATEGORICAL);
        assertThat(values(column("12:30:00", "08:00:00"))).containsExactly("12:30:00", "08:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "NaN", "null", "None", "N/A", "<NA>", "#N/A", "-1.#IND", "nan"})
    void missingWordsAreThoseOfPandasAndAreCounted(String word) {
        Dataset data = DataFiles.csv(csv("x,y\n1.5,a\n" + word + ",b\n,c\n\"" + word + "\",d\n2,e\n"))
                .read();

        assertThat(data.numerical("x").toArray()).containsExactly(1.5, Double.NaN, Double.NaN, Double.NaN, 2);
        assertThat(data.remarks())
                .extracting(Remark::topic, Remark::column, Remark::count)
                .containsExactly(tuple(Topic.MISSING_WORDS, "x", 2L));
        Dataset raw = DataFiles.csv(
                        csv("x\n1.5\n" + word + "\n"),
                        CsvFormat.builder().missingWords().build())
                .read();
        assertThat(values(raw.column("x"))).containsExactly("1.5", word);
    }

    @Test
    void numbersInAllTheirForms() {
        String[] forms = {
            "1",
            "+2",
            "-3.25",
            ".5",
            "7.",
            "1e3",
            "-2.5E-3",
            " 8 ",
            "inf",
            "-Infinity",
            "0.1",
            "123456789.123456789",
            "4.9e-324",
            "1.7976931348623157e308",
            "0.30000000000000004",
            "-0.0",
            "9007199254740993.5",
            "1e22"
        };
        Column numbers = column(forms);

        assertThat(numbers.kind()).isEqualTo(ColumnKind.NUMERICAL);
        for (int row = 0; row < forms.length; row++) {
            String plain = forms[row].strip().replace("inf", "Infinity");
            assertThat(numbers.value(row)).isEqualTo(Double.parseDouble(plain));
        }
        for (String other : List.of("1_000", "0x1F", "1d", "1f", "1e", "e1", ".", "-", "1 2", "--1", "１", "1.2.3")) {
            assertThat(values(column("1", other))).containsExactly("1", other);
        }
    }

    @Test
    void decimalCommas() {
        Dataset clear = DataFiles.csv(csv("a;b\n14,33;1,234\n2;5,678\n")).read();
        assertThat(values(clear.column("a"))).containsExactly(14.33, 2.0);
        assertThat(values(clear.column("b"))).containsExactly(1.234, 5.678);
        assertThat(topics(clear)).containsExactly(Topic.DECIMAL_COMMA, Topic.DECIMAL_COMMA);
        Dataset unclear = DataFiles.csv(csv("a;b\n1,234;x\n5,678;y\n")).read();
        assertThat(values(unclear.column("a"))).containsExactly("1,234", "5,678");
        assertThat(topics(unclear)).containsExactly(Topic.LOOKS_LIKE_NUMBERS);
        CsvFormat german = CsvFormat.builder()
                .decimalSeparator(',')
                .thousandsSeparator('.')
                .build();
        assertThat(values(DataFiles.csv(csv("a;b\n1.234,5;x\n5;y\n"), german)
                        .read()
                        .column("a")))
                .containsExactly(1234.5, 5.0);
        assertThat(values(column("1.5", "2,5"))).containsExactly("1.5", "2,5");
    }

    @Test
    void kindsComeFromAllRowsOfAllFiles() {
        String many = IntStream.range(0, 30_000).mapToObj(i -> i + ",1\n").collect(Collectors.joining());
        Path numbers = csv("id,x\n" + many);
        Path late = csv("id,x\n" + many + "n/k,2\n");

        assertThat(DataFiles.csv(numbers).read().numerical("id").integral()).isTrue();
        assertThat(DataFiles.csv(List.of(numbers, late))
                        .read()
                        .categorical("id")
                        .get(0))
                .isEqualTo("0");
        Dataset labels = DataFiles.csv(late).read();
        assertThat(labels.remarks().get(0).text()).contains("more than 99 %", "'n/k' in line 30002");
        try (DataBatches batches = DataFiles.csv(late).batches(1_000)) {
            assertThat(batches.next().column("id").kind()).isEqualTo(ColumnKind.CATEGORICAL);
        }
    }

    @Test
    void currentIsHeldToTheReference() {
        Dataset reference = DataFiles.csv(csv("id,fare\n1,2.5\n2,3\n")).read();
        Path strange = csv("id,fare,new\n1,2.5,a\n2,unknown,b\n");

        assertThatThrownBy(() -> DataFiles.csv(strange).like(reference).read())
                .isInstanceOf(DataReadException.class)
                .hasMessage("column 'fare' must hold num values, but line 3 of file " + strange + " holds 'unknown'");
        assertThat(DataFiles.csv(csv("id,fare\n1,\n"))
                        .like(reference)
                        .read()
                        .numerical("fare")
                        .size())
                .isEqualTo(1);
        assertThatThrownBy(() -> DataFiles.csv(csv("id\n9007199254740993\n"))
                        .like(reference)
                        .read())
                .hasMessageContaining("column 'id'")
                .hasMessageContaining("2^53");
        Dataset labels = Dataset.builder().categorical("id", "a").build();
        assertThat(values(DataFiles.sql("select 7::bigint as id")
                        .like(labels)
                        .read()
                        .column("id")))
                .containsExactly("7");
        assertThatThrownBy(() ->
                        DataFiles.sql("select 'x' as fare").like(reference).read())
                .hasMessageContaining("'fare'")
                .hasMessageContaining("'x'");
    }

    @Test
    void encodings() {
        String text = "name,x\nZürich €,1\n";
        Path windows = csv(text, Charset.forName("windows-1252"));

        assertThatThrownBy(() -> DataFiles.csv(windows).read())
                .isInstanceOf(DataReadException.class)
                .hasMessage("file " + windows + " must be text in UTF-8, but line 2 has the byte 0xFC;"
                        + " CsvFormat's encoding(...) says another one");
        for (String name : List.of("windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8")) {
            Charset charset = Charset.forName(name);
            Dataset read = DataFiles.csv(
                            csv(text, charset),
                            CsvFormat.builder().encoding(charset).build())
                    .read();
            assertThat(read.categorical("name").get(0)).isEqualTo("Zürich €");
        }
        assertThat(DataFiles.csv(csv("\ufeff" + text)).read().columnNames()).containsExactly("name", "x");
        assertThatThrownBy(() ->
                        DataFiles.csv(csv(text, StandardCharsets.UTF_16LE)).read())
                .isInstanceOf(DataReadException.class);
    }

    @Test
    void quotesAndLines() {
        Dataset data = DataFiles.csv(csv("a,b\r\n\"x, \"\"y\"\"\nz\",1\r\n\r\n5\" pipe,2\r\n"))
                .read();
        assertThat(values(data.column("a"))).containsExactly("x, \"y\"\nz", "5\" pipe");
        for (String bad : List.of("a,b\n1,2\n\"x,3\n", "a,b\n1,2\n\"x\"y,3\n")) {
            assertThatThrownBy(() -> DataFiles.csv(csv(bad)).read())
                    .isInstanceOf(DataReadException.class)
                    .hasMessageContaining("line 3")
                    .hasMessageContaining("quote");
        }
    }

    @Test
    void headers() {
        assertThat(DataFiles.csv(csv("a,b\n")).read().columnNames()).containsExactly("a", "b");
        assertThat(DataFiles.csv(csv(",a\n0,1\n")).read().columnNames()).containsExactly("", "a");
        assertThat(DataFiles.csv(csv("code,CODE,CODE_1\n1,4,7\n"))
                        .columns("CODE_1")
                        .read()
                        .numerical("CODE_1")
                        .get(0))
                .isEqualTo(7);
        assertThatThrownBy(() -> DataFiles.csv(csv("a,b,a\n1,2,3\n")).read())
                .hasMessageContaining("columns 1 and 3 both have the name 'a'");
        assertThatThrownBy(() -> DataFiles.csv(csv("1,2\n3,4\n")).read()).hasMessageContaining("header(false)");
        assertThat(DataFiles.csv(
                                csv("1,2\n3,4\n"),
                                CsvFormat.builder().header(false).build())
                        .read()
                        .rowCount())
                .isEqualTo(2);
        CsvFormat named = CsvFormat.builder()
                .header(false)
                .names("x", "y")
                .skippedLines(1)
                .comment('#')
                .build();
        Dataset data = DataFiles.csv(csv("title\n1,2\n#3\n3,4\n"), named).read();
        assertThat(data.numerical("y").toArray()).containsExactly(2, 4);
        assertThat(DataFiles.csv(csv("f\nyes\nno\n")).read().columnNames()).containsExactly("f");
    }

    @Test
    void conditionsOnTexts() {
        Path file = csv("id,zone\n1,a\n2,b\n3,\n4,b\n");

        assertThat(DataFiles.csv(file)
                        .columns("id")
                        .where("zone = ?", "b")
                        .read()
                        .numerical("id")
                        .toArray())
                .containsExactly(2, 4);
        assertThat(DataFiles.csv(file).where("id < 0").read().columnNames()).containsExactly("id", "zone");
        assertThatThrownBy(() -> DataFiles.csv(file).where("fee > 0").read())
                .isInstanceOf(DataReadException.class)
                .hasMessageStartingWith("where must be a condition on the columns [id, zone]");
    }

    @Test
    void namesThatDifferInCase() {
        DataReader codes = DataFiles.parquet(MESSY.resolve("names-by-case.parquet"));
        assertThat(codes.read().columnNames()).containsExactly("code", "CODE", "CODE_1");
        assertThat(codes.columns("CODE_1").read().numerical("CODE_1").toArray()).containsExactly(7, 8, 9);
        assertThat(codes.columns("CODE").read().numerical("CODE").toArray()).containsExactly(4, 5, 6);
        Dataset hive = DataFiles.parquet(MESSY + "/hive/*/*.parquet").read();
        assertThat(values(hive.column("Day"))).contains("weekday", "holiday");
        assertThat(hive.column("day").kind()).isEqualTo(ColumnKind.DATETIME);
        Path one = Fixture.parquet(folder.resolve("a.parquet"), "select 1 as Airport_fee");
        Path two = Fixture.parquet(folder.resolve("b.parquet"), "select 2.5 as airport_fee");
        Dataset both = DataFiles.parquet(List.of(one, two)).read();
        assertThat(both.columnNames()).containsExactly("Airport_fee", "airport_fee");
        assertThat(values(both.column("airport_fee"))).containsExactly(null, 2.5);
    }

    @Test
    void folderKeyOfTheNameOfAColumn() throws IOException {
        Path day = Files.createDirectories(folder.resolve("day=1"));
        Fixture.parquet(day.resolve("a.parquet"), "select 2 as day");
        Files.writeString(day.resolve("a.csv"), "day\n2\n");

        for (DataReader reader :
                List.of(DataFiles.parquet(folder + "/*/*.parquet"), DataFiles.csv(folder + "/*/*.csv"))) {
            assertThatThrownBy(reader::read)
                    .isInstanceOf(DataReadException.class)
                    .hasMessageContaining("the key 'day'");
        }
        Files.writeString(day.resolve("a.csv"), "x\n2\n");
        assertThat(values(DataFiles.csv(folder + "/*/*.csv").read().column("day")))
                .containsExactly(1.0);
    }

    @Test
    void wholeNumbersBeyondDoubles() throws IOException {
        Dataset ids =
                DataFiles.parquet(MESSY.resolve("ids-beyond-2p53.parquet")).read();
        assertThat(ids.describe().column("ride_id").different()).isEqualTo(10);
        assertThat(topics(ids)).containsExactly(Topic.LARGE_WHOLE_NUMBERS);
        Path written = folder.resolve("ids.parquet");
        DataFiles.writeParquet(ids, written);
        assertThat(values(DataFiles.parquet(written).read().column("ride_id")))
                .isEqualTo(values(ids.column("ride_id")));
        try (DataBatches batches =
                DataFiles.parquet(MESSY.resolve("ids-beyond-2p53.parquet")).batches(1)) {
            assertThat(batches.next().categorical("ride_id").get(0)).isEqualTo("9007199254740992");
        }
        assertThat(values(column("9007199254740993", "7"))).containsExactly("9007199254740993", "7");
        Path json = Files.writeString(folder.resolve("a.json"), "[{\"id\": 9007199254740993}, {\"id\": 7}]");
        assertThat(values(DataFiles.json(json).read().column("id"))).containsExactly("9007199254740993", "7");
    }

    @Test
    void textOfAJsonValueDoesNotDependOnTheOthers() throws IOException {
        assertThat(values(DataFiles.json(MESSY.resolve("json-cur.json")).read().column("cat")))
                .containsOnly("a", "b", "7");
        assertThat(values(DataFiles.json(MESSY.resolve("json-ref.json")).read().column("cat")))
                .containsOnly("a", "b");
        Path file = Files.writeString(
                folder.resolve("mixed.json"),
                "{\"x\": \"a\", \"y\": [1, {\"b\": 2}], \"z\": \"1\"}\n{\"x\": true, \"z\": \"2\"}\n{\"x\": 1.50}\n");
        Dataset mixed = DataFiles.json(file).read();
        assertThat(values(mixed.column("x"))).containsExactly("a", "true", "1.50");
        assertThat(values(mixed.column("y"))).containsExactly("[1,{\"b\":2}]", null, null);
        assertThat(values(mixed.column("z"))).containsExactly("1", "2", null);
        assertThat(topics(mixed)).contains(Topic.NESTED_VALUES, Topic.MIXED_VALUES);
        assertThat(mixed.remarks())
                .extracting(Remark::text)
                .contains("column 'x': 1 numbers beside 2 words are held as their text");
        for (String bad :
                List.of("{\"x\": 1}\n{\"x\": ", "{\"x\": 1}\n[2]", "{\"x\": 1}\n{\"x\": 1, \"x\": 2}", "{}\n7")) {
            Path broken = Files.writeString(folder.resolve("bad.json"), bad);
            assertThatThrownBy(() -> DataFiles.json(broken).read())
                    .isInstanceOf(DataReadException.class)
                    .hasMessageContaining("bad.json")
                    .hasMessageContaining("line 2");
        }
    }

    @Test
    void aColumnThatIsHardToReadDoesNotCostTheFile() {
        Dataset data = DataFiles.parquet(MESSY.resolve("time-of-day.parquet")).read();
        assertThat(values(data.column("starts"))).containsExactly("08:30:00", "17:05:00");
        Dataset missing =
                DataFiles.parquet(MESSY.resolve("all-missing.parquet")).read();
        assertThat(missing.column("x").isAllMissing()).isTrue();
        assertThat(missing.column("s").isAllMissing()).isTrue();
    }

    @Test
    void manyColumnsTakeLinearTime() {
        int columns = 20_000;
        String names = IntStream.range(0, columns).mapToObj(i -> "n" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, columns).mapToObj(Integer::toString).collect(Collectors.joining(","));

        Dataset wide = DataFiles.csv(csv(names + "\n" + row + "\n" + row + "\n" + row + "\n"))
                .read();

        assertThat(wide.columnCount()).isEqualTo(columns);
        assertThat(wide.numerical("n19999").get(2)).isEqualTo(19_999);
    }

    @Test
    void contradictionsInAFormatAreToldAtOnce() {
        assertThatThrownBy(() -> CsvFormat.builder()
                        .skippedLines(-1)
                        .decimalSeparator(',')
                        .thousandsSeparator(',')
                        .dateFormat("bb")
                        .separator('"')
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("skippedLines must be at least 0, but was -1")
                .hasMessageContaining("thousandsSeparator")
                .hasMessageContaining("separator must be neither")
                .hasMessageContaining("'bb'");
        assertThatThrownBy(() -> DataFiles.csv(
                                csv("a\n1\n"),
                                CsvFormat.builder().kind("b", ColumnKind.TEXT).build())
                        .read())
                .hasMessageContaining("'b'");
    }

    /** Whatever the form: a column that some of the files do not have is filled with a word about it. */
    @Test
    void aColumnOfSomeFilesOnlyIsRemarked(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "x\n1\n2\n");
        Files.writeString(folder.resolve("b.csv"), "x,tip\n3,4\n");
        Files.writeString(folder.resolve("a.json"), "{\"x\":1}\n");
        Files.writeString(folder.resolve("b.json"), "{\"x\":1,\"tip\":2}\n");
        DataFiles.writeParquet(Dataset.builder().numerical("x", 1).build(), folder.resolve("a.parquet"));
        DataFiles.writeParquet(
                Dataset.builder().numerical("x", 1).numerical("tip", 1).build(), folder.resolve("b.parquet"));

        for (DataReader reader : List.of(
                DataFiles.csv(folder + "/*.csv"),
                DataFiles.json(folder + "/*.json"),
                DataFiles.parquet(folder + "/*.parquet"))) {
            Dataset data = reader.read();
            assertThat(topics(data)).containsExactly(Topic.COLUMN_NOT_IN_ALL_FILES);
            assertThat(data.remarks().get(0).text())
                    .startsWith("column 'tip' is in 1 of 2 files; its values are missing in the rows of " + folder);
            assertThat(reader.columns("x").read().remarks()).isEmpty();
        }
    }

    @Test
    void aFileOfNamesAloneIsRemarked(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("header.csv"), "x,y\n");
        Dataset data = DataFiles.csv(file).read();
        assertThat(topics(data)).containsExactly(Topic.NO_ROWS);
        assertThat(data.remarks().get(0).text())
                .isEqualTo("file " + file + " has no row; of what kinds its columns are is not known");
    }
}
