package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.driftlib.Metrics;
import io.github.driftlib.TestPresets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import io.github.driftlib.summary.profile.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotRemarksTest {

    private static final Report REPORT = Report.of(Metrics.columnDrift("x"));

    private static Dataset data(List<Remark> remarks) {
        return Dataset.builder().numerical("x", 1, 2, 3, 4).build().withRemarks(remarks);
    }

    /** One of each topic, with names and words that JSON must escape. */
    private static List<Remark> all() {
        List<Remark> remarks = new ArrayList<>();
        for (Remark.Topic topic : Remark.Topic.values()) {
            remarks.add(new Remark(topic, "x\n\"\u00fc", 1L << 60, "</script> \ud83d\ude00 \u0000 " + topic + " '\\'"));
        }
        return remarks;
    }

    @Test
    void jsonHoldsTheRemarksOfBothDataSets() throws IOException {
        Snapshot snapshot = REPORT.run(data(all()), data(List.of(Remark.infiniteTimes("t", 3))));

        JsonNode json = new ObjectMapper().readTree(snapshot.toJson()).path("remarks");
        assertThat(json).hasSize(1 + Remark.Topic.values().length);
        assertThat(json.get(0))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"topic\":\"INFINITE_TIMES\",\"column\":\"t\",\"count\":3,\"text\":\"column 't'"
                                + " holds 3 infinite points in time, which are missing\",\"data\":\"reference\"}"));
        Snapshot read = Snapshot.fromJson(snapshot.toJson());
        assertThat(read.remarks()).isEqualTo(snapshot.remarks()).hasSize(1 + all().size());
        assertThat(read.toJson()).isEqualTo(snapshot.toJson());
    }

    @Test
    void testsHaveThemToo() {
        Snapshot snapshot = TestSuite.of(TestPresets.dataDrift()).run(data(all()), data(List.of()));

        assertThat(Snapshot.fromJson(snapshot.toJson()).remarks())
                .hasSize(all().size())
                .extracting(Snapshot.DataRemark::data)
                .containsOnly("current");
    }

    @Test
    void profilesBringTheirs() {
        Profile reference = Profile.builder()
                .add(data(List.of(Remark.infiniteTimes("t", 3))))
                .add(data(List.of(Remark.infiniteTimes("t", 4))))
                .build();

        Snapshot snapshot = REPORT.run(RunData.of(data(List.of())).withReference(reference));

        assertThat(snapshot.remarks())
                .containsExactly(new Snapshot.DataRemark("reference", Remark.infiniteTimes("t", 7)));
    }

    @Test
    void aTopicThatIsNoneIsRefused() {
        String json = REPORT.run(data(List.of(Remark.infiniteTimes("t", 3))), data(List.of()))
                .toJson()
                .replace("INFINITE_TIMES", "NOTHING");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snapshot.fromJson(json))
                .withMessageContaining("topic");
    }
}
