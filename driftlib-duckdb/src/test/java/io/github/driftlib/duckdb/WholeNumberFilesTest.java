package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.WholeNumbers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of long whole numbers in Parquet files of several row groups, some of which a double does not hold. */
class WholeNumberFilesTest {

    private static final int ROWS = 5_000;
    /** In the last row group. */
    private static final int ROW = 4_500;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("numbers.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT i AS within"
                    + ", CASE WHEN i % 2 = 0 THEN 9007199254740992 ELSE -9007199254740992 END AS limits"
                    + ", CASE WHEN i = " + ROW + " THEN 9007199254740993 ELSE i END AS above"
                    + ", CASE WHEN i = " + ROW + " THEN -9007199254740993 ELSE i END AS below"
                    + ", CAST(CASE WHEN i = 0 THEN 7 END AS BIGINT) AS once"
                    + ", CAST(NULL AS BIGINT) AS never"
                    + ", CAST(i AS UBIGINT) * 2 + 9007199254740993 AS wide"
                    + ", {'within': i + 9007199254740993} AS parts"
                    + " FROM range(" + ROWS + ") AS rows(i)) TO '" + file + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
        }
    }

    @Test
    void eachIsReadExactly() {
        Dataset rows = DataFiles.parquet(file)
                .columns("within", "limits", "above", "below", "once", "never", "wide")
                .read();
        assertThat(number(rows, "within", ROW)).isEqualTo(ROW);
        assertThat(number(rows, "limits", 1)).isEqualTo(-9007199254740992.0);
        assertThat(number(rows, "once", 0)).isEqualTo(7);
        assertThat(number(rows, "once", ROW)).isNaN();
        assertThat(number(rows, "never", ROW)).isNaN();
        assertThat(label(rows, "above", ROW)).isEqualTo("9007199254740993");
        assertThat(label(rows, "above", 0)).isEqualTo("0");
        assertThat(label(rows, "below", ROW)).isEqualTo("-9007199254740993");
        assertThat(label(rows, "wide", 1)).isEqualTo("9007199254740995");
        assertThat(rows.column("within"))
                .isInstanceOfSatisfying(
                        NumericalColumn.class,
                        column -> assertThat(column.integral()).isTrue());
    }

    @Test
    void whatTheFileSaysOfAllItsRowGroupsIsBelieved() throws Exception {
        try (var connection = Engine.standard().open()) {
            // Of a row group without values it says nothing; of the other columns, that some values lie beyond.
            assertThat(ParquetFiles.namesWithin(WholeNumbers.LIMIT, List.of(file), connection))
                    .containsExactlyInAnyOrder("within", "limits");
        }
    }

    private static double number(Dataset rows, String name, int row) {
        Column column = rows.column(name);
        assertThat(column).as(name).isInstanceOf(NumericalColumn.class);
        return ((NumericalColumn) column).get(row);
    }

    private static Object label(Dataset rows, String name, int row) {
        Column column = rows.column(name);
        assertThat(column).as(name).isInstanceOf(CategoricalColumn.class);
        return column.value(row);
    }
}
