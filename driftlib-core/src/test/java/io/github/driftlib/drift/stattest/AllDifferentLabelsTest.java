package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.report.Report;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where every label occurs once, each division of the rows is as far apart as the one observed: no evidence. */
class AllDifferentLabelsTest {

    @ParameterizedTest
    @CsvSource({"50, 50", "200, 200", "600, 500", "1000, 1000", "5000, 500", "5000, 5000"})
    void aDistanceThatEqualsItsFloorButForRoundingIsNoEvidence(int referenceRows, int currentRows) {
        Dataset reference = labels("r", referenceRows);
        Dataset current = labels("c", currentRows);
        for (StatTest test : new StatTest[] {
            StatTests.jensenShannon(), StatTests.hellinger(), StatTests.psi(), StatTests.kullbackLeibler()
        }) {
            ColumnDriftMetric.Result drift = Report.of(Metrics.columnDrift("key", test))
                    .run(current, reference)
                    .get(Metrics.columnDrift("key", test));
            assertThat(drift.calibratedDriftDetected()).as(test.name()).isFalse();
            assertThat(drift.noiseFloor()).isGreaterThan(drift.driftScore());
        }
    }

    private static Dataset labels(String prefix, int rows) {
        return Dataset.builder()
                .categorical(
                        "key",
                        IntStream.range(0, rows).mapToObj(row -> prefix + row).toArray(String[]::new))
                .build();
    }
}
