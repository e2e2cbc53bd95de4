package io.github.driftlib.examples.taxi.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.examples.taxi.CommandRun;
import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboards find what the program writes: the published trips where they are at hand, else generated ones. */
class FilledPanelsTest {

    private static final Instant FROM = Instant.parse("2022-01-31T00:00:00Z");

    @TempDir
    private static Path output;

    private static TaxiDatabase database;

    static List<PanelQuery> queries() {
        return PanelQuery.in(ComposeStackTest.DASHBOARDS).stream()
                .filter(query -> !query.dashboard().equals("taxi-service"))
                .toList();
    }

    @BeforeAll
    static void fill() {
        String data = System.getProperty("taxi.data", "");
        Stream<String> source = data.isBlank() ? Stream.empty() : Stream.of("--data", data);
        String[] options =
                Stream.concat(source, Stream.of("--output", output.toString())).toArray(String[]::new);
        assertThat(CommandRun.of("backfill", options).exitCode()).isZero();
        CommandRun dummy = CommandRun.of("dummy", "--count", "2", "--pause", "1ms", "--output", output.toString());
        assertThat(dummy.exitCode()).isZero();
        database = TaxiDatabase.embedded(output, 0);
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyPanelFindsRows(PanelQuery query) throws SQLException {
        int rows = 0;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        query.expanded(FROM, Instant.now().plusSeconds(60)))) {
            while (found.next()) {
                rows++;
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    assertThat(found.getObject(column)).isNotNull();
                }
            }
        }
        assertThat(rows).isPositive();
        if (query.panel().endsWith("by pick-up zone")) {
            // On a quiet day a zone may have no trip to be wrong about.
            assertThat(rows).isBetween(28 * 10, 28 * 11);
        } else {
            assertThat(query.dashboard().equals("taxi-dummy") ? rows == 2 : rows % 28 == 0)
                    .as("%d rows", rows)
                    .isTrue();
        }
    }

    @Test
    void thereAreDashboards() {
        assertThat(queries()).extracting(PanelQuery::dashboard).contains("taxi-monitoring", "taxi-dummy");
    }
}
