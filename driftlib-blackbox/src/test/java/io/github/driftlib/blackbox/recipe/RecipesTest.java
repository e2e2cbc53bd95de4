package io.github.driftlib.blackbox.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.test.Condition;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the page on sinks. */
class RecipesTest {

    private static final Instant TIME = Instant.parse("2022-02-01T00:00:00.000001Z");

    private static Snapshot snapshot() {
        Dataset trips = Dataset.builder().numerical("fare, in $", 3, 5, 7).build();
        return TestSuite.of(
                        Tests.columnMean("fare, in $").must(Condition.lt(4)),
                        Tests.numberOfRows().must(Condition.gt(1)))
                .run(RunData.of(trips).withInfo(RunInfo.of("taxi", TIME)));
    }

    @Test
    void kafkaHasTheSnapshotWhenTheWriteReturns() {
        MockProducer<String, String> producer =
                new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        Snapshot snapshot = snapshot();
        try (KafkaSink sink = new KafkaSink(producer, "drift")) {
            sink.write(snapshot);
            assertThat(producer.history()).hasSize(1);
            assertThat(producer.history().get(0).key()).isEqualTo("taxi");
            assertThat(producer.history().get(0).value()).isEqualTo(snapshot.toJson());
            producer.sendException = new RecordTooLargeException("too large");
            assertThatExceptionOfType(SinkException.class)
                    .isThrownBy(() -> sink.write(snapshot))
                    .matches(e -> !e.mayPass());
        }
    }

    @Test
    void whatKafkaRefusesIsToldFromWhatMayPass() {
        MockProducer<String, String> producer =
                new MockProducer<>(false, null, new StringSerializer(), new StringSerializer());
        KafkaSink sink = new KafkaSink(producer, "drift");
        Thread broker = new Thread(() -> {
            while (!producer.errorNext(new RecordTooLargeException("too large"))) {
                Thread.onSpinWait();
            }
        });
        broker.start();
        assertThatExceptionOfType(SinkException.class)
                .isThrownBy(() -> sink.write(snapshot()))
                .matches(e -> !e.mayPass());
    }

    @Test
    void linesEscapeWhatSeparates() {
        assertThat(LineProtocol.lines(snapshot()).lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("driftlib,column=fare\\,\\ in\\ $,metric=")
                        .contains(",project=taxi ")
                        .endsWith(" 1643673600000001000"));
    }

    @Test
    void facetsSayWhatTestsFound() {
        ObjectNode facets = OpenLineageFacets.of(snapshot(), "https://example.org/driftlib");
        assertThat(facets.at("/dataQualityAssertions/assertions")).hasSize(2);
        assertThat(facets.at("/dataQualityAssertions/assertions/0/success").asBoolean())
                .isFalse();
        assertThat(facets.at("/dataQualityAssertions/assertions/0/column").asText())
                .isEqualTo("fare, in $");
        assertThat(facets.at("/dataQualityMetrics/columnMetrics/fare, in $/max").asDouble())
                .isEqualTo(7);
    }

    @Test
    void aHistoryBecomesParquet(@TempDir Path folder) throws Exception {
        MetricHistory history = MetricHistory.of(List.of(snapshot()));
        Path file = folder.resolve("it's.parquet");
        ParquetHistory.write(history, "taxi", TIME, TIME.plusSeconds(1), file);
        List<HistoryValue> values = history.values("taxi", TIME, TIME.plusSeconds(1));
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from '" + file.toString().replace("'", "''") + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(values.size());
        }
    }

    @Test
    void mlflowHasTheNumbersOfARun() throws Exception {
        List<JsonNode> asked = new ArrayList<>();
        AtomicInteger answer = new AtomicInteger(200);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/2.0/mlflow/runs/log-batch", exchange -> {
            asked.add(new ObjectMapper().readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort());
            MlflowSink sink = new MlflowSink(HttpClient.newHttpClient(), address, "run 1");
            sink.write(snapshot());
            assertThat(asked).hasSize(1);
            assertThat(asked.get(0).get("run_id").asText()).isEqualTo("run 1");
            assertThat(asked.get(0).get("metrics"))
                    .anySatisfy(metric -> assertThat(metric.get("key").asText()).startsWith("fare_ in _/"))
                    .allSatisfy(metric ->
                            assertThat(metric.get("timestamp").asLong()).isEqualTo(TIME.toEpochMilli()));
            answer.set(503);
            assertThatExceptionOfType(SinkException.class)
                    .isThrownBy(() -> sink.write(snapshot()))
                    .matches(SinkException::mayPass);
            answer.set(400);
            assertThatExceptionOfType(SinkException.class)
                    .isThrownBy(() -> sink.write(snapshot()))
                    .matches(e -> !e.mayPass());
        } finally {
            server.stop(0);
        }
    }
}
