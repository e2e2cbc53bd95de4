package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.Condition;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Each query of the Grafana dashboard runs on a history, and those of panels give rows without a null time. */
class GrafanaHistoryTest {

    private static JsonNode dashboard() throws IOException {
        try (InputStream file = JdbcSink.class.getResourceAsStream("/META-INF/driftlib/grafana-history.json")) {
            return new JsonMapper().readTree(file);
        }
    }

    private static Dataset data(double shift) {
        return Dataset.builder()
                .numerical(
                        "x",
                        IntStream.range(0, 200).mapToDouble(i -> i % 31 + shift).toArray())
                .numerical("truth", IntStream.range(0, 200).mapToDouble(i -> i).toArray())
                .numerical(
                        "guess",
                        IntStream.range(0, 200).mapToDouble(i -> i + i % 3).toArray())
                .categorical(
                        "zone",
                        IntStream.range(0, 200).mapToObj(i -> "z" + i % 2).toArray(String[]::new))
                .build();
    }

    private static void fill(DataSource dataSource) {
        DataDefinition definition =
                DataDefinition.builder().target("truth").prediction("guess").build();
        JdbcTraining.of(dataSource).runs("p");
        try (JdbcSink sink =
                JdbcSink.builder(dataSource).history().createTables(true).build()) {
            RunData run = RunData.of(data(9)).withReference(data(0)).withDefinition(definition);
            Instant time = Instant.now();
            sink.write(Report.of(
                            Metrics.columnDrift("x"),
                            Metrics.missingValues(),
                            Metrics.regressionQuality(),
                            Metrics.bySegment(Metrics.regressionQuality(), Segments.of("zone")))
                    .run(run.withInfo(RunInfo.of("p", time))));
            sink.write(TestSuite.of(Tests.columnMean("x").must(Condition.lte(0)))
                    .run(run.withInfo(RunInfo.of("p", time.plusSeconds(1)))));
        }
    }

    private static String filled(String sql) {
        return sql.replaceAll("\\$__timeFilter\\(([^)]*)\\)", "$1 is not null")
                .replace("${project}", "p")
                .replace("${column:sqlstring}", "'x'")
                .replace("${segmentfield}", "mean_abs_error");
    }

    @Test
    void everyQueryRunsAndEveryPanelHasRows() throws Exception {
        DataSource dataSource = Databases.postgres();
        fill(dataSource);
        List<String> empty = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (JsonNode panel : dashboard().get("panels")) {
                for (JsonNode target : panel.get("targets")) {
                    if (rows(statement, target.get("rawSql").asText()) == 0) {
                        empty.add(panel.get("title").asText());
                    }
                }
                assertThat(panel.get("description").asText()).isNotEmpty();
            }
            for (JsonNode annotation : dashboard().get("annotations").get("list")) {
                rows(statement, annotation.get("target").get("rawSql").asText());
            }
            for (JsonNode variable : dashboard().get("templating").get("list")) {
                if (variable.get("type").asText().equals("query")) {
                    assertThat(rows(statement, variable.get("query").asText())).isPositive();
                }
            }
        }
        assertThat(empty).isEmpty();
    }

    private static int rows(Statement statement, String sql) throws SQLException {
        int rows = 0;
        try (ResultSet result = statement.executeQuery(filled(sql))) {
            while (result.next()) {
                assertThat(result.getObject(1)).as(sql).isNotNull();
                rows++;
            }
        }
        return rows;
    }
}
