package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of anybody is a snapshot that can be stored, or an error. */
class HostileSnapshotTest {

    private static final int ROUNDS = Boolean.getBoolean("long") ? 100_000 : 3_000;

    private static final String START = "{\"version\":\"1\",\"timestamp\":\"2024-01-01T00:00:00Z\",\"project\":\"p\",";

    private static final String[] PIECES = {
        "null",
        "[]",
        "{}",
        "1",
        "-1",
        "\"\"",
        "\"x\"",
        "true",
        "1e999",
        "-0.0",
        "[null]",
        "[1]",
        "{\"a\":1}",
        "NaN",
        "9".repeat(40)
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tests\":[1]}",
                "\"tests\":[null]}",
                "\"tests\":{\"a\":1}}",
                "\"metrics\":[1]}",
                "\"metrics\":[{\"metric\":\"DatasetDriftMetric\",\"result\":null,\"parameters\":{}}]}",
                "\"metrics\":[{\"metric\":\"NoSuchMetric\",\"parameters\":{}}]}",
                "\"metrics\":[]}xyz",
                "\"metrics\":[]}{}",
                "\"remarks\":[{\"topic\":\"x\"}]}",
                "\"conditions\":7}"
            })
    void whatIsNoSnapshotIsAnError(String rest) {
        assertThatIllegalArgumentException().isThrownBy(() -> Snapshot.fromJson(START + rest));
    }

    @Test
    void anEqualMetricTwiceIsAnError() {
        Dataset rows = Dataset.builder().numerical("x", 1, 2).build();
        ObjectNode json = (ObjectNode) Json.read(
                Report.of(Metrics.missingValues()).run(RunData.of(rows)).toJson());
        ArrayNode metrics = (ArrayNode) json.get("metrics");
        metrics.add(metrics.get(0).deepCopy());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.fromJson(Json.text(json)))
                .withMessageContaining("is there twice");
    }

    @Test
    void nestingWithoutEndIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.fromJson(START + "\"metrics\":" + "[".repeat(100_000)));
    }

    @Test
    void aDamagedSnapshotIsAnErrorOrCanBeStored() {
        Dataset rows = Dataset.builder()
                .numerical("x", 1, 2, 3, 4, 5, 6, 7)
                .categorical("z", "a", "b", "a", "b", null, "a", "c")
                .build();
        String json = TestSuite.of(TestPresets.dataStability(), TestPresets.dataDrift())
                .run(rows, rows)
                .toJson();
        String report = Report.of(Presets.dataDrift(), Presets.dataQuality())
                .run(rows, rows)
                .toJson();
        Random random = new Random(11);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            read += readable(damaged(round % 2 == 0 ? json : report, random)) ? 1 : 0;
        }
        assertThat(read).isBetween(10, ROUNDS - 10);
    }

    private static boolean readable(String json) {
        try {
            Snapshot snapshot = Snapshot.fromJson(json);
            snapshot.metrics()
                    .forEach(metric -> snapshot.outcome(metric).result().ifPresent(it -> it.values()));
            assertThat(snapshot.toJson()).isNotEmpty();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** One value replaced by another, or a piece of the text taken out. */
    private static String damaged(String json, Random random) {
        int at = json.indexOf(random.nextBoolean() ? ": " : ",", random.nextInt(json.length()));
        int end = at < 0 ? -1 : json.indexOf(random.nextBoolean() ? "," : "\n", at + 2);
        if (end < 0) {
            return json.substring(0, random.nextInt(json.length()));
        }
        return json.substring(0, at + 2) + PIECES[random.nextInt(PIECES.length)] + json.substring(end);
    }

    @Test
    void halvesOfSurrogatePairsAreEscaped() {
        Dataset rows = Dataset.builder()
                .categorical("z", "a\ud83d", "b\ude95", "\ud83d\ude95")
                .build();
        Snapshot snapshot = Report.of(Metrics.columnSummary("z")).run(RunData.of(rows));
        String json = snapshot.toJson(Snapshot.Detail.WITH_PLOTS);
        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(json);
        assertThat(json).contains("\\ud83d").contains("\ud83d\ude95");
        assertThat(Snapshot.fromJson(json).toJson(Snapshot.Detail.WITH_PLOTS)).isEqualTo(json);
    }

    @Test
    void aMetricWithoutAResultHasAStatus() {
        Dataset rows = Dataset.builder().categorical("x", "a", "b").build();
        String json = Report.of(Metrics.meanValue("x")).run(rows, rows).toJson();
        assertThat(json).contains("NOT_APPLICABLE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.fromJson(json.replaceFirst("\"NOT_APPLICABLE\"", "null")))
                .withMessageContaining("status must be given");
    }
}
