package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.ColumnKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPairTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatTheReferenceHoldsCurrentIsHeldTo() throws IOException {
        Path january = file("january.csv", "id,zone,paid,tip,at\n1,A1,yes,1.5,2022-01-01\n2,A2,no,,2022-01-02\n");
        Path february = file("february.csv", "at,id,zone,tip,extra\n,3,41,2,x\n2022-02-02,4,74,3,y\n");

        DataPair pair = DataPair.read(DataFiles.csv(january), DataFiles.csv(february));

        assertThat(pair.current().column("zone").kind()).isEqualTo(ColumnKind.CATEGORICAL);
        assertThat(pair.current().categorical("zone").get(0)).isEqualTo("41");
        assertThat(pair.current().column("at").kind()).isEqualTo(ColumnKind.DATETIME);
        assertThat(pair.current().columnNames()).containsExactly("at", "id", "zone", "tip", "extra");
        assertThat(pair.runData().reference()).isPresent();
        assertThat(pair.runData().current().rowCount()).isEqualTo(2);
    }

    @Test
    void eachColumnThatDoesNotFitIsNamedWithItsFirstValue() throws IOException {
        CsvFormat american = CsvFormat.builder().dateFormat("MM/dd/yyyy").build();
        Path january = file("january.csv", "id,fare,at\n1,7.5,01/31/2022\n2,8,01/02/2022\n");
        Path february = file(
                "february.csv", "at,fare,id\n02/01/2022,7,1\n02/02/2022,unknown,2\ntomorrow,n.b.,3\n2022-02-04,9,4\n");

        assertThatThrownBy(() -> DataPair.read(DataFiles.csv(january, american), DataFiles.csv(february, american)))
                .isInstanceOf(DataReadException.class)
                .hasMessage("column 'at' must hold datetime values, but line 4 of file " + february
                        + " holds 'tomorrow'; column 'fare' must hold num values, but line 3 of file " + february
                        + " holds 'unknown'");
    }

    @Test
    void aColumnOfAnotherTypeIsNamedToo() {
        Path january = Fixture.parquet(folder.resolve("january.parquet"), "select 1 as id, 2.5 as fare, 'x' as zone");
        Path february =
                Fixture.parquet(folder.resolve("february.parquet"), "select null as id, 'free' as fare, 41 as zone");

        assertThatThrownBy(() -> DataPair.read(DataFiles.parquet(january), DataFiles.parquet(february)))
                .isInstanceOf(DataReadException.class)
                .hasMessage("column 'fare' of file " + february
                        + " must hold num values as the data it is held to, but holds cat values, the first 'free' in"
                        + " row 1");
    }

    @Test
    void oneFileIsParquetAndTheOtherCsv() throws IOException {
        Path january = Fixture.parquet(folder.resolve("january.parquet"), "select '01' as code, 5 as fare");
        Path february = file("february.csv", "code,fare\n41,7\n");

        DataPair pair = DataPair.read(DataFiles.parquet(january), DataFiles.csv(february));

        assertThat(pair.current().categorical("code").get(0)).isEqualTo("41");
    }

    @Test
    void formsOfDatesAreShared() throws IOException {
        CsvFormat german = CsvFormat.builder().dateFormat("dd.MM.yyyy").build();
        Path january = file("january.csv", "id,at\n1,31.01.2022\n2,01.02.2022\n");
        Path february = file("february.csv", "id,at\n1,28.02.2022\n2,01.03.2022\n");
        for (DataPair pair : new DataPair[] {
            DataPair.read(DataFiles.csv(january, german), DataFiles.csv(february)),
            DataPair.read(DataFiles.csv(january), DataFiles.csv(february, german))
        }) {
            assertThat(pair.reference().column("at").kind()).isEqualTo(ColumnKind.DATETIME);
            assertThat(pair.current().datetime("at").get(1)).isEqualTo(Instant.parse("2022-03-01T00:00:00Z"));
        }
    }

    @Test
    void aFormThatIsStatedIsNotMixedWithTheOther() throws IOException {
        CsvFormat german = CsvFormat.builder().dateFormat("dd/MM/yyyy").build();
        CsvFormat american = CsvFormat.builder().dateFormat("MM/dd/yyyy").build();
        Path january = file("january.csv", "at\n03/01/2022\n");
        Path february = file("february.csv", "at\n02/03/2022\n");
        DataPair pair = DataPair.read(DataFiles.csv(january, german), DataFiles.csv(february, american));
        assertThat(pair.reference().datetime("at").get(0)).isEqualTo(Instant.parse("2022-01-03T00:00:00Z"));
        assertThat(pair.current().datetime("at").get(0)).isEqualTo(Instant.parse("2022-02-03T00:00:00Z"));
    }
}
