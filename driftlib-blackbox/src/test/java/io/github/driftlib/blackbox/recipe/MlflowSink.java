package io.github.driftlib.blackbox.recipe;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.SinkException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Logs the numbers of each snapshot to a run of MLflow, by REST, at most 1000 a request. A number's key is
 * {@code column/field/metric}; signs that MLflow does not take in a key become underscores.
 *
 * @param client the client
 * @param server where MLflow answers, such as {@code http://localhost:5000}
 * @param run the id of the run
 */
record MlflowSink(HttpClient client, URI server, String run) implements MetricSink {

    private static final int MOST_METRICS = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void write(Snapshot snapshot) {
        List<Map<String, Object>> metrics = HistoryValue.of(snapshot).stream()
                .filter(value -> value.value().number() != null)
                .map(MlflowSink::metric)
                .toList();
        for (int first = 0; first < metrics.size(); first += MOST_METRICS) {
            log(metrics.subList(first, Math.min(metrics.size(), first + MOST_METRICS)));
        }
    }

    private static Map<String, Object> metric(HistoryValue value) {
        String key = value.value().column() + "/" + value.value().field() + "/"
                + value.metric().series();
        return Map.of(
                "key", key.replaceAll("[^A-Za-z0-9_./ -]", "_"),
                "value", value.value().number(),
                "timestamp", value.time().toEpochMilli(),
                "step", value.time().getEpochSecond());
    }

    private void log(List<Map<String, Object>> metrics) {
        try {
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/2.0/mlflow/runs/log-batch"))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(30))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("run_id", run, "metrics", metrics))))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
                throw SinkException.unavailable("MLflow answered " + answer.statusCode(), null);
            }
            if (answer.statusCode() >= 300) {
                throw new SinkException("MLflow refused with " + answer.statusCode() + ": " + answer.body(), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SinkException.unavailable("MLflow was not reached: interrupted", e);
        } catch (IOException e) {
            throw SinkException.unavailable("MLflow was not reached: " + e, e);
        }
    }
}
