package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV and JSON files that other programs and people made. */
class OddFilesTest {

    @TempDir
    private Path folder;

    private Path file(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return Files.write(folder.resolve("odd"), all.toByteArray());
    }

    private Dataset csv(String text) throws IOException {
        return DataFiles.csv(file(text.getBytes(StandardCharsets.UTF_8))).read();
    }

    private Dataset json(String text) throws IOException {
        return DataFiles.json(file(text.getBytes(StandardCharsets.UTF_8))).read();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void byteOrderMarks() throws IOException {
        byte[] mark = bytes(0xef, 0xbb, 0xbf);
        String text = "id,n\u00e4me\n1,\u00fc\n";

        assertThat(DataFiles.csv(file(mark, mark, text.getBytes(StandardCharsets.UTF_8)))
                        .read()
                        .columnNames())
                .containsExactly("id", "n\u00e4me");
        assertThat(DataFiles.csv(file(bytes(0xff, 0xfe, 0, 0), text.getBytes(Charset.forName("UTF-32LE"))))
                        .read()
                        .columnNames())
                .containsExactly("id", "n\u00e4me");
        assertThat(DataFiles.csv(file(bytes(0, 0, 0xfe, 0xff), text.getBytes(Charset.forName("UTF-32BE"))))
                        .read()
                        .numerical("id")
                        .get(0))
                .isEqualTo(1);
    }

    @Test
    void whatIsNoTextIsNamed() throws IOException {
        assertThatThrownBy(() -> csv("PK\u0003\u0004xl/workbook.xml"))
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining("a zip archive, as workbooks of Excel are");
        assertThatThrownBy(() -> csv("BZh91AY&SY")).hasMessageContaining("packed with bzip2");
        assertThatThrownBy(() -> csv("%PDF-1.4\n")).hasMessageContaining("a PDF document");
        assertThatThrownBy(() -> json("PAR1")).hasMessageContaining("a Parquet file");
        Path xz = file(bytes(0xfd, '7', 'z', 'X', 'Z', 0));
        assertThatThrownBy(() -> DataFiles.csv(xz).read()).hasMessageContaining("packed with xz");
    }

    @Test
    void aLineThatStatesTheSeparator() throws IOException {
        Dataset data = csv("sep=;\r\na;b\r\n1,5;x\r\n");

        assertThat(data.columnNames()).containsExactly("a", "b");
        assertThat(data.numerical("a").get(0)).isEqualTo(1.5);
        assertThat(csv("sep=\t\na\tb\n1\t2\n").columnNames()).containsExactly("a", "b");
        assertThat(csv("sep=,x\n1,2\n").columnNames()).containsExactly("sep=", "x");
        assertThatThrownBy(() -> csv("sep=;\na;b\n1\n")).hasMessageContaining("line 3 has 1");
    }

    @Test
    void aTitleIsNoColumn() throws IOException {
        assertThatThrownBy(() -> csv("Report of January\na,b\n1,2\n"))
                .isInstanceOf(DataReadException.class)
                .hasMessage(
                        "the first line of file " + folder.resolve("odd")
                                + " must have as many fields as those after it, but has one, and they have 2 between ',';"
                                + " CsvFormat's skippedLines(...) leaves out a title, separator(...) says what separates fields");
        assertThat(csv("a\n1,5\n2,25\n").numerical("a").toArray()).containsExactly(1.5, 2.25);
        assertThat(csv("remark\nwell\nnot so, though\n").rowCount()).isEqualTo(2);
        assertThat(csv("only\n").rowCount()).isZero();
    }

    @Test
    void aSeparatorThatIsNotClearIsAnError() throws IOException {
        assertThatThrownBy(() -> csv("a;b,c\n1;2,5\n"))
                .isInstanceOf(DataReadException.class)
                .hasMessageStartingWith(
                        "separator must be clear, but ',' and ';' both give 2 fields in the first line");
        assertThat(csv("a;b,c\n1;2\n3;4\n").columnNames()).containsExactly("a", "b,c");
    }

    @Test
    void numbersBeyondAllDoublesAreNoInfinities() throws IOException {
        Dataset data = csv("a,b\n1e400,1\n2,1e-400\n");

        assertThat(data.categorical("a").get(0)).isEqualTo("1e400");
        assertThat(data.numerical("b").get(1)).isZero();
        assertThat(data.remarks()).extracting(Remark::topic).containsExactly(Remark.Topic.LOOKS_LIKE_NUMBERS);
        assertThat(json("{\"a\":1e400}{\"a\":1}").categorical("a").get(0)).isEqualTo("1e400");
    }

    @Test
    void blanksAroundWordsAndDatesDoNotMatter() throws IOException {
        Dataset data = csv("a,t\n NA ,2022-01-01 \n 5, 2022-01-02T10:00\n");

        assertThat(data.numerical("a").toArray()).containsExactly(Double.NaN, 5);
        assertThat(data.datetime("t").get(0)).isEqualTo(Instant.parse("2022-01-01T00:00:00Z"));
        assertThat(data.datetime("t").get(1)).isEqualTo(Instant.parse("2022-01-02T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234.50",
                "1.234,50",
                "1 234,5",
                "1\u00a0234",
                "1'234.5",
                "1_000",
                "5%",
                "5 %",
                "$5",
                "\u20ac6.50",
                "7 \u20ac",
                "(5)",
                "5-",
                "\u22125",
                "1,234,567"
            })
    void whatLooksLikeANumberIsSaid(String text) throws IOException {
        Dataset data = csv("a;b\n\"" + text + "\";1\n\"" + text + "\";2\n");

        assertThat(data.categorical("a").get(0)).isEqualTo(text);
        assertThat(data.remarks())
                .extracting(Remark::topic, Remark::column, Remark::count)
                .containsExactly(tuple(Remark.Topic.LOOKS_LIKE_NUMBERS, "a", 2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "12:30", "10-20", "A1", "1 2 3", "-", ".", "(x)", "2022-01", "192.168.1.1"})
    void whatDoesNotIsNot(String text) throws IOException {
        assertThat(csv("a;b\n" + text + ";1\n" + text + ";2\n").remarks()).isEmpty();
    }

    @Test
    void pointsBesideDecimalCommasCouldBeBoth() throws IOException {
        Dataset data = csv("rides;share\n1.234;0,5\n2.000;0,25\n");

        assertThat(data.column("rides").kind()).isEqualTo(ColumnKind.CATEGORICAL);
        assertThat(data.numerical("share").toArray()).containsExactly(0.5, 0.25);
        assertThat(data.remarks()).extracting(Remark::topic).contains(Remark.Topic.LOOKS_LIKE_NUMBERS);
        CsvFormat german = CsvFormat.builder()
                .decimalSeparator(',')
                .thousandsSeparator('.')
                .build();
        assertThat(DataFiles.csv(folder.resolve("odd"), german)
                        .read()
                        .numerical("rides")
                        .toArray())
                .containsExactly(1234, 2000);
        assertThat(csv("rides;share\n1.234;0,5\n2.5;0,25\n").numerical("rides").toArray())
                .containsExactly(1.234, 2.5);
        assertThat(csv("rides,share\n1.234,0.5\n2.000,0.25\n")
                        .numerical("rides")
                        .toArray())
                .containsExactly(1.234, 2);
    }

    @Test
    void wordsOfPythonsJson() throws IOException {
        Dataset data = json("{\"a\":NaN}\n{\"a\":-Infinity}\n{\"a\":1.5}\n{\"a\":Infinity}\n");

        assertThat(data.numerical("a").toArray())
                .containsExactly(Double.NaN, Double.NEGATIVE_INFINITY, 1.5, Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1},                 | line 1 is no JSON from character",
                "[{'a':1},{'a'            | line 1 ends in the middle of a value",
                "// x                     | line 1 is no JSON from character",
                "{'a':-01}                | line 1 is no JSON from character",
                "[1]                      | line 1 has value number int"
            })
    void whatIsNoJson(String text, String problem) {
        assertThatThrownBy(() -> json(text.replace('\'', '"')))
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining(problem)
                .hasMessageNotContaining("JsonReadFeature");
        assertThatThrownBy(() -> DataFiles.json(file(bytes('{', '"', 'a', '"', ':', '"', 0xfc, '"', '}')))
                        .read())
                .hasMessageEndingWith("line 1 is no text in UTF-8");
    }

    @Test
    void manyColumnsTakeTimeInProportion() throws IOException {
        int columns = 20_000;
        String names = IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, columns).mapToObj(Integer::toString).collect(Collectors.joining(","));

        Dataset data = csv(names + "\n" + row + "\n" + row + "\n");

        assertThat(data.columnCount()).isEqualTo(columns);
        assertThat(data.numerical("c19999").toArray()).containsExactly(19_999, 19_999);
    }
}
