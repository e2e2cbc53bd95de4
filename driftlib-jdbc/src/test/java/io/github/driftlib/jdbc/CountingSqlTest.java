package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements as text, for databases that are not at hand too; those of the latter were never run. */
class CountingSqlTest {

    private static final List<CountedColumn> COLUMNS = List.of(
            new CountedColumn("fare", 0, CountedColumn.Type.NUMBER, true, "double"),
            new CountedColumn("paid \"`cash`\"", 1, CountedColumn.Type.TRUTH, false, "boolean"),
            new CountedColumn("zone", 2, CountedColumn.Type.LABEL, false, "varchar"),
            new CountedColumn("day", 3, CountedColumn.Type.TIME, false, "date"));

    private static String statements(CountingDialect dialect) {
        CountingSql sql = new CountingSql(dialect, "select * from trips where day = ?", 4);
        return String.join(
                        ";\n\n",
                        sql.sizes(COLUMNS),
                        sql.valuesOfAll(COLUMNS),
                        sql.values(COLUMNS.get(2)),
                        sql.missing(COLUMNS),
                        sql.combinations(COLUMNS.subList(1, 3), 1_000),
                        sql.rowsOf(List.of(COLUMNS.get(0), COLUMNS.get(2))))
                + ";\n";
    }

    @ParameterizedTest
    @EnumSource(CountingDialect.class)
    void statementsAreThoseOfTheFile(CountingDialect dialect) {
        Path file = Path.of(
                System.getProperty("repository.root"),
                "driftlib-jdbc/src/test/resources/io/github/driftlib/jdbc",
                dialect.name().toLowerCase(java.util.Locale.ROOT) + ".sql");
        try {
            if (Boolean.getBoolean("docs.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, statements(dialect));
            }
            assertThat(statements(dialect)).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
