package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteParquetTest {

    @TempDir
    private Path folder;

    private Dataset roundTrip(Dataset data) {
        Path file = folder.resolve("data.parquet");
        DataFiles.writeParquet(data, file);
        assertThat(files()).containsExactly(file);
        return DataFiles.parquet(file).read();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertSame(Dataset actual, Dataset expected) {
        assertThat(actual.columnNames()).isEqualTo(expected.columnNames());
        assertThat(actual.rowCount()).isEqualTo(expected.rowCount());
        for (String name : expected.columnNames()) {
            Column column = expected.column(name);
            assertThat(actual.column(name).kind()).as(name).isEqualTo(column.kind());
            if (column instanceof NumericalColumn numbers) {
                assertThat(actual.numerical(name).integral()).as(name).isEqualTo(numbers.integral());
            }
            for (int row = 0; row < expected.rowCount(); row++) {
                assertThat(actual.column(name).value(row)).as(name + " " + row).isEqualTo(column.value(row));
            }
        }
    }

    @Test
    void everyKindComesBackEqual() {
        Dataset data = Dataset.builder()
                .numerical("x", 1.5, Double.NaN, Double.NEGATIVE_INFINITY, -0.0)
                .column(
                        "count",
                        NumericalColumn.builder()
                                .integral(true)
                                .add(-3)
                                .addMissing()
                                .add(0x1p53)
                                .add(-0x1p53)
                                .build())
                .categorical("label", "a", null, "", "Zürich \uD83D\uDE95")
                .datetime(
                        "at",
                        Instant.parse("1969-12-31T23:59:59.999999Z"),
                        null,
                        Instant.EPOCH,
                        Instant.parse("2262-04-11T23:47:16.854775Z"))
                .numerical("nothing", Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                .categorical("no label", null, null, null, null)
                .datetime("no \"time\"", null, null, null, null)
                .build();

        assertSame(roundTrip(data), data);
    }

    @Test
    void manyRowsComeBackEqual() {
        SplittableRandom random = new SplittableRandom(42);
        NumericalColumn.Builder numbers = NumericalColumn.builder();
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        DatetimeColumn.Builder times = DatetimeColumn.builder();
        for (int row = 0; row < 20_000; row++) {
            boolean missing = random.nextInt(10) == 0;
            numbers.add(missing ? Double.NaN : random.nextDouble());
            labels.add(random.nextInt(10) == 0 ? null : "label " + random.nextInt(300));
            times.addMicros(random.nextInt(10) == 0 ? DatetimeColumn.MISSING : random.nextLong(1L << 52));
        }
        Dataset data = Dataset.builder()
                .column("number", numbers.build())
                .column("label", labels.build())
                .column("time", times.build())
                .build();

        assertSame(roundTrip(data), data);
    }

    @Test
    void textsComeBackAsLabels() {
        Dataset data = Dataset.builder().text("note", "one", null, "one").build();

        assertThat(roundTrip(data).categorical("note").asText().get(2)).isEqualTo("one");
    }

    @Test
    void wholeNumbersThatDoNotFitComeBackAsNumbers() {
        Dataset data = Dataset.builder()
                .column(
                        "huge",
                        NumericalColumn.builder().integral(true).add(0x1p63).build())
                .column(
                        "unbounded",
                        NumericalColumn.builder()
                                .integral(true)
                                .add(Double.POSITIVE_INFINITY)
                                .build())
                .build();

        Dataset back = roundTrip(data);

        assertThat(back.numerical("huge").get(0)).isEqualTo(0x1p63);
        assertThat(back.numerical("unbounded").get(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(back.numerical("huge").integral()).isFalse();
    }

    @Test
    void noRowsComeBackAsNoRows() {
        Dataset data = Dataset.builder()
                .integers("x")
                .categorical("label")
                .datetime("at")
                .build();

        assertSame(roundTrip(data), data);
    }

    @Test
    void replacesTheFileThatWasThere() {
        roundTrip(Dataset.builder().numerical("x", 1).build());
        Dataset second = Dataset.builder().numerical("y", 2, 3).build();

        assertSame(roundTrip(second), second);
    }

    @Test
    void errorsNameTheFileAndLeaveNothing() throws IOException {
        Dataset data = Dataset.builder().numerical("x", 1).build();
        Path nowhere = folder.resolve("no/where.parquet");

        assertThatThrownBy(() -> DataFiles.writeParquet(data, nowhere))
                .isInstanceOf(DataWriteException.class)
                .hasMessage("file must be a file in an existing directory, but was " + nowhere);
        assertThatThrownBy(() -> DataFiles.writeParquet(data, folder)).isInstanceOf(DataWriteException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void columnNamesMustBeFitForParquetReaders() {
        Path file = folder.resolve("x.parquet");

        assertThatThrownBy(() -> DataFiles.writeParquet(Dataset.builder().build(), file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("dataset must have at least one column");
        assertThatThrownBy(() -> DataFiles.writeParquet(
                        Dataset.builder().numerical("a", 1).numerical("A", 1).build(), file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a' and 'A'");
        assertThatThrownBy(() -> DataFiles.writeParquet(
                        Dataset.builder().numerical("", 1).build(), file))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataFiles.writeParquet(
                        Dataset.builder().numerical("z\0q", 1).build(), file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("z\\0q");
        assertThatThrownBy(() -> DataFiles.writeParquet(
                        Dataset.builder().categorical("z", "fine", "a\ud83d").build(), file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column 'z'")
                .hasMessageContaining("row 1");
        assertThat(file).doesNotExist();
    }
}
