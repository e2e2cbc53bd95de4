package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose columns stand between blanks or colons are not taken for one column without a word. */
class OneColumnTest {

    @TempDir
    private Path folder;

    private List<Remark> remarks(String text, CsvFormat format) throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), text);
        Dataset data = DataFiles.csv(file, format).read();
        return data.remarks().stream()
                .filter(remark -> remark.topic() == Remark.Topic.ONE_COLUMN)
                .toList();
    }

    private List<Remark> remarks(String text) throws IOException {
        return remarks(text, CsvFormat.standard());
    }

    @Test
    void blanksAreSuspected() throws IOException {
        List<Remark> remarks = remarks("id fare zone\n1 7.5 A\n2 8 B\n");
        assertThat(remarks).hasSize(1);
        assertThat(remarks.get(0).text())
                .contains("was read as one column")
                .contains("3 fields between blanks")
                .contains("separator(' ')")
                .doesNotContain("once there is only one");
    }

    @Test
    void severalBlanksAreSuspectedToo() throws IOException {
        assertThat(remarks("id   fare\n1    7.5\n22   8\n").get(0).text())
                .contains("2 fields between blanks")
                .contains("once there is only one");
    }

    @Test
    void colonsAreSuspected() throws IOException {
        assertThat(remarks("id:fare\n1:7.5\n2:8\n").get(0).text())
                .contains("2 fields between colons")
                .contains("separator(':')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name\nJohn Smith\nAnna Bell\n",
                "time\n10:00:00\n11:00:00\n",
                "pickup time\n2022-02-01\n2022-02-02\n",
                "id,fare\n1,7.5\n2,8\n",
                "a b,c d\n1 1,2 2\n3 3,4 4\n",
                "id\n1\n2\n"
            })
    void oneColumnAndOtherSeparatorsAreNot(String text) throws IOException {
        assertThat(remarks(text)).isEmpty();
    }

    @Test
    void aSeparatorThatIsSaidIsBelieved() throws IOException {
        assertThat(remarks(
                        "id fare\n1 7.5\n2 8\n",
                        CsvFormat.builder().separator(',').build()))
                .isEmpty();
        assertThat(remarks(
                        "id fare\n1 7.5\n2 8\n",
                        CsvFormat.builder().separator(' ').build()))
                .isEmpty();
    }
}
