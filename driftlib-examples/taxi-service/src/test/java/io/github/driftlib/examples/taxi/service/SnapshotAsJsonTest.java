package io.github.driftlib.examples.taxi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Presets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A controller may return a snapshot: Spring Boot writes it with Jackson 3. */
class SnapshotAsJsonTest {

    @Test
    void aSnapshotIsWrittenAsItsOwnJson() {
        Dataset rides = Dataset.builder().numerical("fare", 7.5, 12, 9).build();
        Snapshot snapshot = Report.of(Presets.dataQuality()).run(rides, DataDefinition.inferred());
        assertThat(JsonMapper.builder().build().writeValueAsString(snapshot)).isEqualTo(snapshot.toJson());
    }
}
