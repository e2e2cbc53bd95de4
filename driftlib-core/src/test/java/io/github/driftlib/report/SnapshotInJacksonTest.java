package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a snapshot that is handed to a mapper of the user's. */
class SnapshotInJacksonTest {

    @Test
    void aSnapshotIsWrittenAsItsJson() throws JsonProcessingException {
        Snapshot snapshot = Report.of(Metrics.columnSummary("x"))
                .run(RunData.of(Dataset.builder().numerical("x", 1, 2, 5).build()));
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.writeValueAsString(snapshot)).isEqualTo(snapshot.toJson());
        assertThat(mapper.readTree(mapper.writeValueAsString(Map.of("body", snapshot)))
                        .get("body"))
                .isEqualTo(mapper.readTree(snapshot.toJson()));
    }
}
