package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Remark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is lost of a file is an error or a remark. */
class StrayQuoteTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("odd"), text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "2, 'id,txt\n1,\"abc\"def\n2,b\n'",
                "3, 'id,txt\n1,a\n2,\"open\n'",
                "1, 'id,\"txt\n1,2\n'",
                "2, 'id,size,n\n1,\"5\" disk\",10\n2,\"3\" disk\",4\n'",
                "3, 'id;txt\n1;a\n2;\"b\"c\n'",
                "2, 'a,b,c;d\n1,\"x\"y,2;3\n'",
            })
    void aStrayQuoteIsAnErrorWithItsLine(int line, String text) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> DataFiles.csv(file).read())
                .isInstanceOf(DataReadException.class)
                .hasMessage("quotes of file " + file + " must enclose whole fields and be closed, but do not in the row"
                        + " that begins in line " + line + "; CsvFormat's quote(...) says another one");
    }

    @Test
    void quotesThatOnlyAnotherSeparatorDislikesDoNotMatter() throws IOException {
        assertThat(DataFiles.csv(file("a;b\n1;x,\"y\n2;z\n")).read().columnNames())
                .containsExactly("a", "b");
        assertThat(DataFiles.csv(file("a,b;c\n1,\"x\"y;2\n3;4\n")).read().columnNames())
                .containsExactly("a,b", "c");
        assertThat(DataFiles.csv(file("say\nhe said \"hi\"\n5\" disk\n")).read().columnNames())
                .containsExactly("say");
    }

    @Test
    void rowsWithoutColumnsAreAnError() throws IOException {
        Path file = file("[{},{}]");
        assertThatThrownBy(() -> DataFiles.json(file).read())
                .isInstanceOf(DataReadException.class)
                .hasMessageStartingWith("rows must have a column, but the 2 rows of ");
        Path csv = file("a,b\n1,2\n");
        assertThatThrownBy(() -> DataFiles.csv(csv).except("a", "b").read())
                .isInstanceOf(DataReadException.class)
                .hasMessageStartingWith("except must leave a column to read, but leaves none of [a, b] of ");
        assertThat(DataFiles.csv(csv).except("a").read().columnNames()).containsExactly("b");
    }

    @Test
    void wholeNumbersWithAPointThatNoDoubleHoldsAreLabels() throws IOException {
        Dataset ids = DataFiles.csv(file("id\n9007199254740993.0\n9007199254740992.0\n"))
                .read();
        assertThat(ids.column("id").kind().label()).isEqualTo("cat");
        assertThat(ids.remarks()).extracting(Remark::topic).containsExactly(Remark.Topic.LARGE_WHOLE_NUMBERS);
        // Doubles that are written out are numbers.
        Dataset numbers = DataFiles.csv(
                        file("x\n9007199254740994.0\n100000000000000000000.00\n0.12345678901234567890\n"))
                .read();
        assertThat(numbers.column("x")).isInstanceOf(NumericalColumn.class);
    }
}
