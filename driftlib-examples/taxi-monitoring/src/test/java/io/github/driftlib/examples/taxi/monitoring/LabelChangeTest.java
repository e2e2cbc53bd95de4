package io.github.driftlib.examples.taxi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LabelChangeTest {

    private static Dataset zones(long... zones) {
        return Dataset.builder().integers("zone", zones).build();
    }

    @Test
    void namesWhatCameAndWhatWent() {
        LabelChange change = LabelChange.between(zones(1, 2, 2, 3), zones(1, 4, 5, 5, 1), "zone");

        assertThat(change.referenceLabels()).isEqualTo(3);
        assertThat(change.currentLabels()).isEqualTo(3);
        assertThat(change.appeared().names()).containsExactly("5", "4");
        assertThat(change.appeared().text("day")).isEqualTo("2 (60.00 % of the day): 5, 4");
        assertThat(change.vanished().text("reference")).isEqualTo("2 (75.00 % of the reference): 2, 3");
    }

    @Test
    void nothingAndALot() {
        Dataset one = zones(1);

        assertThat(LabelChange.between(one, one, "zone").appeared().text("day")).isEqualTo("none");
        assertThat(LabelChange.between(one, zones(LongStream.range(0, 20).toArray()), "zone")
                        .appeared()
                        .text("day"))
                .endsWith("%s of the day): 0, 10, 11, 12, 13, 14, 15, 16, ...".formatted("%"));
    }
}
